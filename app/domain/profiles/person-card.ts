import { weekInWords } from "../kit/weekly-hours.ts";
import { numberInWords } from "../kit/french-amounts.ts";
import { NBSP } from "../kit/french.ts";
import type { IsoDay, OfferKind } from "../matching/types.ts";
import { constraints, type ConstraintCode } from "../offers/constraints.ts";
import { contractLabel } from "../offers/contracts.ts";
import { licenceLabel } from "../offers/licences.ts";
import { frenchLevelWords } from "../skills/french-levels.ts";
import { monthsInWords } from "./cv-view.ts";
import type { ProfileFacts } from "./profile-facts.ts";
import { meansInWords } from "./travel-words.ts";

/** A person on one card, for her coach: lines ready to be read. An empty list says nothing was told. */
export type PersonCard = {
  wishes: string[];
  travel: string[];
  hours: string;
  week: string[];
  brings: string[];
  skills: string[];
  licences: string[];
  french: string | null;
  lookingFor: string[];
  avoids: string[];
};

const KINDS: Record<OfferKind, string> = { EMPLOI: "Emploi", IMMERSION: "Immersion", BENEVOLAT: "Bénévolat" };

/** What a coach must see of a person at a glance: what she wants, how far she goes, when she is free, what she brings. */
export function personCard(facts: ProfileFacts, today: IsoDay): PersonCard {
  return {
    wishes: facts.projects.map(({ label }, index) => (index === 0 ? label : `${label} (projet de secours)`)),
    travel: facts.means.map((means) => meansInWords(means, today)),
    hours: hoursWanted(facts.weeklyHoursMin, facts.weeklyHoursMax),
    week: weekInWords(facts.availability),
    brings: facts.experience.map(({ label, months, place }) => [label, monthsInWords(months), place].filter((part) => part !== "").join(", ")),
    skills: facts.skills.map(({ label }) => label),
    licences: facts.licences.map(licenceLabel),
    french: frenchLevelWords.find(({ code }) => code === facts.frenchLevel)?.label ?? null,
    lookingFor: [...facts.kinds.map((kind) => KINDS[kind]), ...facts.contracts.map(contractLabel)],
    avoids: facts.avoid.map((code) => (Object.hasOwn(constraints, code) ? constraints[code as ConstraintCode].avoid : code)),
  };
}

/** « de 15 à 30 h par semaine », « 20 h par semaine au plus »; '' when she said nothing. */
export function hoursWanted(min: number | null, max: number | null): string {
  const h = (hours: number) => `${numberInWords(hours)}${NBSP}h par semaine`;
  if (min === null) return max === null ? "" : `${h(max)} au plus`;
  if (max === null) return `${h(min)} au moins`;
  return min === max ? h(max) : `de ${numberInWords(min)} à ${h(max)}`;
}
