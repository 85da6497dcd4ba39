/** Signs that turn the direction of a text, hide in it or end a line elsewhere: they could make a title read as another one. */
const HIDDEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** What a reader of feeds may take for HTML even once it is escaped: a tag, a comment. « < 35 h » is none. */
const TAGS = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->|<![a-z][^<>]*>/gi;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text of several lines that may leave: no control, no sign that turns the reading, no tag, no half of a sign.
 *
 * Repeated until nothing changes, so that `<scr<b>ipt>` does not become a tag by losing another. Neutral text is its own neutral.
 */
export function neutralText(text: string): string {
  let before = text.replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n").replace(CONTROLS, "").replace(HIDDEN, "").replace(HALVES, "");
  for (let after = before.replace(TAGS, ""); after !== before; after = before.replace(TAGS, "")) before = after;
  return before.replace(/[^\S\n\u00a0\u202f]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** The same on one line. */
export function neutralLine(text: string): string {
  return neutralText(text).replace(/\n+/g, " ").replace(/ {2,}/g, " ").trim();
}
