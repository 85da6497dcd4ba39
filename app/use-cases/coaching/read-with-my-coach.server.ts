import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";
import { readNextMeeting, type NextMeeting, type Waiting } from "./list-my-meetings.server.ts";

/** What a person and her coach have together, in short; `coachName` is `null` when nobody follows her. */
export type WithMyCoach = Waiting & { next: NextMeeting | null };

/** What waits between a person and her coach: their next meeting (an interview is one too), what they agreed to do, and the letters that she has not opened. */
export async function readWithMyCoach(ctx: Context<ActorOf<"beneficiary">>): Promise<WithMyCoach> {
  return readNextMeeting(ctx);
}
