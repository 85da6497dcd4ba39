import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkInAnswers } from "../check-ins/answers.ts";
import { retentionAt, safeRetention, standingOn, type Hire } from "./retention.ts";
import { LEAST_PEOPLE } from "./small-cells.ts";

const hire = (more: Partial<Hire> = {}): Hire => ({ hiredOn: "2026-01-31", endedOn: null, endedAtTerm: false, answers: [], ...more });
const DAY = "2026-02-28";

describe("whether someone was in the job on a day", () => {
  it.each([
    ["nobody said anything", {}, "unknown"],
    ["it ended the day before", { endedOn: "2026-02-27" }, "left"],
    ["that day was the last", { endedOn: DAY }, "in-job"],
    ["it ended later", { endedOn: "2026-05-01" }, "in-job"],
    ["all well, said that day", { answers: [{ on: DAY, answer: "well" }] }, "in-job"],
    ["all well, said the day before: since then nobody knows", { answers: [{ on: "2026-02-27", answer: "well" }] }, "unknown"],
    ["something wrong, said later: she is still there", { answers: [{ on: "2026-03-02", answer: "trouble" }] }, "in-job"],
    ["stopped, said before", { answers: [{ on: "2026-02-15", answer: "stopped" }] }, "left"],
    ["stopped, said later: when, nobody knows", { answers: [{ on: "2026-03-15", answer: "stopped" }] }, "unknown"],
    ["one said stopped, the other well and later", { answers: [{ on: "2026-02-15", answer: "stopped" }, { on: "2026-03-01", answer: "well" }] }, "in-job"],
    ["an end that was noted counts before what was said", { endedOn: "2026-02-20", answers: [{ on: "2026-03-01", answer: "well" }] }, "left"],
  ] as const)("%s", (_, facts, standing) => expect(standingOn(DAY, hire(facts as Partial<Hire>))).toBe(standing));
});

describe("who is still in the job", () => {
  it("counts the hires whose day has come, months clamped to their end; unknowns are in no share", () => {
    const hires = [hire({ endedOn: "2026-02-10", endedAtTerm: true }), hire({ endedOn: "2026-02-11" }), hire({ answers: [{ on: "2026-03-01", answer: "well" }] }), hire(), hire({ hiredOn: "2026-02-01" })];
    expect(retentionAt(1, hires, "2026-02-28")).toEqual({ months: 1, hires: 4, inJob: 1, left: 2, atTerm: 1, unknown: 1, share: 1 / 3 });
    expect(retentionAt(1, hires, "2026-02-27").hires).toBe(0);
    expect(retentionAt(1, hires, "2026-03-01").hires).toBe(5);
    expect(retentionAt(1, [], "2026-03-01").share).toBeNull();
  });

  const answers = fc.array(fc.record({ on: fc.constantFrom("2026-02-01", DAY, "2026-04-01"), answer: fc.constantFrom(...checkInAnswers) }), { maxLength: 3 });
  const drawn = fc.array(fc.record({ hiredOn: fc.constantFrom("2026-01-31", "2026-01-01"), endedOn: fc.constantFrom(null, "2026-02-05", "2026-03-20"), endedAtTerm: fc.boolean(), answers }), { maxLength: 40 });

  it("whatever the facts: the three counts make the hires, and being there later means having been there before", () => {
    fc.assert(fc.property(drawn, (hires) => {
      const one = retentionAt(1, hires, "2026-12-01");
      expect(one.inJob + one.left + one.unknown).toBe(one.hires);
      expect(one.atTerm).toBeLessThanOrEqual(one.left);
      for (const each of hires) if (standingOn("2026-04-30", each) === "in-job") expect(standingOn("2026-02-28", each)).toBe("in-job");
    }));
  });

  it("whatever the facts: no count of one to four people comes out, nor can be found from the others", () => {
    fc.assert(fc.property(drawn, (hires) => {
      const one = retentionAt(1, hires, "2026-12-01");
      const safe = safeRetention(one);
      for (const count of [safe.inJob, safe.left, safe.unknown, safe.atTerm, safe.hires]) if (count !== null && count !== 0) expect(count).toBeGreaterThanOrEqual(LEAST_PEOPLE);
      if (safe.isRounded) expect([safe.inJob, safe.left, safe.unknown, safe.atTerm]).toEqual([null, null, null, null]);
      if (safe.isRounded && safe.share !== null) expect(Math.round(safe.share * 100) % 10).toBe(0);
    }));
  });

  it("shows the counts where each is none or large enough", () => {
    const many = [...Array.from({ length: 6 }, () => hire({ answers: [{ on: "2026-03-01", answer: "well" }] })), ...Array.from({ length: 5 }, () => hire({ endedOn: "2026-02-05" }))];
    expect(safeRetention(retentionAt(1, many, "2026-12-01"))).toMatchObject({ hires: 11, inJob: 6, left: 5, unknown: 0, isRounded: false });
    expect(safeRetention(retentionAt(1, [...many, hire()], "2026-12-01"))).toMatchObject({ hires: 12, inJob: null, unknown: null, share: 0.5, isRounded: true });
  });
});
