import { describe, expect, it } from "vitest";
import { decoderFor, FeedError, textOf } from "./feed-text.server.ts";

const declared = (encoding: string, inside: Buffer) => Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><t>`), inside, Buffer.from("</t>")]);

describe("a file in the encoding that it declares", () => {
  it.each<[string, Buffer, string]>([
    ["UTF-8", declared("UTF-8", Buffer.from("12 € de l’heure")), "12 € de l’heure"],
    ["Windows-1252, with the signs that Latin-1 has not", declared("windows-1252", Buffer.from([0x31, 0x32, 0x20, 0x80, 0x20, 0x64, 0x92, 0xe9, 0x74, 0xe9, 0x9c])), "12 € d’étéœ"],
    ["Latin-1, read as Windows-1252 as browsers do", declared("ISO-8859-1", Buffer.from([0x6c, 0x92, 0xe9])), "l’é"],
    ["nothing declared", Buffer.from("<t>l’été</t>"), "l’été"],
  ])("%s", (_, bytes, text) => expect(textOf(bytes, 1_000)).toContain(`<t>${text}</t>`));

  it("keeps a sign that is cut between two pieces", () => {
    const bytes = Buffer.from("<t>é</t>");
    const decoder = decoderFor(bytes);
    expect(decoder.decode(bytes.subarray(0, 4), { stream: true }) + decoder.decode(bytes.subarray(4))).toBe("<t>é</t>");
  });

  it.each<[string, Buffer, RegExp]>([
    ["another encoding than it says", declared("UTF-8", Buffer.from([0xe9])), /encodage/],
    ["an unknown one", declared("klingon", Buffer.from("é")), /klingon/],
  ])("refuses %s", (_, bytes, sentence) => {
    expect(() => textOf(bytes, 1_000)).toThrow(FeedError);
    expect(() => textOf(bytes, 1_000)).toThrow(sentence);
  });
});
