import { phoneInWords } from "../../../accounts/address.ts";
import { unansweredDays, type PrescriptionState } from "../../../actions/prescription-states.ts";
import { isMilestone, type CheckInSide } from "../../../check-ins/milestones.ts";
import { nextStep } from "../../../check-ins/next-step.ts";
import { count } from "../../../kit/french-amounts.ts";
import { dayNear, localDay } from "../../../kit/french.ts";
import { fileHref, type DayLine, type DaySource, type Whom } from "../line.ts";

/** A check-in after the first day that has an answer nobody took up, or none though its day has come. `…On`: calendar days. `phone`: of the side to call. */
export type CheckInFact = Whom & {
  checkInId: string; applicationId: string; side: CheckInSide; milestone: string; title: string; employerName: string; phone: string | null; isReachable: boolean;
  hiredOn: string; dueOn: string; sentOn: string | null; remindedOn: string | null; answer: string | null; answeredAt: Date | null;
};
/** Something asked of a structure, under way. */
export type PrescriptionFact = Whom & { prescriptionId: string; actionName: string; operator: string; operatorPhone: string; state: PrescriptionState; movedAt: Date };
/** A vivier of hers that someone or an offer entered since she looked. */
export type VivierFact = { searchId: string; name: string; people: number; offers: number; newestAt: Date };

/** Someone who scanned the visiting card of one of her people would like to meet her. */
export type CardReplyFact = Whom & { replyId: string; name: string; organisation: string; leftAt: Date };

const side = ({ side, employerName }: CheckInFact) => (side === "person" ? "La personne" : employerName);

/**
 * A bad sign first: something is wrong in the work, or it ended. Then the calls, where nobody answered a message and its
 * reminder. One work is one line, one person to call is one call: the newest says it.
 */
export const checkInLines: DaySource<CheckInFact> = (rows, { today }) =>
  rows.flatMap((row): DayLine[] => {
    const told = { beneficiaryId: row.beneficiaryId, who: row.who, about: `${row.title}, ${row.employerName}` };
    if (row.answer === "trouble" || row.answer === "stopped") {
      return [{
        ...told, kind: "bad-sign", key: `work:${row.applicationId}`, stamp: `${row.answer} ${row.answeredAt?.getTime() ?? 0}`, order: -(row.answeredAt?.getTime() ?? 0),
        fact: `${side(row)} dit que ${row.answer === "stopped" ? "le travail s’est arrêté" : "quelque chose ne va pas"}`, action: { label: "En parler", href: `/coach/suivis/${row.applicationId}` },
      }];
    }
    const { milestone } = row;
    if (row.answer !== null || !isMilestone(milestone) || nextStep({ ...row, milestone }, today) !== "call") return [];
    return [{
      ...told, kind: "follow-up", key: `${row.side}-news:${row.applicationId}`, stamp: row.dueOn, order: -Date.parse(row.dueOn), fact: `${side(row)} n’a pas donné de nouvelles du travail`,
      action: row.phone ? { label: `Appeler le ${phoneInWords(row.phone)}`, href: `tel:${row.phone}`, icon: "phone" } : { label: "Prendre des nouvelles", href: `/coach/suivis/${row.applicationId}` },
    }];
  });

/** A structure that let a week go by: call it, then write what it says. */
export const prescriptionLines: DaySource<PrescriptionFact> = (rows, { now, today }) =>
  rows.flatMap((row): DayLine[] => {
    const days = unansweredDays(row.state, row.movedAt, now);
    if (days === null) return [];
    return [{
      kind: "structure-silent", key: `prescription:${row.prescriptionId}`, stamp: `${row.movedAt.getTime()}`, beneficiaryId: row.beneficiaryId, who: row.who, order: row.movedAt.getTime(),
      fact: `${row.operator} n’a pas répondu depuis ${count(days, "jour")}`, about: `${row.actionName}, demandé ${dayNear(localDay(row.movedAt), today)}`,
      action: row.operatorPhone ? { label: `Appeler le ${phoneInWords(row.operatorPhone)}`, href: `tel:${row.operatorPhone}`, icon: "phone" } : { label: "Voir la demande", href: fileHref(row.beneficiaryId, "/prescriptions") },
    }];
  });

/** A word left on a visiting card that neither she nor her coach has dealt with: the person decides, so the button leads to the word. */
export const cardReplyLines: DaySource<CardReplyFact> = (rows, { today }) =>
  rows.map((row) => ({
    kind: "card-reply", key: `card:${row.replyId}`, stamp: `${row.leftAt.getTime()}`, beneficiaryId: row.beneficiaryId, who: row.who, order: row.leftAt.getTime(),
    fact: `${row.name} souhaite une rencontre`, about: `${row.organisation}, mot laissé ${dayNear(localDay(row.leftAt), today)}`,
    action: { label: "Lire le mot", href: fileHref(row.beneficiaryId, "/carte-de-visite") },
  }));

/** Who or what entered a vivier: one line a vivier, however many entered. */
export const vivierLines: DaySource<VivierFact> = (rows) =>
  rows.filter(({ people, offers }) => people + offers > 0).map((row) => ({
    kind: "vivier", key: `vivier:${row.searchId}`, stamp: `${row.people} ${row.offers} ${row.newestAt.getTime()}`, beneficiaryId: null, who: row.name, order: -row.newestAt.getTime(),
    fact: [row.people > 0 ? count(row.people, "personne") : "", row.offers > 0 ? count(row.offers, "offre") : ""].filter(Boolean).join(" et ").concat(" de plus"), about: "Votre vivier",
    action: { label: "Voir", href: `/coach/viviers/${row.searchId}` },
  }));
