import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionsThatLift, isActionOpen, placesLeft, type LiftingAction } from "./lifting.ts";
import { movePrescription, prescriptionRefusals, type PrescriptionChange } from "./move-prescription.ts";
import { prescriptionMoves, prescriptionMovesNow, prescriptionStates, prescriptionWords, refusalReasonCodes, unansweredDays, underWayStates, type PrescriptionMover, type PrescriptionState } from "./prescription-states.ts";

const TODAY = "2026-11-28";
const change = (to: PrescriptionState, more: Partial<PrescriptionChange> = {}): PrescriptionChange => ({ to, startsOn: null, reason: null, ...more });
const at = (state: PrescriptionState, startsOn: string | null = null) => ({ state, startsOn, reason: null });

describe("a prescription moves by its table", () => {
  const cases: [PrescriptionState, PrescriptionChange, PrescriptionMover, string][] = [
    ["envoyee", change("acceptee"), "operator", "acceptee"],
    ["envoyee", change("planifiee", { startsOn: "2026-12-04" }), "operator", "planifiee"],
    ["envoyee", change("planifiee"), "operator", "prescription.day-needed"],
    ["acceptee", change("planifiee", { startsOn: "2026-11-27" }), "operator", "prescription.day-passed"],
    ["envoyee", change("refusee"), "operator", "prescription.reason-needed"],
    ["envoyee", change("refusee", { reason: "complet" }), "operator", "refusee"],
    ["envoyee", change("annulee"), "operator", "prescription.cannot"],
    ["planifiee", change("annulee"), "coach", "annulee"],
    ["envoyee", change("commencee"), "coach", "prescription.cannot"],
    ["planifiee", change("commencee"), "operator", "commencee"],
    ["commencee", change("interrompue"), "coach", "prescription.reason-needed"],
    ["commencee", change("terminee"), "coach", "terminee"],
    ["refusee", change("acceptee"), "operator", "prescription.cannot"],
    ["acceptee", change("acceptee"), "operator", "acceptee"],
  ];
  it.each(cases)("%s %o by the %s: %s", (from, asked, by, expected) => {
    const moved = movePrescription(at(from), asked, by, TODAY);
    expect(moved.ok ? moved.value.state : moved.refusal.code).toBe(expected);
  });

  it("keeps the planned day when the next state asks for none, and a reason only where one is asked", () => {
    const begun = movePrescription(at("planifiee", "2026-12-04"), change("commencee", { reason: "autre" }), "coach", TODAY);
    expect(begun).toMatchObject({ ok: true, value: { startsOn: "2026-12-04", reason: null } });
  });

  it("never leaves an end, whoever asks what", () => {
    fc.assert(fc.property(fc.constantFrom(...prescriptionStates), fc.constantFrom(...prescriptionStates), fc.constantFrom<PrescriptionMover>("coach", "operator"), fc.constantFrom(null, ...refusalReasonCodes), (from, to, by, reason) => {
      const moved = movePrescription(at(from), { to, startsOn: TODAY, reason }, by, TODAY);
      if (!prescriptionWords[from].isUnderWay && moved.ok) expect(moved.value).toEqual(at(from));
      if (moved.ok && to !== from) expect(prescriptionMovesNow(from, by).map((move) => move.to)).toContain(to);
    }));
  });

  it("every state but the first can be reached, and every end from some state under way", () => {
    for (const state of prescriptionStates.filter((one) => one !== "envoyee")) expect(prescriptionMoves.some(({ to }) => to === state), state).toBe(true);
    expect(underWayStates).toEqual(["envoyee", "acceptee", "planifiee", "commencee"]);
    for (const code of ["cannot", "day-needed", "day-passed", "reason-needed"]) expect(prescriptionRefusals[`prescription.${code}`]).toBeDefined();
  });
});

describe("a structure that does not answer", () => {
  const now = new Date("2026-11-28T09:00:00Z");
  it.each([
    ["envoyee", "2026-11-21T09:00:00Z", 7], ["envoyee", "2026-11-21T09:00:01Z", null], ["envoyee", "2026-11-08T09:00:00Z", 20], ["acceptee", "2026-10-01T09:00:00Z", null],
  ] as const)("%s since %s: %s", (state, since, days) => expect(unansweredDays(state, new Date(since), now)).toBe(days));
});

describe("what lifts what stands in the way", () => {
  const one = (actionId: string, more: Partial<LiftingAction> = {}): LiftingAction => ({ actionId, lifts: ["mobilite"], prepares: [], areaCodes: ["flers"], isOpen: true, placesLeft: null, ...more });
  const found = (code: string, actions: LiftingAction[], missing?: string[], area: string | null = "flers") => actionsThatLift({ code, missing: missing ?? [] }, actions, area).map(({ actionId }) => actionId);

  it("is of her area, open, with a place left", () => {
    expect(found("travel", [one("a"), one("b", { areaCodes: ["alencon"] }), one("c", { isOpen: false }), one("d", { placesLeft: 0 }), one("e", { placesLeft: 2 }), one("f", { areaCodes: [] })])).toEqual(["a", "e", "f"]);
    expect(found("travel", [one("a"), one("f", { areaCodes: [] })], [], null)).toEqual(["f"]);
  });

  it("prepares the very licence that is missing", () => {
    const actions = [one("b", { prepares: ["B"] }), one("caces", { lifts: ["formation"], prepares: ["CACES-3"] }), one("loan")];
    expect(found("licences", actions, ["B"])).toEqual(["b"]);
    expect(found("certificates", actions, ["CACES-3"])).toEqual(["caces"]);
    expect(found("licences", actions, ["C"])).toEqual([]);
  });

  it("is nothing for a wish, or for a work she avoids", () => {
    expect(["kind", "avoided", "occupation", "contract", "schedule"].flatMap((code) => found(code, [one("a", { lifts: ["mobilite", "formation", "langue", "emploi"] })]))).toEqual([]);
  });

  it("is made for this before it is good for everything, three at most", () => {
    const broad = one("a", { lifts: ["mobilite", "sante", "budget"] });
    expect(found("travel", [broad, one("b"), one("c"), one("d")])).toEqual(["b", "c", "d"]);
  });
});

describe("an action", () => {
  it("has places left or no known number", () => expect([placesLeft(null, 90), placesLeft(18, 17), placesLeft(18, 18), placesLeft(18, 25)]).toEqual([null, 1, 0, 0]));
  it("is open until its last day", () => {
    expect(["2026-11-28", "2026-11-27", null].map((endsOn) => isActionOpen({ isActive: true, endsOn }, TODAY))).toEqual([true, false, true]);
    expect(isActionOpen({ isActive: false, endsOn: null }, TODAY)).toBe(false);
  });
});
