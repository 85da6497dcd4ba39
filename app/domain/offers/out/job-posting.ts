import { contractWords, postsWords, weeklyHoursWords } from "../wording.ts";
import { licenceLabel } from "../licences.ts";
import { offerAddress, type OutOffer } from "./out-offer.ts";
import { wageAmount } from "./wage-amount.ts";

/** Hours a week from which a job is full time. @source Code du travail, L3121-27 */
const FULL_TIME = 35;
const TEMPORARY = new Set(["interim", "saisonnier", "CDDI", "interim-insertion", "extra", "CDD"]);

export type JobPosting = Record<string, unknown> & { "@type": "JobPosting"; title: string; description: string; datePosted: string };

/**
 * An offer as schema.org's JobPosting, for search engines; `null` for an immersion, which is no job to apply for.
 *
 * Says what the page says and nothing else: an employer whom the page does not name is `confidential`, a wage that is not
 * written as a plain figure is left out. Bénévolat is VOLUNTEER and has no wage (decision 0052).
 *
 * @source fields: schema.org JobPosting and Google's « Job posting structured data », as listed in decision 0052
 */
export function jobPosting(offer: OutOffer, site: string): JobPosting | null {
  if (offer.kind === "IMMERSION") return null;
  const wage = offer.kind === "EMPLOI" ? wageAmount(offer.wage) : null;
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: offer.title,
    description: describedInHtml(offer),
    datePosted: offer.publishedAt.toISOString(),
    ...(offer.expiresAt && { validThrough: offer.expiresAt.toISOString() }),
    employmentType: employmentTypes(offer),
    hiringOrganization: { "@type": "Organization", name: offer.employer || "confidential" },
    jobLocation: {
      "@type": "Place",
      address: { "@type": "PostalAddress", addressLocality: offer.commune, ...(offer.postalCode && { postalCode: offer.postalCode }), addressRegion: offer.departement, addressCountry: "FR" },
      geo: { "@type": "GeoCoordinates", latitude: offer.lat, longitude: offer.lng },
    },
    identifier: { "@type": "PropertyValue", name: "Passerelle", value: offer.id },
    url: offerAddress(site, offer.id),
    directApply: true,
    totalJobOpenings: offer.posts,
    ...(wage && { baseSalary: { "@type": "MonetaryAmount", currency: "EUR", value: { "@type": "QuantitativeValue", ...(wage.least === wage.most ? { value: wage.least } : { minValue: wage.least, maxValue: wage.most }), unitText: wage.unit } } }),
    ...(hoursOf(offer) && { workHours: hoursOf(offer) }),
    ...(offer.startsOn && { jobStartDate: offer.startsOn }),
    ...(offer.romeCode && { occupationalCategory: offer.romeCode }),
    ...(offer.licences.length > 0 && { qualifications: offer.licences.map(licenceLabel).join(", ") }),
    ...(offer.experience === "beginner" && { experienceRequirements: "no requirements" }),
  };
}

function employmentTypes({ kind, contract, weeklyHours }: OutOffer): string[] {
  if (kind === "BENEVOLAT") return ["VOLUNTEER"];
  const time = weeklyHours === null ? [] : [weeklyHours >= FULL_TIME ? "FULL_TIME" : "PART_TIME"];
  const term = contract === "independant" ? ["CONTRACTOR"] : TEMPORARY.has(contract) ? ["TEMPORARY"] : [];
  return time.length + term.length > 0 ? [...time, ...term] : ["OTHER"];
}

const hoursOf = (offer: OutOffer) => [weeklyHoursWords(offer.weeklyHours), ...offer.timetable, offer.hoursNote].filter(Boolean).join(", ");

/** The whole offer as simple HTML, as the search engines want it: never empty, never the title alone. */
function describedInHtml(offer: OutOffer): string {
  const facts = [contractWords({ ...offer, contract: offer.contract || null }), hoursOf(offer), offer.wage, postsWords(offer.posts), `${offer.commune}${offer.placeNote && ` (${offer.placeNote})`}`].filter(Boolean);
  const paragraphs = offer.description.split(/\n{2,}/).filter(Boolean).map((text) => `<p>${escaped(text).replaceAll("\n", "<br>")}</p>`);
  return [...paragraphs, `<p>${facts.map(escaped).join(". ")}.</p>`].join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A value as it stands in a `script` of data: no `<` can end it early, no sign ends a line of it. */
export function jsonForPage(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
