import { dayNear, localDay, momentInWords, NBSP } from "../../../kit/french.ts";
import { absenceReasonWords } from "../../appointments.ts";
import { togetherOffer } from "../../together.ts";
import { fileHref, type DayLine, type DaySource, type Whom } from "../line.ts";

/** Letters of one person that her coach has not opened; `firstAt`: the oldest. */
export type LetterFact = Whom & { letters: number; firstAt: Date; lastAt: Date };
/** A meeting to come that she cannot keep, or would rather have at another moment; `reason`: a code of `absenceReasons`. */
export type UnableFact = Whom & { appointmentId: string; startsAt: Date; wantsOther: boolean; reason: string | null; answeredAt: Date | null };
/** What she says of an absence that was noted, not closed yet by her coach. */
export type ExplainedFact = Whom & { appointmentId: string; startsAt: Date; explainedAt: Date };
/** Something to do that is due: agreed with her, noted by her coach, or « avec ma coach ». */
export type TaskFact = Whom & { taskId: string; title: string; dueOn: string | null; createdAt: Date };

export const letterLines: DaySource<LetterFact> = (rows, { today }) =>
  rows.map((row) => ({
    kind: "letter", key: `letters:${row.beneficiaryId}`, stamp: `${row.letters} ${row.lastAt.getTime()}`, beneficiaryId: row.beneficiaryId, who: row.who, order: row.firstAt.getTime(),
    fact: `Vous a écrit ${dayNear(localDay(row.firstAt), today)}`, about: row.letters > 1 ? `${row.letters}${NBSP}messages non lus` : "", action: { label: "Lire et répondre", href: fileHref(row.beneficiaryId, "/messages") },
  }));

export const unableLines: DaySource<UnableFact> = (rows, { today }) =>
  rows.map((row) => ({
    kind: "unable", key: `appointment:${row.appointmentId}`, stamp: `${row.wantsOther} ${row.startsAt.getTime()} ${row.answeredAt?.getTime() ?? 0}`, beneficiaryId: row.beneficiaryId, who: row.who, order: row.startsAt.getTime(),
    fact: `${row.wantsOther ? "Demande un autre moment que" : "Ne peut pas venir"} ${momentInWords(row.startsAt, today)}`, about: row.reason === null ? "" : absenceReasonWords(row.reason),
    action: { label: "Voir sa réponse", href: fileHref(row.beneficiaryId, "/rendez-vous") },
  }));

/** Its words are read on her page: a line of the day may be seen over a shoulder. */
export const explainedLines: DaySource<ExplainedFact> = (rows, { today }) =>
  rows.map((row) => ({
    kind: "explained", key: `absence:${row.appointmentId}`, stamp: `${row.explainedAt.getTime()}`, beneficiaryId: row.beneficiaryId, who: row.who, order: row.explainedAt.getTime(),
    fact: `Explique son absence (${momentInWords(row.startsAt, today)})`, about: `Écrit ${dayNear(localDay(row.explainedAt), today)}`, action: { label: "Lire et décider", href: fileHref(row.beneficiaryId, "/rendez-vous") },
  }));

/** « Avec ma coach » is shown at once; what else was noted, from its day on. */
export const taskLines: DaySource<TaskFact> = (rows, { today }) =>
  rows.flatMap((row): DayLine[] => {
    const offer = togetherOffer(row.title);
    const told = { key: `task:${row.taskId}`, stamp: `${row.dueOn ?? ""} ${row.createdAt.getTime()}`, beneficiaryId: row.beneficiaryId, who: row.who, doneId: row.taskId };
    if (offer !== null) {
      return [{ ...told, kind: "together", order: row.createdAt.getTime(), fact: `Veut répondre avec vous, demandé ${dayNear(localDay(row.createdAt), today)}`, about: offer, action: { label: "Voir sa page", href: fileHref(row.beneficiaryId) } }];
    }
    if (row.dueOn === null || row.dueOn > today) return [];
    return [{ ...told, kind: "task", order: Date.parse(row.dueOn), fact: row.title, about: `À faire pour ${row.dueOn === today ? "aujourd’hui" : dayNear(row.dueOn, today)}`, action: { label: "Voir", href: fileHref(row.beneficiaryId, "/a-faire") } }];
  });
