import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { inMonths, type CvAddition, type NewExperience, type NewTraining } from "#app/domain/profiles/cv.schema.ts";
import type { ExperienceFacts } from "#app/domain/profiles/profile-facts.ts";
import { findMetiers } from "#app/domain/skills/find-metiers.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import { changeCv, whose, type MyContext } from "./update-cv.server.ts";

/** As many as a profile holds, and a CV can want. */
const MOST = { experience: 20, training: 20, language: 8, skill: 60 } as const;
/** Under this the métier is a guess, and a guess would turn the offers she gets. */
const SURE = 0.75;

/**
 * Adds what one of the pages that add asks: something she has done, has learnt, a language.
 *
 * @returns the métier found for what she has done, whose skills she may then tick; refusal: `cv.too-many`
 */
export async function addToCv(ctx: MyContext, addition: CvAddition): Promise<Result<{ romeCode: string | null; isOnCv: boolean }>> {
  const added = await (addition.what === "experience" ? addExperience(ctx, addition) : addition.what === "formation" ? addTraining(ctx, addition) : addLanguage(ctx, addition.label));
  // What she learnt in her own life shows as skills only.
  return added.ok ? ok({ romeCode: added.value?.romeCode ?? null, isOnCv: !(addition.what === "experience" && addition.kind === "vie") }) : added;
}

/**
 * Adds something she has done. The métier is found from her words where they are clear, so that the matching reads it too.
 *
 * @returns the métier found, whose skills she may then tick; refusal: `cv.too-many`
 */
export async function addExperience(ctx: MyContext, given: Omit<NewExperience, "what">): Promise<Result<{ romeCode: string | null }>> {
  const { index } = await readReferential(ctx.db);
  const [found] = findMetiers(given.label, index, 1);
  const romeCode = found && found.score >= SURE ? found.romeCode : null;
  const { kind, label, place, endedYear } = given;
  return keepExperience(ctx, { kind, label, place, endedYear, months: inMonths(given), romeCode });
}

/** Adds something she has done, whose métier is known or not. @returns refusal: `cv.too-many` */
export function keepExperience(ctx: MyContext, experience: ExperienceFacts): Promise<Result<{ romeCode: string | null }>> {
  return changeCv(ctx, async (tx, facts) => {
    if (facts.experience.length >= MOST.experience) return refuse("conflict", "cv.too-many");
    await tx.experience.create({ data: { id: ctx.newId(), ...whose(ctx), ...experience } });
    await tellChanged(tx, ctx, "experience");
    return ok({ romeCode: experience.romeCode });
  });
}

/** Adds a licence or a certificate to those she has told. */
export function addLicence(ctx: MyContext, code: string): Promise<Result<null>> {
  return changeCv(ctx, async (tx, facts) => {
    if (facts.licences.includes(code)) return ok(null);
    await tx.beneficiary.update({ where: { id: ctx.actor.beneficiaryId }, data: { licences: [...facts.licences, code] }, select: { id: true } });
    await tellChanged(tx, ctx, "licences");
    return ok(null);
  });
}

/** Adds a diploma or a course. @returns refusal: `cv.too-many` */
export function addTraining(ctx: MyContext, { label, place, year }: Omit<NewTraining, "what">): Promise<Result<null>> {
  return changeCv(ctx, async (tx, facts) => {
    if (facts.trainings.length >= MOST.training) return refuse("conflict", "cv.too-many");
    await tx.training.create({ data: { id: ctx.newId(), ...whose(ctx), label, place, year } });
    return ok(null);
  });
}

/** Adds a language, in her words: « Portugais : couramment ». The same one said again is the one said last. @returns refusal: `cv.too-many` */
export function addLanguage(ctx: MyContext, label: string): Promise<Result<null>> {
  return changeCv(ctx, async (tx, facts) => {
    const [name = "autre"] = normalise(label).split(" ");
    const key = `language:${name === "francais" ? "fr" : name || "autre"}`;
    const { wording } = facts.choices;
    if (!Object.hasOwn(wording, key) && Object.keys(wording).filter((one) => one.startsWith("language:")).length >= MOST.language) return refuse("conflict", "cv.too-many");
    await tx.cv.update({ where: whose(ctx), data: { wording: { ...wording, [key]: label } } });
    return ok(null);
  });
}

/**
 * Adds things she can do to those she has told; those already there stay.
 *
 * @param skillIds of the referential; others are passed over
 * @returns refusal: `cv.too-many`
 */
export function addSkills(ctx: MyContext, skillIds: readonly string[]): Promise<Result<null>> {
  return changeCv(ctx, async (tx, facts) => {
    const known = await tx.skill.findMany({ where: { id: { in: [...skillIds] } }, select: { id: true } });
    const has = new Set(facts.skills.map(({ id }) => id));
    const fresh = known.filter(({ id }) => !has.has(id));
    if (has.size + fresh.length > MOST.skill) return refuse("conflict", "cv.too-many");
    if (fresh.length === 0) return ok(null);
    await tx.beneficiarySkill.createMany({ data: fresh.map(({ id }) => ({ ...whose(ctx), skillId: id })), skipDuplicates: true });
    await tellChanged(tx, ctx, "skills");
    return ok(null);
  });
}

/** The matching hears of it, and who entered it is kept (« saisi par »). */
export async function tellChanged(tx: Tx, ctx: MyContext, section: string): Promise<void> {
  await noteInAudit(tx, ctx, { action: "profile.changed", subjectType: `profile.${section}`, subjectId: ctx.actor.beneficiaryId, beneficiaryId: ctx.actor.beneficiaryId });
  await record(tx, "profile.changed", whose(ctx));
}
