import type { OfferToWrite } from "#app/domain/offers/imported-offer.ts";
import { mergeSources, type Said } from "#app/domain/offers/vacancy/merge-sources.ts";
import { insertRows, updateRows } from "#app/infra/bulk-rows.server.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import type { Context } from "../../context.server.ts";
import { holdImported, importedAtGate, type ImportedStanding } from "../imported-at-gate.server.ts";
import { recordChangedOffers } from "../record-changed-offers.server.ts";
import { columnsOf, expiryOf, rowOfOffer, saidByRow } from "./offer-row.ts";

/** An offer that is here, and what one of its sources says now; `null`: that source no longer holds it. */
export type NewWord = { offerId: string; source: string; sourceId: string; offer: OfferToWrite | null };

/**
 * Writes again the offers of which a source says something new, from all that their sources say.
 *
 * An offer typed here is left as it is: no copy changes what its employer says. While an offer has one source, the offer
 * holds what it says; from the second on, each source's own words are kept beside it.
 *
 * @param news one word an offer; its row in `offer_source` exists
 */
export async function rewriteOffers(tx: Tx, ctx: Context, news: readonly NewWord[]): Promise<void> {
  if (news.length === 0) return;
  const ids = news.map(({ offerId }) => offerId);
  const copies = await tx.offer.findMany({ where: { id: { in: ids }, source: { not: "direct" } }, select: { id: true, kind: true, acceptedFlags: true, sources: { where: { goneAt: null }, select: { source: true, sourceId: true, facts: true } } } });
  const shared = copies.filter(({ sources }) => sources.length > 1);
  const unsaid = shared.filter(({ sources }) => sources.some(({ facts }) => facts === null)).map(({ id }) => id);
  const rows = new Map((unsaid.length === 0 ? [] : await tx.offer.findMany({ where: { id: { in: unsaid } }, select: rowOfOffer })).map((row) => [row.id, row]));
  const wordOf = new Map(news.map((one) => [one.offerId, one]));
  const written: Rewritten[] = [];
  for (const { id, kind, acceptedFlags, sources } of copies) {
    const word = wordOf.get(id) as NewWord;
    const own = rows.get(id);
    const others: Said[] = sources.filter(({ source, sourceId }) => source !== word.source || sourceId !== word.sourceId).flatMap(({ source, facts }) => {
      const offer = (facts as OfferToWrite | null) ?? (own?.source === source ? saidByRow(own) : null);
      return offer ? [{ source, offer }] : [];
    });
    const said = word.offer ? [...others, { source: word.source, offer: word.offer }] : others;
    if (said.length === 0) continue;
    const merged = mergeSources(said);
    written.push({ id, said: merged, of: importedAtGate(ctx, merged.offer, kind, acceptedFlags) });
    const isAlone = said.length === 1;
    for (const { source, offer } of said) {
      if (sources.length > 1 || word.offer === null) await tx.offerSource.update({ where: { source_sourceId: { source, sourceId: offer.sourceId } }, data: { facts: isAlone ? Prisma.DbNull : (offer as unknown as Prisma.InputJsonValue) } });
    }
  }
  await writeSaid(tx, ctx, written);
  await recordChangedOffers(tx, written.map(({ id }) => id));
}

type Rewritten = { id: string; said: Said; of: ImportedStanding };

async function writeSaid(tx: Tx, ctx: Context, written: readonly Rewritten[]): Promise<void> {
  const areas = await areasOf(tx, written.map(({ said }) => said.offer));
  const known = await knownSkills(tx, written.map(({ said }) => said.offer));
  const ids = written.map(({ id }) => id);
  await updateRows(tx, "offer", written.map(({ id, said, of }) => ({ id, ...columnsOf(said), flags: of.flags, areaId: areas.get(said.offer.place.communeCode) ?? null, updatedAt: ctx.now })));
  // A source that says no last day leaves the one that is there.
  await updateRows(tx, "offer", written.flatMap(({ id, said }) => (said.offer.validUntil ? [{ id, expiresAt: expiryOf(said.offer) }] : [])));
  await holdImported(tx, ctx, written);
  await tx.offerWindow.deleteMany({ where: { offerId: { in: ids } } });
  await tx.offerSkill.deleteMany({ where: { offerId: { in: ids } } });
  await writeParts(tx, ctx, written.map(({ id, said }) => ({ id, offer: said.offer })), known);
}

/** The hours and the skills of offers that have none yet. */
export async function writeParts(tx: Tx, ctx: Context, offers: readonly { id: string; offer: OfferToWrite }[], known: ReadonlySet<string>): Promise<void> {
  await insertRows(tx, "offer_window", offers.flatMap(({ id, offer }) => offer.strict.windows.map(({ days, fromMinute, toMinute }) => ({ id: ctx.newId(), offerId: id, days, fromMinute, toMinute }))));
  await insertRows(tx, "offer_skill", offers.flatMap(({ id, offer }) => offer.skills.filter((skill) => known.has(skill.id)).map((skill) => ({ offerId: id, skillId: skill.id, required: skill.required }))));
}

/** Commune → its area. */
export async function areasOf(tx: Tx, offers: readonly OfferToWrite[]): Promise<Map<string, string | null>> {
  const codes = [...new Set(offers.map((offer) => offer.place.communeCode))];
  const rows = await tx.commune.findMany({ where: { code: { in: codes } }, select: { code: true, areaId: true } });
  return new Map(rows.map((row) => [row.code, row.areaId]));
}

/** The skills that the referential holds, among those of the offers. */
export async function knownSkills(tx: Tx, offers: readonly OfferToWrite[]): Promise<Set<string>> {
  const ids = [...new Set(offers.flatMap((offer) => offer.skills.map((skill) => skill.id)))];
  const rows = await tx.skill.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}
