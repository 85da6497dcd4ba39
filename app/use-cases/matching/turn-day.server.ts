import { localDay } from "#app/domain/kit/french.ts";
import { log } from "#app/infra/log.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";

/** Days looked back to: a worker that was down at midnight does it at the next one. */
const DAYS_BACK = 7;

export type DayTurned = { loansEnded: number; startsNeared: number };

/**
 * Records what a new day alone changes in the matching, so that these lists are made anew: those of the people whose loan
 * ended yesterday, and those of the offers whose first day is now within the longest loan of an aid.
 *
 * Nothing else depends on the day: an offer that began is as one that begins today, and one that is past its last day is
 * closed by `offers.expire`. Only rows made before their day turned are touched; again, it finds none.
 */
export function turnDay(ctx: Context): Promise<DayTurned> {
  const today = localDay(ctx.now);
  return ctx.db.$transaction(async (tx) => {
    const people = await tx.$queryRaw<{ beneficiaryId: string }[]>`
      SELECT b.id AS "beneficiaryId" FROM beneficiary b JOIN "user" u ON u.id = b.user_id AND u.disabled_at IS NULL
      WHERE EXISTS (
        SELECT 1 FROM travel_means t JOIN match m ON m.beneficiary_id = t.beneficiary_id AND m.computed_at < (t.until_on + 1)::timestamp AT TIME ZONE 'Europe/Paris'
        WHERE t.beneficiary_id = b.id AND t.mode <> 'walk' AND t.until_on < ${today}::date AND t.until_on >= ${today}::date - ${DAYS_BACK}::int)
      ORDER BY b.id`;
    const offers = await tx.$queryRaw<{ offerId: string }[]>`
      SELECT o.id AS "offerId" FROM offer o
      WHERE o.status = 'open' AND EXISTS (
        SELECT 1 FROM mobility_aid a JOIN match m ON m.offer_id = o.id AND m.computed_at < (o.starts_on - a.max_days)::timestamp AT TIME ZONE 'Europe/Paris'
        WHERE a.territory_id = o.territory_id AND a.is_active AND a.kind = 'loan' AND o.starts_on - a.max_days BETWEEN ${today}::date - ${DAYS_BACK}::int AND ${today}::date)
      ORDER BY o.id`;
    await recordAll(tx, "loan.ended", people);
    await recordAll(tx, "start.neared", offers);
    log.info({ loansEnded: people.length, startsNeared: offers.length }, "day turned");
    return { loansEnded: people.length, startsNeared: offers.length };
  }, { timeout: 60_000, maxWait: 20_000 });
}
