import type { ActorRole } from "../access/actor.ts";

/**
 * The acts that are written down, and how the person reads them after the name of who did it; `null`: not about a person.
 *
 * « a lu » is said of what was opened, never of clicks: this is no means to watch anyone.
 */
export const auditActions = {
  "file.read": "a ouvert votre dossier",
  "list.exported": "a téléchargé la liste de ses personnes, où vous êtes",
  "profile.read": "a lu votre réponse et votre CV",
  "cv.read": "a ouvert votre CV",
  "application.read": "a regardé une réponse que vous avez retirée",
  "profile.changed": "a modifié votre profil",
  "recommendation.sent": "vous a proposé une offre",
  "application.moved": "a fait avancer votre réponse",
  "news.noted": "a noté de vos nouvelles au travail",
  "pages.seen": "a regardé vos pages avec vous",
  "contact.changed": "a changé votre adresse ou votre numéro avec vous",
  "application.by-phone": "a envoyé votre réponse, dictée au téléphone",
  "no.by-phone": "a noté votre « non », dicté au téléphone",
  "code.sent": "vous a envoyé un code pour entrer",
  "visiting-card.read": "a ouvert votre carte de visite",
  "visiting-card.changed": "a préparé votre carte de visite",
  "card.issued": "vous a fait une carte pour entrer",
  "coaching.changed": "a noté où en est votre accompagnement",
  "coach.changed": "vous a confié à un autre coach",
  "appointment.noted": "a noté un de vos rendez-vous",
  "data.exported": "a téléchargé vos données",
  "person.left": "a fermé votre compte",
  "person.stays": "a dit que vous restez",
  "person.came-back": "a rouvert votre compte",
  "person.created": "a ouvert votre espace avec vous",
  "prescription.sent": "a demandé une place pour vous à une structure",
  "prescription.read": "a lu la demande de votre coach",
  "employer-pages.seen": null,
  "offer.let-through": null,
  "offer.refused": null,
  "offer.changed": null,
  "frein.changed": "a noté avec vous ce qui peut rendre le travail plus difficile",
  "bilan.saved": "a fait le point avec vous",
  "telling.chosen": "a changé comment vous prévenir",
  "telling.stopped": "a arrêté vos messages",
  "telling.sms-stopped": "a arrêté vos SMS : un STOP est venu de votre numéro",
  "telling.resumed": "a remis vos messages",
  "entrustment.made": "a permis à une autre structure de vous suivre",
  "entrustment.changed": "a changé jusqu’à quand une autre structure vous suit",
  "entrustment.read": "a lu ce que vous partagez avec cette structure",
  "referral.accepted": "a accepté la demande d’une autre structure pour vous",
  "account.created": null,
  "account.disabled": null,
  "account.enabled": null,
  "organisation.created": null,
  "organisation.event": null,
  "organisation.owner": null,
  "organisation.merged": null,
  "organisation.two": null,
  "organisation.next-step": null,
  "aid.changed": null,
  "action.changed": null,
  "territory.changed": null,
  "referral.sent": null,
  "referral.read": null,
  "referral.refused": null,
} as const satisfies Record<string, string | null>;

export type AuditAction = keyof typeof auditActions;

const ROLES: Record<ActorRole, string> = {
  beneficiary: "la personne",
  coach: "coach",
  employer: "employeur",
  hotliner: "aide par téléphone",
  admin: "administration",
  referent: "autre structure",
  system: "le système",
  nobody: "une personne non connectée",
};

/** Who did it, in words: « Solène Martin (coach) », « Clair et Net (employeur) ». No name: the account is gone. */
export function auditWho(role: ActorRole, name: string | null): string {
  if (role === "system") return "Le système";
  // A link that was sent to a structure or an employer, without an account.
  if (role === "nobody") return "Quelqu’un qui a le lien";
  return name === null ? `Un compte supprimé (${ROLES[role]})` : `${name} (${ROLES[role]})`;
}

/** What was done, after who did it; `null` for an act that is not about a person. */
export function auditWhat(action: string): string | null {
  return Object.hasOwn(auditActions, action) ? auditActions[action as AuditAction] : null;
}
