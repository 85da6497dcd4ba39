import { isId } from "../../kit/id.ts";

/** Where a page of the feed ended: its last offer, by the instant it was published and its id. */
export type Cursor = { publishedAt: Date; id: string };

/** A cursor as it travels: letters, digits, `-` and `_`; nothing for a reader to read in it. */
export function cursorText({ publishedAt, id }: Cursor): string {
  return `${publishedAt.getTime().toString(36)}_${id.replaceAll("-", "")}`;
}

/** The cursor of a text; null when it is none of ours. */
export function readCursor(text: string): Cursor | null {
  const found = /^([0-9a-z]{1,9})_([0-9a-f]{32})$/.exec(text);
  if (!found) return null;
  const hex = found[2] ?? "";
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  const publishedAt = new Date(parseInt(found[1] ?? "", 36));
  return isId(id) && !Number.isNaN(publishedAt.getTime()) ? { publishedAt, id } : null;
}
