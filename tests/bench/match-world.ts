import type { Experience, Means, Offer, Person, Project, TravelMode, WeeklyWindow } from "#app/domain/matching/types.ts";

/** An invented département for the benchmark: deterministic, true communes, no real person. */
export type Place = { code: string; lat: number; lng: number; population: number };
export type World = { people: Person[]; offers: Offer[] };
type Chance = { next(): number; of<T>(list: readonly T[]): T; weighted<T>(list: readonly (readonly [T, number])[]): T; is(share: number): boolean };

export const AS_OF = "2026-11-20";

/** mulberry32: the same numbers from the same seed on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    of: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    is: (share) => next() < share,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) if ((left -= weight) <= 0) return value;
      return (list.at(-1) as (typeof list)[number])[0];
    },
  };
}

/** Métiers by how many look for them or offer them: what this public is hired for (domain/orne.md, 8.1) first. */
const metierWeights: readonly (readonly [string, number])[] = [
  ["K2204", 9], ["K1304", 8], ["K1302", 6], ["K1305", 4], ["K1303", 3], ["K2202", 3], ["K2303", 3], ["K2304", 2], ["K2503", 1], ["K1201", 1],
  ["K1202", 1], ["K1204", 1], ["K1206", 1], ["K1207", 1], ["K2104", 1], ["K2111", 1], ["K1404", 1], ["K1501", 1], ["K1705", 1], ["K2402", 0.3],
  ["N1103", 5], ["N1105", 5], ["N1101", 3], ["N4105", 3], ["N4101", 3], ["N4102", 1], ["N4103", 1.5], ["N1104", 1], ["N1201", 0.5], ["N4203", 0.5],
  ["G1602", 3], ["G1603", 5], ["G1605", 3], ["G1803", 3], ["G1501", 3], ["G1604", 1], ["G1801", 1], ["G1203", 1.5], ["G1204", 0.5], ["G1703", 0.5],
  ["D1106", 3], ["D1505", 3], ["D1507", 4], ["D1101", 1], ["D1102", 1.5], ["D1103", 1], ["D1104", 0.7], ["D1211", 1], ["D1212", 1], ["D1214", 1],
  ["D1401", 0.5], ["D1403", 0.5], ["D1501", 0.7], ["D1502", 0.7], ["D1503", 0.7], ["A1203", 4], ["A1414", 2], ["A1416", 2], ["A1401", 2], ["A1402", 1],
  ["A1403", 1.5], ["A1407", 1], ["A1410", 0.5], ["A1202", 2], ["A1205", 0.5], ["A1101", 1], ["A1501", 0.3], ["F1703", 3], ["F1704", 2], ["F1702", 2],
  ["F1701", 1], ["F1602", 1.5], ["F1603", 1.5], ["F1606", 1.5], ["F1607", 1], ["F1609", 0.7], ["F1610", 1], ["F1611", 0.7], ["F1601", 0.7], ["F1604", 0.7],
  ["F1301", 0.5], ["F1302", 0.7], ["H2102", 3], ["H3302", 3], ["H2101", 2], ["H2903", 1], ["H2909", 2], ["H2913", 1.5], ["H2914", 0.7], ["H2202", 0.7],
  ["H3201", 1.5], ["H3301", 1], ["H2402", 1.5], ["H2403", 0.5], ["H1302", 0.3], ["H2301", 0.5], ["I1304", 0.7], ["I1604", 1], ["I1203", 1], ["I1606", 0.7],
  ["I1309", 0.7], ["I1307", 0.4], ["J1501", 4], ["J1305", 1], ["J1502", 0.3], ["J1506", 0.7], ["J1504", 0.3], ["L1203", 0.1], ["B1802", 0.5], ["B1803", 1],
  ["M1601", 2], ["M1602", 2], ["M1607", 1.5], ["M1203", 1], ["M1401", 0.5], ["M1606", 0.5], ["M1501", 0.3], ["E1101", 0.3], ["E1301", 0.3], ["C1501", 0.2],
];

const defaults: readonly TravelMode[] = ["walk", "bike", "ebike", "scooter", "carpool", "transit"];
const sharedSkills = ["ponctualite", "travail-equipe", "accueil", "lecture-consignes", "hygiene", "port-de-charges", "conduite", "caisse", "informatique", "rangement",
  "tri", "nettoyage", "controle-qualite", "ecoute", "gestes-postures", "organisation", "lavage", "stock", "outils-main", "telephone"];
/** A dozen skills a métier: seven of its own, three of its domain, two that many métiers share. */
const skillsByRome = new Map(metierWeights.map(([rome], i) => [rome, [
  ...Array.from({ length: 7 }, (_, n) => `${rome}-${n}`), ...Array.from({ length: 3 }, (_, n) => `${rome.slice(0, 3)}-${n}`),
  sharedSkills[i % sharedSkills.length] as string, sharedSkills[(i * 7 + 3) % sharedSkills.length] as string,
]]));
const skillsOf = (rome: string): readonly string[] => skillsByRome.get(rome) ?? [];

const clock = (quarter: number): string => `${String(Math.floor(quarter / 4) % 24).padStart(2, "0")}:${["00", "15", "30", "45"][quarter % 4]}`;
const window = (days: number[], from: number, hours: number): WeeklyWindow => ({ days, from: clock(from * 4), to: clock(Math.round((from + hours) * 4)) });
const week = [1, 2, 3, 4, 5];
const someDays = [week, week, week, week, [1, 2, 4, 5], [1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6], [1, 2, 4], [6, 7], [3, 6]];

function oneSchedule(chance: Chance): WeeklyWindow[] {
  const days = chance.of(someDays);
  const quarter = chance.of([0, 0, 0, 0.25, 0.5]);
  return chance.weighted([
    [[window(days, 8 + quarter, 7)], 30], [[window(days, 9 + quarter, chance.of([3, 4, 5, 6, 7]))], 25],
    [[window(days, 5 + quarter, 8)], 8], [[window(days, 13 + quarter, 8)], 8], [[window(days, 21, 8)], 4],
    [[window(days, 6 + quarter, 2), window(days, 18 + quarter, 2)], 8], [[window(days, 8, 4), window(days, 13.5 + quarter, 3.5)], 12],
  ]);
}

function oneAvailability(chance: Chance): WeeklyWindow[] | undefined {
  if (chance.is(0.5)) return undefined;
  return chance.weighted([
    [[window(week, 8.5, 8)], 30], [[window([1, 2, 4, 5], 9, 7)], 15], [[window(week, 8, 10)], 25], [[window([1, 2, 3, 4, 5, 6], 6, 15)], 15],
    [[window(chance.of(someDays), 7 + chance.of([0, 0.25, 0.5, 0.75]), chance.of([6, 8, 10, 12]))], 10], [[window(week, 17, 5), window([6, 7], 8, 12)], 5],
  ]);
}

const someSkills = (chance: Chance, from: readonly string[], count: number): string[] => [...new Set(Array.from({ length: count }, () => chance.of(from)))];
const day = (chance: Chance, from: number, span: number): string => new Date(Date.UTC(2026, 10, 20 + from + Math.floor(chance.next() * span))).toISOString().slice(0, 10);

function onePerson(chance: Chance, id: string, home: Place): Person {
  const licences = chance.weighted([[[], 45], [["B"], 47], [["AM"], 8]] as const);
  const hasCar = licences.some((one) => one === "B") && chance.is(0.7); // 34 % of people have a car
  const means: Means[] = hasCar ? [{ mode: "car", ...(chance.is(0.2) ? { radiusKm: 20 + Math.floor(chance.next() * 30) } : {}) }] : [];
  if (!hasCar && chance.is(0.45)) means.push({ mode: chance.of(defaults) });
  if (!hasCar && licences.length > 0 && chance.is(0.15)) means.push({ mode: "scooter", until: day(chance, 5, 60) });
  const projects: Project[] = chance.is(0.93) ? [{ rank: 1, rome: chance.weighted(metierWeights) }] : [];
  if (projects.length > 0 && chance.is(0.6)) projects.push({ rank: 2, rome: chance.weighted(metierWeights) });
  const experience: Experience[] = Array.from({ length: chance.weighted([[0, 30], [1, 35], [2, 25], [3, 10]]) }, () => ({
    rome: chance.is(0.4) && projects[0] ? projects[0].rome : chance.weighted(metierWeights), months: 1 + Math.floor(chance.next() ** 2 * 60) }));
  const known = [...projects, ...experience].flatMap(({ rome }) => skillsOf(rome));
  return {
    id, home: { lat: home.lat, lng: home.lng }, means, licences: chance.is(0.04) ? [...licences, "CACES-3"] : [...licences], projects, experience,
    skills: [...someSkills(chance, sharedSkills, 1 + Math.floor(chance.next() * 3)), ...(known.length > 0 ? someSkills(chance, known, Math.floor(chance.next() * 8)) : [])],
    frenchLevel: chance.weighted([[undefined, 70], ["A1", 5], ["A2", 8], ["B1", 9], ["B2", 8]]),
    weeklyHours: chance.is(0.4) ? { min: chance.of([0, 5, 10, 15, 20]), max: chance.of([20, 25, 30, 35, 39]) } : undefined,
    availability: oneAvailability(chance), contracts: chance.is(0.3) ? someSkills(chance, ["CDI", "CDD", "MIS", "SAI"], 3) : undefined,
    kinds: chance.weighted([[undefined, 40], [["EMPLOI"], 30], [["EMPLOI", "IMMERSION"], 15], [["EMPLOI", "BENEVOLAT"], 15]]),
    avoid: chance.is(0.2) ? [chance.of(["heavy-loads", "night", "heights", "public"])] : [],
  };
}

function oneOffer(chance: Chance, id: string, at: Place): Offer {
  const rome = chance.weighted(metierWeights);
  const kind = chance.weighted([["EMPLOI", 80], ["IMMERSION", 8], ["BENEVOLAT", 12]] as const);
  const asked = skillsOf(rome);
  return {
    id, kind, rome: chance.is(0.98) ? rome : null, at: { lat: at.lat, lng: at.lng }, posts: chance.weighted([[1, 85], [2, 10], [5, 5]]),
    skills: { required: chance.is(0.85) ? someSkills(chance, asked, 1 + Math.floor(chance.next() * 4)) : [], useful: someSkills(chance, asked, Math.floor(chance.next() * 5)) },
    licences: chance.weighted([[[], 76], [["B"], 17], [["CACES-3"], 4], [["C", "FIMO"], 2], [["AM"], 1]]), frenchLevel: chance.weighted([[undefined, 70], ["A1", 8], ["A2", 12], ["B1", 10]]),
    weeklyHours: chance.is(0.8) ? chance.of([4, 10, 15, 20, 24, 28, 30, 35, 35, 35, 39]) : undefined, schedule: chance.is(0.7) ? oneSchedule(chance) : undefined,
    contract: kind === "EMPLOI" ? chance.weighted([["CDI", 40], ["CDD", 30], ["MIS", 20], ["SAI", 10]]) : undefined, startDate: chance.is(0.7) ? day(chance, -5, 60) : undefined,
    access: chance.weighted([[[], 85], [["carpool"], 8], [["shuttle"], 3], [["transit"], 4]]), constraints: chance.is(0.25) ? [chance.of(["heavy-loads", "night", "heights", "public"])] : [],
  };
}

/**
 * A département of a given size, always the same.
 *
 * @param scatterKm moves every home and work place at random by up to so much: no two share a point
 */
export function aWorld(places: readonly Place[], people: number, offers: number, scatterKm = 0): World {
  const chance = chanceFrom(61);
  const byPeople = places.map((place) => [place, place.population + 20] as const);
  const byWork = places.map((place) => [place, place.population ** 1.25 + 20] as const);
  const moved = (place: Place): Place => scatterKm === 0 ? place
    : { ...place, lat: place.lat + ((chance.next() - 0.5) * scatterKm) / 55, lng: place.lng + ((chance.next() - 0.5) * scatterKm) / 37 };
  return {
    people: Array.from({ length: people }, (_, i) => onePerson(chance, `p${i}`, moved(chance.weighted(byPeople)))),
    offers: Array.from({ length: offers }, (_, i) => oneOffer(chance, `o${i}`, moved(chance.weighted(byWork)))),
  };
}
