import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readPersonPage, type PersonPage } from "#app/use-cases/coaching/read-person-page.server.ts";

/** What a coach's page of a person shows. @throws when she is not hers */
export async function personPage(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, view: "portee" | "bloquees" = "portee", page = 1): Promise<PersonPage> {
  const read = await readPersonPage(ctx, beneficiaryId, { view, page });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}
