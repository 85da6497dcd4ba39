import type { ActorOf } from "#app/domain/access/actor.ts";
import { reasonForOthers } from "#app/domain/applications/reasons.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { moveApplication } from "./move-application.server.ts";

/**
 * Takes a person's answer back; the employer no longer reads her CV. Twice is no error.
 *
 * @param given `reason` is one of `personReasons`; the employer never sees it, and her coach sees one that is hers alone only when `tellsCoach`
 * @returns refusals: `application.missing` | `application.no-such-move` (work has begun, or there is nothing to take back) |
 *   `application.reason-missing` | `application.reason-unknown` | `application.moved-meanwhile`
 */
export async function withdrawApplication(ctx: Context<ActorOf<"beneficiary">>, applicationId: string, given: { reason: string; note: string; tellsCoach?: boolean }): Promise<Result<{ applicationId: string }>> {
  const already = await ctx.db.application.findFirst({ where: { id: applicationId, beneficiaryId: ctx.actor.beneficiaryId, state: "retire" }, select: { id: true } });
  if (already) return ok({ applicationId: already.id });
  const moved = await moveApplication(ctx, applicationId, {
    to: "retire", seenState: null, reason: reasonForOthers(given.reason, given.tellsCoach ?? false), note: given.note, meetingDay: null, meetingTime: null, meetingPlace: "", startedOn: null, endedOn: null,
  });
  return moved.ok ? ok({ applicationId }) : moved;
}
