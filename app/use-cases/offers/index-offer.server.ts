import { offerDocument, type OfferFacts } from "#search/offers/document.ts";
import type { SearchEngine } from "#search/search-engine.ts";
import type { Context } from "../context.server.ts";

const EVERYDAY_WORDS = 12;

/**
 * Makes an index hold an offer as it now is, or forget it when it is no longer open.
 *
 * The offer is read again: a late or repeated call indexes the present.
 *
 * @returns whether the offer is now found
 */
export async function indexOffer(ctx: Context, engine: Pick<SearchEngine, "put" | "remove">, offerId: string): Promise<boolean> {
  const facts = await readFacts(ctx, offerId);
  if (facts) await engine.put([offerDocument(facts)]);
  else await engine.remove([offerId]);
  return facts !== null;
}

async function readFacts(ctx: Context, offerId: string): Promise<OfferFacts | null> {
  const offer = await ctx.db.offer.findFirst({
    where: { id: offerId, status: "open", OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }] },
    select: {
      id: true, territoryId: true, kind: true, title: true, employerLabel: true, contract: true, romeCode: true, weeklyHours: true, lat: true, lng: true, publishedAt: true,
      commune: { select: { name: true } }, organisation: { select: { name: true, activity: true } }, skills: { select: { skill: { select: { label: true } } } },
    },
  });
  if (!offer) return null;
  const metier = offer.romeCode === null ? null : await ctx.db.metier.findUnique({
    where: { romeCode: offer.romeCode },
    select: { label: true, appellations: { where: { source: "everyday" }, select: { label: true }, orderBy: { id: "asc" }, take: EVERYDAY_WORDS } },
  });
  return {
    ...offer, skills: offer.skills.map(({ skill }) => skill.label),
    metier: metier && { label: metier.label, everyday: metier.appellations.map(({ label }) => label) },
  };
}
