import { isWorkingHour } from "#app/domain/applications/employer-reminders.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { asksToRenew } from "#app/domain/offers/moderation/renewal.ts";
import type { Context } from "../context.server.ts";
import { notifyAll, type Notice } from "../notifications/notify.server.ts";

const AT_MOST = 500;

/**
 * Asks employers whether an offer that ends within days still holds: one mail each, for this last day, by a link with two buttons.
 *
 * Imported offers end at their source. In working hours only.
 *
 * @returns how many messages are new
 */
export async function askToRenew(ctx: Context): Promise<number> {
  if (!isWorkingHour(ctx.now)) return 0;
  const { after, until } = asksToRenew(ctx.now);
  const rows = await ctx.db.offer.findMany({
    where: { status: "open", source: "direct", organisationId: { not: null }, expiresAt: { gt: after, lte: until } }, relationLoadStrategy: "join", orderBy: { expiresAt: "asc" }, take: AT_MOST,
    select: { id: true, expiresAt: true, organisation: { select: { members: { where: { role: "employer", disabledAt: null }, select: { id: true } } } } },
  });
  const notices = rows.flatMap(({ id, expiresAt, organisation }): Notice[] =>
    expiresAt === null ? [] : (organisation?.members ?? []).map(({ id: userId }) => ({ userId, kind: "offer-expiring", subjectId: id, dedupeKey: dedupeKeys.offerExpiring(id, userId, expiresAt) })));
  return (await ctx.db.$transaction((tx) => notifyAll(tx, ctx, notices))).length;
}
