import { checkInAnswer, type CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import type { CheckInSide } from "#app/domain/check-ins/milestones.ts";
import { addDays } from "#app/domain/check-ins/milestones.ts";
import { OPEN_DAYS } from "#app/domain/check-ins/which-check-in.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import { checkInIdOf } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";

/** What whoever holds the link reads: nothing that she, or her employer, does not know; never what the other side said. */
export type OpenedCheckIn = {
  side: CheckInSide;
  /** The person's first name: to greet her, or to say to her employer of whom he is asked. */
  firstName: string;
  /** The métier, for an employer of several people. */
  title: string;
  hiredOn: string | null;
  today: string;
  answer: CheckInAnswer | null;
  word: string;
  isOver: boolean;
};

/**
 * What a link asks. It shows and changes nothing: robots open links.
 *
 * An address that is none of ours is counted against its network and asks the database nothing.
 *
 * @param ip the caller's address, for the limit per network
 * @returns refusals: `check-in.missing` | `check-in.too-many`
 */
export async function openCheckIn(ctx: Context, token: string, ip: string): Promise<Result<OpenedCheckIn & { checkInId: string }>> {
  const id = checkInIdOf(token);
  if (id === undefined) return (await spend(ctx.db, "share-per-network", ip)) ? refuse("missing", "check-in.missing") : refuse("too-many", "check-in.too-many");
  const row = await ctx.db.checkIn.findUnique({ where: { id }, relationLoadStrategy: "join", select: CHECK_IN });
  return row === null ? refuse("missing", "check-in.missing") : openedCheckIn(ctx, row);
}

/** What is read of a check-in for whoever answers it. */
export const CHECK_IN = {
  id: true, side: true, dueOn: true, answer: true, word: true, cancelledAt: true, byId: true,
  application: { select: { hiredOn: true, offer: { select: { title: true } }, beneficiary: { select: { user: { select: { firstName: true, disabledAt: true } } } } } },
} as const satisfies Prisma.CheckInSelect;
type Row = Prisma.CheckInGetPayload<{ select: typeof CHECK_IN }>;

/** A check-in as whoever answers it reads it. Refusal: `check-in.missing` (her account is closed). */
export function openedCheckIn(ctx: Context, row: Row): Result<OpenedCheckIn & { checkInId: string }> {
  if (row.application.beneficiary.user.disabledAt !== null) return refuse("missing", "check-in.missing");
  const { id, application, cancelledAt, dueOn } = row;
  const today = localDay(ctx.now);
  // What a coach noted is what was said to her: the link does not show it.
  const isMine = row.byId === null;
  return ok({
    checkInId: id, side: row.side as CheckInSide, firstName: application.beneficiary.user.firstName, title: application.offer.title, today,
    hiredOn: application.hiredOn?.toISOString().slice(0, 10) ?? null, answer: row.answer === null || !isMine ? null : checkInAnswer(row.answer), word: isMine ? row.word : "",
    isOver: cancelledAt !== null || today > addDays(dueOn.toISOString().slice(0, 10), OPEN_DAYS),
  });
}
