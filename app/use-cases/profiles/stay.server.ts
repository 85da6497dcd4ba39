import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import { rowIdOf } from "#app/infra/secrets.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/** The day on which all is erased; null: nothing will be. */
export type StayView = { erasesOn: string | null };

/**
 * What the link of a warning shows: a day, and nothing of whom it is for. It changes nothing: robots open links.
 * An address that is none of ours asks the database nothing.
 *
 * @returns refusal: `stay.missing`, also when the account is closed
 */
export async function openStay(ctx: Context, token: string): Promise<Result<StayView>> {
  const owner = await ownerOf(ctx.db, token);
  return owner ? ok({ erasesOn: owner.erasureNotice?.erasesOn.toISOString().slice(0, 10) ?? null }) : refuse("missing", "stay.missing");
}

/**
 * She stays, says whoever holds the link: the warning ends and two years begin anew. Twice is no error.
 *
 * @returns refusal: `stay.missing`
 */
export function stay(ctx: Context, token: string): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const owner = await ownerOf(tx, token);
    if (!owner?.beneficiary) return refuse("missing", "stay.missing");
    await endWarning(tx, ctx, { userId: owner.id, beneficiaryId: owner.beneficiary.id });
    return ok(null);
  });
}

/**
 * Her coach has news of her: the same as if she had said it herself. Twice is no error.
 *
 * @returns refusal: `person.missing`
 */
export function keepPerson(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, userId: true } });
    if (!person) return refuse("missing", "person.missing");
    await endWarning(tx, ctx, { userId: person.userId, beneficiaryId: person.id });
    return ok(null);
  });
}

/** Only where a warning stands: a button pressed without one is no contact. */
async function endWarning(tx: Tx, ctx: Context, { userId, beneficiaryId }: { userId: string; beneficiaryId: string }): Promise<void> {
  const ended = await tx.erasureNotice.deleteMany({ where: { userId } });
  if (ended.count === 0) return;
  await tx.user.update({ where: { id: userId }, data: { stayedAt: ctx.now }, select: { id: true } });
  await noteInAudit(tx, ctx, { action: "person.stays", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
}

async function ownerOf(db: Db | Tx, token: string) {
  const id = rowIdOf("stay", token);
  if (id === undefined) return null;
  return db.user.findFirst({ where: { id, disabledAt: null }, relationLoadStrategy: "join", select: { id: true, beneficiary: { select: { id: true } }, erasureNotice: { select: { erasesOn: true } } } });
}
