import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { communeOfLine, type CommuneOfLine } from "#app/domain/lists/commune-of-line.ts";
import { employerOfLine } from "#app/domain/lists/employer-of-line.ts";
import { listPrefix, offerJudge, type JudgedOffer } from "#app/domain/lists/judge-offers.ts";
import { organisationJudge, type JudgedLine, type KnownOrganisation } from "#app/domain/lists/judge-organisations.ts";
import type { ListActor } from "#app/domain/lists/list-kinds.ts";
import type { OfferChoices, OrganisationChoices } from "#app/domain/lists/lists.schema.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { inPieces } from "./in-pieces.ts";
import { linesOf } from "./list-rows.server.ts";

/** Where offers of lists come from. */
export const LIST_SOURCE = "file";

async function communeFinder(ctx: Context<ListActor>, db: Db | Tx): Promise<{ communeOf: CommuneOfLine; code: string }> {
  const [communes, territory] = await Promise.all([
    db.commune.findMany({ select: { code: true, name: true, postalCodes: true, lat: true, lng: true, population: true, parentCode: true, departement: true } }),
    db.territory.findUniqueOrThrow({ where: { id: ctx.actor.territoryId }, select: { code: true } }),
  ]);
  return { communeOf: communeOfLine(communes, territory.code), code: territory.code };
}

/** The organisations that a list may speak of. One of another territory is known by its SIRET, and nothing of it is told. */
async function knownOrganisations(ctx: Context<ListActor>, db: Db | Tx): Promise<KnownOrganisation[]> {
  const rows = await db.organisation.findMany({ where: { OR: [{ territoryId: ctx.actor.territoryId }, { siret: { not: null } }] }, select: { id: true, name: true, communeCode: true, siret: true, siren: true, territoryId: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(({ id, territoryId, ...row }) => ({ ...row, organisationId: territoryId === ctx.actor.territoryId ? id : null }));
}

/** What becomes of each line of a list of organisations, beside those that are there. A SIRET of another territory is known, not told. */
export async function judgeOrganisationList(ctx: Context<ActorOf<"coach" | "admin">>, db: Db | Tx, listId: string, choices: OrganisationChoices, others: ReadonlySet<number> = new Set()): Promise<JudgedLine[]> {
  const { communeOf } = await communeFinder(ctx, db);
  const known = await knownOrganisations(ctx, db);
  return inPieces(await linesOf(db, listId), organisationJudge(known, { columns: choices.columns, defaults: { kind: choices.kind }, communeOf, others }));
}

/** The same for offers, with the prefix of their ids, and how many open offers of the same origin are in the list no more. */
export async function judgeOfferList(ctx: Context<ActorOf<"admin" | "hotliner">>, listId: string, { columns, kind, from }: OfferChoices): Promise<{ judged: JudgedOffer[]; prefix: string; vanished: number }> {
  const { communeOf, code } = await communeFinder(ctx, ctx.db);
  const prefix = listPrefix(code, from);
  const rows = await ctx.db.offerSource.findMany({ where: { source: LIST_SOURCE, sourceId: { startsWith: prefix }, offer: { territoryId: ctx.actor.territoryId } }, select: { sourceId: true, goneAt: true, offer: { select: { status: true } } } });
  const known = new Set(rows.map(({ sourceId }) => sourceId));
  const judged = await inPieces(await linesOf(ctx.db, listId), offerJudge({ columns, kind, communeOf, prefix, employerOf: employerOfLine(await knownOrganisations(ctx, ctx.db)), known, today: localDay(ctx.now) }));
  const kept = new Set(judged.flatMap((line) => ("sourceId" in line ? [line.sourceId] : [])));
  return { judged, prefix, vanished: rows.filter(({ sourceId, goneAt, offer: { status } }) => goneAt === null && (status === "open" || status === "held") && !kept.has(sourceId)).length };
}
