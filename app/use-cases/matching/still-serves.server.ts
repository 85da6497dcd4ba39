import { localDay } from "#app/domain/kit/french.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { TravelMode } from "#prisma/generated/enums.ts";

/*
 * A loan ends at midnight in Paris, and the rows made while it lasted are made anew some minutes later. In between, a row
 * by a means that she no longer has is shown to nobody. Nobody lends legs: a walk has no last day.
 */

/** Of rows `m` of the table match: those whose means, when it is hers, is still there today. */
export function stillServes(now: Date): Prisma.Sql {
  return Prisma.sql`(m.reach <> 'in' OR m.mode = 'walk' OR coalesce((
    SELECT max(coalesce(t.until_on, 'infinity')) FROM travel_means t WHERE t.beneficiary_id = m.beneficiary_id AND t.mode::text = m.mode) >= ${localDay(now)}::date, TRUE))`;
}

/** The same as a condition of Prisma. */
export function servingStill(now: Date): Prisma.MatchWhereInput {
  const today = new Date(`${localDay(now)}T00:00:00Z`);
  const lent = Object.values(TravelMode).filter((mode) => mode !== "walk");
  return {
    NOT: {
      reach: "in",
      OR: lent.map((mode) => ({
        mode, beneficiary: { means: { some: { mode, untilOn: { lt: today } }, none: { mode, OR: [{ untilOn: null }, { untilOn: { gte: today } }] } } },
      })),
    },
  };
}
