import type { ActorOf } from "#app/domain/access/actor.ts";
import { looksLikeSame } from "#app/domain/organisations/same-name.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type SimilarOrganisation = { organisationId: string; name: string; communeName: string; siret: string | null; ownerName: string | null };

/** The organisations of the territory that a new one may be: those of its commune whose name looks the same, and the one with its SIRET. */
export async function findSimilarOrganisations(ctx: Context<ActorOf<"coach" | "admin">>, given: { name: string; communeCode: string; siret: string | null }, db: Db | Tx = ctx.db): Promise<SimilarOrganisation[]> {
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsSeenBy(ctx.actor), { OR: [{ communeCode: given.communeCode }, ...(given.siret === null ? [] : [{ siret: given.siret }])] }] },
    select: { id: true, name: true, siret: true, commune: { select: { name: true } }, owner: { select: { firstName: true, lastName: true } } },
    orderBy: { name: "asc" },
  });
  return rows
    .filter((row) => (given.siret !== null && row.siret === given.siret) || looksLikeSame(row.name, given.name))
    .map((row) => ({ organisationId: row.id, name: row.name, communeName: row.commune.name, siret: row.siret, ownerName: row.owner === null ? null : `${row.owner.firstName} ${row.owner.lastName}` }));
}
