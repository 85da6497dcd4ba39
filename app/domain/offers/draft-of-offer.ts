import { clockOf } from "../matching/week.ts";
import { accessCodes, constraintCodes } from "./constraints.ts";
import { contractOf, type ContractCode } from "./contracts.ts";
import { licenceCodes } from "./licences.ts";
import { costCodes } from "./offer-more.schema.ts";
import type { OfferRecord } from "./offer-record.ts";
import { experienceCodes, type OfferDraft } from "./offer.schema.ts";
import { asReadings } from "./reading/reading.ts";

const known = <T extends string>(codes: readonly T[], given: readonly string[]): T[] => codes.filter((code) => given.includes(code));

/**
 * The form of an offer as its employer typed it, to be corrected: what was only read in the text is not there.
 *
 * Codes that no longer exist are left out.
 */
export function draftOfOffer(offer: OfferRecord): OfferDraft {
  const { fields, setAside } = asReadings(offer.readings);
  const typed = fields ?? offer;
  return {
    kind: offer.kind, title: offer.title, romeCode: offer.romeCode, communeCode: offer.communeCode, placeNote: offer.placeNote,
    contract: offer.contract !== null && contractOf(offer.contract) ? (offer.contract as ContractCode) : null,
    contractMonths: offer.contractMonths, weeklyHours: typed.weeklyHours, hoursNote: offer.hoursNote,
    windows: typed.windows.map(({ days, fromMinute, toMinute }) => ({ days: [...days], from: clockOf(fromMinute), to: clockOf(toMinute) })),
    requiredSkills: offer.skills.filter((skill) => skill.required).map((skill) => skill.id),
    usefulSkills: offer.skills.filter((skill) => !skill.required).map((skill) => skill.id),
    licences: known(licenceCodes, typed.licences), frenchLevel: offer.frenchLevel,
    experienceAsked: experienceCodes.find((code) => code === typed.experienceAsked) ?? null,
    wage: offer.wage, posts: offer.posts, startsOn: typed.startsOn, endsOn: offer.endsOn, description: offer.description,
    access: known(accessCodes, typed.access), constraints: known(constraintCodes, typed.constraints),
    totalHours: offer.totalHours, weeks: offer.weeks, preparesFor: offer.preparesFor, accompaniedBy: offer.accompaniedBy, costs: costCodes.find((code) => code === offer.costs) ?? null,
    gainedSkills: [...offer.gainedSkills], clauseHours: offer.clauseHours, contactName: offer.contactName, contactPhone: offer.contactPhone, contactEmail: offer.contactEmail,
    ...(setAside.length > 0 ? { setAside } : {}),
  };
}
