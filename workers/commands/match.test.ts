import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

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
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "workers/commands/match.ts", ...args], { encoding: "utf8", timeout: 60_000 });
  return { status, stdout, stderr: stderr.replaceAll("\u00A0", " ").split("\n").filter((line) => line !== "") };
}
function written(content: unknown): string {
  const file = join(folder, "input.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
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
    ["a top of 0", ["--input", "x", "--top", "0"], /^--top : /], ["an unknown direction", ["--input", "x", "--direction", "north"], /^--direction : /],
  ])("refuses %s with code 2", (_, args, line) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout, stderr.length]).toEqual([2, "", 1]);
    expect(stderr[0]).toMatch(line);
  });

  it("refuses what is not JSON on one line", () => {
    const { status, stderr } = run("--input", written('{"people": [\n\n oops'));
    expect([status, stderr.length]).toEqual([2, 1]);
    expect(stderr[0]).toMatch(/^\$ : n’est pas du JSON/);
  });

  it("explains itself", () => expect(run("--help")).toMatchObject({ status: 0, stderr: [] }));
});
