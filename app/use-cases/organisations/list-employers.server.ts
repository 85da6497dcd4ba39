import type { ActorOf } from "#app/domain/access/actor.ts";
import type { EmployerChoices } from "#app/domain/organisations/prospecting.schema.ts";
import type { Context } from "../context.server.ts";
import { listOrganisations, type OrganisationRow } from "./list-organisations.server.ts";

export type EmployerRow = Omit<OrganisationRow, "siret" | "members">;
const DAY_MS = 86_400_000;

/** The organisations of the territory as a coach's list shows them, narrowed by what its address asks. */
export async function listEmployers(ctx: Context<ActorOf<"coach">>, { q, etape, a, genre, siae, sans }: EmployerChoices): Promise<EmployerRow[]> {
  const rows = await listOrganisations(ctx, {
    words: q,
    ...(etape && { stage: etape }), ...(genre && { kind: genre }), ...(siae && { siaeKind: siae }),
    ...(a === "moi" && { mine: true }), ...(a === "personne" && { isFree: true }), ...(a === "secteur" && ctx.actor.areaId !== null && { areaId: ctx.actor.areaId }),
    ...(sans !== null && { quietSince: new Date(ctx.now.getTime() - sans * DAY_MS) }),
  });
  return rows.map(({ siret: _siret, members: _members, ...row }) => row);
}
