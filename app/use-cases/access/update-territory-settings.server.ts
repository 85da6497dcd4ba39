import type { ActorOf } from "#app/domain/access/actor.ts";
import type { TerritorySettingsInput } from "#app/domain/access/territory-settings.schema.ts";
import { travelModes, type TravelMode } from "#app/domain/matching/types.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import { forgetTerritory } from "./read-territory.server.ts";

/**
 * Writes the settings of the administrator's own territory. When a radius changed, the lists are made anew.
 *
 * The bound of the spread counts from the next proposal on: it changes no list.
 */
export async function updateTerritorySettings(ctx: Context<ActorOf<"admin">>, input: TerritorySettingsInput): Promise<Result<null>> {
  const { territoryId } = ctx.actor;
  const modeRadiiKm = Object.fromEntries(travelModes.flatMap((mode) => (input[mode] === null ? [] : [[mode, input[mode]]]))) as Partial<Record<TravelMode, number>>;
  const saved = await inTransaction(ctx, async (tx) => {
    const [before] = await tx.$queryRaw<{ radii: Partial<Record<TravelMode, number>>; labels: object }[]>`
      SELECT mode_radii_km AS radii, labels FROM territory WHERE id = ${territoryId}::uuid FOR UPDATE`;
    const { helpPhone, helpHours, peoplePerPost } = input;
    await tx.territory.update({ where: { id: territoryId }, data: { helpPhone, peoplePerPost, modeRadiiKm, labels: { ...before?.labels, helpHours: helpHours || null } } });
    await noteInAudit(tx, ctx, { action: "territory.changed", subjectType: "territory", subjectId: territoryId });
    if (travelModes.some((mode) => before?.radii[mode] !== modeRadiiKm[mode])) await record(tx, "radii.changed", { territoryId });
    return ok(null);
  });
  forgetTerritory();
  return saved;
}
