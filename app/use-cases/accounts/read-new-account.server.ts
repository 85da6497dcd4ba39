import type { ActorOf } from "#app/domain/access/actor.ts";
import type { OpenedRole } from "#app/domain/accounts/account.schema.ts";
import type { Context } from "../context.server.ts";

export type NewAccount = { areas: { id: string; name: string }[]; organisations: { id: string; name: string; communeName: string }[]; structures: string[] };

const MOST = 1000;

/** What the form of a new account offers to choose from: the areas for a coach, the organisations for an employer; the structures known, for a referent. */
export async function readNewAccount(ctx: Context<ActorOf<"admin">>, role: OpenedRole): Promise<NewAccount> {
  const { territoryId } = ctx.actor;
  const areas = role === "coach" ? await ctx.db.area.findMany({ where: { territoryId }, select: { id: true, name: true }, orderBy: { name: "asc" } }) : [];
  const organisations =
    role === "employer"
      ? await ctx.db.organisation.findMany({ where: { territoryId }, relationLoadStrategy: "join", select: { id: true, name: true, commune: { select: { name: true } } }, orderBy: [{ name: "asc" }, { id: "asc" }], take: MOST })
      : [];
  const structures = role === "referent" ? await ctx.db.referentStructure.findMany({ where: { territoryId }, select: { name: true }, orderBy: { name: "asc" }, take: MOST }) : [];
  return { areas, organisations: organisations.map(({ commune, ...one }) => ({ ...one, communeName: commune.name })), structures: structures.map(({ name }) => name) };
}
