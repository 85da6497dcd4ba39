import { describe, expect, it } from "vitest";
import { liftedFreinCodes } from "../actions/themes.ts";
import { bilanDimensionCodes, changesSince, saysTheSame, type BilanLine } from "./dimensions.ts";
import { bilanFormSchema } from "./frein.schema.ts";
import { freinMoves, freinStates, moveFrein, openFrein } from "./move-frein.ts";
import { freinThemeCodes, freinWords, HEALTH } from "./themes.ts";

const codeOf = (one: ReturnType<typeof moveFrein> | ReturnType<typeof openFrein>) => (one.ok ? "ok" : one.refusal.code);
const BY = "00000000-0000-4000-8000-000000000001";

describe("a frein", () => {
  it("may be about all that an action lifts, and is said to the person in her words", () => {
    expect(freinThemeCodes).toEqual(expect.arrayContaining([...liftedFreinCodes]));
    for (const code of freinThemeCodes) expect(freinWords(code, "person").length).toBeGreaterThan(3);
  });

  it.each([[HEALTH, "Mal au dos", "frein.health-in-words"], [HEALTH, "  ", "ok"], ["mobilite", "Pas de bus le soir", "ok"]])("of %s, « %s » : %s", (theme, words, code) => expect(codeOf(openFrein(theme, words))).toBe(code));

  it("goes from a state to another by the table alone", () => {
    for (const from of freinStates) for (const to of freinStates) {
      const row = freinMoves.find((move) => move.from === from && move.to === to);
      expect(codeOf(moveFrein("mobilite", from, to, { means: "aide", prescriptionId: null }))).toBe(row ? "ok" : "frein.no-such-move");
      if (row) expect(codeOf(moveFrein("mobilite", from, to, { means: null, prescriptionId: null }))).toBe(row.asks ? "frein.means-missing" : "ok");
    }
  });

  it.each([
    ["mobilite", { means: null, prescriptionId: BY }, { byWhat: "action", prescriptionId: BY }],
    ["mobilite", { means: "aide", prescriptionId: BY }, { byWhat: "aide", prescriptionId: null }],
    [HEALTH, { means: "action", prescriptionId: BY }, { byWhat: "action", prescriptionId: null }],
  ] as const)("keeps by what it was lifted; of health, never by which action (%s)", (theme, by, kept) => {
    expect(moveFrein(theme, "ouvert", "leve", by)).toMatchObject({ ok: true, value: { to: "leve", ...kept } });
  });
});

describe("a bilan", () => {
  const line = (dimension: BilanLine["dimension"], level: BilanLine["level"], note = ""): BilanLine => ({ dimension, level, note });

  it("has fifteen dimensions; what was not looked at is left out, and health takes no words", () => {
    expect(bilanDimensionCodes).toHaveLength(15);
    const read = bilanFormSchema.parse({ seenId: "", "level-mobilite": "frein", "note-mobilite": "  À pied ", "level-tenue": "", "level-sante": "frein", "note-sante": "Le dos" });
    expect(read).toEqual({ seenId: null, lines: [line("mobilite", "frein", "À pied"), line("sante", "frein")] });
    expect(bilanFormSchema.safeParse({ "level-mobilite": "bof" }).success).toBe(false);
    expect(bilanFormSchema.safeParse({ "level-mobilite": "frein", "note-mobilite": "x".repeat(161) }).success).toBe(false);
  });

  it("says the same in whatever order, and tells what changed since the one before", () => {
    const before = [line("mobilite", "frein"), line("numerique", "atout")];
    expect(saysTheSame(before, [...before].reverse())).toBe(true);
    expect(saysTheSame(before, [line("mobilite", "frein", "À pied"), line("numerique", "atout")])).toBe(false);
    expect(changesSince([], before)).toEqual([]);
    expect(changesSince(before, [line("lien", "atout"), line("mobilite", "a-travailler"), line("numerique", "atout")])).toEqual([
      { dimension: "mobilite", from: "frein", to: "a-travailler" }, { dimension: "lien", from: null, to: "atout" },
    ]);
  });
});
