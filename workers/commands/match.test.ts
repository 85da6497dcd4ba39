import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyAid, anyOffer, anyPerson } from "#tests/factories/matching.ts";

/** The example of the design document, word for word. */
const example = {
  asOf: "2026-11-20",
  aids: [{ id: "mobylis", mode: "scooter", commune: "61169", radiusKm: 25, maxDays: 60, licences: ["AM"] }],
  people: [{
    id: "p1", commune: "61001", means: [{ mode: "scooter", radiusKm: 18, until: "2027-01-31" }], licences: ["AM"],
    projects: [{ rank: 1, rome: "K1304" }, { rank: 2, rome: "K2204" }], experience: [{ rome: "K2204", months: 18 }], skills: ["entretien-logement", "repassage"],
    frenchLevel: "A2", weeklyHours: { min: 15, max: 30 }, availability: [{ days: [1, 2, 3, 4, 5], from: "08:30", to: "16:30" }],
    contracts: ["CDI", "CDD"], kinds: ["EMPLOI", "BENEVOLAT"], avoid: ["heavy-loads"],
  }],
  offers: [{
    id: "o1", kind: "EMPLOI", rome: "K1304", commune: "61001", posts: 1, skills: { required: ["entretien-logement"], useful: ["repassage"] },
    licences: [], frenchLevel: "A2", weeklyHours: 24, schedule: [{ days: [1, 2, 4, 5], from: "09:00", to: "15:00" }],
    contract: "CDI", startDate: "2026-12-01", access: ["carpool"], constraints: [],
  }],
};

let folder = "";
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "match-")); });
afterAll(() => rmSync(folder, { recursive: true }));

type Matches = { matches: Record<string, unknown>[] };
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "workers/commands/match.ts", ...args], { encoding: "utf8", timeout: 60_000, maxBuffer: 1e9 });
  return { status, stdout, stderr: stderr.replaceAll("\u00A0", " ").split("\n").filter((line) => line !== "") };
}
function written(content: unknown): string {
  const file = join(folder, "input.json");
  writeFileSync(file, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return file;
}
const matched = (content: unknown, ...args: string[]) => {
  const { status, stdout, stderr } = run("--input", written(content), ...args);
  expect([status, stderr]).toEqual([0, []]);
  return (JSON.parse(stdout) as Matches).matches;
};

describe("npm run match", { timeout: 60_000 }, () => {
  it("prints what the design document shows", () => {
    const [match, ...others] = matched(example);
    expect(others).toEqual([]);
    const { reasons, ...rest } = match as Record<string, unknown>;
    expect(rest).toEqual({
      person: "p1", offer: "o1", score: 87.5, reach: "in", mode: "scooter", distanceKm: 0, minutes: 0, aid: null, blockers: [], gaps: [],
      parts: { occupation: 1, skills: 1, distance: 1, schedule: 1, contract: 1, experience: 0.2 },
    });
    expect((reasons as string[])[0]).toBe("C’est le métier que vous cherchez");
  });

  it("orders by person, then rank, or by offer, then rank; and keeps the best", () => {
    const people = [{ ...example.people[0], id: "p2", commune: "61169" }, example.people[0]];
    const offers = [{ ...example.offers[0], id: "o2", rome: "N1103" }, example.offers[0], { ...example.offers[0], id: "o3", licences: ["B"] }];
    const pairs = (matches: Record<string, unknown>[]) => matches.map(({ person, offer }) => `${String(person)} ${String(offer)}`);
    expect(pairs(matched({ ...example, people, offers }))).toEqual(["p1 o1", "p1 o2", "p1 o3", "p2 o1", "p2 o3", "p2 o2"]);
    expect(pairs(matched({ ...example, people, offers }, "--direction", "offer"))).toEqual(["o1", "o2", "o3"].flatMap((offer) => [`p1 ${offer}`, `p2 ${offer}`]));
    expect(pairs(matched({ ...example, people, offers }, "--top", "1"))).toEqual(["p1 o1", "p2 o1"]);
  });

  it("says the same of every pair from either side, in any order of the file", () => {
    const named = <T extends object>(records: T[]) => records.map((record, i) => ({ ...record, id: `n${i}` }));
    const [people, offers, aids] = [named(fc.sample(anyPerson, 12)).map((person) => ({ ...person, weeklyHours: null })), named(fc.sample(anyOffer, 12)), named(fc.sample(anyAid, 3))];
    // Equal times are 24 hours to the rules, and an empty window in a file.
    const said = (record: object) => JSON.parse(JSON.stringify(record, (key, value: unknown) => (key === "availability" || key === "schedule" ? (value as { from: string; to: string }[] | undefined)?.filter(({ from, to }) => from !== to) : value))) as object;
    const [all, pairs] = [{ asOf: "2026-11-20", aids, people: people.map(said), offers: offers.map(said) }, (matches: Record<string, unknown>[]) => matches.map((match) => JSON.stringify(match)).sort()];
    const forPeople = matched(all);
    expect(forPeople).toHaveLength(144);
    expect(pairs(matched(all, "--direction", "offer"))).toEqual(pairs(forPeople));
    expect(matched({ ...all, people: all.people.toReversed(), offers: all.offers.toReversed(), aids: [...aids].reverse() })).toEqual(forPeople);
  });

  it("prints an empty list for an empty file", () => expect(matched({ people: [], offers: [] })).toEqual([]));

  it("refuses a wrong file: code 2, a line a fault with its JSON path, nothing printed", () => {
    const wrong = {
      ...example, people: [{ ...example.people[0], commune: "99999", means: [{ mode: "scooter", radiusKm: -3 }] }],
      offers: [example.offers[0], { ...example.offers[0], kind: "JOB", schedule: [{ days: [1], from: "9h", to: "15:00" }] }],
    };
    const { status, stdout, stderr } = run("--input", written(wrong));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.map((line) => line.split(" : ")[0])).toEqual([
      "$.people[0].means[0].radiusKm", "$.people[0].commune", "$.offers[1].kind", "$.offers[1].schedule[0].from", "$.offers[1].id",
    ]);
  });

  it.each<[string, string[], RegExp]>([
    ["a file that is not JSON", ["--input", "package-lock.json.none"], /^--input : fichier illisible \(ENOENT\)$/],
    ["no file", [], /^--input : indiquez le fichier/], ["an unknown option", ["--input", "x", "--best"], /^option refusée/],
    ["a top of 0", ["--input", "x", "--top", "0"], /^--top : /], ["a top of -1", ["--input", "x", "--top", "-1"], /^--top : indiquez un nombre entier, 1 ou plus$/],
    ["a top that is no number", ["--input", "x", "--top", "NaN"], /^--top : /], ["a top that is missing", ["--input", "x", "--top"], /^--top : /],
    ["an option given twice", ["--input", "x", "--input", "y"], /^--input : donnée deux fois/], ["a word on its own", ["--input", "x", "offer"], /^option refusée : offer/],
    ["a folder", ["--input", "workers"], /^--input : fichier illisible \(EISDIR\)$/], ["an unknown direction", ["--input", "x", "--direction", "north"], /^--direction : /],
  ])("refuses %s with code 2", (_, args, line) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout, stderr.length]).toEqual([2, "", 1]);
    expect(stderr[0]).toMatch(line);
  });

  it("keeps all when more is asked than there is", () => expect(matched(example, "--top", "99999999999999")).toHaveLength(1));

  it("reads a file with a byte order mark", () => expect(matched(`\uFEFF${JSON.stringify(example)}`)).toHaveLength(1));

  it.each<[string, Buffer | string, RegExp]>([
    ["an empty file", "", /^\$ : n’est pas du JSON/], ["another encoding, whose letters would be lost", Buffer.from('{"people":[{"id":"Zoé"}],"offers":[]}', "latin1"), /^\$ : n’est pas de l’UTF-8$/],
    ["UTF-16", Buffer.from("{}", "utf16le"), /^\$ : n’est pas du JSON/], ["signs that move a cursor", "\u001b[31mrouge", /^\$ : n’est pas du JSON [^\p{Cc}]*$/u],
    ["brackets without end", "[".repeat(200_000), /^\$ : n’est pas du JSON/],
  ])("refuses %s on one line", (_, content, line) => {
    const { status, stdout, stderr } = run("--input", written(content));
    expect([status, stdout, stderr.length]).toEqual([2, "", 1]);
    expect(stderr[0]).toMatch(line);
  });

  it("says two hundred thousand faults, a line each", () => {
    const { status, stdout, stderr } = run("--input", written({ people: Array.from({ length: 200_000 }, (_, i) => ({ id: `p${i}` })), offers: [] }));
    expect([status, stdout, stderr.length, stderr[199_999]]).toEqual([2, "", 200_000, "$.people[199999] : il faut commune (code INSEE) ou home ({ lat, lng })"]);
  });

  it.each<[string, object, string]>([
    ["an unknown commune", { commune: "00000" }, "$.people[0].commune"], ["a radius of -3", { means: [{ mode: "car", radiusKm: -3 }] }, "$.people[0].means[0].radiusKm"],
    ["a day that does not exist", { means: [{ mode: "car", until: "2026-02-30" }] }, "$.people[0].means[0].until"], ["an empty text", { skills: [""] }, "$.people[0].skills[0]"],
  ])("refuses %s at its path", (_, over, path) => {
    const { status, stdout, stderr } = run("--input", written({ ...example, people: [{ ...example.people[0], ...over }] }));
    expect([status, stdout, stderr.length]).toEqual([2, "", 1]);
    expect(stderr[0]?.startsWith(`${path} : `)).toBe(true);
  });

  it.each<[string, object, object, Record<string, unknown>]>([
    ["a window that ends the next day", { availability: [{ days: [7], from: "20:00", to: "07:00" }], weeklyHours: null }, { schedule: [{ days: [7], from: "22:00", to: "06:00" }] }, { blockers: [], parts: { schedule: 1 } }],
    ["a skill nobody knows", { skills: ["danser-sur-l-eau"] }, {}, { parts: { skills: 0 } }],
    ["ten thousand skills", { skills: Array.from({ length: 10_000 }, (_, i) => `s${i}`) }, { skills: { required: Array.from({ length: 10_000 }, (_, i) => `s${2 * i}`) } }, { parts: { skills: 0.5 } }],
    ["an emoji", { id: "👩‍🌾" }, { id: "🧹", title: "🧹 Agent d’entretien 🧽" }, { person: "👩‍🌾", offer: "🧹" }],
  ])("takes %s", (_, person, offer, expected) => {
    expect(matched({ ...example, people: [{ ...example.people[0], ...person }], offers: [{ ...example.offers[0], ...offer }] })).toMatchObject([expected]);
  });

  it("refuses what is not JSON on one line", () => {
    const { status, stderr } = run("--input", written('{"people": [\n\n oops'));
    expect([status, stderr.length]).toEqual([2, 1]);
    expect(stderr[0]).toMatch(/^\$ : n’est pas du JSON/);
  });

  it("explains itself", () => expect(run("--help")).toMatchObject({ status: 0, stderr: [] }));
});
