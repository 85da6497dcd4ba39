import type { OfferToWrite } from "../imported-offer.ts";
import { rankOf } from "./sources.ts";

/** What one source says of an offer. */
export type Said = { source: string; offer: OfferToWrite };

/**
 * One offer from what each of its sources says.
 *
 * The first source by `sources` leads: its title, its text, and all that was read from that text stay together, so that
 * no page shows a condition whose sentence is elsewhere. What the lead does not say is taken from the next that says it:
 * métier, employer, contract and its length, hours, wage, first and last day, skills, address to apply at.
 *
 * @param said at least one; never an offer typed here, which no copy changes
 * @returns the offer, under the lead's name and id
 */
export function mergeSources(said: readonly Said[]): Said {
  const [lead, ...others] = [...said].sort((a, b) => rankOf(a.source) - rankOf(b.source));
  if (!lead) throw new Error("an offer has at least one source");
  const offer = { ...lead.offer, strict: { ...lead.offer.strict } };
  for (const { offer: other } of others) {
    // A length belongs to its contract.
    if (offer.contract === null) [offer.contract, offer.contractMonths] = [other.contract, other.contractMonths];
    else if (offer.contract === other.contract) offer.contractMonths ??= other.contractMonths;
    offer.romeCode ??= other.romeCode;
    offer.sourceUrl ??= other.sourceUrl;
    offer.strict.weeklyHours ??= other.strict.weeklyHours;
    offer.strict.startsOn ??= other.strict.startsOn;
    offer.strict.experienceAsked ??= other.strict.experienceAsked;
    offer.endsOn ??= other.endsOn ?? null;
    offer.employerLabel ||= other.employerLabel;
    offer.wage ||= other.wage;
    offer.hoursNote ||= other.hoursNote;
    if (offer.skills.length === 0) offer.skills = other.skills;
  }
  return { source: lead.source, offer };
}
