import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileChangeSchema } from "./profile.schema.ts";

const read = (given: unknown) => {
  const result = profileChangeSchema.safeParse(given);
  return result.success ? result.data : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
};
const N = "\u00a0";

describe("a part of a profile, as a form without a script sends it", () => {
  it.each([
    [{ section: "place", communeCode: " 61169 " }, { section: "place", communeCode: "61169" }],
    [{ section: "travel", means: [{ mode: "scooter", radiusKm: "18", until: "31/01/2027" }, { mode: "", radiusKm: "3" }, undefined, { mode: "walk" }] },
      { section: "travel", means: [{ mode: "scooter", radiusKm: 18, until: "2027-01-31" }, { mode: "walk", radiusKm: null, until: null }] }],
    [{ section: "travel" }, { section: "travel", means: [] }],
    [{ section: "week", windows: [{ days: ["1", "2"], from: "8h30", to: "16:30" }] }, { section: "week", windows: [{ days: [1, 2], from: "08:30", to: "16:30" }] }],
    [{ section: "wishes", projects: [{ romeCode: "k1304", label: "aide à domicile" }, { romeCode: "", label: "" }] }, { section: "wishes", projects: [{ romeCode: "K1304", label: "aide à domicile" }] }],
    [{ section: "skills", skills: "repasser" }, { section: "skills", skills: ["repasser"] }],
    [{ section: "licences", licences: ["B", "B", "CACES-3"] }, { section: "licences", licences: ["B", "CACES-3"] }],
    [{ section: "french", frenchLevel: "" }, { section: "french", frenchLevel: null }],
    [{ section: "hours", weeklyHoursMin: "15", weeklyHoursMax: "30" }, { section: "hours", weeklyHoursMin: 15, weeklyHoursMax: 30 }],
    [{ section: "work", kinds: "BENEVOLAT" }, { section: "work", kinds: ["BENEVOLAT"], contracts: [], avoid: [] }],
    [{ section: "kinds", kinds: ["EMPLOI", "BENEVOLAT"] }, { section: "kinds", kinds: ["EMPLOI", "BENEVOLAT"] }],
    [{ section: "avoid" }, { section: "avoid", avoid: [] }],
    [{ section: "speaks", speaksFrench: "some" }, { section: "speaks", speaksFrench: "some" }],
    [{ section: "reads", readsFrench: "" }, { section: "reads", readsFrench: null }],
    [{ section: "about", about: " 😀 Bonjour " }, { section: "about", about: "😀 Bonjour" }],
    [{ section: "experience", experience: [{ label: "Repassage chez une voisine", kind: "vie", months: "" }] },
      { section: "experience", experience: [{ label: "Repassage chez une voisine", place: "", months: 0, kind: "vie", romeCode: null, endedYear: null }] }],
  ])("%j is read as %j", (given, expected) => {
    expect(read(given)).toEqual(expected);
  });

  it.each([
    [{ section: "place", communeCode: "Flers" }, ["communeCode: Choisissez la commune dans la liste, par exemple Flers."]],
    [{ section: "place" }, ["communeCode: Indiquez votre commune, par exemple Flers."]],
    [{ section: "travel", means: [{ mode: "walk" }, { mode: "car", radiusKm: "-3" }] }, [`means.1.radiusKm: Indiquez entre 1 et 200${N}km.`]],
    [{ section: "travel", means: [{ mode: "car" }, { mode: "car" }] }, ["means: Donnez chaque moyen une seule fois."]],
    [{ section: "travel", means: [{ mode: "fusée" }] }, ["means.0.mode: Choisissez un moyen de se déplacer dans la liste."]],
    [{ section: "wishes", projects: [{ romeCode: "K1304" }, { romeCode: "K1304" }] }, ["projects: Choisissez deux métiers différents."]],
    [{ section: "wishes", projects: ["A1101", "A1201", "A1202"].map((romeCode) => ({ romeCode })) }, ["projects: Choisissez au plus deux métiers."]],
    [{ section: "skills", skills: Array.from({ length: 10_000 }, (_, index) => `skill-${index}`) }, ["skills: Choisissez au plus 60 choses que vous savez faire."]],
    [{ section: "licences", licences: ["Z"] }, ["licences: Choisissez les permis et certificats dans la liste."]],
    [{ section: "hours", weeklyHoursMin: "30", weeklyHoursMax: "15" }, ["weeklyHoursMax: Le plus grand nombre d’heures vient en second."]],
    [{ section: "experience", experience: [{ label: "x", kind: "loisir" }] }, ["experience.0.label: Dites ce que vous avez fait, par exemple Aide à domicile.", "experience.0.kind: Dites si c’était un emploi, du bénévolat ou dans votre vie."]],
    [{ section: "speaks", speaksFrench: "perfectly" }, ["speaksFrench: Choisissez une des trois réponses."]],
    [{ section: "health" }, ["section: Cette page n’est plus à jour. Rechargez-la."]],
    [null, [": Cette page n’est plus à jour. Rechargez-la."]],
  ])("%j is refused with a sentence beside its field", (given, expected) => {
    expect(read(given)).toEqual(expected);
  });
});

it("whatever comes is read or refused, never a fault", () => {
  const sections = ["place", "travel", "week", "wishes", "skills", "licences", "french", "hours", "work", "experience", "about", "kinds", "avoid", "speaks", "reads"];
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true });
  const rows = fc.array(fc.record({ mode: anything, radiusKm: anything, until: anything, romeCode: anything, label: anything, kind: anything, months: anything, days: anything, from: anything, to: anything }, { requiredKeys: [] }));
  const body = fc.record({
    section: fc.constantFrom(...sections), communeCode: anything, means: fc.oneof(anything, rows), windows: fc.oneof(anything, rows), projects: fc.oneof(anything, rows), skills: anything,
    licences: anything, frenchLevel: anything, weeklyHoursMin: anything, weeklyHoursMax: anything, kinds: anything, contracts: anything, avoid: anything, experience: fc.oneof(anything, rows), about: anything,
  });
  fc.assert(fc.property(fc.oneof(body, anything), (given) => {
    const result = profileChangeSchema.safeParse(given);
    return result.success || result.error.issues.every((issue) => issue.message.length > 0);
  }), { numRuns: 1000 });
});
