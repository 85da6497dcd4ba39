/** How far an organisation has come, in order. @source indicators 1 to 3 of Coach Orne emploi; conventionnée: PEIP du Nord */
export const stages = ["prospectee", "rencontree", "inscrite", "conventionnee"] as const;
export type Stage = (typeof stages)[number];

/** A dated contact that is no stage. */
export const contacts = ["appel", "visite", "courriel", "evenement"] as const;
export type ContactType = (typeof contacts)[number];
/** A number left on the page for employers: no contact of ours yet, a call to make. */
export const CALL_ASKED = "rappel-demande";
/** Two sheets that were one organisation: the note keeps what the other said. */
export const MERGED = "reunie";
export type OrganisationEventType = Stage | ContactType | typeof CALL_ASKED | typeof MERGED;

export const stageWords: Record<OrganisationEventType, string> = {
  prospectee: "Prospectée",
  rencontree: "Rencontrée",
  inscrite: "Inscrite",
  conventionnee: "Conventionnée",
  appel: "Appel",
  visite: "Visite",
  courriel: "Courriel",
  evenement: "Événement",
  "rappel-demande": "A laissé son numéro",
  reunie: "Réunie avec une autre fiche",
};

export const organisationKinds = ["entreprise", "association", "institution"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const organisationKindWords: Record<OrganisationKind, string> = { entreprise: "Entreprise", association: "Association", institution: "Institution" };

/** Structures of insertion by work (IAE). */
export const siaeKinds = ["ACI", "AI", "EI", "ETTI", "GEIQ"] as const;

/** Whether a stage lies beyond another: stages are only climbed, a mistake is a contact noted twice, never a step back. */
export function isBeyond(stage: Stage, than: Stage): boolean {
  return stages.indexOf(stage) > stages.indexOf(than);
}

/** What an organisation may become next, from where it stands: the funnel is climbed one step after the other. */
export const stageMoves = { prospectee: "rencontree", rencontree: "inscrite", inscrite: "conventionnee", conventionnee: null } as const satisfies Record<Stage, Stage | null>;

/** Events that are a contact with it: a first name on a list is none, nor is a number left for us. */
export const contactFacts = [...contacts, "rencontree", "inscrite", "conventionnee"] as const satisfies readonly OrganisationEventType[];

export const siaeWords: Record<(typeof siaeKinds)[number], string> = {
  ACI: "Atelier ou chantier d’insertion (ACI)", AI: "Association intermédiaire (AI)", EI: "Entreprise d’insertion (EI)",
  ETTI: "Intérim d’insertion (ETTI)", GEIQ: "Groupement d’employeurs (GEIQ)",
};
