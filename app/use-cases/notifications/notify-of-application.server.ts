import { moveBetween } from "#app/domain/applications/move-application.ts";
import { applicationState, type Move, type Told } from "#app/domain/applications/states.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { NotificationKind } from "#app/domain/notifications/kinds.ts";
import type { Context } from "../context.server.ts";
import { notify } from "./notify.server.ts";

/**
 * Tells those whom the table of states names that an application moved, never the one who moved it.
 *
 * A coach who is told by the answer to his proposal is not told a second time by the move it makes.
 */
export async function notifyOfApplication(ctx: Context, { applicationId, eventId }: { applicationId: string; eventId: string }): Promise<void> {
  const event = await ctx.db.applicationEvent.findUnique({
    where: { id: eventId, applicationId },
    select: { from: true, to: true, byId: true, application: { select: { beneficiary: { select: { userId: true, coachId: true } }, offer: { select: { organisationId: true } } } } },
  });
  const move = event && moveBetween(event.from === null ? null : applicationState(event.from), applicationState(event.to));
  if (!event || !move) return;
  const { beneficiary, offer } = event.application;
  const users: Record<Told, () => Promise<string[]>> = {
    person: async () => [beneficiary.userId],
    coach: async () => (beneficiary.coachId && !move.emits.includes("recommendation.answered") ? [beneficiary.coachId] : []),
    employer: async () => (offer.organisationId ? membersOf(ctx, offer.organisationId) : []),
  };
  for (const told of move.tells) {
    for (const userId of await users[told]()) {
      if (userId === event.byId) continue;
      await ctx.db.$transaction((tx) => notify(tx, ctx, { userId, kind: kindFor(told, move), subjectId: applicationId, dedupeKey: dedupeKeys.applicationEvent(eventId, userId) }));
    }
  }
}

function kindFor(told: Told, move: Move): NotificationKind {
  if (told === "person") return "application-moved";
  if (told === "coach") return "application-followed";
  return move.to === "positionne" ? "application-received" : "application-changed";
}

async function membersOf(ctx: Context, organisationId: string): Promise<string[]> {
  const members = await ctx.db.user.findMany({ where: { organisationId, role: "employer", disabledAt: null }, orderBy: { id: "asc" }, select: { id: true } });
  return members.map(({ id }) => id);
}
