import type { Skill } from "#app/domain/skills/metier.ts";
import type { Context } from "../context.server.ts";

export type MetierWithSkills = { romeCode: string; label: string; skills: Skill[] };

/**
 * A métier and what one does in it, for a form to propose.
 *
 * Our own skills come first, in plain words; official ones after them.
 *
 * @param most how many skills at most
 * @returns null when nobody knows that code
 */
export async function readMetier(ctx: Context, romeCode: string, most = 15): Promise<MetierWithSkills | null> {
  const metier = await ctx.db.metier.findUnique({
    where: { romeCode },
    select: { romeCode: true, label: true, skills: { orderBy: [{ rank: "asc" }, { skillId: "asc" }], take: most, select: { skill: { select: { id: true, label: true } } } } },
  });
  return metier && { romeCode: metier.romeCode, label: metier.label, skills: metier.skills.map((link) => link.skill) };
}
