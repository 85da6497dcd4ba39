import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import type { PairAct } from "#app/domain/organisations/prospecting.schema.ts";
import type { Context } from "../context.server.ts";
import { mergeOrganisations } from "./merge-organisations.server.ts";
import { sayTwoOrganisations } from "./say-two-organisations.server.ts";

/** What a coach says of two sheets that look alike: one, of which `keep` stays, or two. Refusals: those of each. */
export function settlePair(ctx: Context<ActorOf<"coach">>, act: PairAct): Promise<Result<unknown>> {
  return act.act === "deux" ? sayTwoOrganisations(ctx, act.a, act.b) : mergeOrganisations(ctx, act.keep, act.keep === act.a ? act.b : act.a);
}
