import type { OfferToWrite } from "#app/domain/offers/imported-offer.ts";
import type { Said } from "#app/domain/offers/vacancy/merge-sources.ts";
import type { ContractCode } from "#app/domain/offers/contracts.ts";
import { asReadings } from "#app/domain/offers/reading/reading.ts";
import type { StrictFacts } from "#app/domain/offers/reading/strict-facts.ts";
import type { Prisma } from "#app/infra/db.server.ts";

const instant = (value: string | null | undefined) => (value ? new Date(`${value}T00:00:00Z`) : null);
const dayOf = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null;

/** The end of the last day an offer may be seen, where its source says one. */
export function expiryOf({ validUntil }: OfferToWrite): Date | null {
  return validUntil ? new Date(`${validUntil}T22:00:00Z`) : null;
}

/** The columns of an offer that an import writes. */
export function columnsOf({ source, offer }: Said) {
  const { strict, place } = offer;
  return {
    source, sourceId: offer.sourceId, sourceUrl: offer.sourceUrl,
    title: offer.title, description: offer.description, romeCode: offer.romeCode, employerLabel: offer.employerLabel,
    communeCode: place.communeCode, lat: place.lat, lng: place.lng, contract: offer.contract, contractMonths: offer.contractMonths,
    hoursNote: offer.hoursNote, wage: offer.wage, posts: offer.posts, weeklyHours: strict.weeklyHours,
    startsOn: instant(strict.startsOn), endsOn: instant(offer.endsOn), licences: strict.licences, access: strict.access, constraints: strict.constraints,
    experienceAsked: strict.experienceAsked, readings: offer.readings,
  };
}

export const rowOfOffer = {
  id: true, status: true, source: true, sourceId: true, sourceUrl: true, title: true, description: true, romeCode: true, employerLabel: true, communeCode: true, lat: true, lng: true,
  contract: true, contractMonths: true, hoursNote: true, wage: true, posts: true, weeklyHours: true, startsOn: true, endsOn: true, licences: true, access: true, constraints: true,
  experienceAsked: true, readings: true, publishedAt: true,
  windows: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: [{ fromMinute: "asc" }, { id: "asc" }] },
  skills: { select: { skillId: true, required: true } },
} as const satisfies Prisma.OfferSelect;
export type OfferRow = Prisma.OfferGetPayload<{ select: typeof rowOfOffer }>;

/** What the only source of an offer says, from the offer itself. */
export function saidByRow(row: OfferRow): OfferToWrite {
  return {
    sourceId: row.sourceId ?? "", sourceUrl: row.sourceUrl, title: row.title, appellation: "", description: row.description, romeCode: row.romeCode, employerLabel: row.employerLabel,
    place: { communeCode: row.communeCode, lat: row.lat, lng: row.lng }, contract: row.contract as ContractCode | null, contractMonths: row.contractMonths,
    hoursNote: row.hoursNote, wage: row.wage, posts: row.posts, skills: row.skills.map(({ skillId, required }) => ({ id: skillId, required })),
    strict: {
      licences: row.licences, weeklyHours: row.weeklyHours, windows: row.windows, constraints: row.constraints, access: row.access,
      experienceAsked: row.experienceAsked as StrictFacts["experienceAsked"], startsOn: dayOf(row.startsOn),
    },
    readings: asReadings(row.readings), publishedAt: row.publishedAt?.getTime() ?? null, endsOn: dayOf(row.endsOn),
  };
}
