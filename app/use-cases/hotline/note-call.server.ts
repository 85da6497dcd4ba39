import type { ActorOf } from "#app/domain/access/actor.ts";
import type { CallInput } from "#app/domain/hotline/hotline.schema.ts";
import { tellsTooMuchForACall } from "#app/domain/hotline/calls.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/**
 * Notes a call in one line: whom it was about when that is known, why, what became of it. Nothing about health or private life.
 *
 * @returns refusals: `call.nobody` | `call.too-intimate`
 */
export async function noteCall(ctx: Context<ActorOf<"hotliner">>, { userId, organisationId, motive, outcome, line }: CallInput): Promise<Result<{ callId: string }>> {
  if (tellsTooMuchForACall(line)) return refuse("invalid", "call.too-intimate", "line");
  const { territoryId } = ctx.actor;
  const [users, organisations] = await Promise.all([
    userId === null ? 1 : ctx.db.user.count({ where: { id: userId, territoryId } }),
    organisationId === null ? 1 : ctx.db.organisation.count({ where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] } }),
  ]);
  if (users === 0 || organisations === 0) return refuse("invalid", "call.nobody");
  const callId = ctx.newId();
  await ctx.db.hotlineCall.create({ data: { id: callId, territoryId, byId: ctx.actor.userId, at: ctx.now, userId, organisationId, motive, outcome, line } });
  return ok({ callId });
}
