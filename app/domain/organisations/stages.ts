/** How far an organisation has come, in order. @source indicators 1 to 3 of Coach Orne emploi; conventionnée: PEIP du Nord */
export const stages = ["prospectee", "rencontree", "inscrite", "conventionnee"] as const;
export type Stage = (typeof stages)[number];

/** A dated contact that is no stage. */
export const contacts = ["appel", "visite", "courriel", "evenement"] as const;
export type ContactType = (typeof contacts)[number];
export type OrganisationEventType = Stage | ContactType;

export const stageWords: Record<OrganisationEventType, string> = {
  prospectee: "Prospectée",
  rencontree: "Rencontrée",
  inscrite: "Inscrite",
  conventionnee: "Conventionnée",
  appel: "Appel",
  visite: "Visite",
  courriel: "Courriel",
  evenement: "Événement",
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
