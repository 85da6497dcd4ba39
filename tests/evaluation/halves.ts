import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { communeTable } from "#app/domain/geo/commune-table.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { readGrades, readOffers, readPeople } from "./read-half.ts";
import { REAL_FILE, realOffers } from "./real-offers.ts";
import { starterContext } from "./starter-context.ts";
import { strictOffer } from "./strict-offer.ts";
import type { Half } from "./types.ts";

/** The day of both halves: the one the judges had in mind. */
export const AS_OF = "2026-11-20";

const read = (...path: string[]): unknown[] => JSON.parse(readFileSync(join(import.meta.dirname, ...path), "utf8")) as unknown[];
const isThere = (...path: string[]): boolean => existsSync(join(import.meta.dirname, ...path));

/** Every commune of France by code, and how many live there. */
const places = loadCommunes();
const communes = communeTable(places, communeAliases());
const populations = new Map(places.map(({ code, population }) => [code, population]));
/** People living in a commune, by its code of today or an older one. */
export const populationOf = (code: string): number | undefined => populations.get(communes.find(code)?.code ?? "");

/** Offers written for the project, in the Orne, matched by the stricter of field and text as in production. */
export function ownHalf(): Half | { skipped: string } {
  if (!isThere("own", "judgements.json")) return { skipped: "own: tests/evaluation/own is not complete" };
  const people = readPeople(read("own", "people.json"), communes);
  const offers = readOffers(read("own", "offers.json"), communes).map((one) => ({ ...one, offer: strictOffer(one.offer, one) }));
  return { name: "own", ctx: starterContext(AS_OF, "61", communes), people, offers, grades: readGrades(read("own", "judgements.json"), people, offers) };
}

/** The real offers of Haute-Savoie, as the importer would save them. No directory of aids is known there. */
export function realHalf(): Half | { skipped: string } {
  const offers = realOffers();
  if (!offers) return { skipped: `real: ${REAL_FILE} is not here, so nothing was measured on real offers` };
  if (!isThere("real", "judgements.json")) return { skipped: "real: tests/evaluation/real is not complete" };
  const people = readPeople(read("real", "people.json"), communes);
  return { name: "real", ctx: starterContext(AS_OF, "74", communes), people, offers, grades: readGrades(read("real", "judgements.json"), people, offers) };
}
