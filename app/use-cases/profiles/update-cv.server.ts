import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { cvLines } from "#app/domain/profiles/cv-lines.ts";
import type { CvChoices, CvFacts } from "#app/domain/profiles/cv-view.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { cvFactsOf, cvSelect } from "./profile-rows.server.ts";

export type MyContext = Context<ActorOf<"beneficiary">>;
/** What an experience or a training says beside its words. */
export type LineDetail = { place: string; months: number; endedYear: number | null } | { place: string; year: number | null };

const idOf = (key: string): string => key.slice(key.indexOf(":") + 1);

/** Changes what stands at the top of her CV: its title, what it shows to join her, her birth date (only if she wants it on it). */
export function changeCvDetails(ctx: MyContext, top: Partial<Pick<CvChoices, "title" | "showsPhone" | "showsEmail" | "bornOn">>): Promise<Result<null>> {
  return changeCv(ctx, async (tx) => {
    const { bornOn, ...rest } = top;
    if (typeof bornOn === "string" && bornOn >= ctx.now.toISOString().slice(0, 10)) return refuse("invalid", "cv.born-too-late", "bornOn");
    await tx.cv.update({ where: whose(ctx), data: { ...rest, ...(bornOn === undefined ? {} : { bornOn: bornOn === null ? null : new Date(`${bornOn}T00:00:00Z`) }) } });
    return ok(null);
  });
}

/**
 * Her words for a line instead of ours; empty words give ours back. What an experience or a training says beside is changed too.
 *
 * @returns refusal: `cv.no-such-line`
 */
export function rewordCvLine(ctx: MyContext, key: string, words: string, detail?: LineDetail): Promise<Result<null>> {
  return changeCv(ctx, async (tx, facts) => {
    const line = cvLines(facts).find((one) => one.key === key);
    if (!line) return refuse("missing", "cv.no-such-line");
    const { [key]: _before, ...others } = facts.choices.wording;
    // A language of hers is its words: without any it is gone.
    await tx.cv.update({ where: whose(ctx), data: { wording: words === "" || words === line.ours ? others : { ...others, [key]: words } } });
    if (detail && "months" in detail && line.section === "experience") {
      await tx.experience.updateMany({ where: { id: idOf(key), ...whose(ctx) }, data: detail });
      await record(tx, "profile.changed", whose(ctx));
    }
    if (detail && "year" in detail && line.section === "training") await tx.training.updateMany({ where: { id: idOf(key), ...whose(ctx) }, data: detail });
    return ok(null);
  });
}

/**
 * Takes a line out of her CV, or puts it back. Her answers stay as they are: the offers found for her do not change.
 *
 * @returns refusal: `cv.no-such-line`
 */
export function showCvLine(ctx: MyContext, key: string, isShown: boolean): Promise<Result<null>> {
  return changeCv(ctx, async (tx, facts) => {
    if (!cvLines(facts).some((one) => one.key === key)) return refuse("missing", "cv.no-such-line");
    const hidden = facts.choices.hidden.filter((one) => one !== key);
    await tx.cv.update({ where: whose(ctx), data: { hidden: isShown ? hidden : [...hidden, key] } });
    return ok(null);
  });
}

/**
 * Deletes a line for good: an experience, a training, a language. The others come from her answers, and are taken out instead.
 *
 * @returns refusals: `cv.no-such-line` | `cv.not-yours-to-delete`
 */
export function deleteCvLine(ctx: MyContext, key: string): Promise<Result<null>> {
  return changeCv(ctx, async (tx, facts) => {
    const line = cvLines(facts).find((one) => one.key === key);
    if (!line) return refuse("missing", "cv.no-such-line");
    if (line.section === "experience") {
      await tx.experience.deleteMany({ where: { id: idOf(key), ...whose(ctx) } });
      await record(tx, "profile.changed", whose(ctx));
    } else if (line.section === "training") await tx.training.deleteMany({ where: { id: idOf(key), ...whose(ctx) } });
    else if (line.section !== "language" || line.ours !== "") return refuse("conflict", "cv.not-yours-to-delete");
    const { [key]: _gone, ...wording } = facts.choices.wording;
    await tx.cv.update({ where: whose(ctx), data: { wording, hidden: facts.choices.hidden.filter((one) => one !== key) } });
    return ok(null);
  });
}

export const whose = ({ actor }: MyContext): { beneficiaryId: string } => ({ beneficiaryId: actor.beneficiaryId });

/** One change of a CV in a transaction: its row is there and held, so that two pages that save at once come one after the other. */
export function changeCv<T>(ctx: MyContext, act: (tx: Tx, facts: CvFacts) => Promise<Result<T>>): Promise<Result<T>> {
  return inTransaction(ctx, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO cv (beneficiary_id, hidden, updated_at) VALUES (${ctx.actor.beneficiaryId}::uuid, '{}', ${ctx.now})
      ON CONFLICT (beneficiary_id) DO UPDATE SET updated_at = EXCLUDED.updated_at`;
    const row = await tx.beneficiary.findUniqueOrThrow({ where: { id: ctx.actor.beneficiaryId }, relationLoadStrategy: "join", select: cvSelect });
    return act(tx, cvFactsOf(row));
  });
}
