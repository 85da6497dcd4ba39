import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FeedError } from "./feed-text.server.ts";
import { LIST_LIMITS, readJsonList } from "./json-list.server.ts";

const folder = mkdtempSync(join(tmpdir(), "json-list-"));
let number = 0;
async function read(content: string | Buffer, limits = LIST_LIMITS): Promise<unknown[]> {
  const file = join(folder, `${(number += 1)}.json`);
  writeFileSync(file, content);
  const items: unknown[] = [];
  for await (const item of readJsonList(file, "resultats", limits)) items.push(item);
  return items;
}

describe("a list in a JSON file, read in pieces", () => {
  it.each<[string, string | Buffer, unknown[]]>([
    ["a bare list", '[{"a":1},{"a":"x,]}\\"["}, null, 12, "texte", [1,2]]', [{ a: 1 }, { a: 'x,]}"[' }, null, 12, "texte", [1, 2]]],
    ["under its key, after and before others", '{"filtresPossibles":[{"resultats":[9]}],"titre":"resultats","resultats" : [ {"id":"1"} , {"id":"2"} ],"fin":[3]}', [{ id: "1" }, { id: "2" }]],
    ["empty", '{"resultats":[]}', []],
    ["with a byte order mark", '\uFEFF[{"a":"é"}]', [{ a: "é" }]],
    ["in UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('[{"a":"é"}]', "utf16le")]), [{ a: "é" }]],
  ])("%s", async (_, content, items) => expect(await read(content)).toEqual(items));

  it("across many pieces of the file: the same as JSON.parse", async () => {
    const given = Array.from({ length: 3_000 }, (_, place) => ({ id: `${place}`, texte: `« Éé \\ " ${"x".repeat(place % 90)} 🧹`, dans: { liste: [place, [], {}] } }));
    expect(await read(JSON.stringify({ resultats: given }, null, 1))).toEqual(given);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ["not JSON", "<html></html>", /« resultats »/],
    ["another JSON", '{"offres":[1]}', /« resultats »/],
    ["a text", '"resultats"', /« resultats »/],
    ["cut short", '{"resultats":[{"a":1},{"a":', /abîmé ou incomplet/],
    ["cut between two", '{"resultats":[{"a":1},', /abîmé ou incomplet/],
    ["a broken element", '[{"a":1},{a:2}]', /abîmé ou incomplet/],
    ["a hole", "[1,,2]", /abîmé ou incomplet/],
    ["crossed brackets", '{"resultats":[{"a":1}}', /abîmé ou incomplet/],
    ["more after the end", "[1] [2]", /abîmé ou incomplet/],
    ["Windows-1252", Buffer.from('[{"a":"é"}]', "latin1"), /encodage/],
    ["a zip", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /compressé/],
    ["empty", "", /« resultats »/],
  ])("%s is refused with a sentence", async (_, content, sentence) => {
    const fault = await read(content).catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(FeedError);
    expect((fault as FeedError).message).toMatch(sentence);
  });

  it("too large, too many, or one too long: said before memory fills", async () => {
    await expect(read("[1,2,3]", { ...LIST_LIMITS, items: 2 })).rejects.toThrow(/plus de 2 offres/);
    await expect(read(`["${"x".repeat(300)}"]`, { ...LIST_LIMITS, bytes: 100 })).rejects.toThrow(/dépasse/);
    await expect(read(`["${"x".repeat(300_000)}"]`)).rejects.toThrow(/Une offre du fichier dépasse/);
  });
});
