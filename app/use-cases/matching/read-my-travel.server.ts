import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { AidTerms } from "#app/domain/matching/aid-terms.ts";
import type { MeansToday } from "#app/domain/matching/means-today.ts";
import type { Context } from "../context.server.ts";
import { offersWithAids, type OpenedAid } from "./offers-with-aids.server.ts";

export type MyTravel = {
  today: string;
  means: MeansToday[];
  aids: OpenedAid[];
  /** What else is near her, with how many offers a licence it prepares would open; null where it prepares none. */
  others: (AidTerms & { count: number | null })[];
  coach: { firstName: string; phone: string | null } | null;
};

/** How a person gets about today, what could be lent to her near home and what it would open, and whom to ask. */
export async function readMyTravel(ctx: Context<ActorOf<"beneficiary">>): Promise<MyTravel> {
  const openings = await offersWithAids(ctx, ctx.actor.beneficiaryId);
  const { means = [], aids = [], others = [], gaps = [] } = openings ?? {};
  const opensWith = (code: string) => gaps.find((gap) => gap.kind === "licence" && gap.code === code)?.count ?? 0;
  return {
    today: localDay(ctx.now), means, aids, coach: openings?.coach ?? null,
    others: others.map((aid) => ({ ...aid, count: aid.prepares.length === 0 ? null : Math.max(...aid.prepares.map(opensWith)) })),
  };
}
