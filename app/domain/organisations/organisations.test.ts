import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountSchema } from "../accounts/account.schema.ts";
import { organisationSchema } from "./organisation.schema.ts";
import { looksLikeSame, nameKey } from "./same-name.ts";
import { parseSiret, siretInWords } from "./siret.ts";
import { isBeyond, stages } from "./stages.ts";

const N = "\u00a0";
const messages = (result: { success: boolean; error?: { issues: { message: string; path: PropertyKey[] }[] } }) => result.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];

describe("a SIRET", () => {
  it.each([
    ["732 829 320 00074", "73282932000074"],
    ["73282932000074", "73282932000074"],
    ["73282932000075", null],
    ["7328293200007", null],
    ["00000000000000", null],
    ["356 000 000 00048", "35600000000048"],
    ["35600000000051", "35600000000051"],
    ["35600000000050", null],
    ["siret", null],
    ["", null],
  ])("%j is read as %j", (typed, expected) => {
    expect(parseSiret(typed)).toBe(expected);
  });

  it("with one digit changed is never valid, so a slip of the finger is seen", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digits = [..."73282932000074"];
      digits[place] = String((Number(digits[place]) + by) % 10);
      expect(parseSiret(digits.join(""))).toBeNull();
    }));
  });

  it("is shown in groups", () => {
    expect(siretInWords("73282932000074")).toBe(`732${N}829${N}320${N}00074`);
  });
});

describe("two names of one commune", () => {
  it.each([
    ["SARL Clair & Net", "Clair et Net", true],
    ["Les Bons Voisins", "Association des bons voisins", true],
    ["Boulangerie Lebrun", "Lebrun Boulangerie-Pâtisserie", true],
    ["Boulangerie Lebrun", "Boulangerie Martin", false],
    ["Le Bar", "Bar des Sports", false],
    ["Clair et Net", "Propre et Net", false],
    ["SARL", "SAS", false],
  ])("%j and %j look the same: %s", (a, b, expected) => {
    expect(looksLikeSame(a, b)).toBe(expected);
    expect(looksLikeSame(b, a)).toBe(expected);
  });

  it("that are the same always look the same", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (name) => looksLikeSame(name, name)));
    expect(nameKey("  L’Étape, association ")).toBe("etape");
  });
});

describe("stages", () => {
  it("are climbed in their order, none beyond itself", () => {
    for (const [low, a] of stages.entries()) for (const [high, b] of stages.entries()) expect(isBeyond(b, a)).toBe(high > low);
  });
});

describe("the form of an organisation", () => {
  it("reads what people type, and fills what they leave out", () => {
    expect(organisationSchema.parse({ kind: "association", name: " Les Bons Voisins ", siret: "", communeCode: "61169", phone: "02 61 91 00 00", email: "Contact@Example.org" })).toEqual({
      kind: "association", name: "Les Bons Voisins", siret: null, siren: null, siaeKind: null, communeCode: "61169", phone: "+33261910000", email: "contact@example.org", activity: "", stage: "prospectee", isNew: false,
    });
  });

  it("says what to do beside each field that is wrong", () => {
    expect(messages(organisationSchema.safeParse({ kind: "club", name: "", siret: "123", communeCode: "Flers", phone: "12", email: "a@b" }))).toEqual([
      "kind: Dites si c’est une entreprise, une association ou une institution.",
      "name: Donnez le nom de l’organisation.",
      `siret: Ce SIRET n’est pas valable${N}: vérifiez ses 14 chiffres.`,
      "communeCode: Choisissez la commune dans la liste, par exemple Flers.",
      "phone: Écrivez un numéro à 10 chiffres, par exemple 02 61 91 00 00.",
      "email: Écrivez l’adresse e-mail en entier, par exemple nom@example.org.",
    ]);
  });
});

describe("the form of an account", () => {
  it("asks each role what it needs", () => {
    expect(accountSchema.parse({ role: "hotliner", firstName: "Hugo", lastName: "Petit", email: "hugo@example.org", phone: "" })).toEqual({ role: "hotliner", firstName: "Hugo", lastName: "Petit", email: "hugo@example.org", phone: "" });
    expect(messages(accountSchema.safeParse({ role: "coach", firstName: "", lastName: "Martin", email: "" }))).toEqual([
      "firstName: Indiquez le prénom.", `email: Indiquez l’adresse e-mail${N}: le code pour entrer y est envoyé.`, "areaId: Choisissez le secteur de ce coach.",
    ]);
    expect(messages(accountSchema.safeParse({ role: "employer", firstName: "B", lastName: "L", email: "b@example.org", organisationId: "7" }))).toEqual(["organisationId: Choisissez l’organisation de cette personne."]);
    expect(messages(accountSchema.safeParse({ role: "beneficiary" }))).toEqual(["role: Choisissez un rôle."]);
  });
});
