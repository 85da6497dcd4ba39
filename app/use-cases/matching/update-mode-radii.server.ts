import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { travelModes, type TravelMode } from "#app/domain/matching/types.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/** Kilometres that a person may give too (profile.schema.ts). */
const MOST_KM = 200;

/** How far each means takes a person in a territory, kilometres; a mode that is missing keeps our default. */
export type ModeRadii = Partial<Record<TravelMode, number>>;

/**
 * Sets how far each means takes a person where neither she nor her coach has said it, and has the lists made anew.
 *
 * @returns refusal: `radii.out-of-range` (not over 0, or more than 200 km)
 */
export async function updateModeRadii(ctx: Context<ActorOf<"admin">>, radii: ModeRadii): Promise<Result<null>> {
  const { territoryId } = ctx.actor;
  const wrong = travelModes.find((mode) => radii[mode] !== undefined && !(radii[mode] > 0 && radii[mode] <= MOST_KM));
  if (wrong !== undefined) return refuse("invalid", "radii.out-of-range", wrong);
  return inTransaction(ctx, async (tx) => {
    await tx.territory.update({ where: { id: territoryId }, data: { modeRadiiKm: Object.fromEntries(travelModes.flatMap((mode) => (radii[mode] === undefined ? [] : [[mode, radii[mode]]]))) } });
    await noteInAudit(tx, ctx, { action: "radii.changed", subjectType: "territory", subjectId: territoryId });
    await record(tx, "radii.changed", { territoryId });
    return ok(null);
  });
}
