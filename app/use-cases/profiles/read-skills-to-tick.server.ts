import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";

/** `name`: of the métier, or of the offer where she learnt them. */
export type SkillsToTick = { from: "metier" | "mission"; name: string; skills: { id: string; label: string }[] };

/** What one usually does in a métier and she has not said yet; nothing when the métier is unknown or all is said. */
export async function readSkillsToTick(ctx: Context<ActorOf<"beneficiary">>, romeCode: string): Promise<SkillsToTick | null> {
  const [{ metierLabel, skillsOf }, hers] = await Promise.all([
    readReferential(ctx.db),
    ctx.db.beneficiarySkill.findMany({ where: { beneficiaryId: ctx.actor.beneficiaryId }, select: { skillId: true } }),
  ]);
  const has = new Set(hers.map(({ skillId }) => skillId));
  const metier = metierLabel(romeCode);
  const skills = skillsOf(romeCode).filter(({ id }) => !has.has(id));
  return metier === null || skills.length === 0 ? null : { from: "metier", name: metier, skills };
}
