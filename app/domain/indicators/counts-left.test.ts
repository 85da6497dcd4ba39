import fc from "fast-check";
import { expect, it } from "vitest";
import { countsLeft, withCellsLeft, withRetentionLeft, type PersonFacts } from "./counts-left.ts";
import { retentionAt, RETENTION_MONTHS, type Hire } from "./retention.ts";

const hire = (more: Partial<Hire & { kind: string }> = {}): Hire & { kind: string } => ({ kind: "EMPLOI", hiredOn: "2025-01-31", endedOn: null, endedAtTerm: false, answers: [], ...more });
const facts = (more: Partial<PersonFacts> = {}): PersonFacts => ({ communeCode: "61169", episodes: [], applications: [], hires: [], tooFarOn: [], ...more });

it("each thing is counted in its month, by itself", () => {
  const left = countsLeft(facts({
    episodes: [{ startsOn: "2024-02-01", closedOn: "2024-07-31", rank: "premiere-intention", exit: "emploi-durable" }, { startsOn: "2024-08-01", closedOn: null, rank: "renouvellement", exit: null }],
    applications: [{ createdOn: "2024-03-02", state: "retire" }, { createdOn: "2024-03-20", state: "retire" }], tooFarOn: ["2024-03-05"],
  }), "2026-11-28");
  expect(left.map(({ month, measure, detail, count }) => `${month} ${measure} ${detail} ${count}`)).toEqual([
    "2024-02 accompagnement premiere-intention 1", "2024-08 accompagnement renouvellement 1", "2024-07 sortie emploi-durable 1", "2024-03 candidature retire 2", "2024-03 trop-loin 61169 1",
  ]);
});

it("a job leaves who was still there one, three, six and twelve months later; an immersion its first day only", () => {
  const left = countsLeft(facts({ hires: [hire({ endedOn: "2025-05-10", endedAtTerm: true }), hire({ kind: "IMMERSION" })] }), "2026-11-28");
  expect(left.map(({ measure, detail }) => `${measure} ${detail}`)).toEqual(["embauche EMPLOI", "embauche IMMERSION", "maintien-1 in-job", "maintien-3 in-job", "maintien-6 at-term", "maintien-12 at-term"]);
  expect(countsLeft(facts({ hires: [hire({ hiredOn: "2026-10-30" })] }), "2026-11-28").filter(({ measure }) => measure.startsWith("maintien")).map(({ detail }) => detail)).toEqual(["unknown", "unknown", "unknown", "unknown"]);
});

const drawn = fc.array(fc.record({ hiredOn: fc.constantFrom("2025-01-31", "2025-01-01", "2025-06-15"), endedOn: fc.constantFrom(null, "2025-02-05", "2025-08-20"), endedAtTerm: fc.boolean(), answers: fc.constantFrom([], [{ on: "2025-09-01", answer: "well" as const }]) }), { maxLength: 20 });

it("whatever the hires: erasing some of them changes no figure of who is still in the job", () => {
  fc.assert(fc.property(drawn, drawn, (stay, go) => {
    const today = "2026-11-28";
    const left = go.flatMap((one) => countsLeft(facts({ hires: [hire(one)] }), today));
    for (const months of RETENTION_MONTHS) {
      const merged = withRetentionLeft(retentionAt(months, stay, today), left.filter(({ measure }) => measure === `maintien-${months}`), today);
      expect(merged).toEqual(retentionAt(months, [...stay, ...go], today));
    }
  }));
});

it("a month counts once its last day has come to the milestone", () => {
  const none = retentionAt(3, [], "2026-04-29");
  const left = [{ month: "2026-01", detail: "in-job", count: 2 }];
  expect(withRetentionLeft(none, left, "2026-04-29").hires).toBe(0);
  expect(withRetentionLeft(none, left, "2026-04-30")).toMatchObject({ hires: 2, inJob: 2, share: 1 });
});

it("cells of one place and month are one cell", () => {
  const cell = (place: string, count: number, people: number) => ({ place, month: "2026-11", count, people });
  expect(withCellsLeft([cell("Flers", 3, 2)], [cell("Flers", 4, 3), cell("Messei", 1, 1)])).toEqual([cell("Flers", 7, 5), cell("Messei", 1, 1)]);
});
