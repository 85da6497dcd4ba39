import type { ActorOf } from "#app/domain/access/actor.ts";
import { defaultRadii } from "#app/domain/matching/modes.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import type { Context } from "../context.server.ts";
import { territoryLabels } from "./territory-labels.ts";

export type TerritorySettings = {
  helpPhone: string;
  helpHours: string;
  peoplePerPost: number;
  /** Kilometres of a means where nobody said them: the territory's, `null` where our default holds. */
  radii: Record<TravelMode, number | null>;
  defaults: Record<TravelMode, number>;
};

/** What an administrator may decide for the territory, as it stands; read fresh, not the copy that pages keep a minute. */
export async function readTerritorySettings(ctx: Context<ActorOf<"admin">>): Promise<TerritorySettings> {
  const { helpPhone, labels, peoplePerPost, modeRadiiKm } = await ctx.db.territory.findUniqueOrThrow({
    where: { id: ctx.actor.territoryId }, select: { helpPhone: true, labels: true, peoplePerPost: true, modeRadiiKm: true },
  });
  const own = modeRadiiKm as Partial<Record<TravelMode, number>>;
  const radii = Object.fromEntries(Object.keys(defaultRadii).map((mode) => [mode, own[mode as TravelMode] ?? null])) as TerritorySettings["radii"];
  return { helpPhone, helpHours: territoryLabels(labels).helpHours ?? "", peoplePerPost, radii, defaults: { ...defaultRadii } };
}
