import { refuse, ok, type Result } from "#app/domain/kit/result.ts";
import type { Finders, Known } from "#app/domain/profiles/cv-reading/proposal.ts";
import { readCv } from "#app/domain/profiles/read-cv.ts";
import type { CvFacts } from "#app/domain/profiles/cv-view.ts";
import { findMetiers } from "#app/domain/skills/find-metiers.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import { CV_FILE, readCvFile } from "#app/infra/cv-file/read-cv-file.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import { readMyCvFacts } from "./read-my-cv.server.ts";
import { whose, type MyContext } from "./update-cv.server.ts";

export const MOST_CV_BYTES = CV_FILE.mostBytes;

/**
 * Reads an old CV and keeps what it proposes, to be confirmed one by one. The file itself is kept nowhere.
 *
 * A reading takes the place of the one before, and goes after 7 days.
 *
 * @returns refusals: `cv-file.too-many` | `cv-file.nothing` (it holds nothing new) | those of `readCvFile`
 */
export async function readOldCv(ctx: MyContext, bytes: Uint8Array): Promise<Result<{ readingId: string }>> {
  if (!(await spend(ctx.db, "cv-file-per-person", ctx.actor.userId))) return refuse("too-many", "cv-file.too-many", "cv");
  const lines = await readCvFile(bytes);
  if (!lines.ok) return lines;
  const { facts } = await readMyCvFacts(ctx);
  const proposals = readCv(lines.value, await findersOf(ctx), knownOf(facts), ctx.now.getFullYear());
  if (proposals.length === 0) return refuse("invalid", "cv-file.nothing", "cv");
  const readingId = ctx.newId();
  await ctx.db.$transaction([
    ctx.db.cvReading.deleteMany({ where: whose(ctx) }),
    ctx.db.cvReading.create({ data: { id: readingId, ...whose(ctx), proposals, createdAt: ctx.now } }),
  ]);
  return ok({ readingId });
}

/** A skill is known by its own words only: a skill that resembles is another skill. */
async function findersOf(ctx: Context): Promise<Finders> {
  const [{ index }, skills] = await Promise.all([readReferential(ctx.db), ctx.db.skill.findMany({ select: { id: true, label: true } })]);
  const byWords = new Map(skills.map((skill) => [normalise(skill.label), skill]));
  return { metier: (words) => findMetiers(words, index, 1)[0] ?? null, skill: (words) => byWords.get(normalise(words)) ?? null };
}

function knownOf(facts: CvFacts): Known {
  return {
    experience: facts.experience.map(({ label }) => label), trainings: facts.trainings.map(({ label }) => label), skills: facts.skills.map(({ id }) => id), licences: facts.licences,
    languages: Object.entries(facts.choices.wording).flatMap(([key, words]) => (key.startsWith("language:") ? [words] : [])),
  };
}
