import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import type { Context } from "../context.server.ts";

export type AidRow = {
  aidId: string; name: string; operator: string; mode: TravelMode; communeName: string; radiusKm: number; serviceKm: number; maxDays: number | null;
  licences: string[]; priceNote: string; depositEuros: number | null; conditions: string; isActive: boolean;
  /** How many people it brings within reach of an offer today. */
  people: number;
};

const columns = {
  id: true, code: true, name: true, operator: true, mode: true, radiusKm: true, serviceKm: true, maxDays: true, licences: true, priceNote: true,
  depositEuros: true, conditions: true, isActive: true, commune: { select: { name: true } },
} as const;

/** The directory of mobility aids of the territory, by place then by name, with how many people each serves. */
export async function listAids(ctx: Context<ActorOf<"admin">>): Promise<AidRow[]> {
  const { territoryId } = ctx.actor;
  const [aids, served] = await Promise.all([
    ctx.db.mobilityAid.findMany({ where: { territoryId }, select: columns, orderBy: [{ commune: { name: "asc" } }, { name: "asc" }, { id: "asc" }] }),
    ctx.db.$queryRaw<{ code: string; people: number }[]>`
      SELECT m.aid_code AS code, count(DISTINCT m.beneficiary_id)::int AS people FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id
      WHERE b.territory_id = ${territoryId}::uuid AND m.reach = 'with-aid' AND m.aid_code IS NOT NULL AND NOT m.is_blocked GROUP BY 1`,
  ]);
  const people = new Map(served.map((row) => [row.code, row.people]));
  return aids.map(({ id, commune, code, ...aid }) => ({ aidId: id, ...aid, communeName: commune.name, people: people.get(code) ?? 0 }));
}

/**
 * One aid of the directory.
 *
 * @returns refusal: `aid.missing`
 */
export async function readAid(ctx: Context<ActorOf<"admin">>, aidId: string): Promise<Result<AidRow>> {
  const aid = (await listAids(ctx)).find((one) => one.aidId === aidId);
  return aid ? ok(aid) : refuse("missing", "aid.missing");
}
