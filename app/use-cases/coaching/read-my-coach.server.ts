import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";

export type MyCoach = { firstName: string; phone: string | null; nextAppointment: { startsAt: Date; place: string } | null };

/** A person's coach, how to call her, and their next appointment; `null` when nobody accompanies her at present. */
export async function readMyCoach(ctx: Context<ActorOf<"beneficiary">>): Promise<MyCoach | null> {
  const found = await ctx.db.beneficiary.findUniqueOrThrow({
    where: { id: ctx.actor.beneficiaryId },
    relationLoadStrategy: "join",
    select: {
      coach: { select: { firstName: true, phone: true } },
      appointments: { where: { status: "fixe", startsAt: { gte: new Date(`${localDay(ctx.now)}T00:00:00Z`) } }, orderBy: { startsAt: "asc" }, take: 1, select: { startsAt: true, place: true } },
    },
  });
  return found.coach === null ? null : { ...found.coach, nextAppointment: found.appointments[0] ?? null };
}
