import { existsSync, readFileSync } from "node:fs";
import { mapFranceTravailOffer } from "#app/domain/offers/france-travail/map-offer.ts";
import { placeFinder } from "#app/domain/offers/france-travail/place.ts";
import { starterSkills } from "#prisma/reference/metiers/starter.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { matchingFacts } from "./strict-offer.ts";
import type { JudgedOffer } from "./types.ts";

/** 173 offers of France Travail of August 2025; not ours to publish, so read where they are. */
export const REAL_FILE = "../shared/data/france-travail-offers-74.json";
const DEPARTEMENT = "74";

/** The real offers as the importer saves them and the matching reads them back; null where the file is not here. */
export function realOffers(file = REAL_FILE): JudgedOffer[] | null {
  if (!existsSync(file)) return null;
  const { resultats } = JSON.parse(readFileSync(file, "utf8")) as { resultats: unknown[] };
  const find = placeFinder(loadCommunes(DEPARTEMENT).map((commune) => ({ ...commune, parentCode: null })), communeAliases());
  const known = new Set(starterSkills.map(({ id }) => id));
  return resultats.flatMap((given) => {
    const mapped = mapFranceTravailOffer(given, find);
    if (!mapped.ok) return [];
    const { sourceId, title, description, romeCode, place, posts, contract, strict } = mapped.offer;
    // Skills that the referential does not hold are left out when an offer is saved.
    const skills = mapped.offer.skills.filter(({ id }) => known.has(id));
    const ids = (required: boolean) => skills.filter((skill) => skill.required === required).map(({ id }) => id);
    return [{
      title, description,
      offer: { id: sourceId, kind: "EMPLOI", rome: romeCode, at: { lat: place.lat, lng: place.lng }, posts, contract, skills: { required: ids(true), useful: ids(false) }, frenchLevel: null, ...matchingFacts(strict) },
    }];
  });
}
