import type { NotificationKind } from "./kinds.ts";

const kinds: Record<NotificationKind, string> = {
  "sign-in-code": "Code pour entrer",
  "sign-in-code-by-help": "Code envoyé par l’aide",
  "access-opened": "Ouverture de l’espace",
  "match-found": "Nouvelle offre",
  "match-digest": "Nouvelles offres du jour",
  "recommendation-received": "Proposition du coach",
  "recommendation-answered": "Réponse à une proposition",
  "application-received": "Candidature reçue",
  "application-moved": "Nouvelle d’une réponse",
  "application-waiting": "Rappel à un employeur",
  "application-changed": "Nouvelle d’une candidature",
  "offer-published": "Offre relue et publiée",
  "offer-to-correct": "Offre à corriger",
  "offer-expiring": "Offre bientôt terminée",
  "application-followed": "Nouvelle d’un suivi",
  "letter-from-coach": "Message du coach",
  "letter-from-person": "Message au coach",
  "appointment-answered": "Réponse pour un rendez-vous",
  "meeting-reminder": "Rappel d’un rendez-vous",
  "meeting-changed": "Rendez-vous fixé ou changé",
  "invitation-received": "Invitation à un atelier",
  "coach-changed": "Changement de coach",
  "portfolio-changed": "Personnes confiées",
  "application-silent": "Silence d’un employeur",
  "prescription-answered": "Réponse d’une structure",
  "prescription-moved": "Nouvelle d’une action",
  "check-in-person": "Prise de nouvelles",
  "check-in-employer": "Prise de nouvelles",
  "still-there": "Avant d’effacer un dossier",
  "entrustment-changed": "Accès d’un référent",
  "referral-decided": "Réponse à une orientation",
  "card-reply": "Réponse à une carte de visite",
  "card-reply-followed": "Réponse à une carte de visite",
  "contact-changed": "Adresse ou numéro changé",
};

/** What a message is, for the staff: its kind, never what it says. */
export function kindInWords(kind: string): string {
  return Object.hasOwn(kinds, kind) ? kinds[kind as NotificationKind] : "Message";
}

const states: Record<string, string> = { pending: "En attente", sending: "Envoi en cours", sent: "Parti", skipped: "Devenu inutile", failed: "Non parti" };

/** What became of a message. */
export function messageStateInWords(status: string): string {
  return states[status] ?? status;
}

/** « par e-mail », « par SMS », « à l’écran du téléphone ». */
export function channelInWords(channel: string): string {
  const ways: Record<string, string> = { mail: "par e-mail", sms: "par SMS", push: "à l’écran du téléphone" };
  return ways[channel] ?? "dans l’espace";
}

/** Why a message could not be sent, from the code kept with it, and what to do. The codes: app/infra/{mail,sms}, DeliveryFault. */
export function faultInWords(code: string | null): string {
  if (code === "no-address") return "Le compte n’a plus d’adresse. Appelez.";
  if (code === "unknown-outcome") return "On ne sait pas s’il est arrivé. Demandez à la personne.";
  if (code === "sms-undelivered") return "Le SMS n’est pas arrivé. Vérifiez le numéro avec la personne.";
  if (code === "push-gone") return "Son téléphone n’accepte plus les notifications. Appelez la personne.";
  if (code === "sms-no-gateway") return "Aucun service de SMS n’est installé. Appelez la personne.";
  if (code !== null && /^(smtp-(5\d\d|address)|resend-(400|422)|sms-(number|400|422))$/.test(code)) return "L’adresse est refusée. Appelez la personne.";
  return "Le service d’envoi n’a pas répondu. Renvoyez.";
}
