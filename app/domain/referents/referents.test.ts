import { describe, expect, it } from "vitest";
import { addDays } from "../kit/calendar-days.ts";
import { entrust, ENTRUSTMENT, entrustmentState, extend, isReadable, oppose } from "./entrustment.ts";
import { entrustSchema } from "./entrustment.schema.ts";
import { motiveCodes, motives, shownCodes, shownOf, shownToReferent } from "./entrustment-words.ts";
import { decisionSchema, referralSchema } from "./referral.schema.ts";
import { byRoom, decide, isAsked, isLate, referralReasonWords } from "./referrals.ts";
import { stepsOf, type StepFacts } from "./steps.ts";

const TODAY = "2026-11-28";
const access = (more = {}) => ({ startsOn: "2026-11-01", endsOn: "2027-01-31", endedAt: null as Date | null, ...more });

describe("where an access stands", () => {
  it.each([
    ["2026-10-31", {}, "to-come"],
    ["2026-11-01", {}, "live"],
    ["2027-01-20", {}, "live"],
    ["2027-01-21", {}, "ending"],
    ["2027-01-31", {}, "ending"],
    ["2027-02-01", {}, "over"],
    ["2026-12-01", { endedAt: new Date("2026-11-30T10:00:00Z") }, "cut"],
    ["2027-02-01", { endedAt: new Date("2026-11-30T10:00:00Z") }, "over"],
  ] as const)("on %s with %o: %s", (today, more, state) => {
    expect(entrustmentState(access(more), today)).toBe(state);
    expect(isReadable(access(more), today)).toBe(state === "live" || state === "ending");
  });
});

describe("giving an access", () => {
  it.each(motiveCodes.flatMap((motive) => [true, false].map((hasAgreed) => [motive, hasAgreed] as const)))("%s, agreed %s", (motive, hasAgreed) => {
    const given = entrust({ motive, months: 3, hasAgreed }, TODAY);
    if (motives[motive].isLegal || hasAgreed) expect(given).toEqual({ ok: true, value: { startsOn: TODAY, endsOn: "2027-02-27" } });
    else expect(given).toMatchObject({ ok: false, refusal: { code: "entrustment.agreement-needed", field: "hasAgreed" } });
  });
  it("is never longer than six months", () => {
    for (const months of ENTRUSTMENT.monthsToChoose) expect(entrust({ motive: "appui", months, hasAgreed: true }, TODAY).ok).toBe(true);
    expect(entrust({ motive: "appui", months: 7, hasAgreed: true }, TODAY)).toMatchObject({ refusal: { code: "entrustment.too-long" } });
  });
});

describe("one click more", () => {
  it.each([
    ["2026-12-05", "2027-03-05"],
    ["2027-04-20", "2027-05-27"],
  ])("an access until %s goes to %s", (endsOn, longer) => expect(extend(access({ endsOn }), TODAY)).toEqual({ ok: true, value: { endsOn: longer } }));
  it.each([
    [{ endsOn: "2027-05-27" }, "entrustment.longest"],
    [{ endsOn: "2026-11-27" }, "entrustment.over"],
    [{ endedAt: new Date("2026-11-20T10:00:00Z") }, "entrustment.over"],
  ])("%o is refused: %s", (more, code) => expect(extend(access(more), TODAY)).toMatchObject({ ok: false, refusal: { code } }));
  it("pressed every day, never passes six months ahead", () => {
    let endsOn = "2026-12-05";
    for (let day = TODAY; day < "2027-11-28"; day = addDays(day, 1)) {
      const longer = extend(access({ endsOn }), day);
      if (longer.ok) {
        endsOn = longer.value.endsOn;
        const furthest = entrust({ motive: "appui", months: ENTRUSTMENT.mostMonths, hasAgreed: true }, day);
        expect(furthest.ok && endsOn <= furthest.value.endsOn, day).toBe(true);
      }
    }
    expect(endsOn > "2027-11-28").toBe(true);
  }, 20_000);
});

it.each(motiveCodes)("she ends what no law gives: %s", (motive) => {
  expect(oppose({ ...access(), motive }, TODAY)).toMatchObject(motives[motive].isLegal ? { refusal: { kind: "forbidden", code: "entrustment.legal" } } : { ok: true });
  expect(oppose({ ...access({ endsOn: "2026-11-01" }), motive }, TODAY)).toMatchObject({ refusal: { code: "entrustment.over" } });
});

describe("the steps that a referent reads", () => {
  const nothing: StepFacts = { hasProposal: false, hasApplication: false, hasInterview: false, hiredOn: null, closedOn: null };
  const reached = (facts: Partial<StepFacts>) => stepsOf({ ...nothing, ...facts }, TODAY).steps.filter(({ isReached }) => isReached).length;
  it.each([
    [{}, 1], [{ hasProposal: true }, 2], [{ hasApplication: true }, 3], [{ hasInterview: true }, 4], [{ hiredOn: TODAY }, 5],
    // A first day to come is not work begun.
    [{ hasProposal: true, hiredOn: "2026-12-01" }, 2],
  ])("%o: %i", (facts, count) => expect(reached(facts)).toBe(count));
  it("have no hole: one reached, all before it are", () => {
    for (let bits = 0; bits < 16; bits += 1) {
      const { steps } = stepsOf({ ...nothing, hasProposal: (bits & 1) > 0, hasApplication: (bits & 2) > 0, hasInterview: (bits & 4) > 0, hiredOn: bits & 8 ? TODAY : null }, TODAY);
      expect(steps.map(({ isReached }) => isReached).toSorted().toReversed()).toEqual(steps.map(({ isReached }) => isReached));
    }
  });
  it("say that it is over, never why, and hold no number", () => {
    expect(stepsOf({ ...nothing, closedOn: TODAY }, TODAY)).toMatchObject({ isOver: true });
    expect(JSON.stringify(stepsOf({ ...nothing, hasProposal: true }, TODAY))).not.toMatch(/\d/);
  });
});

describe("what may be seen, in words", () => {
  it("is exactly what was chosen", () => {
    expect(shownOf(["tripartite", "contact", "freins"])).toEqual(["contact", "tripartite"]);
    expect(shownToReferent(["contact"])).toBe("Vous voyez son nom et sa commune, son téléphone et son adresse e-mail.");
    for (const one of shownCodes) expect(shownToReferent([one])).not.toMatch(/absence|refus|frein|santé/);
  });
});

describe("the forms", () => {
  const good = { referentId: "00000000-0000-4000-8000-000000000001", motive: "appui", months: "3", shows: "contact" };
  it("takes an access as a browser sends it", () => expect(entrustSchema.parse({ ...good, hasAgreed: "on" })).toMatchObject({ months: 3, shows: ["contact"], hasAgreed: true }));
  it.each([["referentId", "x"], ["motive", "police"], ["months", "12"], ["shows", "freins"], ["shows", ""]])("refuses %s = %s", (name, value) => expect(entrustSchema.safeParse({ ...good, [name]: value }).error?.issues.map(({ path }) => path[0])).toEqual([name]));
  const person = { firstName: "lina", lastName: "ROBERT", communeCode: "61169", phone: "06 39 98 01 02", line: "Cherche\nun emploi", motive: "prescription", hasAgreed: "on" };
  it("takes a referral, in one line", () => expect(referralSchema.parse(person)).toMatchObject({ firstName: "Lina", lastName: "Robert", line: "Cherche un emploi", phone: "+33639980102" }));
  it.each([[{ hasAgreed: "" }, "hasAgreed"], [{ phone: "" }, "phone"], [{ line: "x".repeat(201) }, "line"], [{ line: "" }, "line"], [{ motive: "" }, "motive"]])("refuses %o", (more, name) => expect(referralSchema.safeParse({ ...person, ...more }).error?.issues.map(({ path }) => path[0])).toEqual([name]));
  it.each(["Sort d’une dépression, veut travailler", "Allocataire du RSA", "Mère isolée, cherche le matin", "Reconnue RQTH"])("refuses, in « %s », what nobody needs to accompany her", (line) => {
    const { error } = referralSchema.safeParse({ ...person, line });
    expect(error?.issues.map(({ path, message }) => [path[0], message.includes("Retirez")])).toEqual([["line", true]]);
  });
  it("an answer is a yes, or a no with a reason", () => {
    expect(decisionSchema.parse({ act: "accept" })).toEqual({ act: "accept", who: null, coachId: null, months: 0, shows: [], hasAgreed: false });
    expect(decisionSchema.parse({ act: "accept", months: "3", shows: ["contact", "etapes"], hasAgreed: "on" })).toMatchObject({ months: 3, shows: ["contact", "etapes"], hasAgreed: true });
    for (const bad of [{ months: "12" }, { months: "3" }, { months: "3", shows: "freins" }]) expect(decisionSchema.safeParse({ act: "accept", ...bad }).success, JSON.stringify(bad)).toBe(false);
    expect(decisionSchema.safeParse({ act: "refuse" }).success).toBe(false);
    expect(decisionSchema.safeParse({ act: "accept", who: "moi" }).success).toBe(false);
  });
});

describe("who is asked to take someone", () => {
  const now = new Date("2026-11-28T10:00:00Z");
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  it.each([
    [0, true, true, false], [0, false, false, false], [2.9, false, false, false], [3, false, true, false], [6.9, true, true, false], [7, false, true, true], [40, true, true, true],
  ])("sent %f days ago, most room %s: asked %s, the administrator too %s", (days, isFirst, asked, late) => {
    expect(isAsked({ createdAt: daysAgo(days), isFirst }, now)).toBe(asked);
    expect(isLate({ createdAt: daysAgo(days) }, now)).toBe(late);
  });
  const rooms = [{ coachId: "a", areaId: "flers", active: 31 }, { coachId: "b", areaId: "flers", active: 12 }, { coachId: "c", areaId: "alencon", active: 2 }, { coachId: "d", areaId: null, active: 12 }, { coachId: "e", areaId: "flers", active: 12 }];
  it.each([
    ["flers", "bdeac"], ["alencon", "cdbea"], [null, "cbdea"], ["mortagne", "dcbea"],
  ])("for someone of %s: %s", (areaId, order) => {
    expect(byRoom(rooms, areaId).map(({ coachId }) => coachId).join("")).toBe(order);
    expect(byRoom(rooms.toReversed(), areaId).map(({ coachId }) => coachId).join("")).toBe(order);
  });
});

it("a referral is decided once", () => {
  expect(decide("attente").ok).toBe(true);
  for (const state of ["acceptee", "refusee"] as const) expect(decide(state)).toMatchObject({ refusal: { kind: "conflict", code: "referral.decided" } });
  expect(referralReasonWords("absente")).toBe("");
});
