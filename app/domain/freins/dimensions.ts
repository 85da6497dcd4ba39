/**
 * The fifteen dimensions of a bilan, in their order.
 *
 * @source Départ’Parcours, Sarthe (domain/elsewhere.md 4.1)
 */
export const bilanDimensions = {
  qualification: "Qualification",
  experience: "Expérience professionnelle",
  recherche: "Autonomie dans la recherche d’emploi",
  mobilite: "Mobilité",
  relationnel: "Relationnel",
  calcul: "Mathématiques",
  finances: "Situation financière",
  disponibilite: "Disponibilité",
  expression: "Expression orale et écrite",
  ponctualite: "Ponctualité",
  numerique: "Numérique",
  logement: "Logement",
  tenue: "Tenue vestimentaire",
  sante: "Santé",
  lien: "Lien social",
} as const;
export type BilanDimension = keyof typeof bilanDimensions;
export const bilanDimensionCodes = Object.keys(bilanDimensions) as BilanDimension[];

/** A dimension is a strength or a frein (the source gives no scale); the step between the two is ours (decision 0038). No answer: not looked at. */
export const bilanLevels = { atout: "Un atout", "a-travailler": "À travailler", frein: "Un frein" } as const;
export type BilanLevel = keyof typeof bilanLevels;
export const bilanLevelCodes = Object.keys(bilanLevels) as BilanLevel[];

/** The longest note of a dimension, signs. */
export const LONGEST_BILAN_NOTE = 160;

export type BilanLine = { dimension: BilanDimension; level: BilanLevel; note: string };

/** How the person herself reads a dimension. */
const forHer: Record<BilanDimension, string> = {
  qualification: "Les diplômes", experience: "Le travail déjà fait", recherche: "Chercher un emploi sans aide", mobilite: "Les déplacements", relationnel: "Être avec les autres", calcul: "Compter",
  finances: "L’argent du mois", disponibilite: "Les heures libres", expression: "Parler et écrire", ponctualite: "Être à l’heure", numerique: "Internet", logement: "Le logement", tenue: "Les vêtements",
  sante: "La santé", lien: "Voir du monde",
};

/** « Expérience professionnelle » for a coach, « Le travail déjà fait » for the person; a word nobody knows is shown as it is. */
export function dimensionWords(code: string, reader: "coach" | "person" = "coach"): string {
  if (!Object.hasOwn(bilanDimensions, code)) return code;
  return (reader === "person" ? forHer : bilanDimensions)[code as BilanDimension];
}

/** The lines in the order of the grid. */
export function inOrder<L extends { dimension: string }>(lines: readonly L[]): L[] {
  const place = (code: string) => bilanDimensionCodes.findIndex((one) => one === code);
  return [...lines].sort((a, b) => place(a.dimension) - place(b.dimension));
}

/** Whether two bilans say the same thing, in whatever order. */
export function saysTheSame(a: readonly BilanLine[], b: readonly BilanLine[]): boolean {
  const said = (lines: readonly BilanLine[]) => JSON.stringify(inOrder(lines).map(({ dimension, level, note }) => [dimension, level, note]));
  return said(a) === said(b);
}

/** What changed from one bilan to the next, dimension by dimension; nothing for a first one. */
export function changesSince(before: readonly BilanLine[], after: readonly BilanLine[]): { dimension: BilanDimension; from: BilanLevel | null; to: BilanLevel }[] {
  if (before.length === 0) return [];
  const was = new Map(before.map(({ dimension, level }) => [dimension, level]));
  return inOrder(after).flatMap(({ dimension, level }) => (was.get(dimension) === level ? [] : [{ dimension, from: was.get(dimension) ?? null, to: level }]));
}
