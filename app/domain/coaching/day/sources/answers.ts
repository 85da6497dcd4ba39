import { FOUND_ELSEWHERE, reasonInWords } from "../../../applications/reasons.ts";
import { dayNear, localDay } from "../../../kit/french.ts";
import { DAY_RULES } from "../kinds.ts";
import { fileHref, pairKey, proposeKey, type DayLine, type DaySource, type Whom } from "../line.ts";
import { offerInShort, type OfferNamed } from "./applications.ts";

/** A proposal that was answered lately, whichever coach made it. `hasNext`: something was proposed to her since, waits for her answer, or she has a job. */
export type AnswerFact = Whom & OfferNamed & { answer: "accepted" | "declined"; reason: string | null; answeredAt: Date; hasNext: boolean };

/** A « non » asks for another proposal, until one is made unless one waits already or she has a job; a « oui » is good to know. */
export const answerLines: DaySource<AnswerFact> = (rows, { now, today }) =>
  rows.flatMap((row): DayLine[] => {
    const { answer, reason, answeredAt, beneficiaryId, who } = row;
    const isNo = answer === "declined";
    if (now.getTime() - answeredAt.getTime() > DAY_RULES.weekDays * 86_400_000 || (isNo && row.hasNext)) return [];
    const when = dayNear(localDay(answeredAt), today);
    const told = { stamp: `${answer} ${answeredAt.getTime()}`, beneficiaryId, who, order: -answeredAt.getTime(), about: offerInShort(row) };
    const hasFound = reason === FOUND_ELSEWHERE;
    if (!isNo || hasFound) return [{ ...told, kind: "news", key: pairKey(row), fold: "news", fact: isNo ? `A dit non ${when}, a trouvé autre chose` : `A dit oui ${when}`, action: { label: "Voir sa réponse", href: fileHref(beneficiaryId, "#candidatures") } }];
    const why = reason === null ? "" : `, ${reasonInWords(reason).toLowerCase()}`;
    return [{ ...told, kind: "declined", key: proposeKey(row), covers: [pairKey(row)], fact: `A dit non ${when}${why}`, action: { label: "Proposer autre chose", href: fileHref(beneficiaryId, "#offres") } }];
  });
