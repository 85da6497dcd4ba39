import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ListActor, ListKind } from "#app/domain/lists/list-kinds.ts";
import type { ImportInput } from "#app/domain/lists/lists.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { importOfferList } from "./import-offer-list.server.ts";
import { importOrganisationList } from "./import-organisation-list.server.ts";

/** Imports the good lines of a list of either kind; whether one may is asked again by each. Refusals: those of each. */
export function importList(ctx: Context<ListActor>, kind: ListKind, listId: string, { others, owner, replaces }: ImportInput): Promise<Result<unknown>> {
  if (kind === "offres") return importOfferList(ctx as Context<ActorOf<"admin" | "hotliner">>, listId, { replaces });
  return importOrganisationList(ctx as Context<ActorOf<"coach" | "admin">>, listId, { others: others.map(Number), isMine: !owner.includes("personne") });
}
