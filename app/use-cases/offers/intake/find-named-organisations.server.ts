import type { ActorOf } from "#app/domain/access/actor.ts";
import { nameKey } from "#app/domain/organisations/same-name.ts";
import { organisationsSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";

export type NamedOrganisation = { organisationId: string; name: string; communeName: string; phone: string; ownerName: string | null; /** The same words: probably the one that was meant. */ isSame: boolean };

/** How near a name must be to be proposed, 0 to 1. Our choice: « boulangerie martin » and « la boulangerie de martine » are two. */
const NEAR = 0.45;
const MANY = 5;

/** The organisations of the territory that a name or a number may mean, the likeliest first; spelling slips and legal forms forgiven. */
export async function findNamedOrganisations(ctx: Context<ActorOf<"coach">>, { name, phone }: { name: string; phone: string }): Promise<NamedOrganisation[]> {
  const key = nameKey(name);
  if (key === "" && phone === "") return [];
  const near = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM organisation o
    WHERE o.territory_id = ${ctx.actor.territoryId}::uuid
      AND ((${phone} <> '' AND o.phone = ${phone}) OR (${key} <> '' AND (word_similarity(${key}, lower(unaccent(o.name))) >= ${NEAR} OR word_similarity(lower(unaccent(o.name)), ${key}) >= 0.8)))
    ORDER BY (${phone} <> '' AND o.phone = ${phone}) DESC, similarity(lower(unaccent(o.name)), ${key}) DESC, o.id LIMIT ${MANY}`;
  const rows = await ctx.db.organisation.findMany({
    where: { AND: [{ id: { in: near.map(({ id }) => id) } }, organisationsSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: { id: true, name: true, phone: true, commune: { select: { name: true } }, owner: { select: { firstName: true, lastName: true } } },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return near.flatMap(({ id }) => {
    const row = found.get(id);
    return row ? [{ organisationId: id, name: row.name, communeName: row.commune.name, phone: row.phone, ownerName: row.owner && `${row.owner.firstName} ${row.owner.lastName}`, isSame: nameKey(row.name) === key }] : [];
  });
}
