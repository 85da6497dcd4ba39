import { describe, expect, it } from "vitest";
import { galleryPages } from "./gallery.tsx";

/** Every component in every state, checked for what no single component can promise. */
describe.each([...galleryPages()])("the page %s", (_, document) => {
  const body = document.slice(document.indexOf("<body>"));
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, found]) => found ?? "");
  const ids = all(/ id="([^"]+)"/g);

  it("has each id once, and every reference leads somewhere", () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const references = [...all(/ for="([^"]+)"/g), ...all(/ aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(" ")), ...all(/ href="#(f-[^"]+|contenu)"/g)];
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it("has one title, no style attribute and no script: the security policy refuses them", () => {
    expect(all(/(<h1)/g)).toHaveLength(1);
    expect(body).not.toMatch(/ style=|<script| on[a-z]+=/);
  });
  it("hides each drawing from screen readers, or names it", () => {
    expect(all(/<svg([^>]*)>/g).filter((attributes) => !/aria-hidden="true"|role="img" aria-label="[^"]+"/.test(attributes))).toEqual([]);
  });
  it("is set as French is: no space that breaks before : ; ? ! », no straight apostrophe", () => {
    const text = body.replace(/<[^>]+>/g, "\n").replace(/&#x27;/g, "'").replace(/&[a-z]+;/g, "");
    expect(text.match(/.{0,20} [:;?!»].{0,10}|.{0,20}\p{L}'\p{L}.{0,10}|«[^\u00a0].{0,10}/gu)).toBeNull();
  });
});
