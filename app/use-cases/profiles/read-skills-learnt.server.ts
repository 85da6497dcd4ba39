import type { ActorOf } from "#app/domain/access/actor.ts";
import { isId } from "#app/domain/kit/id.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import type { SkillsToTick } from "./read-skills-to-tick.server.ts";

/**
 * What an offer says one learns there and she has not said yet, once she began it: nothing enters her CV before she agrees.
 *
 * @returns null when the application is not hers, has not begun, or all is said
 * @source issue 6: « skills gained (which enter the CV when the person agrees) »
 */
export async function readSkillsLearnt(ctx: Context<ActorOf<"beneficiary">>, applicationId: string): Promise<SkillsToTick | null> {
  if (!isId(applicationId)) return null;
  const { beneficiaryId } = ctx.actor;
  const [{ skillLabel }, row] = await Promise.all([
    readReferential(ctx.db),
    ctx.db.application.findFirst({
      where: { id: applicationId, beneficiaryId, state: { in: ["demarre", "suivi"] } }, relationLoadStrategy: "join",
      select: { offer: { select: { title: true, gainedSkills: true } }, beneficiary: { select: { skills: { select: { skillId: true } } } } },
    }),
  ]);
  const has = new Set(row?.beneficiary.skills.map(({ skillId }) => skillId));
  const skills = (row?.offer.gainedSkills ?? []).flatMap((id) => { const label = skillLabel(id); return label === null || has.has(id) ? [] : [{ id, label }]; });
  return row && skills.length > 0 ? { from: "mission", name: row.offer.title, skills } : null;
}
