import type { ActorOf } from "#app/domain/access/actor.ts";
import type { DaySaid, DayUnable } from "#app/domain/coaching/day.ts";
import { beneficiariesSeenBy, lettersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

const personSelect = { id: true, user: { select: { firstName: true, lastName: true } } } as const;
const shortName = (user: { firstName: string; lastName: string }) => `${user.firstName} ${user.lastName.slice(0, 1)}.`;

/** What a coach's people said to her and waits for her: letters that she has not opened, meetings to come that they cannot keep. */
export async function readSaidByPeople(ctx: Context<ActorOf<"coach">>): Promise<{ letters: DaySaid[]; unable: DayUnable[] }> {
  const [letters, meetings] = await Promise.all([
    ctx.db.letter.findMany({ where: { AND: [{ authorRole: "beneficiary", readAt: null }, lettersSeenBy(ctx.actor)] }, relationLoadStrategy: "join", select: { createdAt: true, beneficiary: { select: personSelect } }, orderBy: { createdAt: "asc" } }),
    ctx.db.appointment.findMany({
      where: { status: "fixe", startsAt: { gt: ctx.now }, answer: { in: ["cannot", "move"] }, beneficiary: beneficiariesSeenBy(ctx.actor) }, relationLoadStrategy: "join",
      select: { id: true, startsAt: true, answer: true, answerReason: true, beneficiary: { select: personSelect } }, orderBy: { startsAt: "asc" },
    }),
  ]);
  const byPerson = new Map<string, DaySaid>();
  for (const { beneficiary, createdAt } of letters) {
    const line = byPerson.get(beneficiary.id) ?? { beneficiaryId: beneficiary.id, who: shortName(beneficiary.user), letters: 0, at: createdAt };
    byPerson.set(beneficiary.id, { ...line, letters: line.letters + 1 });
  }
  return {
    letters: [...byPerson.values()],
    unable: meetings.map((row) => ({ beneficiaryId: row.beneficiary.id, who: shortName(row.beneficiary.user), appointmentId: row.id, startsAt: row.startsAt, wantsOther: row.answer === "move", reason: row.answerReason })),
  };
}
