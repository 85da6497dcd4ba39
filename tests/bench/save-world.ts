import { insertRows } from "#app/infra/bulk-rows.server.ts";
import type { Db } from "#app/infra/db.server.ts";
import { minutesOf } from "#app/domain/matching/week.ts";
import type { Aid, Person, WeeklyWindow } from "#app/domain/matching/types.ts";
import type { World } from "./match-world.ts";

/** The id in the database of the person or offer at a position; the same at each run. */
const uuidOf = (letter: "a" | "b" | "c" | "d", position: number): string => `${letter.repeat(8)}-0000-4000-8000-${String(position).padStart(12, "0")}`;
export const personUuid = (position: number): string => uuidOf("a", position);
export const offerUuid = (position: number): string => uuidOf("b", position);
const TERRITORY_ID = uuidOf("d", 0);
/** Rows a statement: a parameter of a few megabytes. */
const AT_ONCE = 5000;
const DAY_MS = 86_400_000;

/**
 * Saves an invented département in an empty, migrated database, as registrations and posts would have, in a few seconds.
 *
 * @param aids their place is a commune's centre: it is found again among `places`
 * @returns the id of its territory
 */
export async function saveWorld(db: Db, world: World, aids: readonly Aid[], places: readonly { code: string; lat: number; lng: number; population: number }[], now: Date): Promise<string> {
  const insert = async (table: string, rows: Record<string, unknown>[]) => {
    for (let start = 0; start < rows.length; start += AT_ONCE) await insertRows(db, table, rows.slice(start, start + AT_ONCE));
  };
  const nearest = (at: { lat: number; lng: number }): string =>
    places.reduce((best, one) => ((one.lat - at.lat) ** 2 + (one.lng - at.lng) ** 2 < (best.lat - at.lat) ** 2 + (best.lng - at.lng) ** 2 ? one : best)).code;
  const codes = new Map<string, string>();
  const communeOf = (at: { lat: number; lng: number }): string => {
    const key = `${at.lat} ${at.lng}`;
    const code = codes.get(key) ?? nearest(at);
    codes.set(key, code);
    return code;
  };
  let last = 0;
  const fresh = () => uuidOf("c", (last += 1));
  const windowsOf = (windows: readonly WeeklyWindow[] | null | undefined) => (windows ?? []).map(({ days, from, to }) => ({ id: fresh(), days, fromMinute: minutesOf(from), toMinute: minutesOf(to) }));

  await db.territory.create({ data: { id: TERRITORY_ID, code: "61", name: "Orne", brandName: "Passerelle · Orne", helpPhone: "02 61 91 00 00" } });
  await insert("commune", places.map(({ code, lat, lng, population }) => ({ code, name: code, departement: "61", postalCodes: [], lat, lng, population })));
  await insert("mobility_aid", aids.map((aid) => ({
    id: fresh(), code: aid.id, territoryId: TERRITORY_ID, name: aid.id, operator: aid.id, mode: aid.mode, communeCode: communeOf(aid.at), radiusKm: aid.radiusKm, serviceKm: aid.serviceKm, maxDays: aid.maxDays, licences: aid.licences,
  })));
  const skills = new Set([...world.people.flatMap((one) => one.skills), ...world.offers.flatMap((one) => [...one.skills.required, ...one.skills.useful])]);
  await insert("skill", [...skills].map((id) => ({ id, label: id, source: "starter" })));

  const created = new Date(now.getTime() - 30 * DAY_MS);
  const people = world.people.map((person, position) => ({ person, id: personUuid(position) }));
  const each = <T>(of: (person: Person, beneficiaryId: string) => T[]): T[] => people.flatMap(({ person, id }) => of(person, id));
  await insert("user", people.map(({ id }, position) => ({ id, territoryId: TERRITORY_ID, role: "beneficiary", firstName: "Personne", lastName: `n° ${position}`, email: `personne.${position}@example.org`, createdAt: created })));
  await insert("beneficiary", people.map(({ person, id }) => ({
    id, userId: id, territoryId: TERRITORY_ID, communeCode: communeOf(person.home), ...person.home, licences: person.licences, frenchLevel: person.frenchLevel ?? null,
    weeklyHoursMin: person.weeklyHours?.min ?? null, weeklyHoursMax: person.weeklyHours?.max ?? null, contracts: person.contracts ?? [], kinds: person.kinds ?? [], avoid: person.avoid, updatedAt: created,
  })));
  await insert("travel_means", each((person, beneficiaryId) => person.means.map(({ mode, radiusKm, until }) => ({ id: fresh(), beneficiaryId, mode, radiusKm: radiusKm ?? null, untilOn: until ?? null }))));
  await insert("availability", each((person, beneficiaryId) => windowsOf(person.availability).map((window) => ({ ...window, beneficiaryId }))));
  await insert("project", each((person, beneficiaryId) => person.projects.map(({ rank, rome }) => ({ beneficiaryId, rank, romeCode: rome, label: rome }))));
  await insert("experience", each((person, beneficiaryId) => person.experience.map(({ rome, months }) => ({ id: fresh(), beneficiaryId, romeCode: rome, label: rome, months, kind: "emploi" }))));
  await insert("beneficiary_skill", each((person, beneficiaryId) => [...new Set(person.skills)].map((skillId) => ({ beneficiaryId, skillId }))));

  const offers = world.offers.map((offer, position) => ({ offer, id: offerUuid(position) }));
  await insert("offer", offers.map(({ offer, id }) => ({
    id, territoryId: TERRITORY_ID, kind: offer.kind, title: "Offre inventée", communeCode: communeOf(offer.at), ...offer.at, romeCode: offer.rome ?? null, posts: offer.posts, licences: offer.licences,
    frenchLevel: offer.frenchLevel ?? null, weeklyHours: offer.weeklyHours ?? null, contract: offer.contract ?? null, startsOn: offer.startDate ?? null, access: offer.access, constraints: offer.constraints,
    publishedAt: created, updatedAt: created,
  })));
  await insert("offer_window", offers.flatMap(({ offer, id }) => windowsOf(offer.schedule).map((window) => ({ ...window, offerId: id }))));
  await insert("offer_skill", offers.flatMap(({ offer, id }) => {
    const required = new Set(offer.skills.required);
    const useful = new Set(offer.skills.useful.filter((skill) => !required.has(skill)));
    return [...[...required].map((skillId) => ({ offerId: id, skillId, required: true })), ...[...useful].map((skillId) => ({ offerId: id, skillId, required: false }))];
  }));
  await db.$executeRaw`ANALYZE`;
  return TERRITORY_ID;
}
