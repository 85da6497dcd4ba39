import type { Db } from "#app/infra/db.server.ts";
import { nextId } from "./clock.ts";

export type TerritoryGiven = { id?: string; code?: string; name?: string };
export type SavedArea = { id: string; code: "flers" | "alencon"; name: string };
export type SavedTerritory = { id: string; code: string; name: string; areas: { flers: SavedArea; alencon: SavedArea } };

/** Real communes of the Orne with their true points, populations and postal codes, and the area each is in. */
export const communes = {
  alencon: { code: "61001", name: "Alençon", postalCodes: ["61000"], lat: 48.4296, lng: 0.08979, population: 25_490, area: "alencon" },
  argentan: { code: "61006", name: "Argentan", postalCodes: ["61200"], lat: 48.72628, lng: -0.00818, population: 13_527, area: "alencon" },
  athis: { code: "61007", name: "Athis-Val de Rouvre", postalCodes: ["61100", "61430"], lat: 48.82395, lng: -0.40844, population: 4_201, area: "flers" },
  briouze: { code: "61063", name: "Briouze", postalCodes: ["61220"], lat: 48.71088, lng: -0.37691, population: 1_512, area: "flers" },
  domfront: { code: "61145", name: "Domfront en Poiraie", postalCodes: ["61700"], lat: 48.59026, lng: -0.66023, population: 4_113, area: "flers" },
  ferteMace: { code: "61168", name: "La Ferté Macé", postalCodes: ["61410", "61600"], lat: 48.52806, lng: -0.39215, population: 5_071, area: "flers" },
  flers: { code: "61169", name: "Flers", postalCodes: ["61100"], lat: 48.74052, lng: -0.56685, population: 14_432, area: "flers" },
  messei: { code: "61278", name: "Messei", postalCodes: ["61440"], lat: 48.71598, lng: -0.53114, population: 1_827, area: "flers" },
  sees: { code: "61464", name: "Sées", postalCodes: ["61500"], lat: 48.60846, lng: 0.16769, population: 4_168, area: "alencon" },
} as const;

export type KnownCommune = keyof typeof communes;

/** A commune of the table by its INSEE code; a test that names another one is wrong, so it throws. */
export function communeOf(code: string): (typeof communes)[KnownCommune] {
  const found = Object.values(communes).find((commune) => commune.code === code);
  if (!found) throw new Error(`tests/factories/territory.ts knows no commune ${code}`);
  return found;
}

/** A territory as a row, not saved. */
export function aTerritory(given: TerritoryGiven = {}): { id: string; code: string; name: string; brandName: string; helpPhone: string } {
  const code = given.code ?? "61";
  const name = given.name ?? "Orne";
  return { id: given.id ?? nextId(), code, name, brandName: `Passerelle · ${name}`, helpPhone: "02 61 91 00 00" };
}

/**
 * Saves a territory with two areas (Flers, Alençon) and the communes of the table.
 *
 * A second territory of the same test shares the communes; their area stays that of the first.
 */
export async function savedTerritory(db: Db, given: TerritoryGiven = {}): Promise<SavedTerritory> {
  const row = await db.territory.create({ data: aTerritory(given) });
  const area = (code: "flers" | "alencon", name: string): SavedArea => ({ id: nextId(), code, name });
  const areas = { flers: area("flers", "Flers"), alencon: area("alencon", "Alençon") };
  await db.area.createMany({ data: Object.values(areas).map((one) => ({ ...one, territoryId: row.id })) });
  await db.commune.createMany({
    data: Object.values(communes).map(({ area: areaCode, ...commune }) => ({
      ...commune, postalCodes: [...commune.postalCodes], departement: "61", areaId: areas[areaCode].id,
    })),
    skipDuplicates: true,
  });
  return { id: row.id, code: row.code, name: row.name, areas };
}
