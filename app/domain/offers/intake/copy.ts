import type { OfferDraft } from "../offer.schema.ts";
import { readDictated } from "./read-dictated.ts";

/**
 * A draft to start again from: the same offer, without the days of the former one.
 *
 * What was said not to be so in its text goes with the text it was said of.
 */
export function copyOf(former: OfferDraft): OfferDraft {
  return { ...former, startsOn: null, endsOn: null };
}

/** The quick form filled from a former offer; boxes that had been unticked stay so. */
export function quickValuesOf(former: OfferDraft, { communeName, employerLabel }: { communeName: string; employerLabel: string }) {
  const draft = copyOf(former);
  const what = draft.description.length >= 3 ? draft.description : draft.title;
  const keeps = readDictated(what).boxes.map(({ key }) => key).filter((key) => !(draft.setAside ?? []).includes(key));
  return {
    genre: draft.kind === "BENEVOLAT" ? ("BENEVOLAT" as const) : ("EMPLOI" as const), what, title: draft.title, contract: draft.contract, contractMonths: draft.contractMonths, weeklyHours: draft.weeklyHours, totalHours: draft.totalHours,
    weeks: draft.weeks, wage: draft.wage, access: draft.access, preparesFor: draft.preparesFor, accompaniedBy: draft.accompaniedBy, costs: draft.costs, gainedSkills: draft.gainedSkills, clauseHours: draft.clauseHours,
    contactName: draft.contactName, windows: draft.windows, hoursNote: draft.hoursNote, licences: draft.licences, constraints: draft.constraints, requiredSkills: draft.requiredSkills, usefulSkills: draft.usefulSkills,
    frenchLevel: draft.frenchLevel, experienceAsked: draft.experienceAsked, phone: draft.contactPhone, email: draft.contactEmail, organisationName: employerLabel, keeps, sites: [{ commune: communeName, posts: draft.posts, placeNote: draft.placeNote }],
  };
}
