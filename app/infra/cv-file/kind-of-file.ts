export type FileKind = "pdf" | "zip" | "photo" | "old-word" | "empty" | "unknown";

const STARTS: readonly (readonly [FileKind, readonly number[], number])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04], 0],
  ["photo", [0xff, 0xd8, 0xff], 0],
  ["photo", [0x89, 0x50, 0x4e, 0x47], 0],
  ["photo", [0x47, 0x49, 0x46, 0x38], 0],
  ["photo", [0x42, 0x4d], 0],
  ["photo", [0x49, 0x49, 0x2a, 0x00], 0],
  ["photo", [0x4d, 0x4d, 0x00, 0x2a], 0],
  // WebP is a RIFF; HEIC and AVIF, what telephones take, are boxes.
  ["photo", [0x57, 0x45, 0x42, 0x50], 8],
  ["photo", [0x66, 0x74, 0x79, 0x70], 4],
  ["old-word", [0xd0, 0xcf, 0x11, 0xe0], 0],
];

/** What a file is, by its first bytes: its name and what the browser says of it decide nothing. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  // A PDF may have a few bytes before its mark: readers look for it in the first kilobyte.
  if (Buffer.from(bytes.subarray(0, 1_024)).includes("%PDF-")) return "pdf";
  return STARTS.find(([, start, at]) => start.every((byte, place) => bytes[at + place] === byte))?.[0] ?? "unknown";
}
