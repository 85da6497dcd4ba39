import type { OfferDocument } from "#search/offers/document.ts";
import { offerDocument } from "#search/offers/document.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { starterMetiers, starterSkills } from "#prisma/reference/metiers/starter.ts";

export const BENCH_TERRITORY = "00000000-0000-4000-8000-0000000000ff";
const NOW = Date.UTC(2026, 10, 20, 8);
const DAY_MS = 86_400_000;
const QUALIFIERS = ["", " (F/H)", " en EHPAD", " de nuit", " temps partiel", " en CDI", " saisonnier", " débutant accepté", " polyvalent", " confirmé", " en intérim"];
const SYLLABLES = ["ba", "ri", "mon", "tel", "fa", "gué", "lan", "dor", "sé", "pier", "cla", "vin", "tou", "mar", "bel", "jo"];
const CONTRACTS = ["CDI", "CDI", "CDD", "CDD", "MIS", "SAI", "CDDI"];

/** Numbers that look drawn by chance and are the same at each run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws one of a list. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** As many invented offers as asked on the real communes of a département: more where more people live, few métiers that are common. */
export function benchDocuments(count: number, departement = "61", seed = 1): OfferDocument[] {
  const random = seededRandom(seed);
  const communes = loadCommunes(departement);
  const labels = new Map(starterSkills.map((skill) => [skill.id, skill.label]));
  const total = communes.reduce((sum, commune) => sum + commune.population + 50, 0);
  const drawCommune = () => {
    let left = random() * total;
    return communes.find((commune) => (left -= commune.population + 50) <= 0) ?? communes[0];
  };
  return Array.from({ length: count }, (_, place) => {
    // The square root of a uniform draw, reversed: the first métiers come up most often.
    const metier = starterMetiers[Math.floor(random() ** 2 * starterMetiers.length)] as (typeof starterMetiers)[number];
    const commune = drawCommune();
    if (!commune) throw new Error(`no commune in ${departement}`);
    const name = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join("");
    return offerDocument({
      id: `10000000-0000-4000-8000-${String(place).padStart(12, "0")}`, territoryId: BENCH_TERRITORY, kind: random() < 0.85 ? "EMPLOI" : random() < 0.8 ? "BENEVOLAT" : "IMMERSION",
      title: `${random() < 0.6 ? metier.label : pick(random, metier.everyday)}${pick(random, QUALIFIERS)}`, employerLabel: `${name} ${pick(random, SYLLABLES)}`, contract: pick(random, CONTRACTS),
      romeCode: metier.romeCode, weeklyHours: random() < 0.1 ? null : 4 + Math.floor(random() * 36), lat: commune.lat + (random() - 0.5) / 50, lng: commune.lng + (random() - 0.5) / 50,
      publishedAt: new Date(NOW - Math.floor(random() * 90 * DAY_MS)), commune: { name: commune.name }, organisation: null,
      metier: { label: metier.label, everyday: metier.everyday }, skills: metier.skills.slice(0, 8).map((id) => labels.get(id) ?? id),
    });
  });
}

/** A word with one slip: a letter doubled, dropped or swapped with the next. */
export function withSlip(random: () => number, word: string): string {
  const place = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const kind = random();
  if (kind < 0.34) return word.slice(0, place) + word[place] + word.slice(place);
  if (kind < 0.67) return word.slice(0, place) + word.slice(place + 1);
  return word.slice(0, place) + (word[place + 1] ?? "") + word[place] + word.slice(place + 2);
}
