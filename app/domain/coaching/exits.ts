/** What an exit counts as. `positive`: a job outside insertion structures, the official indicator; `iae`: a job inside one. */
export type ExitClass = "positive" | "iae" | "step" | "neutral" | "none" | "next";
export type Exit = { code: string; label: string; class: ExitClass; group: string; needs?: "relay" | "note" };

/**
 * How a coaching ends: the raw event, from which each programme's own count is derived (« store the raw event, derive the class »).
 *
 * `positive` is what Coach Orne emploi counts: « emploi hors IAE (CDD, CDI, Contrat aidé…) », whatever the length of the CDD.
 * Nothing here says what becomes of the RSA: the platform does not know it, and no exit is a fault.
 *
 * @source domain/orne.md 1.5 and 3.4; « 0 file closes without exit or relay »: domain/elsewhere.md R17
 */
export const exits = [
  { code: "emploi-cdi", label: "Emploi en CDI", class: "positive", group: "Un emploi" },
  { code: "emploi-cdd-long", label: "Emploi en CDD de 6 mois ou plus", class: "positive", group: "Un emploi" },
  { code: "emploi-cdd-court", label: "Emploi en CDD de moins de 6 mois", class: "positive", group: "Un emploi" },
  { code: "emploi-aide", label: "Contrat aidé hors insertion (PEC…)", class: "positive", group: "Un emploi" },
  { code: "interim", label: "Intérim", class: "positive", group: "Un emploi" },
  { code: "alternance", label: "Alternance (apprentissage, professionnalisation)", class: "positive", group: "Un emploi" },
  { code: "fonction-publique", label: "Fonction publique", class: "positive", group: "Un emploi" },
  { code: "emploi", label: "Emploi hors insertion, contrat non précisé", class: "positive", group: "Un emploi" },
  { code: "iae", label: "Emploi dans une structure d’insertion (IAE)", class: "iae", group: "Une étape" },
  { code: "formation", label: "Formation", class: "step", group: "Une étape" },
  { code: "creation", label: "Création d’activité", class: "step", group: "Une étape" },
  { code: "relais", label: "Relais vers un autre accompagnement", class: "step", group: "Une étape", needs: "relay" },
  { code: "demenagement", label: "Déménagement", class: "neutral", group: "Autre chose" },
  { code: "retraite", label: "Retraite", class: "neutral", group: "Autre chose" },
  { code: "changement-familial", label: "Changement familial", class: "neutral", group: "Autre chose" },
  { code: "fin-sans-suite", label: "Fin sans suite", class: "none", group: "Autre chose", needs: "note" },
  { code: "perdu-de-vue", label: "Plus de nouvelles", class: "none", group: "Autre chose" },
  { code: "abandon", label: "Arrêt voulu par la personne", class: "none", group: "Autre chose" },
  { code: "autre", label: "Autre", class: "neutral", group: "Autre chose", needs: "note" },
  // Written by a renewal, never chosen: the coaching goes on.
  { code: "renouvellement", label: "Renouvellement", class: "next", group: "" },
] as const satisfies readonly Exit[];

export type ExitCode = (typeof exits)[number]["code"];

/** The exits that a coach may choose from. */
export const chosenExits: readonly Exit[] = exits.filter(({ class: what }) => what !== "next");
/** What may still be found after the end: jobs, and nothing else, are counted then. */
export const laterExits: readonly Exit[] = exits.filter(({ class: what }) => what === "positive" || what === "iae");

/** The exit of a code; nothing for a word that is none. */
export function exitOf(code: string | null): Exit | undefined {
  return exits.find((exit) => exit.code === code);
}

/** « Emploi en CDI »; a word nobody knows is shown as it is. */
export function exitWords(code: string): string {
  return exitOf(code)?.label ?? code;
}

/**
 * Whether an episode counts as a positive exit: a job outside insertion structures at the end, or found within the months
 * after it that the rules give.
 */
export function isPositiveExit(episode: { exit: string | null; laterExit: string | null }): boolean {
  return exitOf(episode.exit)?.class === "positive" || exitOf(episode.laterExit)?.class === "positive";
}
