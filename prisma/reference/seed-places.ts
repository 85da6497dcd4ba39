import { randomUUID } from "node:crypto";
import type { Prisma } from "#prisma/generated/client.ts";
import { areaCodeOf, areasOf } from "./areas.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes, type ReferenceCommune } from "./load-communes.ts";
import { neighbourCommunes } from "./neighbour-communes.ts";
import { officialCommunes, officialDepartements, centreByCommune } from "./official-places.ts";

/** People go to work next door: communes of other départements are loaded this far around. Our choice. */
const NEIGHBOURS_KM = 60;

export type SeededPlaces = { territoryId: string; areas: number; communes: number; neighbours: number; formerCommunes: number };
type CommuneRow = {
  code: string; name: string; departement: string; postal_codes: string[]; lat: number; lng: number; population: number;
  area_id: string | null; parent_code: string | null;
};

/**
 * Writes a territory, its areas, its communes, those around it, and the former or delegated ones that files still name.
 *
 * What an administrator changed in the territory (its name on the site, its phone) is kept.
 *
 * @throws when the département does not exist or has no commune on the map
 */
export async function seedPlaces(tx: Prisma.TransactionClient, territoryCode: string): Promise<SeededPlaces> {
  const departement = officialDepartements().find((row) => row.code === territoryCode);
  const all = loadCommunes();
  const own = all.filter((commune) => commune.departement === territoryCode);
  if (!departement || own.length === 0) throw new Error(`No département ${territoryCode} with communes that can be placed.`);

  const territory = await tx.territory.upsert({
    where: { code: territoryCode },
    create: { id: randomUUID(), code: territoryCode, name: departement.nom, brandName: `Passerelle · ${departement.nom}`, helpPhone: "02 61 91 00 00" },
    update: {},
    select: { id: true },
  });
  const areas = areasOf(territoryCode);
  await tx.$executeRaw`
    INSERT INTO area (id, territory_id, code, name)
    SELECT gen_random_uuid(), ${territory.id}::uuid, code, name FROM jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) AS given(code text, name text)
    ON CONFLICT (territory_id, code) DO UPDATE SET name = excluded.name WHERE area.name <> excluded.name`;
  const saved = await tx.area.findMany({ where: { territoryId: territory.id }, select: { id: true, code: true } });
  const areaIds = new Map(saved.map((area) => [area.code, area.id]));
  const neighbours = neighbourCommunes(all, territoryCode, NEIGHBOURS_KM);
  const rows = [...own, ...neighbours].map((commune) => rowOf(commune, commune.departement === territoryCode ? areaIds : undefined));
  const former = formerRows(rows);
  await upsertCommunes(tx, [...rows, ...former]);
  return { territoryId: territory.id, areas: areas.length, communes: own.length, neighbours: neighbours.length, formerCommunes: former.length };
}

function rowOf(commune: ReferenceCommune, areaIds: Map<string, string> | undefined): CommuneRow {
  const { code, name, departement, postalCodes, lat, lng, population } = commune;
  return {
    code, name, departement, postal_codes: postalCodes, lat, lng, population,
    area_id: areaIds?.get(areaCodeOf(commune) ?? "") ?? null, parent_code: null,
  };
}

/** A line for each old or delegated code of the communes given: its own point where known, the rest from the commune of today. */
function formerRows(rows: readonly CommuneRow[]): CommuneRow[] {
  const today = new Map(rows.map((row) => [row.code, row]));
  const names = new Map(officialCommunes().map((commune) => [commune.code, commune.nom]));
  const centres = centreByCommune();
  return Object.entries(communeAliases()).flatMap(([code, parentCode]) => {
    const parent = today.get(parentCode);
    if (!parent) return [];
    return [{ ...parent, ...centres.get(code), code, name: names.get(code) ?? parent.name, population: 0, parent_code: parentCode }];
  });
}

/** One statement. A commune shared with another territory keeps the area it has there. */
async function upsertCommunes(tx: Prisma.TransactionClient, rows: readonly CommuneRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO commune (code, name, departement, postal_codes, lat, lng, population, area_id, parent_code)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given(code text, name text, departement text, postal_codes text[], lat float8, lng float8, population int, area_id uuid, parent_code text)
    ON CONFLICT (code) DO UPDATE SET
      name = excluded.name, departement = excluded.departement, postal_codes = excluded.postal_codes, lat = excluded.lat, lng = excluded.lng,
      population = excluded.population, area_id = COALESCE(excluded.area_id, commune.area_id), parent_code = excluded.parent_code
    WHERE (commune.name, commune.postal_codes, commune.lat, commune.lng, commune.population, commune.area_id, commune.parent_code)
      IS DISTINCT FROM (excluded.name, excluded.postal_codes, excluded.lat, excluded.lng, excluded.population, COALESCE(excluded.area_id, commune.area_id), excluded.parent_code)`;
}
