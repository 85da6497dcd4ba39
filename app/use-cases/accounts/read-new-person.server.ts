import type { ActorOf } from "#app/domain/access/actor.ts";
import { readTerritory } from "../access/read-territory.server.ts";
import type { Context } from "../context.server.ts";

export type NewPerson = { places: string[]; /** `null`: not asked. */ coaches: { userId: string; name: string; areaName: string | null }[] | null };

/** What the form of a new person offers to choose from: the communes of the département; for an administrator, the coaches. */
export async function readNewPerson(ctx: Context<ActorOf<"coach" | "admin">>): Promise<NewPerson> {
  const place = await readTerritory();
  const [communes, coaches] = await Promise.all([
    ctx.db.commune.findMany({ where: { departement: place.code, parentCode: null }, select: { name: true }, orderBy: { name: "asc" } }),
    ctx.actor.role === "coach" ? null : ctx.db.user.findMany({
      where: { territoryId: ctx.actor.territoryId, role: "coach", disabledAt: null }, relationLoadStrategy: "join",
      select: { id: true, firstName: true, lastName: true, area: { select: { name: true } } }, orderBy: [{ lastName: "asc" }, { id: "asc" }],
    }),
  ]);
  return {
    places: communes.map(({ name }) => name),
    coaches: coaches && coaches.map((coach) => ({ userId: coach.id, name: `${coach.firstName} ${coach.lastName}`, areaName: coach.area?.name ?? null })),
  };
}
