import { count, numberInWords } from "../kit/french-amounts.ts";
import { NBSP } from "../kit/french.ts";
import { saidLevel, type Reason } from "../matching/explain/reason.ts";
import type { OfferKind } from "../matching/types.ts";
import { constraintLabel } from "../offers/constraints.ts";
import { contractLabel } from "../offers/contracts.ts";
import { licenceLabel } from "../offers/licences.ts";

/** A match in a few words for a dense list: what speaks for it, what blocks it, what is missing and can be got. */
export type MatchInShort = { strengths: string[]; blockers: string[]; gaps: string[] };

const KINDS: Record<OfferKind, string> = { EMPLOI: "d’emploi", IMMERSION: "d’immersion", BENEVOLAT: "de bénévolat" };
const FROM = { wish: "son premier projet", fallback: "son deuxième projet", lived: "un métier exercé" } as const;

/** The strongest first, as the reasons stand. The sentences behind them are `explainForCoach`'s. */
export function matchInShort(reasons: readonly Reason[]): MatchInShort {
  const strengths = reasons.flatMap((reason) => (reason.isBlocking ? [] : strengthsOf(reason)));
  const obstacles = reasons.flatMap((reason) => obstaclesOf(reason).map((words) => ({ words, isBlocking: reason.isBlocking })));
  return {
    strengths: [...new Set(strengths)],
    blockers: obstacles.filter((one) => one.isBlocking).map(({ words }) => words),
    gaps: obstacles.filter((one) => !one.isBlocking).map(({ words }) => words),
  };
}

function strengthsOf(reason: Reason): string[] {
  switch (reason.code) {
    case "occupation":
      if (reason.from === null || reason.from === "lived") return [];
      if (saidLevel(reason.level, reason.rome, reason.offerRome) === "same") return [reason.from === "wish" ? "Son premier projet" : "Son deuxième projet"];
      if (reason.level === "same" || reason.level === "close") return [`Proche de ${FROM[reason.from]}`];
      return reason.level === "domain" ? [`Même domaine que ${FROM[reason.from]}`] : [];
    case "experience":
      if (reason.months <= 0) return [];
      if (saidLevel(reason.level, reason.rome, reason.offerRome) === "same") return [`Métier exercé ${reason.months}${NBSP}mois`];
      return reason.level === "same" || reason.level === "close" ? [`Métier proche exercé ${reason.months}${NBSP}mois`] : [];
    case "skills": {
      const asked = reason.known.length + reason.missing.length;
      return reason.known.length === 0 ? [] : [`${count(reason.known.length, "compétence")} sur ${asked}`];
    }
    case "schedule": return reason.fit === "full" ? ["Horaires possibles"] : [];
    case "contract": return reason.fit === "wanted" && reason.contract !== null ? [`${contractLabel(reason.contract)} souhaité`] : [];
    default: return [];
  }
}

function obstaclesOf(reason: Reason): string[] {
  switch (reason.code) {
    case "travel":
      if (reason.reach === "in") return [];
      if (reason.reach === "out" && reason.lacksVehicle) return ["véhicule demandé"];
      return [reason.reach === "with-aid" ? "avec une aide pour venir" : `trop loin${NBSP}: ${numberInWords(Math.round(reason.km))}${NBSP}km`];
    case "licences":
    case "certificates": return reason.missing.map(shortLicence);
    case "skills": return reason.missing.length === 0 ? [] : [`${count(reason.missing.length, "compétence")} à apprendre`];
    case "schedule": return reason.fit === "clash" ? ["horaires"] : [];
    case "french": return [`français ${reason.asked}`];
    case "kind": return [`ne cherche pas ${KINDS[reason.kind]}`];
    case "avoided": return reason.constraints.map((code) => lowerFirst(constraintLabel(code)));
    case "hours": return [`${numberInWords(reason.weekly)}${NBSP}h par semaine`];
    default: return [];
  }
}

/** « Permis B (voiture) » → « permis B »; « CACES 3 (chariot élévateur) » → « CACES 3 ». */
function shortLicence(code: string): string {
  return lowerFirst(licenceLabel(code).replace(/\s*\(.*\)$/, ""));
}

/** Acronyms keep their capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase("fr") + text.slice(1) : text;
}
