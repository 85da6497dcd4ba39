import { count, listInWords } from "../../kit/french-amounts.ts";
import { NBSP } from "../../kit/french.ts";
import type { Match } from "../match.ts";
import { defaultLabels, type Labels } from "./labels.ts";
import { saidLevel, type Reason } from "./reason.ts";

export type Criterion = { label: string; isMet: boolean };
/** What an employer reads of a match: what the offer asked, and what is met. */
export type EmployerExplanation = { summary: string; criteria: Criterion[] };

/**
 * The same match as an employer may see it.
 *
 * Only what the offer itself asks for, and what a CV would say. How she travels, her French, what she avoids or the hours
 * she can give a week are not among the criteria: an unmet one would tell a frein.
 */
export function explainForEmployer(match: Pick<Match, "reasons">, labels: Labels = defaultLabels): EmployerExplanation {
  const criteria = match.reasons.flatMap((reason) => criterionOf(reason, labels));
  const met = criteria.filter(({ isMet }) => isMet).length;
  return { summary: criteria.length === 0 ? "Aucun critère demandé" : `${count(met, "critère")} sur ${criteria.length}`, criteria };
}

/** What each nearness lets one say: that she looks for this métier only when she does. */
const occupationWords = {
  same: "Cherche ce métier, ou l’a exercé", close: "Cherche ou a exercé un métier proche", domain: "Cherche ou a exercé un métier du même domaine",
} as const;

function criterionOf(reason: Reason, labels: Labels): Criterion[] {
  switch (reason.code) {
    case "occupation": {
      if (reason.offerRome === null) return [];
      const level = saidLevel(reason.level, reason.rome, reason.offerRome);
      return level === "letter" || level === "none" ? [{ label: "Cherche ou a exercé ce métier, ou un proche", isMet: false }] : [{ label: occupationWords[level], isMet: true }];
    }
    case "experience":
      return [{ label: "Expérience du métier ou d’un métier proche", isMet: [reason, reason.counted].some((one) => one !== undefined && one.months > 0 && (one.level === "same" || one.level === "close")) }];
    case "skills": {
      const asked = reason.known.length + reason.missing.length;
      return asked === 0 ? [] : [{ label: `Compétences demandées${NBSP}: ${reason.known.length} sur ${asked}`, isMet: reason.missing.length === 0 }];
    }
    case "licences":
    case "certificates":
      return [{ label: `Demandé${NBSP}: ${listInWords(reason.asked.map(labels.licence))}`, isMet: reason.missing.length === 0 }];
    case "schedule":
      return reason.windows.length === 0 ? [] : [{ label: "Disponible aux horaires du poste", isMet: reason.fit === "any" || reason.fit === "full" }];
    case "contract":
      return reason.contract === null || reason.fit === "none" ? [] : [{ label: `Contrat${NBSP}: ${labels.contract(reason.contract)}`, isMet: reason.fit !== "other" }];
    default:
      return [];
  }
}
