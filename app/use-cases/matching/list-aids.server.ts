import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { aidKinds, type AidKind } from "#app/domain/matching/aid-kinds.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

export type AidRow = {
  aidId: string; kind: AidKind; name: string; operator: string; mode: TravelMode; communeCode: string; communeName: string; radiusKm: number; serviceKm: number; maxDays: number | null;
  licences: string[]; prepares: string[]; priceNote: string; depositEuros: number | null; placesAYear: number | null; conditions: string; isActive: boolean;
};
/** `people`: how many it brings within reach of an offer today. */
export type ListedAid = AidRow & { people: number };

const columns = {
  id: true, code: true, kind: true, name: true, operator: true, mode: true, communeCode: true, radiusKm: true, serviceKm: true, maxDays: true, licences: true, prepares: true, priceNote: true,
  depositEuros: true, placesAYear: true, conditions: true, isActive: true, commune: { select: { name: true } },
} satisfies Prisma.MobilityAidSelect;

function rowOf({ id, commune, code: _, kind, ...aid }: Prisma.MobilityAidGetPayload<{ select: typeof columns }>): AidRow {
  // The constraint `aid-kind` of the database lets no other word in.
  return { aidId: id, kind: aidKinds.find((one) => one === kind) ?? "loan", ...aid, communeName: commune.name };
}

/** The directory of mobility aids of the territory: loans first, by place then by name, with how many people each serves. */
export async function listAids(ctx: Context<ActorOf<"admin">>): Promise<ListedAid[]> {
  const { territoryId } = ctx.actor;
  const [aids, served] = await Promise.all([
    ctx.db.mobilityAid.findMany({ where: { territoryId }, relationLoadStrategy: "join", select: columns, orderBy: [{ commune: { name: "asc" } }, { name: "asc" }, { id: "asc" }] }),
    ctx.db.$queryRaw<{ code: string; people: number }[]>`
      SELECT m.aid_code AS code, count(DISTINCT m.beneficiary_id)::int AS people FROM match m JOIN beneficiary b ON b.id = m.beneficiary_id
      WHERE b.territory_id = ${territoryId}::uuid AND m.reach = 'with-aid' AND m.aid_code IS NOT NULL AND NOT m.is_blocked GROUP BY 1`,
  ]);
  const people = new Map(served.map((row) => [row.code, row.people]));
  const listed = aids.map((aid) => ({ ...rowOf(aid), people: people.get(aid.code) ?? 0 }));
  return listed.sort((a, b) => aidKinds.indexOf(a.kind) - aidKinds.indexOf(b.kind));
}

/**
 * One line of the directory.
 *
 * @returns refusal: `aid.missing`
 */
export async function readAid(ctx: Context<ActorOf<"admin">>, aidId: string): Promise<Result<AidRow>> {
  const aid = await ctx.db.mobilityAid.findFirst({ where: { id: aidId, territoryId: ctx.actor.territoryId }, relationLoadStrategy: "join", select: columns });
  return aid ? ok(rowOf(aid)) : refuse("missing", "aid.missing");
}
