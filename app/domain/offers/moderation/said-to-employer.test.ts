import { describe, expect, it } from "vitest";
import type { Flag } from "./flag.ts";
import { adviceFor, lookWords } from "./said-to-employer.ts";

const age: Flag = { code: "discrimination-age", quote: "Vous êtes jeune." };
const fake: Flag = { code: "suspicious", quote: "" };

describe("what an employer reads of an offer that nobody sees", () => {
  it("held for words: which ones, why, and that correcting is enough; signs of a fake offer are not told", () => {
    expect(lookWords("held", [age, fake], { reason: "flagged", words: "" })).toMatchObject({ state: "held", found: [{ quote: "Vous êtes jeune.", why: expect.stringContaining("L1132-1") }], sentences: [expect.stringContaining("aussitôt"), expect.stringContaining("un jour ouvré")] });
    const suspected = JSON.stringify(lookWords("held", [fake], { reason: "flagged", words: "" }));
    expect(suspected).not.toMatch(/arnaque|fausse|signe/);
    expect(suspected).toContain("à vérifier");
  });

  it("held because people reported it: nothing of it is said", () => {
    const said = JSON.stringify(lookWords("held", [age], { reason: "reported", words: "" }));
    expect(said).toContain("un jour ouvré");
    expect(said).not.toMatch(/signal|personne|lecteur|jeune/i);
  });

  it("refused: why, what to change, and what someone wrote; any other state says nothing", () => {
    expect(lookWords("refused", [age], { reason: "wage", words: "Le SMIC est à 12,02 €." })).toMatchObject({ state: "refused", sentences: ["Le salaire écrit est sous le minimum légal.", expect.stringContaining("SMIC")], words: "Le SMIC est à 12,02 €." });
    expect(lookWords("open", [age], null)).toBeNull();
    expect(adviceFor([age, { code: "missing-wage", quote: "" }])).toEqual(["Indiquez le salaire, même en fourchette."]);
  });
});
