import { capital } from "../kit/french-amounts.ts";
import { dayInWords, dayNear, localDay, momentInWords, NBSP } from "../kit/french.ts";
import { silentDays } from "./silence.ts";
import { stateTable, type ApplicationState } from "./states.ts";

/** One dot of the line: what happened, what is now, what should come. `lost` is an end that nobody wished. */
export type Dot = { label: string; detail: string | null; tone: "done" | "now" | "next" | "lost"; at: Date | null };

export type PersonProgress = {
  state: ApplicationState;
  label: string;
  next: string;
  dots: Dot[];
  /** The honest sentence when an employer does not answer; `null` while it is too early to worry. */
  silence: string | null;
  silentDays: number | null;
};

export type ProgressFacts = {
  state: ApplicationState;
  movedAt: Date;
  readAt: Date | null;
  interviewAt: Date | null;
  interviewNote: string;
  hiredOn: string | null;
  /** Oldest first. Reasons stay in the house: they are not asked for. */
  history: readonly { from: ApplicationState | null; to: ApplicationState; at: Date }[];
  hasCoach: boolean;
  /** False for an offer taken from elsewhere, whose employer is only a name: someone has to carry the answer to him. */
  employerReads: boolean;
};

/**
 * Where an application stands, as the person reads it: a line of dots in everyday words, what comes next, and the silence if there is one.
 *
 * « Votre coach est au courant » is only said of those who have a coach: the same rule puts the application on the coach's page.
 */
export function progressForPerson(facts: ProgressFacts, now: Date): PersonProgress {
  const { label } = stateTable[facts.state].forPerson;
  const days = silentDays(facts, now);
  return {
    state: facts.state, label, next: nextFor(facts), silentDays: days,
    silence: days === null ? null : silenceInWords(facts, days),
    dots: [...past(facts, now), ...coming(facts)],
  };
}

function nextFor(facts: ProgressFacts): string {
  if (facts.state !== "positionne" || facts.employerReads) return stateTable[facts.state].forPerson.next;
  return facts.hasCoach ? "Votre coach transmet votre réponse à l’employeur." : "Appelez l’aide pour joindre cet employeur.";
}

/** The words of a moment: « aujourd’hui », « mardi », « jeudi 4 décembre ». */
function on(at: Date, now: Date): string {
  return dayNear(localDay(at), localDay(now));
}

function past(facts: ProgressFacts, now: Date): Dot[] {
  const lastMeeting = facts.history.findLastIndex((event) => event.to === "entretien");
  // Only the meeting in force is shown: an earlier day would send her to the wrong one.
  const shown = facts.history.filter((event, index) => event.to !== "entretien" || index === lastMeeting);
  const dots = shown.map((event) => dotOf(event, facts, now));
  if (facts.readAt !== null) {
    const sent = shown.findIndex((event) => event.to === "positionne");
    dots.splice(sent + 1, 0, { label: `Lue ${on(facts.readAt, now)}`, detail: null, tone: "done", at: facts.readAt });
    dots.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
  }
  const last = dots.at(-1);
  if (last && last.tone === "done") last.tone = "now";
  return dots;
}

function dotOf({ from, to, at }: ProgressFacts["history"][number], facts: ProgressFacts, now: Date): Dot {
  const day = on(at, now);
  const dot = (label: string, detail: string | null = null, tone: Dot["tone"] = "done"): Dot => ({ label, detail, tone, at });
  switch (to) {
    case "sollicite":
      return dot(`Proposée par votre coach ${day}`);
    case "positionne":
      if (from === "positionne") return dot("L’employeur demande un peu de temps", capital(day));
      return dot(`${from === "retire" || from === "sans-suite" ? "Renvoyée" : "Envoyée"} ${day}`);
    case "entretien":
      if (facts.interviewAt === null) return dot(`Rendez-vous proposé ${day}`);
      return dot(`${facts.interviewAt <= now ? "Rendez-vous passé" : "Rendez-vous"} ${momentInWords(facts.interviewAt, localDay(now))}`, facts.interviewNote || null);
    case "accepte":
      return dot(`C’est oui, ${day}`);
    case "demarre":
      return dot(facts.hiredOn === null ? `Commencé ${day}` : `Commencé ${dayInWords(facts.hiredOn, localDay(now))}`);
    case "suivi":
      return dot(`Nouvelles prises ${day}`);
    case "decline":
      return dot(`Vous avez dit non ${day}`);
    case "retire":
      return dot(`Retirée ${day}`);
    case "refuse":
      return dot("Pas retenue cette fois", capital(day), "lost");
    case "sans-suite":
      return dot("Sans suite", capital(day), "lost");
    case "rompu":
      return dot("Terminé", capital(day), "lost");
  }
}

/** What should come, when it is known: never promised after a way out. */
function coming(facts: ProgressFacts): Dot[] {
  const next = (label: string): Dot => ({ label, detail: null, tone: "next", at: null });
  switch (facts.state) {
    case "sollicite":
      return [next("Votre réponse")];
    case "positionne":
      return facts.readAt === null && facts.employerReads ? [next("Lue par l’employeur"), next("Réponse de l’employeur")] : [next("Réponse de l’employeur")];
    case "entretien":
      return [next("Réponse de l’employeur")];
    case "accepte":
      return [next("Premier jour")];
    default:
      return [];
  }
}

function silenceInWords({ state, hasCoach }: ProgressFacts, days: number): string {
  const what = state === "entretien" ? `Pas de nouvelles depuis le rendez-vous, il y a ${days}${NBSP}jours.` : `Pas de réponse depuis ${days}${NBSP}jours.`;
  return `${what} ${hasCoach ? "Votre coach est au courant." : "Appelez l’aide si vous voulez relancer."}`;
}
