import { expect, it } from "vitest";
import { aHalf } from "./a-half.ts";
import { disputed } from "./disputed.ts";
import { evaluate } from "./evaluate.ts";
import { report } from "./report.ts";
import { splitsOf } from "./splits.ts";
import { worst } from "./worst.ts";

const splits = splitsOf((code) => (code === "61001" ? 500 : 15_000), "2026-11-20");
const evaluation = evaluate(aHalf(), splits, () => "Ménage à domicile");

it("an evaluation holds ours and three rivals, whole and cut, each with its interval", () => {
  expect(evaluation).toMatchObject({ half: "own", people: 2, offers: 4, pairs: 8, judged: { 0: 2, 1: 1, 2: 1 }, peopleWithSome: 1, projectsWithoutWords: 0, unreachable: [] });
  expect(evaluation.rankers.map(({ name }) => name)).toEqual(["ours", "distance only", "same ROME, then distance", "full-text search"]);
  const [ours, distance] = evaluation.rankers;
  expect(ours?.figures).toMatchObject({ ndcg10: 1, reachable: 1 });
  expect(ours?.toOurs).toBeNull();
  expect(distance?.toOurs?.difference).toBeCloseTo((distance?.figures.ndcg10 as number) - 1, 12);
  expect(distance?.splits.map(({ group, figures }) => [group, figures.people])).toEqual([["F", 1], ["M", 1], ["rural, < 2 000", 1], ["ville, > 10 000", 1], ["none", 2]]);
});

it("is the same at every run", () => expect(evaluate(aHalf(), splits, () => "Ménage à domicile")).toEqual(evaluation));

it("is printed as tables, without a fault when nothing is out of reach", () => {
  const text = report(evaluation);
  for (const part of ["own: 2 people × 4 offers = 8 pairs", "ours, spread", "full-text search", "by commune", "ville, > 10 000"]) expect(text).toContain(part);
  expect(text).not.toContain("FAULT");
  expect(report({ ...evaluation, unreachable: [{ person: "p1", offer: "far" }] })).toContain("FAULT: recommended, and out of reach: p1 → far");
});

it("the people served worst are shown with what was judged", () => {
  const text = worst(aHalf(), 1);
  expect(text).toContain("p1  nDCG@10 1.000");
  expect(text).toMatch(/1\. grade 2 .* good Aide ménagère/);
  expect(text).toMatch(/far .*BLOCKED reach/);
});

it("what the judge keeps and something blocks is listed, and nothing else", () => {
  expect(disputed(aHalf())).toBe("");
  const half = aHalf();
  expect(disputed({ ...half, grades: new Map([["p1", new Map([["far", 2], ["good", 2], ["mission", 0]])]]) })).toBe("p1 far  grade 2  blocked by reach  10.0 km  Ménages");
});
