import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { isReadable } from "#app/domain/referents/entrustment.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { entrustmentColumns, entrustmentLine, referentColumns, referentName, type EntrustmentLine } from "./entrustment-rows.server.ts";

/** An access for those who give it. `lastReadAt`: when the referent last opened the page; `endedBy`: coach, admin, person or date. */
export type GivenEntrustment = EntrustmentLine & { referent: string; endedBy: string | null; lastReadAt: Date | null };
/** The same for the person. `mayOppose` is for the page: the act asks the rule again. */
export type MyEntrustment = EntrustmentLine & { referent: string };

/** The accesses to someone's file, the live ones first; nothing for someone who is not of this coach's people. */
export async function listEntrustmentsOf(ctx: Context<ActorOf<"coach" | "admin">>, beneficiaryId: string): Promise<GivenEntrustment[]> {
  const today = localDay(ctx.now);
  const rows = await ctx.db.entrustment.findMany({
    where: { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) }, relationLoadStrategy: "join",
    select: { ...entrustmentColumns, endedBy: true, referentId: true, referent: { select: referentColumns } }, orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: 50,
  });
  const reads = await ctx.db.audit.groupBy({ by: ["actorId"], where: { beneficiaryId, action: "entrustment.read", actorId: { in: rows.map(({ referentId }) => referentId) } }, _max: { at: true } });
  const readAt = new Map(reads.map(({ actorId, _max }) => [actorId, _max.at]));
  const lines = rows.map((row) => ({ ...entrustmentLine(row, today), referent: referentName(row.referent), endedBy: row.endedBy, lastReadAt: readAt.get(row.referentId) ?? null }));
  return lines.sort((a, b) => Number(isReadable(b, today)) - Number(isReadable(a, today)));
}

/** The referents to whom a person may be entrusted: those of the territory who may sign in, by structure. */
export async function listReferents(ctx: Context<ActorOf<"coach" | "admin">>): Promise<{ userId: string; name: string }[]> {
  const rows = await ctx.db.user.findMany({
    where: { territoryId: ctx.actor.territoryId, role: "referent", disabledAt: null, structureId: { not: null } }, relationLoadStrategy: "join",
    select: { id: true, ...referentColumns }, orderBy: [{ structure: { name: "asc" } }, { lastName: "asc" }, { id: "asc" }], take: 500,
  });
  return rows.map(({ id, ...row }) => ({ userId: id, name: referentName(row) }));
}

/** Who else may read a part of her file today, until when and what. */
export async function listMyEntrustments(ctx: Context<ActorOf<"beneficiary">>): Promise<MyEntrustment[]> {
  const today = localDay(ctx.now);
  const rows = await ctx.db.entrustment.findMany({
    where: { beneficiaryId: ctx.actor.beneficiaryId, endedAt: null, referent: { disabledAt: null } }, relationLoadStrategy: "join",
    select: { ...entrustmentColumns, referent: { select: referentColumns } }, orderBy: [{ endsOn: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...entrustmentLine(row, today), referent: referentName(row.referent) })).filter((line) => isReadable(line, today));
}
