import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";

/** The names of the communes of the territory, for the list under a field. */
export async function listCommuneNames(ctx: Context<ActorOf<"coach" | "admin" | "referent">>): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT c.name FROM commune c JOIN territory t ON t.code = c.departement WHERE t.id = ${ctx.actor.territoryId}::uuid AND c.parent_code IS NULL ORDER BY c.name`;
  return rows.map(({ name }) => name);
}
