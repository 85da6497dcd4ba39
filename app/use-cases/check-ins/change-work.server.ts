import type { ActorOf } from "#app/domain/access/actor.ts";
import type { WorkInput } from "#app/domain/check-ins/check-in.schema.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import { moveApplication } from "../applications/move-application.server.ts";
import type { Context } from "../context.server.ts";
import { correctFirstDay } from "./correct-first-day.server.ts";
import { closeBadSign, noteCheckIn } from "./note-check-in.server.ts";

/**
 * What a coach may do on the page of someone's work: each act is its own use case, the end is a move of the table of states.
 *
 * @returns refusals: those of the act
 */
export async function changeWork(ctx: Context<ActorOf<"coach">>, applicationId: string, input: WorkInput): Promise<Result<null>> {
  switch (input.act) {
    case "noter":
      return noteCheckIn(ctx, applicationId, input);
    case "vu":
      return closeBadSign(ctx, applicationId, input.checkInId);
    case "debut":
      return correctFirstDay(ctx, applicationId, input.hiredOn);
    case "fin": {
      const ended = await moveApplication(ctx, applicationId, { to: "rompu", seenState: null, reason: input.reason, note: "", meetingDay: null, meetingTime: null, meetingPlace: "", startedOn: null, endedOn: input.endedOn });
      return ended.ok ? ok(null) : ended;
    }
  }
}
