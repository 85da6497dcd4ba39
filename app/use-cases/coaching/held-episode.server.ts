import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Episode, EpisodeRank } from "#app/domain/coaching/episode.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/** A calendar day as the database keeps it, and back. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

export type EpisodeRow = Episode & { episodeId: string };

/**
 * One of a coach's people, held until the end of the transaction, with her last episode: two who act on the same coaching
 * come one after the other.
 *
 * @returns `null` for someone who is not hers
 */
export async function heldEpisode(tx: Tx, ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<{ last: EpisodeRow | null } | null> {
  await tx.$queryRaw`SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR NO KEY UPDATE`;
  const person = await tx.beneficiary.findFirst({
    where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] },
    select: { episodes: { orderBy: [{ startsOn: "desc" }, { stay: "desc" }], take: 1, select: episodeColumns } },
  });
  if (!person) return null;
  const row = person.episodes[0];
  return { last: row ? episodeRow(row) : null };
}

export const episodeColumns = { id: true, stay: true, rank: true, startsOn: true, endsOn: true, plannedEndsOn: true, hiredOn: true, closedOn: true, exit: true } as const;
type Columns = { id: string; stay: number; rank: string; startsOn: Date; endsOn: Date; plannedEndsOn: Date | null; hiredOn: Date | null; closedOn: Date | null; exit: string | null };

/** A row as the rules look at it. */
export function episodeRow({ id, rank, startsOn, endsOn, plannedEndsOn, hiredOn, closedOn, ...row }: Columns): EpisodeRow {
  return {
    episodeId: id, ...row, rank: rank as EpisodeRank, startsOn: isoDay(startsOn), endsOn: isoDay(endsOn),
    plannedEndsOn: plannedEndsOn && isoDay(plannedEndsOn), hiredOn: hiredOn && isoDay(hiredOn), closedOn: closedOn && isoDay(closedOn),
  };
}
