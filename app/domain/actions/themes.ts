/**
 * What an action is about.
 *
 * @source domain/orne.md 4.4
 */
export const actionThemes = {
  "emploi-formation": "Emploi et formation",
  langue: "Français et lecture",
  "iae-aci": "Chantier d’insertion (ACI)",
  "iae-ai": "Association intermédiaire (AI)",
  "iae-geiq": "Alternance en GEIQ",
  mobilite: "Mobilité",
  sante: "Santé et bien-être",
  social: "Lien social",
  numerique: "Numérique",
  creation: "Création d’activité",
  benevolat: "Bénévolat",
} as const;
export type ActionTheme = keyof typeof actionThemes;
export const actionThemeCodes = Object.keys(actionThemes) as ActionTheme[];

/** « Mobilité »; a word nobody knows is shown as it is. */
export function themeWords(theme: string): string {
  return Object.hasOwn(actionThemes, theme) ? actionThemes[theme as ActionTheme] : theme;
}

/**
 * What an action may lift: the six themes of the département for freins, then what its own actions name beside them.
 *
 * @source domain/orne.md 3.2 (the six-item list), 4.1 and 4.2 (column « lifts frein »)
 */
export const liftedFreins = {
  logement: "Logement",
  sante: "Santé",
  budget: "Budget",
  mobilite: "Mobilité",
  formation: "Formation",
  emploi: "Emploi",
  langue: "Français, lecture, écriture",
  numerique: "Numérique et démarches",
  "garde-enfants": "Garde d’enfants",
  isolement: "Isolement",
} as const;
export type LiftedFrein = keyof typeof liftedFreins;
export const liftedFreinCodes = Object.keys(liftedFreins) as LiftedFrein[];

/** « Garde d’enfants »; a word nobody knows is shown as it is. */
export function liftedFreinWords(frein: string): string {
  return Object.hasOwn(liftedFreins, frein) ? liftedFreins[frein as LiftedFrein] : frein;
}

/** How one comes in: sent by a professional, or by oneself too. */
export const actionEntries = { prescription: "Sur prescription", libre: "Sur prescription, ou de soi-même" } as const;
export type ActionEntry = keyof typeof actionEntries;
