import { clockOf, minutesOf } from "#app/domain/matching/week.ts";
import type { Offer } from "#app/domain/matching/types.ts";
import { readOffer } from "#app/domain/offers/reading/read-offer.ts";
import type { StrictFacts } from "#app/domain/offers/reading/strict-facts.ts";

/** An offer with the stricter of its fields and its text, as publishing one does (use-cases/offers/offer-columns.ts). */
export function strictOffer(offer: Offer, text: { title: string; description: string }): Offer {
  const { strict } = readOffer(text, {
    kind: offer.kind, licences: [...offer.licences], weeklyHours: offer.weeklyHours ?? null, hoursNote: "",
    windows: (offer.schedule ?? []).map(({ days, from, to }) => ({ days, fromMinute: minutesOf(from), toMinute: minutesOf(to) })),
    constraints: [...offer.constraints], access: [...offer.access], experienceAsked: null, startsOn: offer.startDate ?? null,
  });
  return { ...offer, ...matchingFacts(strict) };
}

/** The facts that the matching reads, as they come back from the columns they are stored in. */
export function matchingFacts({ licences, weeklyHours, windows, constraints, access, startsOn }: StrictFacts) {
  return {
    licences, weeklyHours, constraints, access, startDate: startsOn,
    schedule: windows.map(({ days, fromMinute, toMinute }) => ({ days, from: clockOf(fromMinute), to: clockOf(toMinute) })),
  } satisfies Partial<Offer>;
}
