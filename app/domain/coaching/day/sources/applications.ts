import { phoneInWords } from "../../../accounts/address.ts";
import { FOUND_ELSEWHERE, reasonInWords } from "../../../applications/reasons.ts";
import { silentDays } from "../../../applications/silence.ts";
import { stateTable, type ApplicationState } from "../../../applications/states.ts";
import { distanceKm } from "../../../geo/distance.ts";
import { count } from "../../../kit/french-amounts.ts";
import { dayNear, daysBetween, localDay, momentInWords } from "../../../kit/french.ts";
import { defaultRadii } from "../../../matching/modes.ts";
import type { TravelMode } from "../../../matching/types.ts";
import { DAY_RULES } from "../kinds.ts";
import { fileHref, pairKey, proposeKey, type DayClock, type DayLine, type DaySource, type Whom } from "../line.ts";

type Point = { lat: number; lng: number };
export type OfferNamed = { offerId: string; title: string; employerName: string };
/** An application that moved lately or waits. `byRole`, `reason`: of its last move. */
export type ApplicationFact = Whom & OfferNamed & {
  state: ApplicationState;
  movedAt: Date;
  byRole: string;
  reason: string | null;
  /** Something was proposed to her since, waits for her answer, or she has a job: what a refusal asks for is done. */
  hasNext: boolean;
  interviewAt: Date | null;
  interviewPlace: string;
  employerPhone: string;
  home: Point;
  work: Point;
  means: readonly { mode: TravelMode; radiusKm: number | null; untilOn: string | null }[];
};

export const offerInShort = ({ title, employerName }: OfferNamed, more = "") => [title, employerName, more].filter(Boolean).join(", ");

/** Interviews to come, employers who are silent, answers of employers, and what is only news. */
export const applicationLines: DaySource<ApplicationFact> = (rows, clock) => rows.flatMap((row) => [interview(row, clock), silence(row, clock), move(row, clock)].filter((line) => line !== null));

function interview(row: ApplicationFact, { now, today }: DayClock): DayLine | null {
  const { state, interviewAt: at, beneficiaryId } = row;
  if (state !== "entretien" || at === null || at < now) return null;
  const days = daysBetween(today, localDay(at));
  if (days > DAY_RULES.weekDays) return null;
  const isNear = days <= 1;
  const isStuck = isNear && !hasWayTo(row, localDay(at));
  return {
    kind: isStuck ? "interview-no-transport" : "interview", key: pairKey(row), stamp: `entretien ${at.getTime()}`, beneficiaryId, who: row.who, order: at.getTime(),
    fact: `Entretien ${momentInWords(at, today)}${isStuck ? ", sans moyen d’y aller" : ""}`, about: offerInShort(row, row.interviewPlace), group: isNear ? "now" : "soon", ...(days > DAY_RULES.interviewDays && { fold: "later-interviews" as const }),
    action: isStuck ? { label: "Trouver un trajet", href: fileHref(beneficiaryId, "#trajet") } : { label: "Préparer", href: fileHref(beneficiaryId, "#candidatures") },
  };
}

/**
 * Whether she has a means that covers the way on that day: one of hers whose radius reaches the place, else her feet.
 *
 * As the crow flies, like the radii she gave: this only decides whether her coach is asked to look.
 */
export function hasWayTo({ means, home, work }: Pick<ApplicationFact, "means" | "home" | "work">, on: string): boolean {
  const km = distanceKm(home, work);
  return km <= defaultRadii.walk || means.some(({ mode, radiusKm, untilOn }) => (untilOn === null || untilOn >= on) && km <= (radiusKm ?? defaultRadii[mode]));
}

function silence(row: ApplicationFact, { now }: DayClock): DayLine | null {
  const days = silentDays(row, now);
  if (days === null) return null;
  const what = row.state === "entretien" ? "de l’entretien" : "de l’employeur";
  return {
    kind: "silent", key: pairKey(row), stamp: `silence ${row.movedAt.getTime()}`, beneficiaryId: row.beneficiaryId, who: row.who, order: -days,
    fact: `Pas de nouvelles ${what} depuis ${count(days, "jour")}`, about: offerInShort(row),
    action: row.employerPhone ? { label: `Appeler le ${phoneInWords(row.employerPhone)}`, href: `tel:${row.employerPhone}`, icon: "phone" } : { label: "Voir", href: fileHref(row.beneficiaryId, "#candidatures") },
  };
}

const LOST: readonly ApplicationState[] = ["refuse", "rompu", "retire", "sans-suite"];
const SAID: Partial<Record<ApplicationState, string>> = {
  positionne: "A répondu", entretien: "Rendez-vous proposé", accepte: "Candidature acceptée", demarre: "A commencé", suivi: "Suivi en poste",
  refuse: "Refus de l’employeur", retire: "A retiré sa réponse", "sans-suite": "Candidature sans suite", rompu: "S’est arrêté",
};

function kindOf(row: ApplicationFact, isLost: boolean): Pick<DayLine, "kind" | "key" | "covers" | "fold"> {
  if (isLost) return { kind: "declined", key: proposeKey(row), covers: [pairKey(row)] };
  return row.state === "accepte" ? { kind: "hired", key: pairKey(row) } : { kind: "news", key: pairKey(row), fold: "news" };
}

/** What she did not do herself. A « non » to a proposal is told by the proposal, with its reason. */
function move(row: ApplicationFact, { now, today }: DayClock): DayLine | null {
  const { state, movedAt, byRole, reason, beneficiaryId } = row;
  if (byRole === "coach" || state === "sollicite" || state === "decline" || now.getTime() - movedAt.getTime() > DAY_RULES.weekDays * 86_400_000) return null;
  const isLost = LOST.includes(state) && reason !== FOUND_ELSEWHERE;
  if (isLost && row.hasNext) return null;
  const words = state === "positionne" && byRole === "employer" ? "L’employeur demande du temps" : (SAID[state] ?? stateTable[state].forCoach.label);
  return {
    ...kindOf(row, isLost), stamp: `${state} ${movedAt.getTime()}`, beneficiaryId, who: row.who, order: -movedAt.getTime(),
    fact: `${words} ${dayNear(localDay(movedAt), today)}${reason === null ? "" : `, ${reasonInWords(reason).toLowerCase()}`}`, about: offerInShort(row),
    action: isLost ? { label: "Proposer autre chose", href: fileHref(beneficiaryId, "#offres") } : { label: state === "accepte" ? "Préparer le premier jour" : "Voir", href: fileHref(beneficiaryId, "#candidatures") },
  };
}
