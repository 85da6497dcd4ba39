import type { Dice } from "./dice.ts";
import type { AgeBand, Sex } from "./shares.ts";

/** First names common in France, by age: nobody of sixty is called Léa. */
const firstNames: Record<Sex, Record<"young" | "middle" | "old", readonly string[]>> = {
  F: {
    young: ["Léa", "Manon", "Chloé", "Océane", "Marine", "Pauline", "Laura", "Mélanie", "Camille", "Inès", "Sarah", "Morgane", "Amandine", "Jessica", "Élodie", "Fatou", "Yasmine", "Charlène", "Justine", "Anaïs"],
    middle: ["Aurélie", "Émilie", "Céline", "Stéphanie", "Virginie", "Karine", "Sandrine", "Séverine", "Laëtitia", "Delphine", "Samira", "Sabrina", "Audrey", "Vanessa", "Christelle", "Fatima", "Leïla", "Angélique", "Magali", "Sonia"],
    old: ["Martine", "Brigitte", "Chantal", "Nathalie", "Véronique", "Sylvie", "Corinne", "Pascale", "Patricia", "Isabelle", "Catherine", "Malika", "Évelyne", "Dominique", "Annie", "Ghislaine", "Marie-Claude", "Béatrice", "Zohra", "Florence"],
  },
  H: {
    young: ["Kevin", "Thomas", "Alexandre", "Nicolas", "Maxime", "Jordan", "Dylan", "Florian", "Anthony", "Quentin", "Mehdi", "Antoine", "Romain", "Yanis", "Bastien", "Corentin", "Ibrahim", "Valentin", "Théo", "Steven"],
    middle: ["Julien", "Sébastien", "David", "Stéphane", "Frédéric", "Jérôme", "Cédric", "Guillaume", "Ludovic", "Christophe", "Rachid", "Fabrice", "Grégory", "Arnaud", "Samuel", "Moussa", "Johnny", "Damien", "Laurent", "Nabil"],
    old: ["Patrick", "Philippe", "Thierry", "Pascal", "Éric", "Didier", "Bruno", "Alain", "Gilles", "Jean-Luc", "Serge", "Hervé", "Ahmed", "Denis", "Francis", "Joël", "Marc", "Yves", "Michel", "Daniel"],
  },
};

const starts = ["Aub", "Bel", "Bour", "Brim", "Cal", "Cor", "Dal", "Des", "Fal", "Flor", "Gar", "Har", "Jar", "Lan", "Lou", "Mal", "Mar", "Mor", "Ner", "Or", "Pel", "Quer", "Rav", "Sar", "Tas", "Tour", "Val", "Ver", "Vim", "Vau"] as const;
const ends = ["bressol", "cheraud", "damel", "delorge", "drevoy", "feuillac", "gueval", "lancourt", "lambray", "mondier", "morvenne", "nemare", "pelore", "quevaud", "rembour", "sigault", "tremoy", "velaine", "vignel", "voisnel", "zerac", "brisay", "courbel"] as const;

/** A first name of someone of that sex and age. */
export function firstNameOf(sex: Sex, age: AgeBand, dice: Dice): string {
  const generation = age === "<26" || age === "26-35" ? "young" : age === "36-45" || age === "46-55" ? "middle" : "old";
  return dice.pick(firstNames[sex][generation]);
}

/** An invented surname, put together from two pieces: Corvignel, Taslambray. */
export function surname(dice: Dice): string {
  return dice.pick(starts) + dice.pick(ends);
}

/** Every first name and every piece the demo may use, for the test that looks for strangers. */
export const knownNames = {
  firstNames: Object.values(firstNames).flatMap((byAge) => Object.values(byAge).flat()),
  starts, ends,
};

/** Letters, digits and dots: « Élodie » → `elodie`. */
export function plainWord(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
