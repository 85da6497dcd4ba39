import { distanceKm } from "../geo/distance.ts";
import { dayNumber } from "./calendar.ts";
import type { MatchContext } from "./context.ts";
import { allowedLicences, mayDrive } from "./licences.ts";
import { frenchLevels, type Person, type TravelMode } from "./types.ts";
import { weekSpans, type WeekSpans } from "./week.ts";

/** A means she may lawfully use, until its last day (`Infinity` when it is hers). */
export type UsableMeans = { mode: TravelMode; radiusKm: number; lastDay: number };
/** An aid lent near her home that her licences allow, with the last day a loan begun today can reach. */
export type ReachableAid = UsableMeans & { id: string };
/** A métier she wants or has lived, with what a nearness to it is multiplied by. */
export type Anchor = { rome: string; factor: number; from: "wish" | "fallback" | "lived"; months: number };

/** A person made ready to be compared many times: times read, licences spread out, aids near her home chosen. */
export type PreparedPerson = {
  person: Person;
  means: readonly UsableMeans[];
  aids: readonly ReachableAid[];
  allowed: ReadonlySet<string>;
  /** Skills and certificates together: both are things an offer asks for and a person has. */
  has: ReadonlySet<string>;
  /** Projects, then lived experience. */
  anchors: readonly Anchor[];
  lived: readonly Anchor[];
  available: WeekSpans | null;
  french: number | null;
  leastHours: number;
  mostHours: number;
  contracts: ReadonlySet<string> | null;
  kinds: ReadonlySet<string> | null;
  avoid: ReadonlySet<string>;
};

/** Reads a person once, so that she can be compared with thousands of offers. */
export function preparePerson(person: Person, ctx: MatchContext): PreparedPerson {
  const allowed = allowedLicences(person.licences);
  const { fullExperienceMonths, fallbackFactor } = ctx.weights;
  const lived = monthsByMetier(person).map(([rome, months]): Anchor => ({
    rome, months, from: "lived", factor: Math.min(1, months / fullExperienceMonths),
  }));
  const projects = person.projects.map(({ rome, rank }): Anchor => ({
    rome, months: 0, from: rank <= 1 ? "wish" : "fallback", factor: rank <= 1 ? 1 : fallbackFactor,
  }));
  return {
    person, allowed, lived,
    means: usableMeans(person, allowed, ctx),
    aids: reachableAids(person, allowed, ctx),
    has: new Set([...person.skills, ...allowed]),
    // For the métier, having done it is having done it: the months count in the experience part.
    anchors: [...projects, ...lived.map((anchor) => ({ ...anchor, factor: 1 }))],
    available: isGiven(person.availability) ? weekSpans(person.availability) : null,
    french: person.frenchLevel ? frenchLevels.indexOf(person.frenchLevel) : null,
    leastHours: person.weeklyHours?.min ?? 0,
    mostHours: person.weeklyHours?.max ?? Infinity,
    contracts: isGiven(person.contracts) ? new Set(person.contracts) : null,
    kinds: isGiven(person.kinds) ? new Set(person.kinds) : null,
    avoid: new Set(person.avoid),
  };
}

/** Two jobs of the same métier are one experience as long as both. */
function monthsByMetier(person: Person): [rome: string, months: number][] {
  const sums = new Map<string, number>();
  for (const { rome, months } of person.experience) sums.set(rome, (sums.get(rome) ?? 0) + months);
  return [...sums];
}

/** A wish that is there and says something: a missing or empty list means "any". */
function isGiven<T>(list: readonly T[] | null | undefined): list is readonly T[] {
  return list != null && list.length > 0;
}

function usableMeans(person: Person, allowed: ReadonlySet<string>, ctx: MatchContext): UsableMeans[] {
  const usable = person.means
    .filter(({ mode }) => mayDrive(mode, allowed))
    .map(({ mode, radiusKm, until }): UsableMeans => ({
      mode, radiusKm: radiusKm ?? ctx.radii[mode],
      // Nobody lends legs: a walk has no last day.
      lastDay: until && mode !== "walk" ? dayNumber(until) : Infinity,
    }));
  // Everyone can walk, vehicle or not; how far is the territory's default unless she said it herself.
  const hasWalk = usable.some(({ mode }) => mode === "walk");
  return hasWalk ? usable : [...usable, { mode: "walk", radiusKm: ctx.radii.walk, lastDay: Infinity }];
}

function reachableAids(person: Person, allowed: ReadonlySet<string>, ctx: MatchContext): ReachableAid[] {
  const today = dayNumber(ctx.asOf);
  return ctx.aids
    .map((aid) => ({ aid, radiusKm: aid.radiusKm ?? ctx.radii[aid.mode] }))
    .filter(({ aid, radiusKm }) =>
      mayDrive(aid.mode, allowed) &&
      aid.licences.every((licence) => allowed.has(licence)) &&
      distanceKm(person.home, aid.at) <= (aid.serviceKm ?? radiusKm))
    .map(({ aid, radiusKm }): ReachableAid => ({
      id: aid.id, mode: aid.mode, radiusKm, lastDay: aid.maxDays == null ? Infinity : today + aid.maxDays,
    }))
    // The lightest that is enough is proposed: a bicycle before a scooter, a scooter before one of five cars.
    .sort((a, b) => a.radiusKm - b.radiusKm || (a.id < b.id ? -1 : 1));
}
