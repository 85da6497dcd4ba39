import type { Offer, Person } from "#app/domain/matching/types.ts";
import { aContext, anOffer, aPerson, HOME, northOf } from "#tests/factories/matching.ts";
import type { Grade, Half, JudgedOffer, JudgedPerson } from "./types.ts";

/** A judged set small enough to compute by hand, for the tests of the measures. */
export const aJudgedPerson = (over: Partial<Person> = {}, sex = "F", communeCode: string | null = "61001"): JudgedPerson => ({ person: aPerson(over), who: "", sex, communeCode });
export const aJudgedOffer = (km: number, over: Partial<Offer> = {}, title = "", description = ""): JudgedOffer => ({ offer: anOffer({ at: northOf(HOME, km), ...over }), title, description });

/** Someone on foot who wants to clean homes: one good offer next door, a good métier too far away, a possible one, an unsuitable one. */
export function aHalf(): Half {
  const people = [aJudgedPerson({ id: "p1", projects: [{ rank: 1, rome: "K1304" }], kinds: ["EMPLOI"] }), aJudgedPerson({ id: "p2", kinds: ["EMPLOI"] }, "M", "61169")];
  const offers = [
    aJudgedOffer(2, { id: "good", rome: "K1304" }, "Aide ménagère"), aJudgedOffer(10, { id: "far", rome: "K1304" }, "Ménages", "Ménages chez des particuliers"),
    aJudgedOffer(1, { id: "possible", rome: "K2204" }, "Agent d’entretien", "Ménage de bureaux"), aJudgedOffer(0.5, { id: "mission", rome: "K1304", kind: "BENEVOLAT" }, "Visites"),
  ];
  const grades = new Map([["p1", new Map<string, Grade>([["good", 2], ["far", 0], ["possible", 1]])], ["p2", new Map<string, Grade>([["good", 0]])]]);
  return { name: "own", ctx: aContext(), people, offers, grades };
}
