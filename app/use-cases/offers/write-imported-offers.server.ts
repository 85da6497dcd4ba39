import { createHash } from "node:crypto";
import { MAPPER_VERSION, type ImportedOffer } from "#app/domain/offers/france-travail/map-offer.ts";
import { insertRows, updateRows } from "#app/infra/bulk-rows.server.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";

const SOURCE = "france-travail";
const day = (value: string | null) => (value === null ? null : new Date(`${value}T00:00:00Z`));

export type Written = { created: number; updated: number; unchanged: number };
type Known = { id: string; sourceId: string | null; sourceDigest: string | null; status: string };

/**
 * Saves mapped offers in one transaction: new ones, those that changed, and the facts that set indexing and matching going.
 *
 * An offer whose digest is the same is left alone, whatever was done to it since. One that had vanished (`sourceDigest`
 * null) opens again; one that somebody closed or filled stays so.
 */
export async function writeImportedOffers(ctx: Context, territoryId: string, offers: readonly ImportedOffer[]): Promise<Written> {
  if (offers.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  return ctx.db.$transaction(
    async (tx) => {
      // Two imports at once would both see an offer as new.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import:france-travail'))`;
      const known = new Map((await knownOffers(tx, offers)).map((row) => [row.sourceId ?? "", row]));
      const areas = await areasOf(tx, offers);
      const skills = await knownSkills(tx, offers);
      const fresh: { id: string; offer: ImportedOffer; digest: string }[] = [];
      const changed: { row: Known; offer: ImportedOffer; digest: string }[] = [];
      for (const offer of offers) {
        const row = known.get(offer.sourceId);
        const digest = digestOf(offer, skills);
        if (!row) fresh.push({ id: ctx.newId(), offer, digest });
        else if (row.sourceDigest !== digest) changed.push({ row, offer, digest });
      }
      const common = (offer: ImportedOffer) => ({ ...columnsOf(offer), areaId: areas.get(offer.place.communeCode) ?? null, updatedAt: ctx.now });
      await insertRows(tx, "offer", fresh.map(({ id, offer, digest }) => ({
        id, territoryId, kind: "EMPLOI", status: "open", source: SOURCE, sourceId: offer.sourceId, sourceDigest: digest, createdAt: ctx.now,
        publishedAt: offer.publishedAt === null ? ctx.now : new Date(offer.publishedAt), ...common(offer),
      })));
      await updateRows(tx, "offer", changed.map(({ row, offer, digest }) => ({ id: row.id, sourceDigest: digest, ...common(offer) })));
      const reopened = changed.filter(({ row }) => row.status === "closed" && row.sourceDigest === null).map(({ row }) => row.id);
      if (reopened.length > 0) await tx.offer.updateMany({ where: { id: { in: reopened } }, data: { status: "open", closedAt: null } });
      const replaced = changed.map(({ row }) => row.id);
      await tx.offerWindow.deleteMany({ where: { offerId: { in: replaced } } });
      await tx.offerSkill.deleteMany({ where: { offerId: { in: replaced } } });
      const touched = [...fresh.map(({ id, offer }) => ({ id, offer })), ...changed.map(({ row, offer }) => ({ id: row.id, offer }))];
      await insertRows(tx, "offer_window", touched.flatMap(({ id, offer }) => offer.strict.windows.map(({ days, fromMinute, toMinute }) => ({ id: ctx.newId(), offerId: id, days, fromMinute, toMinute }))));
      await insertRows(tx, "offer_skill", touched.flatMap(({ id, offer }) => offer.skills.filter((skill) => skills.has(skill.id)).map((skill) => ({ offerId: id, skillId: skill.id, required: skill.required }))));
      await recordAll(tx, "offer.changed", touched.map(({ id }) => ({ offerId: id })));
      return { created: fresh.length, updated: changed.length, unchanged: offers.length - touched.length };
    },
    { timeout: 60_000 },
  );
}

function knownOffers(tx: Tx, offers: readonly ImportedOffer[]): Promise<Known[]> {
  return tx.offer.findMany({ where: { source: SOURCE, sourceId: { in: offers.map((offer) => offer.sourceId) } }, select: { id: true, sourceId: true, sourceDigest: true, status: true } });
}

async function areasOf(tx: Tx, offers: readonly ImportedOffer[]): Promise<Map<string, string | null>> {
  const codes = [...new Set(offers.map((offer) => offer.place.communeCode))];
  const rows = await tx.commune.findMany({ where: { code: { in: codes } }, select: { code: true, areaId: true } });
  return new Map(rows.map((row) => [row.code, row.areaId]));
}

async function knownSkills(tx: Tx, offers: readonly ImportedOffer[]): Promise<Set<string>> {
  const ids = [...new Set(offers.flatMap((offer) => offer.skills.map((skill) => skill.id)))];
  const rows = await tx.skill.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

/** Equal digests, equal offers. Skills count as far as the referential knows them: loading ROME brings them in. */
function digestOf(offer: ImportedOffer, known: ReadonlySet<string>): string {
  const facts = { ...offer, skills: offer.skills.filter((skill) => known.has(skill.id)), version: MAPPER_VERSION };
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}

function columnsOf(offer: ImportedOffer) {
  const { strict, place } = offer;
  return {
    title: offer.title, description: offer.description, romeCode: offer.romeCode, employerLabel: offer.employerLabel,
    communeCode: place.communeCode, lat: place.lat, lng: place.lng, contract: offer.contract, contractMonths: offer.contractMonths,
    hoursNote: offer.hoursNote, wage: offer.wage, posts: offer.posts, sourceUrl: offer.sourceUrl, weeklyHours: strict.weeklyHours,
    startsOn: day(strict.startsOn), licences: strict.licences, access: strict.access, constraints: strict.constraints,
    experienceAsked: strict.experienceAsked, readings: offer.readings,
  };
}
