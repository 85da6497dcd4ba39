import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";

/** The files that go to phones as they are, without a build. */
const read = (name: string) => readFileSync(new URL(`../../public/${name}`, import.meta.url), "utf8");
const WORKER = ["sw.js", "sw-kept.js", "sw-pages.js"];
const PAGES = ["phone.js", "kept.js"];

describe.each([...WORKER, ...PAGES])("%s", (name) => {
  const source = read(name);

  it("has no syntax newer than Chrome 80, which would stop it whole", () => {
    // Lowered for Chrome 80 and left as it is give the same text: there was nothing to lower.
    expect(transformSync(source, { target: "chrome80" }).code).toBe(transformSync(source, { target: "esnext" }).code);
  });

  it.each([["replaceAll (85)", /\.replaceAll\(/], ["randomUUID (92)", /randomUUID/], [".at() (92)", /\.at\(-?\d/], ["Promise.any (85)", /Promise\.any/], ["AbortSignal.timeout (103)", /AbortSignal\./], ["structuredClone (98)", /structuredClone/], ["Object.hasOwn (93)", /hasOwn\b/], ["findLast (97)", /findLast/]])("does without %s", (_, pattern) => expect(source).not.toMatch(pattern));

  it("writes no page from text: nothing typed or received becomes a tag", () => expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/));
});

describe("what they weigh, compressed", () => {
  const weight = (names: string[]) => names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
  it("the script of each page is under 2 KB, the worker under 9 KB", () => {
    expect(weight(["phone.js"])).toBeLessThanOrEqual(2_048);
    expect(weight(WORKER)).toBeLessThanOrEqual(9_216);
  });
});

describe("the manifest", () => {
  const manifest = JSON.parse(read("site.webmanifest")) as { icons: { src: string; purpose: string; sizes: string }[]; start_url: string; display: string; lang: string; id: string; shortcuts: { url: string }[] };

  it("opens her space as an application, in French, with icons that exist and one that may be cut to any shape", () => {
    expect(manifest).toMatchObject({ id: "/mon-espace", start_url: "/mon-espace", display: "standalone", lang: "fr" });
    expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual(["any 192x192", "any 512x512", "maskable 512x512"]);
    for (const { src, sizes } of manifest.icons) {
      const png = readFileSync(new URL(`../../public${src}`, import.meta.url));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
    for (const { url } of manifest.shortcuts) expect(existsSync(new URL(`../routes/${url.slice(1).replaceAll("/", ".")}.tsx`, import.meta.url)) || existsSync(new URL(`../routes/${url.slice(1).replaceAll("/", ".")}._index.tsx`, import.meta.url)), url).toBe(true);
  });
});
