import type { ActorRole } from "../access/actor.ts";

/**
 * The acts that are written down, and how the person reads them after the name of who did it; `null`: not about a person.
 *
 * « a lu » is said of what was opened, never of clicks: this is no means to watch anyone.
 */
export const auditActions = {
  "file.read": "a ouvert votre dossier",
  "profile.read": "a lu votre réponse et votre CV",
  "cv.read": "a ouvert votre CV",
  "application.read": "a regardé une réponse que vous avez retirée",
  "profile.changed": "a modifié votre profil",
  "recommendation.sent": "vous a proposé une offre",
  "application.moved": "a fait avancer votre réponse",
  "code.sent": "vous a envoyé un code pour entrer",
  "card.issued": "vous a fait une carte pour entrer",
  "person.created": "a ouvert votre espace avec vous",
  "account.created": null,
  "account.disabled": null,
  "account.enabled": null,
  "organisation.created": null,
  "organisation.event": null,
  "aid.changed": null,
  "territory.changed": null,
} as const satisfies Record<string, string | null>;

export type AuditAction = keyof typeof auditActions;

const ROLES: Record<ActorRole, string> = {
  beneficiary: "la personne",
  coach: "coach",
  employer: "employeur",
  hotliner: "aide par téléphone",
  admin: "administration",
  system: "le système",
  nobody: "une personne non connectée",
};

/** Who did it, in words: « Solène Martin (coach) », « Clair et Net (employeur) ». No name: the account is gone. */
export function auditWho(role: ActorRole, name: string | null): string {
  if (role === "system") return "Le système";
  return name === null ? `Un compte supprimé (${ROLES[role]})` : `${name} (${ROLES[role]})`;
}

/** What was done, after who did it; `null` for an act that is not about a person. */
export function auditWhat(action: string): string | null {
  return Object.hasOwn(auditActions, action) ? auditActions[action as AuditAction] : null;
}
