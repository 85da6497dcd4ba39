import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { OrganisationInput } from "#app/domain/organisations/organisation.schema.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { findSimilarOrganisations } from "./find-similar-organisations.server.ts";

/**
 * Adds an organisation to the territory, with the dated event of its stage; a coach who adds one owns it.
 *
 * The same SIRET is refused. A name that looks like one of the same commune is refused once: `isNew` says it is another
 * one (`findSimilarOrganisations` shows which). Two people who add the same at the same moment: the second is told.
 *
 * @returns refusals: `organisation.commune-unknown` | `organisation.siret-known` | `organisation.looks-known`
 */
export function createOrganisation(ctx: Context<ActorOf<"coach" | "admin">>, input: OrganisationInput): Promise<Result<{ organisationId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const commune = await heldCommune(tx, input.communeCode);
    if (!commune) return refuse("invalid", "organisation.commune-unknown", "communeCode");
    if (!input.isNew) {
      const similar = await findSimilarOrganisations(ctx, input, tx);
      if (similar.some((one) => input.siret !== null && one.siret === input.siret)) return refuse("conflict", "organisation.siret-known", "siret");
      if (similar.length > 0) return refuse("conflict", "organisation.looks-known", "name");
    }
    const id = ctx.newId();
    const { isNew: _, ...columns } = input;
    const made = await tx.organisation.createMany({
      data: [{
        id, ...columns, siren: input.siret === null ? input.siren : null, territoryId: ctx.actor.territoryId, areaId: commune.territoryId === ctx.actor.territoryId ? commune.areaId : null,
        ownerId: ctx.actor.role === "coach" ? ctx.actor.userId : null, createdAt: ctx.now,
      }],
      skipDuplicates: true,
    });
    if (made.count === 0) return refuse("conflict", "organisation.siret-known", "siret");
    await tx.organisationEvent.create({ data: { id: ctx.newId(), organisationId: id, type: input.stage, at: ctx.now, byId: ctx.actor.userId } });
    await noteInAudit(tx, ctx, { action: "organisation.created", subjectType: "organisation", subjectId: id });
    return ok({ organisationId: id });
  });
}

/** The commune, held until the end: without a SIRET only this keeps two people from adding the same organisation at once. */
export async function heldCommune(tx: Tx, code: string): Promise<{ areaId: string | null; territoryId: string | null } | null> {
  const [row] = await tx.$queryRaw<{ areaId: string | null; territoryId: string | null }[]>`
    SELECT c.area_id AS "areaId", (SELECT a.territory_id FROM area a WHERE a.id = c.area_id) AS "territoryId"
    FROM commune c WHERE c.code = ${code} FOR NO KEY UPDATE OF c`;
  return row ?? null;
}
