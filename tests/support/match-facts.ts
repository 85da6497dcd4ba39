import fc from "fast-check";
import { expect } from "vitest";
import type { MatchContext } from "#app/domain/matching/context.ts";
import type { Aid, Offer, Person, TravelMode, WeeklyWindow } from "#app/domain/matching/types.ts";
import { nearTableCloseness } from "#app/domain/skills/closeness-near-table.ts";
import { anyOffer, anyPerson, between } from "#tests/factories/matching.ts";

/*
 * What is true of a person and an offer, worked out from the design document and from nothing of the matching: so that
 * sentences can be held against the data and not against the code that made them.
 */

const HOW: Record<TravelMode, { how: string; vehicle: string; kmh: number; km: number }> = {
  walk: { how: "à pied", vehicle: "aide à pied", kmh: 4.5, km: 3 }, bike: { how: "à vélo", vehicle: "vélo prêté", kmh: 14, km: 8 },
  ebike: { how: "à vélo électrique", vehicle: "vélo électrique prêté", kmh: 18, km: 12 }, scooter: { how: "en scooter", vehicle: "scooter prêté", kmh: 30, km: 20 },
  car: { how: "en voiture", vehicle: "voiture prêtée", kmh: 45, km: 35 }, carpool: { how: "en covoiturage", vehicle: "covoiturage", kmh: 40, km: 20 },
  transit: { how: "en bus", vehicle: "transport", kmh: 22, km: 15 },
};
const HOLDS: Record<string, string[]> = { B: ["B", "AM"], AM: ["AM"], C: ["C", "B", "AM"], "CACES-3": ["CACES-3"], FIMO: ["FIMO"] };
const NAMES: Record<string, string> = { B: "le permis B", AM: "le permis AM (BSR)", C: "le permis C", "CACES-3": "le CACES 3", FIMO: "la FIMO" };
const WORDS: Record<string, string> = { "heavy-loads": "port de charges lourdes", night: "travail de nuit", "own-vehicle": "venir avec son véhicule" };
const FRENCH = ["A0", "A1", "A2", "B1", "B2", "C1", "C2"];
const NEAR = [["N1103", "K1304"], ["G1602", "A1203"], ["K2204", "K1304"]] as const;

/** A table of near métiers, for the tests that need one. */
export const nearTable = { closeness: nearTableCloseness(NEAR.map(([from, to]) => ({ from, to }))) };

/** A person and an offer, most often near enough for something to be said of the way. */
export const anyNearPair: fc.Arbitrary<[Person, Offer]> = fc
  .tuple(anyPerson, anyOffer, between(0, 1), fc.subarray(["shuttle", "carpool", "transit", "housing"]), fc.subarray(["heavy-loads", "night", "own-vehicle"]), fc.subarray(["heavy-loads", "night", "own-vehicle"]))
  .map(([person, offer, share, access, constraints, avoid]) => [{ ...person, avoid }, {
    ...offer, access, constraints,
    at: { lat: person.home.lat + share ** 3 * (offer.at.lat - person.home.lat), lng: person.home.lng + share ** 3 * (offer.at.lng - person.home.lng) },
  }]);

export type Facts = ReturnType<typeof factsOf>;

/** Everything that a sentence may say of a pair. */
export function factsOf(person: Person, offer: Offer, ctx: MatchContext, hasTable: boolean) {
  const km = haversine(person.home, offer.at);
  const held = new Set(person.licences.flatMap((code) => HOLDS[code] ?? []));
  const start = offer.startDate && offer.startDate > ctx.asOf ? offer.startDate : ctx.asOf;
  const hasBus = offer.access.includes("shuttle") || (offer.schedule ?? []).every(({ from, to }) => from >= "06:30" && to <= "20:30" && to > from);
  const mayUse = (mode: TravelMode) => (mode !== "car" || held.has("B")) && (mode !== "scooter" || held.has("AM")) && (mode !== "transit" || hasBus);
  const isVehicle = (mode: TravelMode) => !offer.constraints.includes("own-vehicle") || mode === "car" || mode === "scooter";
  const walks = person.means.some(({ mode }) => mode === "walk") ? [] : [{ mode: "walk" as const, radiusKm: 3, until: null }];
  const valid = [...person.means, ...walks].filter(({ mode, until }) => mayUse(mode) && (mode === "walk" || !until || until >= start))
    .map(({ mode, radiusKm }) => ({ mode, radiusKm: radiusKm ?? HOW[mode].km }));
  const ownModes = valid.filter(({ mode, radiusKm }) => isVehicle(mode) && radiusKm >= km).map(({ mode }) => HOW[mode].how);
  const aids = ctx.aids.filter((aid) => mayUse(aid.mode) && isVehicle(aid.mode) && aid.licences.every((code) => held.has(code)) && lends(aid, person, start, ctx) && (aid.radiusKm ?? HOW[aid.mode].km) >= km)
    .map(({ id, mode }) => ({ id, words: { how: HOW[mode].how, vehicle: HOW[mode].vehicle } }));
  const level = (rome: string) => (offer.rome ? levelOf(rome, offer.rome, hasTable) : "none");
  const asked = [...new Set([...offer.skills.required, ...offer.skills.useful])];
  const licences = [...new Set(offer.licences)];
  const schedule = scheduleOf(person.availability, offer.schedule);
  const french = { isTooLow: person.frenchLevel != null && offer.frenchLevel != null && FRENCH.indexOf(person.frenchLevel) < FRENCH.indexOf(offer.frenchLevel) };
  const avoided = [...new Set(offer.constraints)].filter((one) => person.avoid.includes(one)).map((one) => WORDS[one] as string);
  const { min, max } = person.weeklyHours ?? {};
  const badHours = offer.weeklyHours != null && (offer.weeklyHours > (max ?? 999) || (offer.kind === "EMPLOI" && offer.weeklyHours < (min ?? 0)));
  const isDriving = (code: string) => !/CACES|FIMO/.test(code);
  return {
    person, offer, km, ownModes, aids, schedule, french, avoided, badHours,
    /** Her farthest usable means for these hours and this day; kilometres. */
    radiusKm: Math.max(0, ...valid.filter(({ mode }) => isVehicle(mode)).map(({ radiusKm }) => radiusKm)),
    hasOwn: valid.some(({ mode }) => isVehicle(mode)),
    /** The same, were any means good enough. */
    anyRadiusKm: Math.max(...valid.map(({ radiusKm }) => radiusKm)),
    minutesBy: (how: string) => (km * 1.3 * 60) / (Object.values(HOW).find((one) => one.how === how)?.kmh ?? NaN),
    wishes: { 1: person.projects.filter(({ rank }) => rank === 1).map(({ rome }) => level(rome)), 2: person.projects.filter(({ rank }) => rank === 2).map(({ rome }) => level(rome)) } as Record<1 | 2, string[]>,
    lived: person.experience.map(({ rome, months }) => ({ rome, months, level: level(rome) })),
    level,
    skills: { known: asked.filter((one) => person.skills.includes(one)).map(spaced), missing: asked.filter((one) => !person.skills.includes(one)).map(spaced) },
    windowWords: [...new Set((offer.schedule ?? []).map(({ from, to }) => `${clock(from)} – ${clock(to)}`))],
    contractWords: offer.contract === "MIS" ? "Intérim" : (offer.contract ?? ""),
    licences: { had: licences.filter((one) => held.has(one)).map((one) => NAMES[one] as string), missing: licences.filter((one) => !held.has(one)).map((one) => NAMES[one] as string) },
    isBlocked: (ownModes.length === 0 && aids.length === 0) || licences.some((one) => isDriving(one) && !held.has(one)) || (schedule.isAsked && schedule.share < 0.8) ||
      french.isTooLow || ((person.kinds ?? []).length > 0 && !person.kinds?.includes(offer.kind)) || avoided.length > 0 || badHours,
  };
}

function lends(aid: Aid, person: Person, start: string, ctx: MatchContext): boolean {
  const days = (Date.parse(start) - Date.parse(ctx.asOf)) / 86_400_000;
  return haversine(person.home, aid.at) <= (aid.serviceKm ?? aid.radiusKm ?? HOW[aid.mode].km) && days <= (aid.maxDays ?? Infinity);
}

function haversine(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
}

function levelOf(a: string, b: string, hasTable: boolean): string {
  if (a === b) return "same";
  if (hasTable && NEAR.some(([one, other]) => (one === a && other === b) || (one === b && other === a))) return "close";
  return a.slice(0, 3) === b.slice(0, 3) ? "domain" : a.startsWith(b.charAt(0)) ? "letter" : "none";
}

/** The share of the work's hours that are hers, quarter by quarter: the people and offers of the tests keep to quarters. */
function scheduleOf(hers: readonly WeeklyWindow[] | null | undefined, work: readonly WeeklyWindow[] | null | undefined) {
  if (!hers?.length || !work?.length) return { isAsked: false, share: 1 };
  const [own, worked] = [quartersOf(hers), quartersOf(work)];
  let shared = 0;
  for (let at = 0; at < worked.length; at += 1) if (worked[at] === 1 && own[at] === 1) shared += 1;
  return { isAsked: true, share: shared / worked.reduce((sum, one) => sum + one, 0) };
}

function quartersOf(windows: readonly WeeklyWindow[]): Uint8Array {
  const week = new Uint8Array(7 * 96);
  const at = (text: string) => Number(text.slice(0, 2)) * 4 + Number(text.slice(3)) / 15;
  for (const { days, from, to } of windows) for (const day of days) {
    const last = at(to) > at(from) ? at(to) : at(to) + 96;
    for (let quarter = at(from); quarter < last; quarter += 1) week[((day - 1) * 96 + quarter) % week.length] = 1;
  }
  return week;
}

const spaced = (code: string) => code.replaceAll("-", " ");
const clock = (text: string) => `${Number(text.slice(0, 2))} h${text.endsWith("00") ? "" : ` ${text.slice(3)}`}`;

/** « a, b et c » as its words. */
export function listOf(text: string): string[] {
  return text.split(/, | et /);
}

/** Fails unless a distance said in words is this one, rounded as people do. */
export function kmSaid(words: string, km: number): void {
  if (words === "moins de 1 km") return expect(km).toBeLessThan(1);
  const said = Number(words.replace(" km", "").replace(",", "."));
  expect(Math.abs(said - km)).toBeLessThanOrEqual(words.includes(",") ? 0.051 : km < 30 ? 0.501 : 2.501);
}

/** Fails unless minutes said in words are these, to the five minutes. */
export function minutesSaid(words: string, minutes: number): void {
  const [, hours, rest] = /^(?:(\d+) h)? ?(\d+)?(?: min)?$/.exec(words) ?? [];
  const said = Number(hours ?? 0) * 60 + Number(rest ?? 0);
  if (said > 5) expect(Math.abs(said - minutes)).toBeLessThanOrEqual(3.01);
  else expect(minutes).toBeLessThan(8.01);
}
