import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { breathe } from "./breathe.ts";
import { chooseKept } from "./choose-kept.ts";
import { readEveryone } from "./read-everyone.server.ts";
import { readStored } from "./read-stored.server.ts";
import { repairStored } from "./repair-stored.server.ts";
import { offersToTell, tellInTurn } from "./tell-of-matches.server.ts";

/** `right`: stored pairs equal to fresh ones; the others were put right. `told`: people told of an offer that had room left. */
export type MatchesChecked = { people: number; offers: number; right: number; missing: number; wrong: number; extra: number; told: number };

/**
 * Computes every list of a territory anew and makes the table `match` equal to it, then tells of offers that have room.
 *
 * It is what finds what jobs missed: a loan that ended, a job that failed for good, a rule that changed. Also what fills
 * the table the first time. Three parts, of which each can be called alone: `readEveryone`, `chooseKept`, `repairStored`.
 * Jobs go on writing meanwhile: what is newer than this reading is left as it is.
 *
 * @param options `tell: false` for a first filling: nobody is written to about offers that were there before
 */
export async function checkMatches(ctx: Context, territoryId: string, options: { tell: boolean }): Promise<MatchesChecked> {
  const everyone = await readEveryone(ctx, territoryId);
  // PostgreSQL sums up the table while this process looks for the lists.
  const [stored, kept] = await Promise.all([readStored(ctx.db, territoryId, everyone.stamp), chooseKept(everyone, breathe)]);
  const repaired = await repairStored(ctx, territoryId, everyone, kept, stored, breathe);
  const closed = await ctx.db.$executeRaw`
    DELETE FROM match m USING beneficiary b, "user" u
    WHERE b.id = m.beneficiary_id AND u.id = b.user_id AND b.territory_id = ${territoryId}::uuid AND u.disabled_at IS NOT NULL`;
  const told = options.tell ? await tellInTurn(ctx, await offersToTell(ctx, territoryId)) : 0;
  const sum = { people: everyone.people.length, offers: everyone.offers.length, ...repaired, extra: repaired.extra + closed, told };
  log.info({ territoryId, ...sum }, "matches checked");
  return sum;
}
