import { prescriptionWords, type PrescriptionState } from "../actions/prescription-states.ts";
import { reasonInWords } from "../applications/reasons.ts";
import { isApplicationState, stateTable } from "../applications/states.ts";
import { checkInWords, type CheckInAnswer } from "../check-ins/answers.ts";
import { isMilestone, milestones, type CheckInSide, type Milestone } from "../check-ins/milestones.ts";
import { freinStateWords, type FreinState } from "../freins/move-frein.ts";
import { freinMeansWords, freinWords } from "../freins/themes.ts";
import { appointmentKindWords, appointmentStatusWords } from "./appointments.ts";
import { groupEventKindWords, groupOutcomes, type GroupOutcome } from "./group-events.ts";

/** What the thread of a person may be narrowed to, in the order of its filter. */
export const threadKinds = {
  propositions: "Propositions", candidatures: "Candidatures", emploi: "Au travail", "rendez-vous": "Rendez-vous", ateliers: "Ateliers et rencontres", messages: "Messages", taches: "À faire",
  freins: "Freins et bilans", actions: "Actions", accompagnement: "Accompagnement", referents: "Référents", profil: "Profil",
} as const;
export type ThreadKind = keyof typeof threadKinds;
export const threadKindCodes = Object.keys(threadKinds) as ThreadKind[];

/** One thing that happened, as it is read: `what` and `detail` are codes, `title` is the name of an offer, a task, an action. */
export type ThreadFact = { kind: string; what: string; title: string | null; detail: string | null };

const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);
const proposals: Record<string, string> = { sent: "Proposée", accepted: "La personne dit oui", declined: "La personne dit non" };
const tasks: Record<string, string> = { added: "À faire", done: "Fait" };
const coaching: Record<string, string> = { start: "Début de l’accompagnement", end: "Fin de l’accompagnement", coach: "Confiée à un autre coach" };
const meetings: Record<string, string> = {
  fixed: "fixé", moved: "déplacé", cancelled: "annulé", corrected: "note corrigée", explained: "la personne explique son absence",
  "answer-confirmed": "la personne confirme", "answer-cannot": "la personne ne peut pas venir", "answer-move": "la personne demande un autre moment",
};
/** What a referent may read of her, and that he sent her: that an access ended by its day is said, who ended it is beside the line. */
const accesses: Record<string, string> = { sent: "Orientée vers l’accompagnement", accepted: "Orientation acceptée", opened: "Accès ouvert à un référent", stopped: "Accès d’un référent arrêté", over: "Accès d’un référent terminé" };
const gatherings: Record<string, string> = { invited: "Invitation", confirmed: "La personne viendra", cannot: "La personne ne viendra pas", present: "La personne est venue" };

/** What happened, in words of a coach: « La personne dit non : Agent d’entretien (Trop loin) ». A letter is a fact, never its text. */
export function threadSentence({ kind, what, title, detail }: ThreadFact): string {
  const named = (words: string, after: string | null = null) => `${words}${title === null ? "" : ` : ${title}`}${after === null ? "" : ` (${after})`}`;
  switch (kind) {
    case "propositions":
      return named(proposals[what] ?? what, detail === null ? null : reasonInWords(detail));
    case "candidatures":
      return named(isApplicationState(what) ? stateTable[what].forCoach.label : what, detail === null ? null : reasonInWords(detail));
    case "rendez-vous":
      return `${appointmentKindWords(detail ?? "")} : ${isKey(meetings, what) ? meetings[what] : appointmentStatusWords(what, true).toLowerCase()}`;
    case "ateliers":
      return named(gatherings[what] ?? what, isKey(groupOutcomes, detail ?? "") ? groupOutcomes[detail as GroupOutcome].toLowerCase() : groupEventKindWords(detail ?? "").toLowerCase());
    case "emploi":
      return named(newsInWords(what), isMilestone(detail ?? "") ? milestones[detail as Milestone].label : null);
    case "messages":
      return what === "beneficiary" ? "Message de la personne" : "Message du coach";
    case "taches":
      return named(tasks[what] ?? what);
    case "freins":
      return what === "bilan" ? "Bilan" : `Frein ${freinWords(title ?? "").toLowerCase()} : ${isKey(freinStateWords, what) ? freinStateWords[what as FreinState].coach.toLowerCase() : what}${detail === null ? "" : ` (${freinMeansWords(detail).toLowerCase()})`}`;
    case "actions":
      return named(isKey(prescriptionWords, what) ? prescriptionWords[what as PrescriptionState].coach : what);
    case "accompagnement":
      return coaching[what] ?? what;
    case "referents":
      return named(accesses[what] ?? what);
    default:
      return what === "telling" ? "Façon de prévenir la personne choisie" : "Profil complété ou corrigé";
  }
}

/** « person-well »: « Nouvelles de la personne, tout va bien ». What one side says is told to her coach, never to the other. */
function newsInWords(what: string): string {
  const [side = "", answer = ""] = what.split("-");
  if (!isKey(checkInWords, side)) return "Nouvelles";
  const words = checkInWords[side as CheckInSide][answer as CheckInAnswer]?.said.toLowerCase();
  return `Nouvelles de ${side === "person" ? "la personne" : "l’employeur"}${words === undefined ? "" : `, ${words}`}`;
}
