import { seriesDays, seriesHorizon } from "#app/domain/coaching/series.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { coachingRulesOf } from "./coaching-rules-of.server.ts";
import { dateOf, isoDay } from "./held-episode.server.ts";

/**
 * Draws up the appointments that a weekly series lacks, some weeks ahead. Done twice, or by two at once, it gives each day once.
 *
 * @returns the ids of what is new, the soonest first
 */
export async function drawSeries(tx: Tx, ctx: Context, seriesId: string, departement: string): Promise<string[]> {
  const [series] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM appointment_series WHERE id = ${seriesId}::uuid FOR UPDATE`;
  const row = series && (await tx.appointmentSeries.findUnique({ where: { id: seriesId } }));
  if (!row) return [];
  const today = localDay(ctx.now);
  const days = seriesDays({ startsOn: isoDay(row.startsOn), drawnThroughOn: row.drawnThroughOn && isoDay(row.drawnThroughOn), stoppedOn: row.stoppedOn && isoDay(row.stoppedOn), keepsHolidays: row.keepsHolidays }, today, departement);
  const time = `${String(Math.floor(row.minuteOfDay / 60)).padStart(2, "0")}:${String(row.minuteOfDay % 60).padStart(2, "0")}`;
  const { beneficiaryId, coachId, kind, minutes, place } = row;
  const wanted = days.flatMap((day) => {
    const startsAt = instantInFrance(day, time);
    return startsAt === null || startsAt <= ctx.now ? [] : [{ id: ctx.newId(), beneficiaryId, coachId, kind, startsAt, minutes, place, seriesId, seriesOn: dateOf(day), changedAt: ctx.now }];
  });
  const made = await tx.appointment.createManyAndReturn({ data: wanted, skipDuplicates: true, select: { id: true, startsAt: true } });
  await tx.appointmentEvent.createMany({ data: made.map(({ id }) => ({ id: ctx.newId(), appointmentId: id, at: ctx.now, what: "fixed", byRole: "system" })) });
  await tx.appointmentSeries.update({ where: { id: seriesId }, data: { drawnThroughOn: dateOf(seriesHorizon(today)) } });
  return made.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).map(({ id }) => id);
}

/** Draws up every weekly series that goes on. Runs at night; returns how many appointments are new. */
export async function drawAllSeries(ctx: Context): Promise<number> {
  const going = await ctx.db.appointmentSeries.findMany({ where: { stoppedOn: null, OR: [{ drawnThroughOn: null }, { drawnThroughOn: { lt: dateOf(seriesHorizon(localDay(ctx.now))) } }] }, select: { id: true, beneficiary: { select: { territoryId: true } } }, orderBy: { id: "asc" } });
  const departements = new Map<string, string>();
  let count = 0;
  for (const { id, beneficiary: { territoryId } } of going) {
    const departement = departements.get(territoryId) ?? (await coachingRulesOf(ctx.db, territoryId)).departement;
    departements.set(territoryId, departement);
    count += (await ctx.db.$transaction((tx) => drawSeries(tx, ctx, id, departement))).length;
  }
  return count;
}
