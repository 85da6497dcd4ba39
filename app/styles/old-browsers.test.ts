import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(`./${name}.css`, import.meta.url), "utf8");
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, "");
const names = ["base", "person", "pro"] as const;
/** As the build serves it: vite.config.ts compiles for Chrome 80. */
const minified = (name: string) => transformSync(read(name), { loader: "css", minify: true, target: "chrome80" }).code;

/** What Chrome 80 does not know, and that breaks a page rather than losing a refinement (docs/decisions/0008). */
const tooNew: [string, RegExp][] = [
  ["@layer (99)", /@layer/],
  ["@container (105)", /@container/],
  [":has() (105)", /:has\(/],
  [":is() and :where() (88)", /:(is|where)\(/],
  [":not() with a list (88)", /:not\([^)]*,/],
  ["color-mix() (111)", /color-mix\(/],
  ["aspect-ratio (88)", /aspect-ratio/],
  ["inset (87)", /\binset\s*:/],
  ["two-sided logical properties (87)", /(margin|padding|inset)-(inline|block)\s*:/],
  ["dvh, svh, lvh (108)", /\d[dsl]vh/],
  ["nesting (112)", /\{[^{}@]*&/],
  ["media ranges (104)", /@media[^{]*[<>]/],
];

describe.each(names)("%s.css on an old phone", (name) => {
  const css = withoutComments(read(name));

  it.each(tooNew)("does without %s", (_, pattern) => expect(css).not.toMatch(pattern));

  it("does without gap in flex boxes (84): margins there, and grid-gap on grids only", () => {
    const bodies = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body = ""]) => body);
    expect(bodies.filter((body) => /(^|[\s;])(row-|column-)?gap:/.test(body))).toEqual([]);
    expect(bodies.filter((body) => /grid-gap:/.test(body) && !/display:\s*grid|grid-template/.test(body))).toEqual([]);
  });

  it("is not made newer by the minifier", () => {
    const served = minified(name);
    expect(tooNew.filter(([, pattern]) => pattern.test(served)).map(([what]) => what)).toEqual([]);
  });
});

describe("the weight of the styles, minified for Chrome 80 and compressed", () => {
  const weight = (name: string) => gzipSync(minified(name)).length;

  it.each([["base", 5_000], ["person", 2_000], ["pro", 4_000]] as const)("%s.css is under %i bytes", (name, budget) => {
    expect(weight(name)).toBeLessThanOrEqual(budget);
  });
});
