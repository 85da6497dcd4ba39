import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { cardState } from "#app/domain/visiting-cards/visiting-card.ts";
import type { CardReplyInput } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import { shareIdOf } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { notifyAll } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

const DAY_MS = 86_400_000;

/**
 * « Je souhaite vous rencontrer »: kept for her and her coach, and both are told as they chose. Sent twice, it is kept once.
 *
 * A button does it, never the link alone. Nothing of hers is given back but what the card shows already.
 *
 * @param ip the caller's address, for the limit per network
 * @returns refusals: `visiting-card.missing` (none of ours, cut or over) | `visiting-card.own` | `visiting-card.too-many` | `visiting-card.full`
 */
export async function leaveCardReply(ctx: Context, token: string, ip: string, given: CardReplyInput): Promise<Result<null>> {
  const id = shareIdOf(token);
  if (!(await spend(ctx.db, id === undefined ? "share-per-network" : "card-reply-per-network", ip))) return refuse("too-many", "visiting-card.too-many");
  if (id === undefined) return refuse("missing", "visiting-card.missing");
  const share = await ctx.db.share.findFirst({
    where: { id, kind: "card", beneficiary: { user: { disabledAt: null } } },
    select: { cutAt: true, expiresAt: true, beneficiaryId: true },
  });
  if (share === null || cardState(share, ctx.now) !== "open") return refuse("missing", "visiting-card.missing");
  const { beneficiaryId } = share;
  if (ctx.actor.role === "beneficiary" && ctx.actor.beneficiaryId === beneficiaryId) return refuse("conflict", "visiting-card.own");
  if (!(await spend(ctx.db, "card-reply-per-card", id))) return refuse("too-many", "visiting-card.full");
  return inTransaction<null>(ctx, async (tx) => {
    await tx.$queryRaw`SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR NO KEY UPDATE`;
    const row = rowOf(given);
    const known = await tx.cardReply.count({ where: { beneficiaryId, ...row, createdAt: { gt: new Date(ctx.now.getTime() - DAY_MS) } } });
    if (known > 0) return ok(null);
    const reply = await tx.cardReply.create({ data: { id: ctx.newId(), beneficiaryId, ...row, createdAt: ctx.now }, select: { id: true } });
    await tell(tx, ctx, beneficiaryId, reply.id);
    return ok(null);
  });
}

const rowOf = ({ contact, name, organisation, words }: CardReplyInput) => ({
  name, organisation, words, phone: contact.kind === "phone" ? contact.value : null, email: contact.kind === "email" ? contact.value : null,
});

async function tell(tx: Tx, ctx: Context, beneficiaryId: string, replyId: string): Promise<void> {
  const { userId, coachId } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { userId: true, coachId: true } });
  const to = (whom: string, kind: "card-reply" | "card-reply-followed") => ({ userId: whom, kind, subjectId: beneficiaryId, dedupeKey: dedupeKeys.cardReply(replyId, whom) });
  await notifyAll(tx, ctx, [to(userId, "card-reply"), ...(coachId === null ? [] : [to(coachId, "card-reply-followed")])]);
}
