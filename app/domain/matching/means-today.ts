import type { MatchContext } from "./context.ts";
import { allowedLicences, mayDrive } from "./licences.ts";
import type { IsoDay, Person, TravelMode } from "./types.ts";

/** A means of a person as it counts today. `over`: the loan ended; `no-licence`: the law wants one she has not. */
export type MeansToday = { mode: TravelMode; radiusKm: number; until: IsoDay | null; state: "usable" | "over" | "no-licence" };

const states: readonly MeansToday["state"][] = ["usable", "no-licence", "over"];

/**
 * How a person gets about today: what the matching counts upon, the farthest first, then what it does not count and why.
 *
 * Walking is always there. Kilometres are her own, or the territory's default for the mode.
 */
export function meansToday(person: Pick<Person, "means" | "licences">, ctx: MatchContext): MeansToday[] {
  const allowed = allowedLicences(person.licences);
  const told = person.means.map(({ mode, radiusKm, until }): MeansToday => {
    // Nobody lends legs: a walk has no last day.
    const lastDay = mode === "walk" ? null : (until ?? null);
    const state = lastDay !== null && lastDay < ctx.asOf ? "over" : mayDrive(mode, allowed) ? "usable" : "no-licence";
    return { mode, radiusKm: radiusKm ?? ctx.radii[mode], until: lastDay, state };
  });
  const all = told.some(({ mode }) => mode === "walk") ? told : [...told, { mode: "walk" as const, radiusKm: ctx.radii.walk, until: null, state: "usable" as const }];
  return all.sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || b.radiusKm - a.radiusKm || (a.mode < b.mode ? -1 : 1));
}
