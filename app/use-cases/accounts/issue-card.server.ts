import type { ActorOf } from "#app/domain/access/actor.ts";
import { cardExpiresAt } from "#app/domain/accounts/access-card.ts";
import { drawCardCode } from "#app/domain/accounts/card-code.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { hashOfCard, randomBelow } from "#app/infra/secrets.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/** A card to print now: its code is kept nowhere and is never shown again. */
export type IssuedCard = { code: string; firstName: string; expiresAt: Date };

/**
 * Makes a card for a person to come in with, and cuts those that were still waiting to be used.
 *
 * @param key her file, or her account for the help line, which has no files
 * @param closesSessions also ends what is open in her name: a stolen card may have been used, a lost phone is still signed in
 * @returns refusals: `person.missing` | `card.account-closed`
 */
export function issueCard(ctx: Context<ActorOf<"coach" | "hotliner">>, key: { id: string } | { userId: string }, { closesSessions = false } = {}): Promise<Result<IssuedCard>> {
  return inTransaction<IssuedCard>(ctx, async (tx) => {
    const person = await tx.beneficiary.findFirst({
      where: { AND: [key, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, userId: true, user: { select: { firstName: true, disabledAt: true } } },
    });
    if (!person) return refuse("missing", "person.missing");
    const { id: beneficiaryId, userId, user } = person;
    if (user.disabledAt !== null) return refuse("conflict", "card.account-closed");
    // Two who print at the same moment come one after the other: the first card is cut, not left beside the second.
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    await tx.accessCard.updateMany({ where: { userId, usedAt: null, cutAt: null }, data: { cutAt: ctx.now } });
    if (closesSessions) await tx.session.deleteMany({ where: { userId } });
    const id = ctx.newId();
    const code = drawCardCode(randomBelow);
    const expiresAt = cardExpiresAt(ctx.now);
    await tx.accessCard.create({ data: { id, userId, codeHash: hashOfCard(code), issuedById: ctx.actor.userId, createdAt: ctx.now, expiresAt } });
    await noteInAudit(tx, ctx, { action: "card.issued", subjectType: "card", subjectId: id, beneficiaryId });
    return ok({ code, firstName: user.firstName, expiresAt });
  });
}
