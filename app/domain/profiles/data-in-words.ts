import { keptInWords, keptKinds, leftOutWords } from "./kept-data.ts";

/** What each column is called in her file. A test asks a word for each column that is given. */
export const columnWords: Readonly<Record<string, string>> = {
  firstName: "Prénom", lastName: "Nom", email: "E-mail", phone: "Téléphone", createdAt: "Noté le", lastSignInAt: "Dernière entrée", erasesOn: "Effacé le", stayedAt: "Vous restez, dit le", toldAt: "Dit le", via: "Par", disabledAt: "Compte fermé le", endedOn: "Dernier jour", changedAt: "Changé le", minuteOfDay: "À (minutes après minuit)", remindedAt: "Rappelé le", cancelledAt: "Annulé le", plannedEndsOn: "Fin prévue", relayTo: "Suite avec", laterExit: "Travail trouvé après", laterOn: "Trouvé le", checks: "Ce qui a été demandé", takenBackAt: "Invitation retirée le", rhythmBefore: "Rythme d’avant",
  commune: "Commune", coach: "Votre coach", lat: "Latitude de départ", lng: "Longitude de départ", licences: "Permis", frenchLevel: "Niveau de français", readsFrench: "Lecture du français", speaksFrench: "Français parlé",
  weeklyHoursMin: "Heures par semaine, au moins", weeklyHoursMax: "Heures par semaine, au plus", contracts: "Contrats voulus", kinds: "Ce que vous cherchez", avoid: "À éviter", about: "Votre phrase", updatedAt: "Changé le",
  question: "Question", state: "État", at: "Le", byRole: "Par", mode: "Moyen", radiusKm: "Jusqu’à (km)", untilOn: "Jusqu’au", days: "Jours (1 pour lundi)", fromMinute: "De (minutes après minuit)", toMinute: "À (minutes après minuit)",
  rank: "Rang", label: "Nom", romeCode: "Code du métier", title: "Titre", hidden: "Lignes cachées", wording: "Vos mots", showsPhone: "Montre le téléphone", showsEmail: "Montre l’e-mail", bornOn: "Naissance",
  place: "Lieu", months: "Mois", kind: "Sorte", endedYear: "Année de fin", year: "Année", proposals: "Propositions", shows: "Montre", endedAt: "Arrêté le", expiresAt: "Valable jusqu’au", cutAt: "Coupé le", seen: "Vu (fois)", lastSeenAt: "Vu pour la dernière fois",
  sex: "Sexe", birthYear: "Année de naissance", family: "Famille", rsaSince: "RSA depuis (mois)", orientation: "Orientation", trainingLevel: "Niveau de formation", habitat: "Lieu de vie",
  offer: "Offre", organisation: "Employeur", message: "Votre message", wantsCall: "Veut être appelé", consentedAt: "Accord donné le", interviewAt: "Rencontre le", otherSlots: "Autres moments proposés", interviewNote: "Lieu de la rencontre", hiredOn: "Premier jour", movedAt: "Dernier changement", readAt: "Lu le",
  from: "Avant", to: "Après", reason: "Raison", note: "Note", answer: "Réponse", answerReason: "Raison de la réponse", answerNote: "Mot de la réponse", seenAt: "Vu le", answeredAt: "Répondu le",
  renewalReason: "Raison du renouvellement", startsOn: "Début", endsOn: "Fin", closedOn: "Terminé le", exit: "Sortie", startsAt: "Jour et heure", minutes: "Durée (minutes)", status: "État", dueOn: "Pour le", doneAt: "Fait le",
  authorRole: "Écrit par", text: "Texte", channel: "Par", sentAt: "Envoyé le", channels: "Par", rhythm: "Rythme", actorRole: "Qui", action: "Quoi", what: "Quoi", wasAt: "Heure d’avant", stoppedOn: "Arrêté le", milestone: "Étape", word: "Votre mot", before: "Avant", after: "Après", invitedAt: "Invitation du",
  presentAt: "Présence notée le", outcome: "Suite", name: "Action", operator: "Structure", frein: "Ce qui freine", agreedAt: "Accord donné le", motive: "Motif", line: "Noté", theme: "Sujet", words: "Vos mots", byWhat: "Par quel moyen", dimension: "Sujet", level: "Où vous en êtes", explanation: "Votre explication", doneByRole: "Fait par", who: "De la part de", explainedAt: "Expliqué le", endedBy: "Arrêté par", decidedAt: "Décidé le",
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function valueInWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (value instanceof Date) return `${value.toISOString().slice(0, 16).replace("T", " à ")} (heure universelle)`;
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function rowInHtml(row: Record<string, unknown>): string {
  const lines = Object.entries(row).map(([column, value]) => [columnWords[column] ?? column, valueInWords(value)] as const).filter(([, words]) => words !== "");
  return `<dl>${lines.map(([label, words]) => `<dt>${escaped(label)}</dt><dd>${escaped(words)}</dd>`).join("")}</dl>`;
}

/**
 * All her data as one page that any browser opens without a network: each kind of thing, why, who sees it, then its rows.
 *
 * @param rows her rows by table; every text is escaped
 */
export function dataInHtml(rows: Readonly<Record<string, readonly Record<string, unknown>[]>>): string {
  const kinds = keptKinds.map((kind) => {
    const all = kind.tables.flatMap((table) => rows[table] ?? []);
    return `<section><h2>${escaped(kind.title)}</h2><p>${escaped(`${kind.what} ${kind.why}`)}</p><p>Qui le voit : ${escaped(kind.seenBy)} Gardé : ${escaped(keptInWords(kind))}</p>${
      all.length === 0 ? "<p>Rien à montrer ici.</p>" : all.map(rowInHtml).join("<hr>")}${leftOutWords(kind).map((why) => `<p><small>Une partie n’est pas dans ce fichier. ${escaped(why)}</small></p>`).join("")}</section>`;
  });
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mes données</title><style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:auto;padding:1rem}dt{font-weight:bold}dd{margin:0 0 .5rem}</style></head><body><h1>Mes données dans Passerelle</h1><p>Ce que votre coach note pour son propre travail n’est pas ici. Vous pouvez le lui demander.</p>${kinds.join("")}</body></html>`;
}
