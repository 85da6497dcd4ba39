import { actorId } from "#app/domain/access/actor.ts";
import type { Move } from "#app/domain/applications/states.ts";
import type { Prisma, Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";

type Noted = { move: Move; reason?: string | null; note?: string };
export type MoveWritten = Noted & { data?: Prisma.ApplicationUncheckedUpdateManyInput };
/** What she sends with a first application. */
export type FirstCard = { message: string; wantsCall: boolean; consentedAt: Date };

/** Creates an application in its first state, with its history and the fact; `null` when there is one already. */
export async function openApplication(tx: Tx, ctx: Context, whose: { beneficiaryId: string; offerId: string }, written: Noted & { card?: FirstCard }): Promise<string | null> {
  const id = ctx.newId();
  // ON CONFLICT DO NOTHING: of two taps at the same moment, the unique index (person, offer) lets one through.
  const made = await tx.application.createMany({
    data: [{ id, ...whose, state: written.move.to, createdAt: ctx.now, movedAt: ctx.now, ...written.card }],
    skipDuplicates: true,
  });
  if (made.count === 0) return null;
  await writeHistory(tx, ctx, id, written);
  return id;
}

/**
 * Moves an application, with its history and the fact; false when someone else moved it since it was read.
 *
 * @param read the state and instant it was read in: both are asked again in the update
 */
export async function writeMove(tx: Tx, ctx: Context, read: { id: string; state: string; movedAt: Date }, written: MoveWritten): Promise<boolean> {
  const moved = await tx.application.updateMany({
    where: { id: read.id, state: read.state, movedAt: read.movedAt },
    data: { state: written.move.to, movedAt: ctx.now, ...written.data },
  });
  if (moved.count === 0) return false;
  await writeHistory(tx, ctx, read.id, written);
  return true;
}

async function writeHistory(tx: Tx, ctx: Context, applicationId: string, { move, reason, note }: Noted): Promise<void> {
  const eventId = ctx.newId();
  await tx.applicationEvent.create({
    data: { id: eventId, applicationId, from: move.from, to: move.to, at: ctx.now, byId: actorId(ctx.actor), byRole: ctx.actor.role, reason: move.reasons === null ? null : (reason ?? null), note: note ?? "", via: ctx.actor.role === "hotliner" ? "telephone" : null },
  });
  if (move.emits.includes("application.moved")) await record(tx, "application.moved", { applicationId, eventId });
}
