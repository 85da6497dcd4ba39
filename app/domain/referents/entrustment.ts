import { addDays, addMonths } from "../kit/calendar-days.ts";
import { daysBetween } from "../kit/french.ts";
import { ok, refuse, type Result } from "../kit/result.ts";
import type { IsoDay } from "../matching/types.ts";
import { motives, type EntrustmentMotive } from "./entrustment-words.ts";

/**
 * How long an access may last: never more than six months ahead, as a coaching; one click adds three. It is a line of the day
 * ten days before it ends; the referent reads that it ended for thirty days, then nothing.
 *
 * @source our choice, decision 0048
 */
export const ENTRUSTMENT = { monthsToChoose: [1, 3, 6], mostMonths: 6, addedMonths: 3, endingDays: 10, endedShownDays: 30 } as const;

/** An entrustment as the rules look at it. `endsOn`: its last day. */
export type Entrustment = { startsOn: IsoDay; endsOn: IsoDay; endedAt: Date | null };

/** `ending`: live, for ten days at most; `over`: its day passed; `cut`: ended before it. */
export type EntrustmentState = "to-come" | "live" | "ending" | "over" | "cut";

/** Where an access stands today. It is over the day after its last one, whether or not anyone looked. */
export function entrustmentState({ startsOn, endsOn, endedAt }: Entrustment, today: IsoDay): EntrustmentState {
  if (today > endsOn) return "over";
  if (endedAt !== null) return "cut";
  if (today < startsOn) return "to-come";
  return daysBetween(today, endsOn) <= ENTRUSTMENT.endingDays ? "ending" : "live";
}

/** Whether somebody may read by it today. */
export function isReadable(entrustment: Entrustment, today: IsoDay): boolean {
  return ["live", "ending"].includes(entrustmentState(entrustment, today));
}

/**
 * A new access from today, for some months.
 *
 * @returns refusals: `entrustment.agreement-needed` (no law gives it and she has not said yes) | `entrustment.too-long`
 */
export function entrust({ motive, months, hasAgreed }: { motive: EntrustmentMotive; months: number; hasAgreed: boolean }, today: IsoDay): Result<{ startsOn: IsoDay; endsOn: IsoDay }> {
  if (!motives[motive].isLegal && !hasAgreed) return refuse("invalid", "entrustment.agreement-needed", "hasAgreed");
  if (months > ENTRUSTMENT.mostMonths) return refuse("invalid", "entrustment.too-long", "months");
  return ok({ startsOn: today, endsOn: addDays(addMonths(today, months), -1) });
}

/**
 * The new last day of an access that goes on: three months more, six from today at most.
 *
 * @returns refusals: `entrustment.over` | `entrustment.longest` (no day can be added today)
 */
export function extend(entrustment: Entrustment, today: IsoDay): Result<{ endsOn: IsoDay }> {
  if (!isReadable(entrustment, today)) return refuse("conflict", "entrustment.over");
  const [wanted, furthest] = [addMonths(entrustment.endsOn, ENTRUSTMENT.addedMonths), addDays(addMonths(today, ENTRUSTMENT.mostMonths), -1)];
  const endsOn = wanted < furthest ? wanted : furthest;
  return endsOn > entrustment.endsOn ? ok({ endsOn }) : refuse("conflict", "entrustment.longest");
}

/**
 * Whether she may end it herself.
 *
 * @returns refusals: `entrustment.over` | `entrustment.legal` (the law gives this mission: her coach explains it)
 */
export function oppose(entrustment: Entrustment & { motive: EntrustmentMotive }, today: IsoDay): Result<null> {
  if (!isReadable(entrustment, today)) return refuse("conflict", "entrustment.over");
  return motives[entrustment.motive].isLegal ? refuse("forbidden", "entrustment.legal") : ok(null);
}

/** What is said when an access could not be given, changed or ended. */
export const entrustmentRefusals: Record<string, string> = {
  "entrustment.missing": "Cet accès n’existe pas ou n’existe plus.",
  "entrustment.referent-missing": "Choisissez un référent dans la liste.",
  "entrustment.agreement-needed": "Demandez son accord à la personne, puis cochez.",
  "entrustment.too-long": "Choisissez une durée de la liste.",
  "entrustment.already": "Ce référent a déjà un accès. Prolongez-le ou arrêtez-le plus bas.",
  "entrustment.over": "Cet accès est déjà terminé.",
  "entrustment.longest": "Cet accès va déjà aussi loin que possible\u00a0: six mois.",
  "entrustment.legal": "Cet accès est prévu par la loi. Écrivez à votre coach.",
};
