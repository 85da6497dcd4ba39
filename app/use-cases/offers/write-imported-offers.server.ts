import { createHash } from "node:crypto";
import type { OfferToWrite } from "#app/domain/offers/imported-offer.ts";
import { MAPPER_VERSION } from "#app/domain/offers/france-travail/map-offer.ts";
import { insertRows } from "#app/infra/bulk-rows.server.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { holdImported, importedAtGate, stateOf } from "./imported-at-gate.server.ts";
import { recordChangedOffers } from "./record-changed-offers.server.ts";
import { findTwins } from "./sources/find-twins.server.ts";
import { columnsOf, expiryOf } from "./sources/offer-row.ts";
import { areasOf, knownSkills, rewriteOffers, writeParts, type NewWord } from "./sources/rewrite-offers.server.ts";

export type { OfferToWrite };
/** Where the offers come from; `source` and `sourceId` together name what a source holds for good. */
export type From = { source: string; kind: "EMPLOI" | "BENEVOLAT" };
export const FRANCE_TRAVAIL: From = { source: "france-travail", kind: "EMPLOI" };

/** `joined`: new at this source and here already, from another. `elsewhere`: ids that another territory holds. */
export type Written = { created: number; updated: number; unchanged: number; joined: number; elsewhere: string[] };
type Fresh = { offer: OfferToWrite; digest: string };

/**
 * Saves mapped offers in one transaction: new ones, those that changed, and the facts that set indexing and matching going.
 *
 * An offer whose digest is the same is left alone, whatever was done to it since; only the day it was seen is written.
 * A new one that is a vacancy seen elsewhere joins that offer. One that had vanished from all its sources opens again;
 * one that somebody closed or filled stays so. What the rules find is kept with it; what they forbid holds it, and never
 * drops it: someone looks (decision 0060).
 */
export async function writeImportedOffers(ctx: Context, territoryId: string, offers: readonly OfferToWrite[], from: From = FRANCE_TRAVAIL): Promise<Written> {
  if (offers.length === 0) return { created: 0, updated: 0, unchanged: 0, joined: 0, elsewhere: [] };
  return ctx.db.$transaction(
    async (tx) => {
      // Two imports at once would both see an offer as new, or each the other's copy as missing.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import:offers'))`;
      const known = new Map((await knownOffers(tx, offers, from.source)).map((row) => [row.sourceId, row]));
      const skills = await knownSkills(tx, offers);
      const [fresh, changed, same, elsewhere]: [Fresh[], Fresh[], string[], string[]] = [[], [], [], []];
      for (const offer of offers) {
        const row = known.get(offer.sourceId);
        const digest = digestOf(offer, skills);
        if (!row) fresh.push({ offer, digest });
        else if (row.offer.territoryId !== territoryId) elsewhere.push(offer.sourceId);
        else if (row.digest !== digest || row.goneAt !== null) changed.push({ offer, digest });
        else same.push(offer.sourceId);
      }
      const twins = await findTwins(tx, territoryId, from, fresh.map(({ offer }) => offer));
      const joined = fresh.filter(({ offer }) => twins.has(offer.sourceId));
      const created = fresh.filter(({ offer }) => !twins.has(offer.sourceId)).map((one) => ({ ...one, id: ctx.newId() }));
      await createOffers(tx, ctx, territoryId, created, from, skills);
      await insertRows(tx, "offer_source", [...created, ...joined.map((one) => ({ ...one, id: twins.get(one.offer.sourceId) as string }))].map(({ id, offer, digest }) => ({
        source: from.source, sourceId: offer.sourceId, offerId: id, url: offer.sourceUrl, digest, firstSeenAt: ctx.now, seenAt: ctx.now,
      })));
      await reopenReturned(tx, changed.flatMap(({ offer }) => known.get(offer.sourceId) ?? []));
      await see(tx, ctx, from.source, same, changed);
      const news: NewWord[] = [
        ...joined.map(({ offer }) => ({ offerId: twins.get(offer.sourceId) as string, source: from.source, sourceId: offer.sourceId, offer })),
        ...changed.map(({ offer }) => ({ offerId: known.get(offer.sourceId)?.offerId ?? "", source: from.source, sourceId: offer.sourceId, offer })),
      ];
      await rewriteOffers(tx, ctx, news);
      return { created: created.length, updated: changed.length, unchanged: same.length, joined: joined.length, elsewhere };
    },
    { timeout: 60_000 },
  );
}

function knownOffers(tx: Tx, offers: readonly OfferToWrite[], source: string) {
  return tx.offerSource.findMany({
    where: { source, sourceId: { in: offers.map((offer) => offer.sourceId) } },
    select: { sourceId: true, offerId: true, digest: true, goneAt: true, offer: { select: { territoryId: true, status: true, source: true } } },
  });
}
type Known = Awaited<ReturnType<typeof knownOffers>>[number];

async function createOffers(tx: Tx, ctx: Context, territoryId: string, created: readonly (Fresh & { id: string })[], from: From, skills: ReadonlySet<string>): Promise<void> {
  const areas = await areasOf(tx, created.map(({ offer }) => offer));
  const standing = new Map(created.map(({ id, offer }) => [id, importedAtGate(ctx, offer, from.kind, [])]));
  await insertRows(tx, "offer", created.map(({ id, offer }) => ({
    id, territoryId, kind: from.kind, ...stateOf(ctx, standing.get(id)), flags: standing.get(id)?.flags ?? [], createdAt: ctx.now, updatedAt: ctx.now,
    publishedAt: offer.publishedAt === null ? ctx.now : new Date(offer.publishedAt), expiresAt: expiryOf(offer),
    ...columnsOf({ source: from.source, offer }), areaId: areas.get(offer.place.communeCode) ?? null,
  })));
  await holdImported(tx, ctx, created.map(({ id }) => ({ id, of: standing.get(id) })));
  await writeParts(tx, ctx, created, skills);
  await recordChangedOffers(tx, created.map(({ id }) => id));
}

/** The day each was seen; and what those that changed now are. */
async function see(tx: Tx, ctx: Context, source: string, same: readonly string[], changed: readonly Fresh[]): Promise<void> {
  if (same.length > 0) await tx.$executeRaw`UPDATE offer_source SET seen_at = ${ctx.now} WHERE source = ${source} AND source_id IN (${Prisma.join(same)})`;
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map(({ offer, digest }) => ({ source_id: offer.sourceId, digest, url: offer.sourceUrl })));
  await tx.$executeRaw`
    UPDATE offer_source o SET digest = n.digest, url = n.url, seen_at = ${ctx.now}, gone_at = NULL
    FROM jsonb_populate_recordset(NULL::offer_source, ${rows}::jsonb) n WHERE o.source = ${source} AND o.source_id = n.source_id`;
}

/** Opens again what closed because no source held it any more; what somebody closed has a source that still does. */
async function reopenReturned(tx: Tx, rows: readonly Known[]): Promise<void> {
  const returned = rows.filter(({ goneAt, offer }) => goneAt !== null && offer.status === "closed" && offer.source !== "direct").map(({ offerId }) => offerId);
  if (returned.length > 0) await tx.offer.updateMany({ where: { id: { in: returned }, status: "closed", sources: { none: { goneAt: null } } }, data: { status: "open", closedAt: null } });
}

/** Equal digests, equal offers. Skills count as far as the referential knows them: loading ROME brings them in. */
function digestOf(offer: OfferToWrite, known: ReadonlySet<string>): string {
  const facts = { ...offer, skills: offer.skills.filter((skill) => known.has(skill.id)), version: MAPPER_VERSION };
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}
