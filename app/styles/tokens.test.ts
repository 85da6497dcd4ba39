import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./base.css", import.meta.url), "utf8");

/** The colours of a `:root` block, by name. */
function tokens(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const blocks = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, body]) => tokens(body ?? ""));
const light = blocks[0] ?? {};
const dark = { ...light, ...blocks[1] };

/** Relative luminance and contrast. @source WCAG 2.2, definitions of "relative luminance" and "contrast ratio" */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Text and the grounds it is set on, on pages a beneficiary reads: 7 to 1. */
const text: [string, string[]][] = [
  ["ink", ["paper", "card", "well", "leaf-tint", "sky-tint", "amber-tint", "red-tint"]],
  ["soft", ["paper", "card", "well"]],
  ["leaf", ["paper", "card"]],
  ["leaf-deep", ["paper", "card", "leaf-tint", "well"]],
  ["on-leaf", ["leaf", "leaf-deep"]],
  ["sky", ["paper", "card", "sky-tint"]],
  ["amber", ["paper", "card", "amber-tint"]],
  ["red", ["paper", "card", "red-tint"]],
];
/** Borders of fields, dots, bars: 3 to 1 (WCAG 1.4.11). */
const shapes: [string, string[]][] = [
  ["edge", ["paper", "card"]],
  ["leaf", ["line", "well", "card"]],
  ["sky", ["paper", "card"]],
];
const pairs = (list: [string, string[]][]) => list.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));

describe.each([["light", light], ["dark", dark]] as const)("the colours, %s", (_, palette) => {
  const ratio = (front: string, ground: string) => contrast(palette[front] ?? "#000000", palette[ground] ?? "#000000");

  it.each(pairs(text))("%s on %s can be read by tired eyes: 7 to 1", (front, ground) => {
    expect(ratio(front, ground)).toBeGreaterThanOrEqual(7);
  });
  it.each(pairs(shapes))("%s on %s can be made out: 3 to 1", (front, ground) => {
    expect(ratio(front, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe("the style sheets", () => {
  const known = new Set(pairs(text).map((pair) => pair.join(" on ")));
  const all = ["base", "person", "pro"].map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), "utf8")).join("\n");

  it("set no text on a ground whose contrast is not checked above", () => {
    const unchecked = [...all.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = "", body = ""]) => {
      const front = /(?:^|[\s;])color:\s*var\(--([a-z-]+)\)/.exec(body)?.[1];
      const ground = /background(?:-color)?:\s*var\(--([a-z-]+)\)/.exec(body)?.[1];
      return front && ground && !known.has(`${front} on ${ground}`) ? [`${selector.trim()}: ${front} on ${ground}`] : [];
    });
    expect(unchecked).toEqual([]);
  });

  it("use only tokens that exist, and colours only through them", () => {
    const used = [...all.matchAll(/var\(--([a-z-]+)/g)].map(([, name]) => name ?? "");
    const declared = new Set([...all.matchAll(/--([a-z-]+):/g)].map(([, name]) => name ?? ""));
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
    const outside = all.replace(/:root\s*\{[^}]*\}/g, "").replace(/@media print\s*\{[\s\S]*$/, "");
    expect(outside.match(/#[0-9a-f]{3,8}\b/gi)).toBeNull();
  });

  it("give the dark theme every colour of the light one", () => {
    expect(Object.keys(blocks[1] ?? {}).sort()).toEqual(Object.keys(light).sort());
  });
});
