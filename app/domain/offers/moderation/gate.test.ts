import { describe, expect, it } from "vitest";
import type { Flag } from "./flag.ts";
import { gate, type GateFacts } from "./gate.ts";
import { reportCodes, reportsHold } from "./reports.ts";
import { heldWords, refusalCodes, refusalInWords } from "./verdicts.ts";

const holds: Flag = { code: "discrimination-sex", quote: "Femme uniquement." };
const looks: Flag = { code: "duplicate", quote: "Serveur" };
const notes: Flag = { code: "missing-wage", quote: "" };
const at = (given: Partial<GateFacts>) => gate({ role: "employer", stage: "inscrite", isLookedAt: false, flags: [], accepted: [], ...given });
const open = { status: "open", asksLook: false };

describe("the gate", () => {
  it.each<[string, Partial<GateFacts>, object]>([
    ["an organisation that someone has met", {}, open],
    ["met, by the help line", { role: "hotliner", stage: "rencontree" }, open],
    ["that nobody has met", { stage: "prospectee" }, { status: "held", asksLook: true, why: "unknown-employer" }],
    ["not met, dictated on the phone", { role: "hotliner", stage: "prospectee" }, { status: "held", asksLook: true, why: "unknown-employer" }],
    ["not met, typed by the coach who stands in its hall", { role: "coach", stage: "prospectee" }, open],
    ["not met, corrected after someone looked", { stage: "prospectee", isLookedAt: true }, { status: "open", asksLook: true }],
    ["forbidden words, whoever types them", { role: "coach", flags: [holds] }, { status: "held", asksLook: true, why: "flagged" }],
    ["forbidden words that someone let pass", { flags: [holds], accepted: ["discrimination-sex:femme uniquement."] }, open],
    ["other forbidden words than those let pass", { flags: [{ ...holds, quote: "Pas d’hommes." }], accepted: ["discrimination-sex:femme uniquement."] }, { status: "held", asksLook: true, why: "flagged" }],
    ["something to look at", { flags: [looks] }, { status: "open", asksLook: true }],
    ["something to look at, let pass", { flags: [looks], accepted: ["duplicate:serveur"] }, open],
    ["something only noted", { flags: [notes] }, open],
    ["an import of a name only", { role: "system", stage: null }, open],
  ])("%s", (_, given, said) => expect(at(given)).toEqual(said));

  it("three different people hold an offer; « pourvue » and « une erreur » only ask for a look", () => {
    expect(reportsHold(["argent", "faux"])).toBe(false);
    expect(reportsHold(["argent", "faux", "interdit"])).toBe(true);
    expect(reportsHold(["pourvue", "pourvue", "erreur", "erreur", "argent"])).toBe(false);
    expect(reportCodes).toHaveLength(6);
  });

  it("an employer is told why and what to change, for each reason; an unknown one gives a sentence too", () => {
    for (const code of refusalCodes) for (const text of Object.values(refusalInWords(code))) expect(text).toMatch(/\S/);
    for (const words of Object.values(heldWords)) expect(words).toMatch(/^\p{Lu}/u);
    expect(refusalInWords("gone").said).toBe("Votre offre est à revoir.");
  });
});
