import type { ActorOf } from "#app/domain/access/actor.ts";
import { lettersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { readLetters, type Letters } from "./read-letters.server.ts";

/**
 * The letters, opened: those of the other one that the page shows are no longer unread, and nobody is written to about them.
 *
 * As with « Lue » of an application, a reading is noted when the page itself is asked for. One that came meanwhile stays unread.
 */
export async function openLetters(ctx: Context<ActorOf<"beneficiary" | "coach">>, beneficiaryId: string, shown: "last" | "all"): Promise<Letters> {
  const read = await readLetters(ctx, beneficiaryId, shown);
  const opened = read.letters.filter(({ isNew }) => isNew).map(({ letterId }) => letterId);
  if (opened.length > 0) {
    await ctx.db.letter.updateMany({ where: { AND: [{ id: { in: opened }, readAt: null, authorRole: { not: ctx.actor.role } }, lettersSeenBy(ctx.actor)] }, data: { readAt: ctx.now } });
  }
  return read;
}
