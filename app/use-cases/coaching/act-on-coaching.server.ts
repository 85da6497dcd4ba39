import type { ActorOf } from "#app/domain/access/actor.ts";
import type { EpisodeActInput } from "#app/domain/coaching/episode.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { closeCoaching } from "./close-coaching.server.ts";
import { handOver } from "./hand-over.server.ts";
import { noteHiring } from "./note-hiring.server.ts";
import { noteLaterJob } from "./note-later-job.server.ts";
import { renewCoaching } from "./renew-coaching.server.ts";
import { startCoaching } from "./start-coaching.server.ts";

/** Does what the page of a person's coaching asks. Refusals: those of each act. */
export function actOnCoaching(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, input: EpisodeActInput): Promise<Result<unknown>> {
  switch (input.act) {
    case "start":
      return startCoaching(ctx, beneficiaryId, input.startsOn);
    case "hire":
      return noteHiring(ctx, beneficiaryId, input.hiredOn);
    case "unhire":
      return noteHiring(ctx, beneficiaryId, null);
    case "renew":
      return renewCoaching(ctx, beneficiaryId, input.reason);
    case "close":
      return closeCoaching(ctx, beneficiaryId, input);
    case "later":
      return noteLaterJob(ctx, beneficiaryId, { exit: input.laterExit, on: input.laterOn });
    case "hand-over":
      return handOver(ctx, { beneficiaryIds: [beneficiaryId], fromId: ctx.actor.userId, toId: input.toId, note: input.note });
  }
}
