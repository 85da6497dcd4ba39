import fc from "fast-check";
import { matchContext, type MatchContext } from "#app/domain/matching/context.ts";
import {
  frenchLevels, offerKinds, travelModes, type Aid, type Means, type Offer, type Person, type WeeklyWindow,
} from "#app/domain/matching/types.ts";
import { clockOf } from "#app/domain/matching/week.ts";

/** People and offers as the matching sees them: valid by default, and at random for the properties. */

export const AS_OF = "2026-11-20";
/** Alençon; one degree of latitude is 111.2 km. */
export const HOME = { lat: 48.431, lng: 0.091 };

/** A place so many kilometres north of another. */
export const northOf = (from: { lat: number; lng: number }, km: number) => ({ lat: from.lat + km / 111.195, lng: from.lng });

/** Someone who walks, has no wish and no experience. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: "p1", home: HOME, means: [], licences: [], projects: [], experience: [], skills: [], avoid: [], ...over,
});

/** A job at the door that asks for nothing. */
export const anOffer = (over: Partial<Offer> = {}): Offer => ({
  id: "o1", kind: "EMPLOI", at: HOME, posts: 1, skills: { required: [], useful: [] }, licences: [], access: [], constraints: [], ...over,
});

/** A scooter lent in Alençon to those who have the AM licence. */
export const anAid = (over: Partial<Aid> = {}): Aid => ({ id: "atelier", mode: "scooter", at: HOME, radiusKm: 25, maxDays: 60, licences: ["AM"], ...over });

export const aContext = (over: Partial<MatchContext> = {}): MatchContext => matchContext({ asOf: AS_OF, ...over });

/** Evenly between two bounds: `fc.double` is even over the bits and gives almost only tiny numbers. */
export const between = (min: number, max: number) => fc.nat({ max: 2 ** 31 - 1 }).map((part) => min + (part / (2 ** 31 - 1)) * (max - min));

const romes = ["K1304", "K1302", "K1305", "K2204", "K2202", "N1103", "N1105", "G1602", "A1203"];
const skills = ["entretien-logement", "repassage", "cuisine", "accueil", "conduite", "tri"];
const licences = ["B", "AM", "C", "CACES-3", "FIMO"];
const contracts = ["CDI", "CDD", "MIS"];
const constraints = ["heavy-loads", "night", "own-vehicle"];
const days = ["2026-11-10", "2026-11-20", "2026-11-25", "2026-12-01", "2027-01-31"];

const subset = (values: readonly string[]) => fc.subarray([...values]);
const missing = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined, freq: 2 });
/** A place within some sixty kilometres; some share a point, as communes do. */
export const place = fc.oneof(
  fc.constantFrom(HOME, northOf(HOME, 3), northOf(HOME, 8), northOf(HOME, 20)),
  fc.record({ lat: between(48.1, 48.9), lng: between(-0.6, 0.8) }),
);
const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => clockOf(quarter * 15));
export const weeklyWindow: fc.Arbitrary<WeeklyWindow> = fc.record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from: clock, to: clock });
const windows = missing(fc.array(fc.oneof(weeklyWindow, fc.constant({ days: [1, 2, 3, 4, 5], from: "08:30", to: "16:30" }), fc.constant({ days: [1, 2, 4, 5], from: "09:00", to: "15:00" })), { maxLength: 3 }));
const radius = missing(fc.oneof(fc.constantFrom(0, 3, 8, 20), between(0, 60)));
/** Any means, but a walk shorter than what everybody walks: that one says how far she walks, it adds nothing. */
export const addedMeans: fc.Arbitrary<Means> = fc.record({ mode: fc.constantFrom(...travelModes), radiusKm: radius, until: missing(fc.constantFrom(...days)) })
  .map((means) => (means.mode === "walk" ? { ...means, radiusKm: Math.max(3, means.radiusKm ?? 3) } : means));
export const anyAid: fc.Arbitrary<Aid> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"), mode: fc.constantFrom(...travelModes), at: place, radiusKm: radius, serviceKm: radius,
  maxDays: missing(fc.integer({ min: 1, max: 90 })), licences: subset(["AM", "B"]),
});

/** Someone at random: wishes, means and hours as they come. */
export const anyPerson: fc.Arbitrary<Person> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }), home: place, means: fc.array(addedMeans, { maxLength: 3 }), licences: subset(licences),
  projects: fc.array(fc.record({ rank: fc.constantFrom(1, 2), rome: fc.constantFrom(...romes) }), { maxLength: 2 }),
  experience: fc.array(fc.record({ rome: fc.constantFrom(...romes), months: fc.integer({ min: 0, max: 40 }) }), { maxLength: 3 }),
  skills: subset(skills), frenchLevel: missing(fc.constantFrom(...frenchLevels)),
  weeklyHours: missing(fc.record({ min: missing(fc.integer({ min: 0, max: 25 })), max: missing(fc.integer({ min: 15, max: 40 })) })),
  availability: windows, contracts: missing(subset(contracts)), kinds: missing(fc.subarray([...offerKinds])), avoid: subset(constraints),
});

/** An offer at random. */
export const anyOffer: fc.Arbitrary<Offer> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }), kind: fc.constantFrom(...offerKinds), at: place, rome: missing(fc.constantFrom(...romes)),
  posts: fc.integer({ min: 1, max: 3 }), skills: fc.record({ required: subset(skills), useful: subset(skills) }), licences: subset(licences),
  frenchLevel: missing(fc.constantFrom(...frenchLevels)), weeklyHours: missing(fc.integer({ min: 2, max: 40 })), schedule: windows,
  contract: missing(fc.constantFrom(...contracts)), startDate: missing(fc.constantFrom(...days)), access: subset(["carpool", "shuttle", "transit"]), constraints: subset(constraints),
});

/** Lists where each id is there once. */
export const manyPeople = (maxLength: number) => fc.uniqueArray(anyPerson, { selector: ({ id }) => id, maxLength });
export const manyOffers = (maxLength: number) => fc.uniqueArray(anyOffer, { selector: ({ id }) => id, maxLength });
export const manyAids = fc.uniqueArray(anyAid, { selector: ({ id }) => id, maxLength: 3 });
