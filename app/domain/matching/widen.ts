import { LEAST_PEOPLE } from "../indicators/small-cells.ts";
import { judgePeople } from "./fast/judge-all.ts";
import type { MatchContext } from "./context.ts";
import { prepareOffer } from "./prepare-offer.ts";
import type { PreparedPerson } from "./prepare-person.ts";
import { frenchLevels, type FrenchLevel, type Offer, type WeeklyWindow } from "./types.ts";

/** One thing an employer could ask less of, or offer more; `code` is a licence or a level where there is one. */
export type Relaxation = { kind: "later-start" | "earlier-end" | "no-weekend" | "licence" | "french" | "shuttle"; code: string | null };
/** `people`: how many the offer suits, `null` under five. `ideas`: what would add people, the most first, each five more at least. */
export type Widening = { people: number | null; ideas: { relaxation: Relaxation; more: number }[] };

/** The hours that most nurseries, school buses and lifts keep: « à 8 h », « à 18 h ». Our choice, round ones that are easy to say. */
const OPEN = { from: "08:00", to: "18:00" } as const;
const MOST_IDEAS = 3;

/**
 * The offer with one thing relaxed, for each thing that it asks and that may be talked of with an employer.
 *
 * What people avoid (loads, heights, nights) is not among them: how many would come without it says something of their
 * health. Skills neither: a missing skill stops nobody.
 */
export function relaxationsOf(offer: Offer): { relaxation: Relaxation; offer: Offer }[] {
  const schedule = offer.schedule ?? [];
  const found: { relaxation: Relaxation; offer: Offer }[] = [];
  const hours = (kind: Relaxation["kind"], changed: readonly WeeklyWindow[]) => {
    if (changed.length > 0 && JSON.stringify(changed) !== JSON.stringify(schedule)) found.push({ relaxation: { kind, code: null }, offer: { ...offer, schedule: changed } });
  };
  // A window that crosses midnight is night work: an hour moved does not make it day work.
  const isByDay = ({ from, to }: WeeklyWindow) => from < to;
  hours("later-start", schedule.map((window) => (isByDay(window) && window.from < OPEN.from && window.to > OPEN.from ? { ...window, from: OPEN.from } : window)));
  hours("earlier-end", schedule.map((window) => (isByDay(window) && window.to > OPEN.to && window.from < OPEN.to ? { ...window, to: OPEN.to } : window)));
  hours("no-weekend", schedule.map((window) => ({ ...window, days: window.days.filter((day) => day < 6) })).filter(({ days }) => days.length > 0));
  for (const code of offer.licences) found.push({ relaxation: { kind: "licence", code }, offer: { ...offer, licences: offer.licences.filter((one) => one !== code) } });
  const level = offer.frenchLevel ? frenchLevels.indexOf(offer.frenchLevel) : 0;
  if (level > 0) found.push({ relaxation: { kind: "french", code: frenchLevels[level - 1] as FrenchLevel }, offer: { ...offer, frenchLevel: frenchLevels[level - 1] as FrenchLevel } });
  if (!offer.access.includes("shuttle")) found.push({ relaxation: { kind: "shuttle", code: null }, offer: { ...offer, access: [...offer.access, "shuttle"] } });
  return found;
}

/**
 * How many people an offer suits, and what would make it suit more: the matching is run again with one thing relaxed.
 *
 * Numbers only, and none under five: neither how many it suits, nor how many more.
 *
 * @param people everyone of the territory; the same `ctx` they were prepared in
 */
export function widen(people: readonly PreparedPerson[], offer: Offer, ctx: MatchContext): Widening {
  const suits = (one: Offer) => judgePeople(people, prepareOffer(one, ctx), ctx, { blocked: 0 }).filter(({ isBlocked }) => !isBlocked).length;
  const now = suits(offer);
  const ideas = relaxationsOf(offer)
    .map(({ relaxation, offer: relaxed }) => ({ relaxation, more: suits(relaxed) - now }))
    .filter(({ more }) => more >= LEAST_PEOPLE)
    .sort((a, b) => b.more - a.more)
    .slice(0, MOST_IDEAS);
  return { people: now >= LEAST_PEOPLE ? now : null, ideas };
}
