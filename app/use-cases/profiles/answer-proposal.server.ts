import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { proposalsSchema, type ProposalAnswer } from "#app/domain/profiles/cv-reading/proposal.schema.ts";
import type { Proposal } from "#app/domain/profiles/cv-reading/proposal.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { addLanguage, addLicence, addSkills, addTraining, keepExperience } from "./add-to-cv.server.ts";
import { whose, type MyContext } from "./update-cv.server.ts";

/** Where she is in what her old CV proposes: the one to answer, none when it is over. */
export type MyCvReading = { readingId: string; current: Proposal | null; at: number; total: number; taken: number };

const standing = (readingId: string, proposals: readonly Proposal[]): MyCvReading => {
  const at = proposals.findIndex(({ state }) => state === "waiting");
  return { readingId, current: proposals[at] ?? null, at: at === -1 ? proposals.length : at + 1, total: proposals.length, taken: proposals.filter(({ state }) => state === "taken").length };
};

/** The reading she is in. @returns refusal: `cv-reading.missing` (not hers, over, or older than 7 days) */
export async function readMyCvReading(ctx: MyContext, readingId: string): Promise<Result<MyCvReading>> {
  const row = await ctx.db.cvReading.findFirst({ where: { id: readingId, ...whose(ctx) }, select: { proposals: true } });
  return row === null ? refuse("missing", "cv-reading.missing") : ok(standing(readingId, proposalsSchema.parse(row.proposals)));
}

/** A reading of hers that waits, to go on with it. */
export async function findMyCvReading(ctx: MyContext): Promise<{ readingId: string } | null> {
  const row = await ctx.db.cvReading.findFirst({ where: whose(ctx), orderBy: { createdAt: "desc" }, select: { id: true } });
  return row === null ? null : { readingId: row.id };
}

/**
 * Her answer to one proposal: yes puts it on her CV and in her profile, no leaves it, stop leaves all that is left.
 *
 * Answered twice, the first counts. With the last answer the reading is erased.
 *
 * @returns where she is then; refusals: `cv-reading.missing` | `cv.too-many`
 */
export function answerProposal(ctx: MyContext, readingId: string, { key, answer }: ProposalAnswer): Promise<Result<MyCvReading>> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT id FROM cv_reading WHERE id = ${readingId}::uuid FOR UPDATE`;
    const row = await tx.cvReading.findFirst({ where: { id: readingId, ...whose(ctx) }, select: { proposals: true } });
    if (row === null) return refuse("missing", "cv-reading.missing");
    const proposals = proposalsSchema.parse(row.proposals);
    const isMeant = (one: Proposal) => one.state === "waiting" && (answer === "stop" || one.key === key);
    if (answer === "yes") {
      for (const proposal of proposals.filter(isMeant)) {
        const kept = await keep(within(ctx, tx), proposal);
        if (!kept.ok) return kept;
      }
    }
    const answered = proposals.map((one): Proposal => (isMeant(one) ? { ...one, state: answer === "yes" ? "taken" : "left" } : one));
    const now = standing(readingId, answered);
    if (now.current === null) await tx.cvReading.deleteMany({ where: { id: readingId } });
    else await tx.cvReading.update({ where: { id: readingId }, data: { proposals: answered } });
    return ok(now);
  });
}

async function keep(ctx: MyContext, proposal: Proposal): Promise<Result<unknown>> {
  switch (proposal.section) {
    case "experience":
      return keepExperience(ctx, proposal.value);
    case "training":
      return addTraining(ctx, proposal.value);
    case "skill":
      return addSkills(ctx, [proposal.value.id]);
    case "licence":
      return addLicence(ctx, proposal.value.code);
    case "language":
      return addLanguage(ctx, proposal.value.label);
  }
}
