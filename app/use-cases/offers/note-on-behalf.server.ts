import { houseRoles } from "#app/domain/access/actor.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";

/** Writes down that someone of the house ended, prolonged or opened again an offer for its employer. */
export async function noteOnBehalf(tx: Tx, ctx: Context, offerId: string): Promise<void> {
  if (houseRoles.some((role) => role === ctx.actor.role)) await noteInAudit(tx, ctx, { action: "offer.changed", subjectType: "offer", subjectId: offerId });
}
