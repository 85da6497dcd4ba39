import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { cvLines, type CvLine } from "#app/domain/profiles/cv-lines.ts";
import type { Context } from "../context.server.ts";
import { readMyCvFacts } from "./read-my-cv.server.ts";

/** One line of her CV with what its page may change: years and months apart, as they are asked. */
export type MyCvLine = CvLine & { canDelete: boolean; place: string; years: number | null; months: number | null; endedYear: number | null; year: number | null };

/** A line of her own CV. @returns refusal: `cv.no-such-line` */
export async function readMyCvLine(ctx: Context<ActorOf<"beneficiary">>, key: string): Promise<Result<MyCvLine>> {
  const { facts } = await readMyCvFacts(ctx);
  const line = cvLines(facts).find((one) => one.key === key);
  if (!line) return refuse("missing", "cv.no-such-line");
  const done = facts.experience.find(({ id }) => key === `experience:${id}`);
  const learnt = facts.trainings.find(({ id }) => key === `training:${id}`);
  return ok({
    ...line, canDelete: done !== undefined || learnt !== undefined || line.ours === "", place: done?.place ?? learnt?.place ?? "", endedYear: done?.endedYear ?? null, year: learnt?.year ?? null,
    years: done && done.months >= 12 ? Math.floor(done.months / 12) : null, months: done && done.months % 12 > 0 ? done.months % 12 : null,
  });
}
