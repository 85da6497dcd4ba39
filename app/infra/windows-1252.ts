/** Signs of Windows-1252 from 0x80 to 0x9f; the others are those of Latin-1. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A text in Windows-1252, and in the Latin-1 that is read so (WHATWG, Encoding). By hand: Node 20's own decoder loses « € » and « ’ ». Every byte is a sign: nothing is refused. */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The encoding that the first two bytes say; null when they are no mark. */
export function byteOrderMark(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  return start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : null;
}
