import { clockOf } from "#app/domain/matching/week.ts";
import { NO_CHOICES, type CvChoices, type CvFacts } from "#app/domain/profiles/cv-view.ts";
import { experienceKinds, type ExperienceFacts, type ProfileFacts } from "#app/domain/profiles/profile-facts.ts";
import type { Prisma } from "#app/infra/db.server.ts";

const EXPERIENCE = { label: true, place: true, months: true, kind: true, romeCode: true, endedYear: true } as const;
const BY_LABEL = { skill: { label: "asc" } } as const;

/** The columns of a CV: what an employer may read, and no other. */
export const cvSelect = {
  licences: true, frenchLevel: true, about: true,
  user: { select: { firstName: true, lastName: true, phone: true, email: true } },
  commune: { select: { name: true } },
  projects: { select: { romeCode: true, label: true }, orderBy: { rank: "asc" } },
  experience: { select: { id: true, ...EXPERIENCE }, orderBy: { months: "desc" } },
  skills: { select: { skill: { select: { id: true, label: true } } }, orderBy: BY_LABEL },
  trainings: { select: { id: true, label: true, place: true, year: true }, orderBy: { id: "asc" } },
  cv: { select: { title: true, hidden: true, wording: true, showsPhone: true, showsEmail: true, bornOn: true } },
} satisfies Prisma.BeneficiarySelect;

/** The facts of a CV, from its columns. */
export function cvFactsOf(row: Prisma.BeneficiaryGetPayload<{ select: typeof cvSelect }>): CvFacts {
  return {
    ...row.user, communeName: row.commune.name, about: row.about, projects: row.projects, experience: row.experience.map((one) => ({ id: one.id, ...experienceOf(one) })),
    skills: row.skills.map(({ skill }) => skill), trainings: row.trainings, licences: row.licences, frenchLevel: row.frenchLevel, choices: choicesOf(row.cv),
  };
}

function choicesOf(row: Prisma.BeneficiaryGetPayload<{ select: typeof cvSelect }>["cv"]): CvChoices {
  if (row === null) return NO_CHOICES;
  const { wording, bornOn, ...choices } = row;
  const words = typeof wording === "object" && wording !== null && !Array.isArray(wording) ? Object.entries(wording) : [];
  return {
    ...choices,
    wording: Object.fromEntries(words.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
    bornOn: bornOn === null ? null : bornOn.toISOString().slice(0, 10),
  };
}

/** The columns of a profile, for the person and those who accompany her. `situation` is not among them. */
export const profileSelect = {
  communeCode: true, licences: true, frenchLevel: true, readsFrench: true, speaksFrench: true, weeklyHoursMin: true, weeklyHoursMax: true, contracts: true, kinds: true, avoid: true, about: true,
  profileVersion: true,
  commune: { select: { name: true } },
  means: { select: { mode: true, radiusKm: true, untilOn: true }, orderBy: { mode: "asc" } },
  availability: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: { fromMinute: "asc" } },
  projects: { select: { romeCode: true, label: true }, orderBy: { rank: "asc" } },
  experience: { select: EXPERIENCE, orderBy: [{ months: "desc" }, { id: "asc" }] },
  skills: { select: { skill: { select: { id: true, label: true } } }, orderBy: BY_LABEL },
} satisfies Prisma.BeneficiarySelect;

/** The facts of a profile, from its columns. */
export function profileFactsOf(row: Prisma.BeneficiaryGetPayload<{ select: typeof profileSelect }>): ProfileFacts {
  return {
    communeCode: row.communeCode, communeName: row.commune.name,
    means: row.means.map(({ mode, radiusKm, untilOn }) => ({ mode, radiusKm, until: untilOn === null ? null : untilOn.toISOString().slice(0, 10) })),
    availability: row.availability.map(({ days, fromMinute, toMinute }) => ({ days, from: clockOf(fromMinute), to: clockOf(toMinute) })),
    projects: row.projects, experience: row.experience.map(experienceOf), skills: row.skills.map(({ skill }) => skill), licences: row.licences,
    frenchLevel: row.frenchLevel, readsFrench: row.readsFrench, speaksFrench: row.speaksFrench, weeklyHoursMin: row.weeklyHoursMin, weeklyHoursMax: row.weeklyHoursMax,
    contracts: row.contracts, kinds: row.kinds.filter((kind) => kind === "EMPLOI" || kind === "IMMERSION" || kind === "BENEVOLAT"), avoid: row.avoid, about: row.about,
  };
}

function experienceOf({ label, place, months, romeCode, endedYear, ...row }: { label: string; place: string; months: number; kind: string; romeCode: string | null; endedYear: number | null }): ExperienceFacts {
  // The constraint `experience-kind` of the database lets no other word in.
  return { label, place, months, romeCode, endedYear, kind: experienceKinds.find((kind) => kind === row.kind) ?? "vie" };
}
