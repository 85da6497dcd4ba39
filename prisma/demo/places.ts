import { distanceKm } from "#app/domain/geo/distance.ts";
import type { LatLng } from "#app/domain/geo/lat-lng.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Dice } from "./dice.ts";
import { plainWord } from "./names.ts";
import type { Habitat } from "./shares.ts";

export type DemoCommune = LatLng & { code: string; name: string; population: number };

/** An area with its communes, the most peopled first. `slug` is the word of the coach's address. */
export type DemoArea = { id: string | null; code: string; name: string; slug: string; communes: readonly DemoCommune[] };
export type DemoPlaces = { territoryId: string; territoryCode: string; areas: readonly DemoArea[] };

/** From this many inhabitants on, a commune counts as urban. @source INSEE: threshold of an urban unit */
export const URBAN_FROM = 2_000;
/** From this many on, buses run in it. Our choice. */
export const BUS_FROM = 5_000;

/**
 * Where the demo takes place: the areas of the territory and their communes, as the reference data gives them.
 *
 * @throws when the territory is not there: the reference data comes first
 */
export async function loadPlaces(tx: Tx, territoryCode: string): Promise<DemoPlaces> {
  const territory = await tx.territory.findUnique({ where: { code: territoryCode }, select: { id: true } });
  if (!territory) throw new Error(`The territory ${territoryCode} is not in the database: load the reference data first.`);
  const select = { code: true, name: true, lat: true, lng: true, population: true } as const;
  const orderBy = [{ population: "desc" as const }, { code: "asc" as const }];
  const rows = await tx.area.findMany({
    where: { territoryId: territory.id }, orderBy: { code: "asc" },
    select: { id: true, code: true, name: true, communes: { where: { parentCode: null }, select, orderBy } },
  });
  const areas: Omit<DemoArea, "slug">[] = rows.filter((area) => area.communes.length > 0);
  if (areas.length === 0) {
    // A département without arrondissement has no area: all of it is one place.
    const communes = await tx.commune.findMany({ where: { departement: territoryCode, parentCode: null }, select, orderBy });
    if (communes.length === 0) throw new Error(`The territory ${territoryCode} has no commune: load the reference data first.`);
    areas.push({ id: null, code: territoryCode, name: territoryCode, communes });
  }
  return { territoryId: territory.id, territoryCode, areas: areas.map((area) => ({ ...area, slug: slugOf(area) })) };
}

/** « Arrondissement d’Annecy » → `annecy`. */
function slugOf(area: { code: string; name: string }): string {
  return plainWord(/^[a-z]/.test(area.code) ? area.code : area.name.replace(/^Arrondissement (de |du |des |d[’'])?/i, ""));
}

/**
 * A commune of an area where someone of that habitat lives, weighted by population.
 *
 * The QPV are those of the area's main town (in the Orne Alençon, Argentan, Flers and L’Aigle: what the programme says).
 */
export function communeFor(area: DemoArea, habitat: Habitat, dice: Dice): DemoCommune {
  const [town] = area.communes as [DemoCommune];
  if (habitat === "qpv") return town;
  const urban = area.communes.filter((commune) => commune.population >= URBAN_FROM);
  const rural = area.communes.filter((commune) => commune.population < URBAN_FROM && commune.population > 0);
  return byPopulation((habitat === "urbain" ? urban : rural) as readonly DemoCommune[], dice) ?? town;
}

/** A commune, the more peopled the likelier; undefined from an empty list. */
export function byPopulation(communes: readonly DemoCommune[], dice: Dice): DemoCommune | undefined {
  if (communes.length === 0) return undefined;
  return dice.weighted(communes.map((commune) => [commune, Math.max(1, commune.population)] as const));
}

/** The communes within a distance of one, itself included. Kilometres. */
export function communesAround(area: DemoArea, centre: DemoCommune, km: number): DemoCommune[] {
  return area.communes.filter((commune) => distanceKm(commune, centre) <= km);
}

/** A point of a commune: its centre, or in a town somewhere within a kilometre or so of it. Four decimals, some ten metres. */
export function pointIn(commune: DemoCommune, dice: Dice): LatLng {
  const reach = commune.population >= BUS_FROM ? 0.011 : commune.population >= URBAN_FROM ? 0.006 : 0;
  const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  return { lat: round(commune.lat + (dice.next() * 2 - 1) * reach * 0.7), lng: round(commune.lng + (dice.next() * 2 - 1) * reach) };
}
