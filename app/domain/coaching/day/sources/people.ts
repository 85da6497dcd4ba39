import { phoneInWords } from "../../../accounts/address.ts";
import { count } from "../../../kit/french-amounts.ts";
import { dayInWords, dayNear, daysBetween, localDay, NBSP, sinceInWords } from "../../../kit/french.ts";
import { isWithoutProposal } from "../../portfolio.ts";
import { DAY_RULES } from "../kinds.ts";
import { contactKey, fileHref, proposeKey, type DayClock, type DayLine, type DaySource, type Whom } from "../line.ts";

/** Where someone stands whose coaching is open. Days are calendar days. */
export type PersonFact = Whom & {
  startsOn: string;
  endsOn: string;
  hiredOn: string | null;
  phone: string | null;
  pendingProposals: number;
  underWay: number;
  lastProposalAt: Date | null;
  goodOffers: number;
  /** The last sign of hers: a sign-in, an answer, a letter, a meeting kept. */
  lastSignAt: Date | null;
  /** Unexcused absences in this coaching. */
  absences: number;
  lastAbsenceAt: Date | null;
  /** The last meeting she came to. */
  lastKeptAt: Date | null;
};

/** What does not move: a coaching that ends, no sign for a fortnight, no proposal for three weeks, absences. */
export const peopleLines: DaySource<PersonFact> = (rows, clock) => rows.flatMap((row) => [ending(row, clock), absences(row, clock), noSign(row, clock), quiet(row, clock)].filter((line) => line !== null));

const lineOf = (row: PersonFact) => ({ beneficiaryId: row.beneficiaryId, who: row.who });

function ending(row: PersonFact, { today }: DayClock): DayLine | null {
  const left = daysBetween(today, row.endsOn);
  if (left > DAY_RULES.endingDays) return null;
  const isOver = left < 0;
  return {
    ...lineOf(row), kind: "ending", key: `ending:${row.beneficiaryId}`, stamp: `${row.endsOn} ${isOver}`, order: left, ...(left <= DAY_RULES.endingUrgentDays ? { group: "soon" as const } : { group: "watch" as const, fold: "ending" as const }),
    fact: isOver ? `Accompagnement fini le ${dayInWords(row.endsOn, today)}, à clore` : left === 0 ? "Accompagnement fini aujourd’hui" : `Accompagnement fini dans ${count(left, "jour")}`,
    about: row.hiredOn === null ? "Sortie, relais ou renouvellement à décider" : "En poste", action: { label: "Préparer la suite", href: fileHref(row.beneficiaryId, "/accompagnement#actes") },
  };
}

function absences(row: PersonFact, { now, today }: DayClock): DayLine | null {
  const { absences: times, lastAbsenceAt: last, lastKeptAt: kept, phone } = row;
  if (times < DAY_RULES.absences || last === null || now.getTime() - last.getTime() > DAY_RULES.absencesShownDays * 86_400_000) return null;
  // She came since: they have spoken.
  if (kept !== null && kept > last) return null;
  return {
    ...lineOf(row), kind: "absences", key: contactKey(row), stamp: `${times} ${last.getTime()}`, order: -times,
    fact: `${times}${NBSP}absences non excusées, la dernière ${dayNear(localDay(last), today)}`, about: "Prenez de ses nouvelles. Rien ne part d’ici vers personne.", action: callOr(row, phone, "Voir ses rendez-vous", "#rendez-vous"),
  };
}

function noSign(row: PersonFact, { today }: DayClock): DayLine | null {
  if (row.hiredOn !== null) return null;
  // Someone who has just begun has not been silent for longer than she has been here.
  const since = row.lastSignAt === null || localDay(row.lastSignAt) < row.startsOn ? row.startsOn : localDay(row.lastSignAt);
  const days = daysBetween(since, today);
  if (days < DAY_RULES.noSignDays) return null;
  return {
    ...lineOf(row), kind: "no-sign", key: contactKey(row), covers: [proposeKey(row)], fold: "no-sign", stamp: `sans-nouvelles ${since}`, order: -days, fact: `Sans nouvelles ${sinceInWords(since, today)}`,
    about: row.goodOffers > 0 ? `${count(row.goodOffers, "offre proche", "offres proches")} à lui proposer` : "", action: callOr(row, row.phone, "Lui écrire", "/messages"),
  };
}

function quiet(row: PersonFact, { now, today }: DayClock): DayLine | null {
  if (!isWithoutProposal({ ...row, episode: { isInJob: row.hiredOn !== null } }, now)) return null;
  const { goodOffers: offers, lastProposalAt: last, beneficiaryId } = row;
  return {
    ...lineOf(row), kind: "quiet", key: proposeKey(row), stamp: `sans-proposition ${last?.getTime() ?? 0}`, order: -offers,
    fact: last === null ? "Aucune proposition pour l’instant" : `Aucune proposition ${sinceInWords(localDay(last), today)}`,
    about: offers === 0 ? "Aucune offre proche" : count(offers, "offre proche", "offres proches"),
    fold: offers === 0 ? "no-offer" : "to-propose",
    action: offers === 0 ? { label: "Revoir son profil", href: fileHref(beneficiaryId, "/questions") } : { label: "Proposer une offre", href: fileHref(beneficiaryId, "#offres") },
  };
}

function callOr({ beneficiaryId }: Whom, phone: string | null, label: string, part: string): DayLine["action"] {
  return phone === null ? { label, href: fileHref(beneficiaryId, part) } : { label: `Appeler le ${phoneInWords(phone)}`, href: `tel:${phone}`, icon: "phone" };
}
