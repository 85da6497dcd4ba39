import { minutesOf } from "#app/domain/matching/week.ts";
import type { OfferDraft } from "#app/domain/offers/offer.schema.ts";
import { readOffer } from "#app/domain/offers/reading/read-offer.ts";
import type { Hours } from "#app/domain/offers/wording.ts";
import type { Prisma } from "#app/infra/db.server.ts";

const day = (value: string | null) => (value === null ? null : new Date(`${value}T00:00:00Z`));

/** The columns a typed draft fills, once its text was read; the windows are the stricter of what was typed and written. */
export function offerColumns(draft: OfferDraft) {
  const typed: Hours[] = draft.windows.map(({ days, from, to }) => ({ days, fromMinute: minutesOf(from), toMinute: minutesOf(to) }));
  const { kind, licences, weeklyHours, hoursNote, constraints, access, experienceAsked, startsOn } = draft;
  const { readings, strict } = readOffer({ title: draft.title, description: draft.description }, { kind, licences, weeklyHours, windows: typed, hoursNote, constraints, access, experienceAsked, startsOn }, draft.setAside ?? []);
  const columns = {
    kind,
    title: draft.title,
    description: draft.description,
    romeCode: draft.romeCode,
    placeNote: draft.placeNote,
    contract: draft.contract,
    contractMonths: draft.contractMonths,
    hoursNote,
    wage: draft.wage,
    posts: draft.posts,
    frenchLevel: draft.frenchLevel,
    startsOn: day(strict.startsOn),
    endsOn: day(draft.endsOn),
    weeklyHours: strict.weeklyHours,
    licences: strict.licences,
    constraints: strict.constraints,
    access: strict.access,
    experienceAsked: strict.experienceAsked,
    totalHours: draft.totalHours,
    weeks: draft.weeks,
    preparesFor: draft.preparesFor,
    accompaniedBy: draft.accompaniedBy,
    costs: draft.costs,
    gainedSkills: draft.gainedSkills,
    clauseHours: draft.clauseHours,
    contactName: draft.contactName,
    contactPhone: draft.contactPhone,
    contactEmail: draft.contactEmail,
    readings: readings as unknown as Prisma.InputJsonValue,
  };
  return { columns, windows: strict.windows };
}

/** The rows beside the offer: its windows and its skills. */
export function offerParts(draft: Pick<OfferDraft, "requiredSkills" | "usefulSkills">, windows: readonly Hours[], newId: () => string) {
  return {
    windows: { create: windows.map(({ days, fromMinute, toMinute }) => ({ id: newId(), days: [...days], fromMinute, toMinute })) },
    skills: { create: [...draft.requiredSkills.map((skillId) => ({ skillId, required: true })), ...draft.usefulSkills.map((skillId) => ({ skillId, required: false }))] },
  };
}
