import { choiceOf, WAYS, waysFor, type Way } from "#app/domain/notifications/choice.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { KindRule, NotificationKind } from "#app/domain/notifications/kinds.ts";
import type { Context } from "../context.server.ts";
import { addressOf, type Message } from "./read-message.server.ts";

/** By which way a message leaves; or it is told in the application only; or another message says it; or it has nowhere to go. */
export type WayOut = Way | "told-inside" | "said-elsewhere" | "no-address";

/**
 * By which way a message leaves now: what its reader chose last counts, not what stood when it was written down.
 *
 * A way she took away is left for another of hers, unless that one carries the same message already.
 */
export async function wayOut(ctx: Context, message: Message, rule: KindRule): Promise<WayOut> {
  const reach = { email: message.email, phone: message.phone, pushes: message.pushes };
  const written = WAYS.find((way) => way === message.channel);
  const has: Record<Way, boolean> = { mail: Boolean(addressOf(message, "mail")), sms: Boolean(addressOf(message, "sms")), push: message.pushes > 0 };
  // The way of a code is the one its reader typed.
  if (rule.isAlwaysSent) return written !== undefined && has[written] ? written : "no-address";
  const choice = choiceOf(message.rhythm === null ? null : { channels: message.channels ?? [], rhythm: message.rhythm });
  const ways = waysFor(message.kind as NotificationKind, choice, reach);
  if (written !== undefined && ways.includes(written)) return written;
  if (choice !== null && (choice.rhythm === "never" || choice.ways.length === 0)) return "told-inside";
  if (ways.length === 0) return "no-address";
  if (dedupeKeys.isByAnotherWay(message.dedupeKey)) return "said-elsewhere";
  const others = await ctx.db.notification.findMany({ where: { dedupeKey: { in: WAYS.map((way) => dedupeKeys.byAnotherWay(message.dedupeKey, way)) } }, select: { channel: true } });
  return ways.find((way) => !others.some(({ channel }) => channel === way)) ?? "said-elsewhere";
}
