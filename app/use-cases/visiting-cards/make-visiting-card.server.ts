import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { CARD_DAYS, USUAL_PARTS, type CardPart } from "#app/domain/visiting-cards/card-parts.ts";
import { cardState } from "#app/domain/visiting-cards/visiting-card.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { inTransaction } from "../transaction.server.ts";
import type { CardMaker } from "./card-rows.server.ts";

const DAY_MS = 86_400_000;
const KIND = { kind: "card" } as const;

/**
 * Keeps what her card shows; makes the card when there is none. Its address stays, so that what is printed follows.
 *
 * @returns refusals: `person.missing` | `visiting-card.account-closed`
 */
export function chooseCardParts(ctx: CardMaker, beneficiaryId: string, shows: readonly CardPart[]): Promise<Result<null>> {
  return changing(ctx, beneficiaryId, async (tx) => {
    const live = await tx.share.findFirst({ where: { beneficiaryId, ...KIND, cutAt: null }, select: { id: true, cutAt: true, expiresAt: true } });
    if (live === null || cardState(live, ctx.now) !== "open") await makeAnew(tx, ctx, beneficiaryId, shows);
    else await tx.share.update({ where: { id: live.id }, data: { shows: [...shows], ...chosenBy(ctx) } });
  });
}

/**
 * Another card with another address, showing the same: whoever had the one before sees nothing any more.
 *
 * @returns refusals: `person.missing` | `visiting-card.account-closed`
 */
export function renewCard(ctx: CardMaker, beneficiaryId: string): Promise<Result<null>> {
  return changing(ctx, beneficiaryId, async (tx) => {
    const last = await tx.share.findFirst({ where: { beneficiaryId, ...KIND }, orderBy: { createdAt: "desc" }, select: { shows: true } });
    await makeAnew(tx, ctx, beneficiaryId, last?.shows ?? [...USUAL_PARTS]);
  });
}

/**
 * Cuts her card, at once and for good. Nothing to cut is fine too.
 *
 * @returns refusal: `person.missing`
 */
export function cutCard(ctx: CardMaker, beneficiaryId: string): Promise<Result<null>> {
  return changing(ctx, beneficiaryId, async (tx) => void (await cutLive(tx, ctx, beneficiaryId)), { evenClosed: true });
}

/** One after the other: two who press at the same moment make one card. The card is in scope, and what was done is written. */
function changing(ctx: CardMaker, beneficiaryId: string, act: (tx: Tx) => Promise<void>, { evenClosed = false } = {}): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { user: { select: { disabledAt: true } } } });
    if (person === null) return refuse("missing", "person.missing");
    if (person.user.disabledAt !== null && !evenClosed) return refuse("conflict", "visiting-card.account-closed");
    await tx.$queryRaw`SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR NO KEY UPDATE`;
    await act(tx);
    await noteInAudit(tx, ctx, { action: "visiting-card.changed", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
    return ok(null);
  });
}

const chosenBy = ({ actor, now }: CardMaker) => ({ changedAt: now, byId: actor.userId, byRole: actor.role });
const cutLive = (tx: Tx, { now }: CardMaker, beneficiaryId: string) => tx.share.updateMany({ where: { beneficiaryId, ...KIND, cutAt: null }, data: { cutAt: now } });

async function makeAnew(tx: Tx, ctx: CardMaker, beneficiaryId: string, shows: readonly string[]): Promise<void> {
  await cutLive(tx, ctx, beneficiaryId);
  const expiresAt = new Date(ctx.now.getTime() + CARD_DAYS * DAY_MS);
  await tx.share.create({ data: { id: ctx.newId(), beneficiaryId, ...KIND, shows: [...shows], createdAt: ctx.now, expiresAt, ...chosenBy(ctx) } });
}
