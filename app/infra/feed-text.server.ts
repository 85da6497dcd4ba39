import { createReadStream } from "node:fs";
import { byteOrderMark, windows1252 } from "./windows-1252.ts";

/** A file of a partner that is not read; the sentence says why and what to give. */
export class FeedError extends Error {}

/** Bytes in, text out; with `stream`, a sign may be cut between two pieces. */
type Decoder = { readonly encoding: string; decode: (bytes?: Uint8Array, options?: { stream?: boolean }) => string };

function declaredIn(start: string): string {
  return /^[^<]{0,5}<\?xml[^>]{0,100}encoding=["']([\w-]{1,20})["']/.exec(start)?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,20})/i.exec(start)?.[1] ?? "utf-8";
}

/**
 * Reads the bytes of a file in the encoding that it declares (XML, HTML), that of its byte order mark, else UTF-8.
 *
 * @param start its first bytes. Throws `FeedError` when it is unknown; wrong bytes throw later, they are never guessed
 */
export function decoderFor(start: Uint8Array): Decoder {
  const declared = declaredIn(Buffer.from(start.subarray(0, 1_024)).toString("latin1"));
  const label = byteOrderMark(start) ?? declared;
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return decoder.encoding === "windows-1252" ? { encoding: decoder.encoding, decode: (bytes) => windows1252(bytes ?? new Uint8Array()) } : decoder;
  } catch {
    throw new FeedError(`L’encodage « ${label} » n’est pas connu : enregistrez le fichier en UTF-8.`);
  }
}

/** A zip holds the file that is asked for: said rather than read as nonsense. */
export function refuseZip(start: Uint8Array): void {
  if (start[0] === 0x50 && start[1] === 0x4b) throw new FeedError("C’est un fichier compressé (zip) : donnez le fichier qu’il contient.");
}

/**
 * The text of a long file, piece by piece, in the encoding that it declares.
 *
 * @param mostBytes beyond, `FeedError`
 * @param look is shown its first bytes
 */
export async function* textPieces(file: string, mostBytes: number, look: (start: Uint8Array) => void = () => undefined): AsyncGenerator<string> {
  let bytes = 0;
  let decoder: Decoder | undefined;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new FeedError(`Le fichier dépasse ${Math.round(mostBytes / 1024 / 1024)} Mo : coupez-le en plusieurs.`);
    if (!decoder) look(chunk);
    decoder ??= decoderFor(chunk);
    yield decoded(() => decoder?.decode(chunk, { stream: true }) ?? "");
  }
  yield decoded(() => decoder?.decode() ?? "");
}

/** What a decoder reads, or `FeedError` when the bytes are not of its encoding. */
function decoded(read: () => string): string {
  try {
    return read();
  } catch {
    throw new FeedError("Le fichier n’est pas dans l’encodage qu’il annonce : enregistrez-le en UTF-8.");
  }
}

/**
 * The whole text of a small file.
 *
 * @param most bytes; beyond, `FeedError`
 */
export function textOf(bytes: Uint8Array, most: number): string {
  if (bytes.length > most) throw new FeedError(`Le fichier dépasse ${Math.round(most / 1024 / 1024)} Mo.`);
  refuseZip(bytes);
  const decoder = decoderFor(bytes);
  return decoded(() => decoder.decode(bytes));
}
