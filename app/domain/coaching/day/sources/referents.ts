import { count } from "../../../kit/french-amounts.ts";
import { dayNear, daysBetween, localDay } from "../../../kit/french.ts";
import { ENTRUSTMENT, entrustmentState } from "../../../referents/entrustment.ts";
import { isAsked, REFERRAL } from "../../../referents/referrals.ts";
import { fileHref, type DayLine, type DaySource, type Whom } from "../line.ts";

/** A live access of a referent to one of her people. `endsOn`: its last day. */
export type AccessFact = Whom & { entrustmentId: string; referent: string; startsOn: string; endsOn: string };
/** Someone whom a referent sends to her area. `isFirst`: she has most room there. */
export type ReferralFact = { referralId: string; who: string; referent: string; createdAt: Date; isFirst: boolean };

/** An access that ends within days: more time in one button, or it is left to end. @see ENTRUSTMENT.endingDays */
export const accessLines: DaySource<AccessFact> = (rows, { today }) =>
  rows.filter((row) => entrustmentState({ ...row, endedAt: null }, today) === "ending").map((row) => ({
    kind: "access-ending", key: `access:${row.entrustmentId}`, stamp: row.endsOn, beneficiaryId: row.beneficiaryId, who: row.who, order: Date.parse(row.endsOn),
    extendId: row.entrustmentId, fact: `L’accès d’un référent se termine ${dayNear(row.endsOn, today)}`, about: row.referent, action: { label: "Voir l’accès", href: fileHref(row.beneficiaryId, "/referents") },
  }));

/** A referral that waits: the coach who has most room is asked first, then all of the area. The oldest comes first. */
export const referralLines: DaySource<ReferralFact> = (rows, { now, today }) =>
  rows.filter((row) => isAsked(row, now)).map((row): DayLine => {
    const days = daysBetween(localDay(row.createdAt), today);
    return {
      kind: "referral", key: `referral:${row.referralId}`, stamp: `${row.createdAt.getTime()}`, beneficiaryId: null, who: row.who, order: row.createdAt.getTime(),
      fact: days >= REFERRAL.lateDays ? `Une orientation attend depuis ${count(days, "jour")}` : "Une orientation attend une réponse",
      about: `${row.referent}, ${dayNear(localDay(row.createdAt), today)}`, action: { label: "Lire et répondre", href: `/coach/orientations/${row.referralId}` },
    };
  });

/** How much more an access gets from the button of its line. */
export const EXTEND_WORDS = `Prolonger de ${ENTRUSTMENT.addedMonths} mois`;
