import { accessCardState } from "#app/domain/accounts/access-card.ts";
import { parseCardCode } from "#app/domain/accounts/card-code.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { giveBack, spend } from "#app/infra/limits.server.ts";
import { log } from "#app/infra/log.server.ts";
import { hashOfCard } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { openSession, type OpenedSession } from "./open-session.server.ts";

/**
 * Opens a session with the code of a paper card, once.
 *
 * Every try is counted before the card is looked for, so that parallel tries cannot exceed the limits; a right one is given
 * back, so that a waiting room behind one address may all enter.
 *
 * @param typed the code as typed or scanned
 * @param ip the caller's address, for the limit per network
 * @returns the token for the cookie; refusals: `card.unreadable` | `sign-in.too-many` | `card.unknown` | `card.used` |
 *   `card.cut` | `card.expired` | `card.account-closed`
 * @source ASVS V6.3.1, V6.5; docs/decisions/0022-paper-cards.md
 */
export async function enterWithCard(ctx: Context, typed: string, ip: string): Promise<Result<OpenedSession>> {
  const code = parseCardCode(typed);
  if (code === null) return refuse("invalid", "card.unreadable", "c");
  const codeHash = hashOfCard(code);
  if (!(await isAllowed(ctx, codeHash, ip))) return refuse("too-many", "sign-in.too-many", "c");

  const entered = await inTransaction<OpenedSession>(ctx, async (tx) => {
    const card = await tx.accessCard.findUnique({ where: { codeHash }, select: { id: true, userId: true, expiresAt: true, usedAt: true, cutAt: true } });
    if (card === null) return refuse("invalid", "card.unknown", "c");
    const state = accessCardState(card, ctx.now);
    if (state !== "waiting") return refuse("invalid", `card.${state}`, "c");
    // Two at the same moment, or used while it is replaced: the row settles who was first.
    const used = await tx.accessCard.updateMany({ where: { id: card.id, usedAt: null, cutAt: null }, data: { usedAt: ctx.now } });
    if (used.count === 0) return refuse("invalid", "card.used", "c");
    const opened = await openSession(tx, ctx, card.userId);
    return opened === null ? refuse("invalid", "card.account-closed", "c") : ok(opened);
  });
  if (entered.ok) await Promise.all([giveBack(ctx.db, "card-per-network", ip), giveBack(ctx.db, "card-everywhere", "all")]);
  return entered;
}

/** One try: of this code, from this network, and of the whole world, whose limit nobody reaches by mistyping. */
async function isAllowed(ctx: Context, codeHash: string, ip: string): Promise<boolean> {
  if (!(await spend(ctx.db, "card-per-code", codeHash)) || !(await spend(ctx.db, "card-per-network", ip))) return false;
  if (await spend(ctx.db, "card-everywhere", "all")) return true;
  log.error({ code: "card.guessing" }, "codes of paper cards are being guessed");
  return false;
}
