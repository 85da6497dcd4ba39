import type { ActorOf } from "#app/domain/access/actor.ts";
import { plainText } from "#app/domain/kit/plain-text.ts";
import { contactFacts, type OrganisationKind, type Stage } from "#app/domain/organisations/stages.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type OrganisationRow = {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  siaeKind: string | null;
  activity: string;
  communeName: string;
  siret: string | null;
  phone: string;
  stage: Stage;
  ownerName: string | null;
  isMine: boolean;
  openOffers: number;
  members: number;
  lastEventAt: Date | null;
  nextStep: string;
  /** Calendar day. */
  nextStepOn: string | null;
};
/** `quietSince`: nobody had a contact with them since. `isFree`: nobody's. */
export type OrganisationFilter = { words?: string; kind?: OrganisationKind; siaeKind?: string; stage?: Stage; mine?: boolean; isFree?: boolean; areaId?: string; quietSince?: Date };

const MOST_ROWS = 500;

/** The organisations of the territory by name, at most 500, narrowed by what is asked. `words` are looked for in the name and the activity. */
export async function listOrganisations(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, filter: OrganisationFilter = {}): Promise<OrganisationRow[]> {
  const typed = plainText(filter.words ?? "").trim();
  // Prisma hands % and _ on to LIKE as they are: escaped, they are ordinary signs.
  const words = typed.replace(/[\\%_]/g, "\\$&");
  const rows = await ctx.db.organisation.findMany({
    where: {
      AND: [
        organisationsSeenBy(ctx.actor),
        filter.kind ? { kind: filter.kind } : {},
        filter.stage ? { stage: filter.stage } : {},
        filter.siaeKind ? { siaeKind: filter.siaeKind } : {},
        filter.mine ? { ownerId: ctx.actor.userId } : {},
        filter.isFree ? { ownerId: null } : {},
        filter.areaId ? { areaId: filter.areaId } : {},
        filter.quietSince ? { events: { none: { type: { in: [...contactFacts] }, at: { gte: filter.quietSince } } } } : {},
        words === "" ? {} : { OR: [{ name: { contains: words, mode: "insensitive" as const } }, { activity: { contains: words, mode: "insensitive" as const } }, { siret: typed.replace(/\s/g, "") }, { siren: typed.replace(/\s/g, "") }] },
      ],
    },
    relationLoadStrategy: "join",
    select: {
      id: true, name: true, kind: true, siaeKind: true, activity: true, siret: true, phone: true, stage: true, ownerId: true, nextStep: true, nextStepOn: true,
      commune: { select: { name: true } }, owner: { select: { firstName: true, lastName: true } },
      events: { select: { at: true }, where: { type: { in: [...contactFacts, "prospectee"] } }, orderBy: { at: "desc" }, take: 1 },
      _count: { select: { offers: { where: { status: "open" } }, members: { where: { disabledAt: null } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_ROWS,
  });
  return rows.map(({ id, commune, owner, ownerId, events, _count, nextStepOn, ...row }) => ({
    organisationId: id, ...row, communeName: commune.name, ownerName: owner === null ? null : `${owner.firstName} ${owner.lastName}`,
    isMine: ownerId === ctx.actor.userId, openOffers: _count.offers, members: _count.members, lastEventAt: events[0]?.at ?? null, nextStepOn: nextStepOn?.toISOString().slice(0, 10) ?? null,
  }));
}
