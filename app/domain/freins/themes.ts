import { liftedFreins } from "../actions/themes.ts";

/**
 * What a frein may be about: every theme that an action of the directory lifts, so that one leads to the other, then those
 * that only the coach and the person work on.
 *
 * @source domain/orne.md 6.1 (six themes of the référents, 3.2), domain/elsewhere.md 4.2 (the grid of twelve, Meurthe-et-Moselle)
 */
export const freinThemes = {
  ...liftedFreins,
  confiance: "Confiance en soi",
  projet: "Projet professionnel",
  recherche: "Autonomie pour chercher un emploi",
  demarches: "Démarches administratives",
} as const;
export type FreinTheme = keyof typeof freinThemes;
export const freinThemeCodes = Object.keys(freinThemes) as FreinTheme[];

/** The theme of which nothing is written but its name. */
export const HEALTH = "sante";
/** The longest words of a frein, signs. */
export const LONGEST_FREIN_WORDS = 200;

/** How the person herself reads a theme, after « Ce qui peut rendre le travail plus difficile ». */
const forHer: Record<FreinTheme, string> = {
  logement: "Le logement", sante: "La santé", budget: "L’argent du mois", mobilite: "Les déplacements", formation: "La formation", emploi: "L’expérience du travail",
  langue: "Le français, lire et écrire", numerique: "Internet et les démarches en ligne", "garde-enfants": "La garde des enfants", isolement: "Voir du monde",
  confiance: "La confiance en soi", projet: "Savoir quel métier faire", recherche: "Chercher un emploi sans aide", demarches: "Les papiers",
};

/** « Garde d’enfants » for a coach, « La garde des enfants » for the person; a word nobody knows is shown as it is. */
export function freinWords(theme: string, reader: "coach" | "person" = "coach"): string {
  if (!Object.hasOwn(freinThemes, theme)) return theme;
  return reader === "coach" ? freinThemes[theme as FreinTheme] : forHer[theme as FreinTheme];
}

/** What a frein was worked on or lifted by. */
export const freinMeans = {
  action: "Une action du répertoire",
  aide: "Une aide à la mobilité",
  demarche: "Une démarche faite ensemble",
  personne: "Elle-même, la personne",
  entourage: "Son entourage",
  service: "Un autre service",
  offre: "Une offre qui s’y prête",
} as const;
export type FreinMeans = keyof typeof freinMeans;
export const freinMeansCodes = Object.keys(freinMeans) as FreinMeans[];

/** « Une action du répertoire »; a word nobody knows is shown as it is. */
export function freinMeansWords(code: string): string {
  return Object.hasOwn(freinMeans, code) ? freinMeans[code as FreinMeans] : code;
}
