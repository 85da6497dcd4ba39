import { rowIdOf, rowToken } from "#app/infra/secrets.server.ts";

const PURPOSE = "meeting";

/** The address of one meeting for someone who has not signed in: an appointment, an interview or an invitation. Short enough for an SMS. */
export function meetingPath(meetingId: string): string {
  return `/r/${rowToken(PURPOSE, meetingId)}`;
}

/** The meeting that a token opens; nothing when it was altered or is for something else. */
export function meetingOf(token: string): string | undefined {
  return rowIdOf(PURPOSE, token);
}
