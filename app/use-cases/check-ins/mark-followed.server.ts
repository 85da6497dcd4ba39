import { moveApplication } from "#app/domain/applications/move-application.ts";
import { applicationState } from "#app/domain/applications/states.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { writeMove } from "../applications/write-move.server.ts";
import type { Context } from "../context.server.ts";

/** The first news after the start makes an application « suivi », by the table of states: by the coach who noted them, else by the system. */
export async function markFollowed(tx: Tx, ctx: Context, applicationId: string): Promise<void> {
  const read = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: { id: true, state: true, movedAt: true } });
  if (read.state !== "demarre") return;
  const by: Context = ctx.actor.role === "coach" ? ctx : { ...ctx, actor: { role: "system" } };
  const move = moveApplication(by.actor.role, applicationState(read.state), "suivi", { hasConsent: true, isOfferOpen: false, now: ctx.now, today: localDay(ctx.now) });
  // Both sides may answer at once: one of the two makes the move, the other finds it made.
  if (move.ok) await writeMove(tx, by, read, { move: move.value });
}
