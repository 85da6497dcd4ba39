import type { DemoPlaces } from "../places.ts";
import type { Profile, Wishes } from "./person.ts";

/** The people one signs in as: who they are, and what makes their story worth seeing. */
export type CastMember = {
  /** The word of the address: `nadia@example.org`. */
  word: string;
  /** Which area she lives in, in the order of the areas; and in what kind of place. */
  area: (places: DemoPlaces) => number;
  firstName: string;
  lastName: string;
  age: number;
  /** One sentence for the list of sign-ins. */
  who: string;
  profile: Profile;
  wishes: Wishes;
};

/** The main area: Flers in the Orne, elsewhere the first one. */
export function mainArea(places: DemoPlaces): number {
  return Math.max(0, places.areas.findIndex((area) => area.code === "flers"));
}

const nth = (offset: number) => (places: DemoPlaces) => (mainArea(places) + offset) % places.areas.length;
const at = (hours: number, minutes = 0) => hours * 60 + minutes;

export const cast: readonly CastMember[] = [
  {
    word: "nadia", area: nth(0), firstName: "Nadia", lastName: "Belvignel", age: 34,
    who: "Nadia, 34 ans, deux enfants à l’école, un scooter : un entretien à venir, une proposition de sa coach à lire",
    profile: { sex: "F", age: "26-35", family: "monoparentale", rsaSince: ">36", orientation: "professionnelle", training: "<=niv3", habitat: "qpv" },
    wishes: {
      means: [{ mode: "scooter", radiusKm: 18 }, { mode: "transit" }], licences: ["AM"],
      windows: [{ days: [1, 2, 4, 5], fromMinute: at(8, 45), toMinute: at(16, 15) }], hours: { min: 8, max: 28 },
      contracts: [], kinds: ["EMPLOI", "IMMERSION", "BENEVOLAT"], avoid: ["night"], french: null,
      projects: [{ rank: 1, romeCode: "K2205", label: "agent d’entretien" }, { rank: 2, romeCode: "K1304", label: "ménage chez les particuliers" }],
      experience: [
        { kind: "emploi", romeCode: "K2205", label: "ménage dans les écoles", place: "une mairie", months: 18, endedYear: null },
        { kind: "emploi", romeCode: "G1607", label: "aide de cantine", place: "une cantine scolaire", months: 10, endedYear: null },
        { kind: "benevolat", romeCode: "K2129", label: "Aide aux devoirs", place: "un centre social", months: 12, endedYear: null },
      ],
      skills: ["nettoyer-sols", "depoussierer", "nettoyer-sanitaires", "desinfecter", "doser-produits", "servir-self", "repassage", "travailler-seul"],
      about: "Je suis organisée et j’aime que les choses soient propres.",
    },
  },
  {
    word: "mickael", area: nth(1), firstName: "Mickaël", lastName: "Tourmorvenne", age: 47,
    who: "Mickaël, 47 ans, à la campagne : le permis mais plus de voiture, un scooter prêté pour quelques semaines",
    profile: { sex: "H", age: "46-55", family: "isolee", rsaSince: ">36", orientation: "sociale", training: "<=niv3", habitat: "rural" },
    wishes: {
      means: [{ mode: "scooter", untilDay: 24 }], licences: ["B", "CACES-3"],
      windows: [], hours: { min: 20, max: 39 }, contracts: [], kinds: ["EMPLOI", "IMMERSION"], avoid: ["heights"], french: null,
      projects: [{ rank: 1, romeCode: "A1203", label: "espaces verts" }, { rank: 2, romeCode: "N1101", label: "cariste" }],
      experience: [
        { kind: "emploi", romeCode: "N1101", label: "cariste", place: "un entrepôt", months: 50, endedYear: null },
        { kind: "vie", romeCode: "A1433", label: "Je fais un potager pour la famille", place: "chez moi", months: 48, endedYear: null },
      ],
      skills: ["conduire-chariot", "charger-decharger", "tondre", "debroussailler", "tailler-haies", "respecter-consignes"],
      about: "J’aime travailler dehors, par tous les temps.",
    },
  },
  {
    word: "olena", area: nth(2), firstName: "Olena", lastName: "Falvelaine", age: 38,
    who: "Olena, 38 ans, apprend le français : elle se déplace en bus et à pied",
    profile: { sex: "F", age: "36-45", family: "couple-avec-enfant", rsaSince: "13-24", orientation: "sociale", training: "fle", habitat: "qpv" },
    wishes: {
      means: [{ mode: "transit" }, { mode: "walk", radiusKm: 4 }], licences: [],
      windows: [{ days: [1, 2, 3, 4, 5], fromMinute: at(8, 30), toMinute: at(17, 30) }], hours: { min: 15, max: 35 },
      contracts: [], kinds: ["EMPLOI", "IMMERSION", "BENEVOLAT"], avoid: ["phone"], french: "A1",
      projects: [{ rank: 1, romeCode: "D1207", label: "couture" }, { rank: 2, romeCode: "G1605", label: "plonge" }],
      experience: [{ kind: "emploi", romeCode: "H2402", label: "couture en atelier", place: "un atelier de confection", months: 72, endedYear: null }],
      skills: ["repassage", "recoudre", "plier-linge", "faire-plonge"],
      about: "",
    },
  },
  {
    word: "josiane", area: nth(3), firstName: "Josiane", lastName: "Marcourbel", age: 58,
    who: "Josiane, 58 ans, reprend pied par le bénévolat, à pied autour de chez elle",
    profile: { sex: "F", age: "56+", family: "isolee", rsaSince: ">36", orientation: "sociale", training: "<=niv3", habitat: "urbain" },
    wishes: {
      means: [], licences: [],
      windows: [{ days: [1, 2, 3, 4, 5], fromMinute: at(9), toMinute: at(17) }], hours: { min: null, max: 12 },
      contracts: [], kinds: ["BENEVOLAT", "IMMERSION"], avoid: ["heavy-loads"], french: null,
      projects: [{ rank: 1, romeCode: "D1243", label: "vente en boutique solidaire" }, { rank: 2, romeCode: "D1236", label: "repassage" }],
      experience: [{ kind: "benevolat", romeCode: "D1243", label: "Vente au vestiaire solidaire", place: "une association", months: 30, endedYear: null }],
      skills: ["repassage", "plier-linge", "trier-linge", "tenir-compagnie"],
      about: "J’aime rencontrer du monde.",
    },
  },
];
