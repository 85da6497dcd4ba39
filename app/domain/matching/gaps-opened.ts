import type { MatchContext } from "./context.ts";
import { FRENCH, HOURS, LICENCE, REACH, SCHEDULE } from "./gates.ts";
import { licenceBefore } from "./licences.ts";
import { schedulePart } from "./parts.ts";
import { preparePerson, type PreparedPerson } from "./prepare-person.ts";
import { mobilityRadii } from "./reach.ts";
import { reachAt, type Standing } from "./standing.ts";
import { frenchLevels, type WeeklyWindow } from "./types.ts";
import { clockOf, endOf, minutesOf, MINUTES_A_DAY, weekSpans } from "./week.ts";

/**
 * One thing that would change, and the offers that would then be possible and are not.
 *
 * `licence`: a driving licence, `code` names it. `certificate`: a CACES and the like, `code` names it; it bars no offer, these
 * are possible already and ask for it. `hours`: fewer or more hours a week than she looks for. `availability`: a part of the
 * week that is not hers today. `french`: `code` is the level.
 */
export type OpenedByGap = { offers: Standing[] } & (
  | { kind: "licence" | "certificate" | "french"; code: string }
  | { kind: "hours"; code: "fewer" | "more" }
  | { kind: "availability"; code: WeekPart }
);
export const weekParts = ["early", "late", "saturday", "sunday"] as const;
export type WeekPart = (typeof weekParts)[number];

/** What early and late reach to, minutes since midnight. Our choice: the shifts of cleaning, food and care begin and end there. */
export const EARLIEST = minutesOf("05:00");
export const LATEST = minutesOf("22:00");

/** Licences that open a vehicle, looked at even when no offer asks for them. */
const VEHICLE_LICENCES = ["AM", "B"];

/**
 * What one change would open to a person: each is tried on her, and what the gates then let through is counted.
 *
 * What she does not want (a kind of offer, a work she avoids) is no gap: it is never proposed to change it.
 *
 * @param standing of the person to all open offers, in the same context
 * @returns only what opens something, the most first
 */
export function openedByGaps(person: PreparedPerson, standing: readonly Standing[], ctx: MatchContext): OpenedByGap[] {
  const blocked = standing.filter(({ blockers }) => blockers !== 0);
  const only = (bits: number) => blocked.filter(({ blockers }) => (blockers & ~bits) === 0);
  return [...byLicence(person, only(LICENCE | REACH), ctx), ...byCertificate(person, standing), ...byHours(person, only(HOURS)), ...byAvailability(person, only(SCHEDULE), ctx), ...byFrench(only(FRENCH))]
    .filter(({ offers }) => offers.length > 0)
    .sort((a, b) => b.offers.length - a.offers.length || order.indexOf(a.kind) - order.indexOf(b.kind) || (a.code < b.code ? -1 : 1));
}

const order: readonly OpenedByGap["kind"][] = ["licence", "certificate", "hours", "availability", "french"];

/**
 * A licence lets her do the work, drive what she has, and borrow what needs it: all three count.
 *
 * Not what the licence that comes before it opens already: who has none is not sent to the lorries for an office's sake.
 */
function byLicence(person: PreparedPerson, blocked: readonly Standing[], ctx: MatchContext): OpenedByGap[] {
  const asked = blocked.flatMap(({ offer }) => offer.drivingLicences);
  const missing = [...new Set([...VEHICLE_LICENCES, ...asked])].filter((code) => !person.allowed.has(code)).sort();
  const opensWith = (code: string | null) => {
    if (code === null || person.allowed.has(code)) return () => false;
    const licensed = preparePerson({ ...person.person, licences: [...person.person.licences, code] }, ctx);
    return ({ offer, km }: Standing) => offer.drivingLicences.every((one) => licensed.allowed.has(one)) && reachAt(km, mobilityRadii(licensed, offer)) !== "out";
  };
  return missing.map((code) => {
    const [opens, isOpenBefore] = [opensWith(code), opensWith(licenceBefore(code))];
    return { kind: "licence", code, offers: blocked.filter((one) => opens(one) && !isOpenBefore(one)) };
  });
}

function byCertificate(person: PreparedPerson, standing: readonly Standing[]): OpenedByGap[] {
  const asking = new Map<string, Standing[]>();
  for (const one of standing) {
    if (one.blockers !== 0) continue;
    for (const { code, kind } of one.offer.asked) {
      if (kind === "certificate" && !person.has.has(code)) asking.set(code, [...(asking.get(code) ?? []), one]);
    }
  }
  return [...asking].map(([code, offers]) => ({ kind: "certificate", code, offers }));
}

function byHours(person: PreparedPerson, blocked: readonly Standing[]): OpenedByGap[] {
  const more = (one: Standing) => (one.offer.offer.weeklyHours ?? 0) > person.mostHours;
  return [
    { kind: "hours", code: "more", offers: blocked.filter(more) },
    { kind: "hours", code: "fewer", offers: blocked.filter((one) => !more(one)) },
  ];
}

function byAvailability(person: PreparedPerson, blocked: readonly Standing[], ctx: MatchContext): OpenedByGap[] {
  const hers = person.person.availability ?? [];
  if (hers.length === 0) return [];
  return weekParts.map((code) => {
    const available = weekSpans([...hers, ...partOfWeek(code, hers)]);
    const suits = ({ offer }: Standing) => schedulePart(available, offer.work, offer.workMinutes, ctx.weights) >= ctx.weights.leastScheduleShare;
    return { kind: "availability", code, offers: blocked.filter(suits) };
  });
}

/** Her own hours stretched to the early morning or the evening, or brought to a day of the week-end. */
function partOfWeek(part: WeekPart, hers: readonly WeeklyWindow[]): WeeklyWindow[] {
  if (part === "early") return hers.filter(({ from }) => minutesOf(from) > EARLIEST).map(({ days, from }) => ({ days, from: clockOf(EARLIEST), to: from }));
  if (part === "late") return hers.filter((one) => endOf(one) < LATEST).map(({ days, to }) => ({ days, from: to, to: clockOf(LATEST) }));
  const day = part === "saturday" ? 6 : 7;
  if (hers.some(({ days }) => days.includes(day))) return [];
  const from = Math.min(...hers.map((one) => minutesOf(one.from)));
  const to = Math.max(...hers.map((one) => Math.min(endOf(one), MINUTES_A_DAY)));
  return [{ days: [day], from: clockOf(from), to: clockOf(to) }];
}

/** The next level that opens anything. */
function byFrench(blocked: readonly Standing[]): OpenedByGap[] {
  if (blocked.length === 0) return [];
  const next = Math.min(...blocked.map(({ offer }) => offer.french));
  return [{ kind: "french", code: frenchLevels[next] as string, offers: blocked.filter(({ offer }) => offer.french === next) }];
}
