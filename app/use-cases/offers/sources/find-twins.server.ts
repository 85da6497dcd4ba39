import type { OfferToWrite } from "#app/domain/offers/imported-offer.ts";
import { pairVacancies, type Vacancy } from "#app/domain/offers/vacancy/same-vacancy.ts";
import type { Prisma, Tx } from "#app/infra/db.server.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";

/** What is compared of an offer that is here. */
export const comparedColumns = {
  id: true, kind: true, title: true, romeCode: true, employerLabel: true, communeCode: true, description: true, wage: true, contract: true, contractMonths: true, weeklyHours: true,
  constraints: true, publishedAt: true, startsOn: true, organisation: { select: { name: true } },
} as const satisfies Prisma.OfferSelect;

/** The same, as the rule wants it. */
export function vacancyOfRow(row: Prisma.OfferGetPayload<{ select: typeof comparedColumns }>): Vacancy {
  return { ...row, employer: row.organisation?.name ?? row.employerLabel, isNight: row.constraints.includes("night"), publishedOn: day(row.publishedAt), startsOn: day(row.startsOn) };
}

const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null;

/**
 * Which of the new offers of a source are here already, from another source or typed by their employer.
 *
 * Compared with the open offers of the territory in the same communes that this source does not hold: for a source, two
 * ids are two posts.
 *
 * @returns id at the source → the offer that is here
 */
export async function findTwins(tx: Tx, territoryId: string, from: { source: string; kind: OfferKind }, offers: readonly OfferToWrite[]): Promise<Map<string, string>> {
  if (offers.length === 0) return new Map();
  const rows = await tx.offer.findMany({
    where: {
      territoryId, kind: from.kind, status: "open", source: { not: from.source }, communeCode: { in: [...new Set(offers.map(({ place }) => place.communeCode))] },
      sources: { none: { source: from.source, goneAt: null } },
    },
    select: comparedColumns,
  });
  const here = new Map(rows.map((row): [string, Vacancy] => [row.id, vacancyOfRow(row)]));
  return here.size === 0 ? new Map() : pairVacancies(new Map(offers.map((offer) => [offer.sourceId, vacancyOf(offer, from.kind)])), here);
}

function vacancyOf(offer: OfferToWrite, kind: string): Vacancy {
  return {
    ...offer, kind, employer: offer.employerLabel, communeCode: offer.place.communeCode, weeklyHours: offer.strict.weeklyHours, isNight: offer.strict.constraints.includes("night"),
    publishedOn: offer.publishedAt === null ? null : day(new Date(offer.publishedAt)), startsOn: offer.strict.startsOn,
  };
}
