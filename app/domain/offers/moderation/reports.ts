/** What someone may say is wrong with an offer, in her words. */
export const reportReasons = {
  argent: "On me demande de l’argent",
  faux: "L’offre semble fausse",
  interdit: "Les mots sont blessants ou injustes",
  pourvue: "Le poste est déjà pris",
  erreur: "Il y a une erreur",
  autre: "Autre chose",
} as const;
export type ReportReason = keyof typeof reportReasons;
export const reportCodes = Object.keys(reportReasons) as [ReportReason, ...ReportReason[]];
export const LONGEST_REPORT = 500;

/** So many different people who say it hold the offer until someone has looked. Our choice: decision 0060 */
export const REPORTS_THAT_HOLD = 3;
/** « Pourvue » and « une erreur » ask for a look; they never hide an offer by themselves. */
const GRAVE: readonly string[] = ["argent", "faux", "interdit", "autre"] satisfies ReportReason[];

/** Whether the reports on an offer, one a person, hold it. */
export function reportsHold(reasons: readonly string[]): boolean {
  return reasons.filter((reason) => GRAVE.includes(reason)).length >= REPORTS_THAT_HOLD;
}
