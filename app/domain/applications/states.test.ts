import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActorRole } from "../access/actor.ts";
import { movesOpenTo, moveApplication, moveBetween, type MoveFacts } from "./move-application.ts";
import { applicationRefusals } from "./refusals.ts";
import { employerReasons, intimateReasons, isReasonOf, KEPT_TO_HERSELF, personReasons, reasonInWords, reasonLists, reasonsOffered, type ReasonListName } from "./reasons.ts";
import { statesDocument } from "./states-document.ts";
import { applicationStates, isApplicationState, liveStates, moves, stateTable, type ApplicationState, type Move } from "./states.ts";

const NOW = new Date("2026-11-20T08:00:00.000Z");
const DAY = 86_400_000;
const roles: ActorRole[] = ["nobody", "system", "beneficiary", "coach", "employer", "hotliner", "admin"];
const froms: (ApplicationState | null)[] = [null, ...applicationStates];
/** Facts under which nothing but the table itself can refuse a move. */
const everythingGiven = (move: Move | undefined): MoveFacts => ({
  reason: move?.reasons ? reasonLists[move.reasons][0].code : null, hasConsent: true, isOfferOpen: true,
  meetingAt: new Date(NOW.getTime() + DAY), startedOn: "2026-11-20", now: NOW, today: "2026-11-20",
});
const codeOf = (result: ReturnType<typeof moveApplication>) => (result.ok ? "ok" : result.refusal.code);

describe("the table of states", () => {
  const everyCase = froms.flatMap((from) => applicationStates.flatMap((to) => roles.map((role) => [from, to, role] as const)));

  it(`settles each of the ${12 * 11 * 7} cases (from, to, role) as its rows say, and only so`, () => {
    expect(everyCase).toHaveLength(924);
    for (const [from, to, role] of everyCase) {
      const rows = moves.filter((move) => move.from === from && move.to === to);
      expect(rows.length, `${from} → ${to} stands at most once`).toBeLessThanOrEqual(1);
      const row = rows[0];
      const expected = !row ? "application.no-such-move" : (row.by as readonly string[]).includes(role) ? "ok" : "application.not-yours-to-move";
      expect(codeOf(moveApplication(role, from, to, everythingGiven(row))), `${from} → ${to} by ${role}`).toBe(expected);
    }
  });

  it("gives a visitor nothing, and lets only the person send her card, by a tap or through the help line", () => {
    for (const from of froms) expect(movesOpenTo("nobody", from)).toEqual([]);
    for (const move of moves.filter((one) => one.to === "positionne" && one.from !== "positionne")) expect(move.by).toEqual(["beneficiary", "hotliner"]);
  });

  it("lets one come back from a way out by these five rows and no other, whatever the path", () => {
    const back = moves.filter((move) => move.from !== null && stateTable[move.from].isExit);
    expect(back.map(({ from, to }) => `${from} → ${to}`)).toEqual(["decline → positionne", "retire → positionne", "sans-suite → positionne", "refuse → entretien", "sans-suite → entretien"]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...applicationStates)), { maxLength: 40 }), (attempts) => {
        let state: ApplicationState | null = null;
        for (const [role, to] of attempts) {
          const moved = moveApplication(role, state, to, everythingGiven(moveBetween(state, to)));
          if (!moved.ok) continue;
          if (state !== null && stateTable[state].isExit) expect(back).toContain(moved.value);
          expect(moved.value.from).toBe(state);
          state = to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never lets « rompu » be left, and reaches every state from nothing", () => {
    expect(moves.some((move) => move.from === "rompu")).toBe(false);
    const reached = new Set<ApplicationState | null>([null]);
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
      grew = reached.size > before;
    }
    expect([...reached].filter((state) => state !== null).sort()).toEqual([...applicationStates].sort());
  });

  it("never tells an employer of what he may not see", () => {
    for (const move of moves) {
      if (stateTable[move.to].forEmployer === null) expect(move.tells, `${move.from} → ${move.to}`).not.toContain("employer");
      if (move.by.some((role) => role === "employer")) expect(move.from === null ? null : stateTable[move.from].forEmployer).not.toBeNull();
    }
    expect(liveStates).toEqual(["sollicite", "positionne", "entretien", "accepte", "demarre", "suivi"]);
    expect(isApplicationState("perdu")).toBe(false);
  });
});

describe("a move", () => {
  it("asks a reason of the right list wherever the table asks one", () => {
    for (const move of moves.filter((one) => one.reasons !== null)) {
      const role = move.by[0] as ActorRole;
      const given = everythingGiven(move);
      expect(codeOf(moveApplication(role, move.from, move.to, { ...given, reason: null }))).toBe("application.reason-missing");
      expect(codeOf(moveApplication(role, move.from, move.to, { ...given, reason: "parce-que" }))).toBe("application.reason-unknown");
      for (const { code } of reasonsOffered(move.reasons as ReasonListName, role)) expect(moveApplication(role, move.from, move.to, { ...given, reason: code }).ok).toBe(true);
    }
    expect(isReasonOf("employer", "garde-enfants", "employer")).toBe(false);
  });

  it.each([
    // list, who answers, what of her health and children may be chosen, whether « gardée pour elle » may
    ["ending", "employer", [], false], ["ending", "coach", ["garde-enfants", "sante"], false], ["ending", "beneficiary", ["garde-enfants", "sante"], false],
    ["employer", "employer", [], false], ["employer", "hotliner", [], false], ["employer", "coach", [], false],
    ["person", "beneficiary", ["garde-enfants", "sante"], false], ["person", "hotliner", [], true], ["person", "coach", [], true],
    ["closing", "coach", [], false],
  ] as const)("of the %s reasons, %s is offered %j of what is hers alone", (list, role, hers, keeps) => {
    const offered = reasonsOffered(list, role).map(({ code }) => code);
    expect(offered.filter((code) => intimateReasons.includes(code))).toEqual(hers);
    expect(offered.includes(KEPT_TO_HERSELF.code)).toBe(keeps);
    // What is offered is accepted; what only the work says is offered to all.
    for (const code of offered) expect(isReasonOf(list, code, role), code).toBe(true);
    expect(offered).toEqual(expect.arrayContaining(reasonLists[list].map(({ code }) => code).filter((code) => !intimateReasons.includes(code))));
  });

  it("an employer who says that the work ended cannot write her health or her children, whatever the form he sends", () => {
    for (const from of ["demarre", "suivi"] as const) {
      for (const reason of intimateReasons) {
        const facts = { ...everythingGiven(undefined), reason, endedOn: "2026-11-20", hiredOn: "2026-11-01" };
        expect(codeOf(moveApplication("employer", from, "rompu", facts))).toBe("application.reason-unknown");
        expect(codeOf(moveApplication("coach", from, "rompu", facts))).toBe("ok");
      }
    }
  });

  it("needs her consent and an open offer to be sent", () => {
    const given = everythingGiven(undefined);
    expect(codeOf(moveApplication("beneficiary", null, "positionne", { ...given, hasConsent: false }))).toBe("application.consent-missing");
    expect(codeOf(moveApplication("beneficiary", "sollicite", "positionne", { ...given, isOfferOpen: false }))).toBe("application.offer-not-open");
    expect(codeOf(moveApplication("employer", "sans-suite", "entretien", { ...given, hasConsent: false }))).toBe("application.consent-missing");
  });

  it.each([
    [null, "application.meeting-missing"],
    [new Date(NOW.getTime() - 1), "application.meeting-in-the-past"],
    [NOW, "application.meeting-in-the-past"],
    [new Date(NOW.getTime() + 1), "ok"],
    [new Date(NOW.getTime() + 180 * DAY), "ok"],
    [new Date(NOW.getTime() + 181 * DAY), "application.meeting-too-far"],
  ])("to a meeting at %s gives %s", (meetingAt, expected) => {
    expect(codeOf(moveApplication("employer", "positionne", "entretien", { ...everythingGiven(undefined), meetingAt }))).toBe(expected);
  });

  it.each([
    [null, "application.start-missing"],
    ["2026-11-20", "ok"],
    ["2026-11-21", "application.start-in-the-future"],
    ["2025-11-19", "ok"],
    ["2025-11-18", "application.start-too-old"],
  ])("to a start on %s gives %s", (startedOn, expected) => {
    expect(codeOf(moveApplication("coach", "accepte", "demarre", { ...everythingGiven(undefined), startedOn }))).toBe(expected);
  });

  it("that is refused always has its sentence", () => {
    const said = new Set(froms.flatMap((from) => applicationStates.flatMap((to) => roles.flatMap((role) => [
      codeOf(moveApplication(role, from, to, { hasConsent: false, isOfferOpen: false, now: NOW, today: "2026-11-20" })),
      codeOf(moveApplication(role, from, to, { ...everythingGiven(moveBetween(from, to)), isOfferOpen: false })),
      codeOf(moveApplication(role, from, to, { ...everythingGiven(moveBetween(from, to)), meetingAt: null, startedOn: null })),
    ]))));
    said.delete("ok");
    expect(said.size).toBeGreaterThan(5);
    for (const code of said) expect(applicationRefusals, code).toHaveProperty([code]);
  });
});

describe("the words", () => {
  const strings = (value: unknown): string[] => (typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : []);

  it("of the table and of the reasons use real apostrophes and spaces that do not break", () => {
    for (const text of [...strings(stateTable), ...strings(moves.map((move) => move.button)), ...strings(reasonLists), ...strings(applicationRefusals)]) {
      expect(text).not.toMatch(/'| [:;?!]/);
    }
  });

  it("of a person are short: at most 15 words a sentence", () => {
    for (const state of applicationStates) for (const text of strings(stateTable[state].forPerson)) {
      for (const sentence of text.split(/[.!?]/)) expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
    }
  });

  it("of a reason exist for every code, once a list", () => {
    for (const list of Object.values(reasonLists)) expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    expect(reasonInWords("venu-pas")).toBe("Absence au rendez-vous");
    expect(reasonInWords("a-code-of-long-ago")).toBe("a-code-of-long-ago");
    expect(personReasons.some(({ code }) => code === "garde-enfants")).toBe(true);
    expect(employerReasons.some(({ code }) => (code as string) === "sante")).toBe(false);
  });

  it("of docs/application-states.md are those of the table", async () => {
    await expect(statesDocument()).toMatchFileSnapshot("../../../docs/application-states.md");
  });
});
