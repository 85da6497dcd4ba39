import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { cvView, type CvView } from "#app/domain/profiles/cv-view.ts";
import { writeCvPdf } from "#app/infra/pdf/write-cv-pdf.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { cvFactsOf, cvSelect } from "./profile-rows.server.ts";
import { readMyCvFacts } from "./read-my-cv.server.ts";

/** A file to hand out: its bytes, and what to call it. */
export type CvPdf = { file: Buffer; name: string };

/** Her own CV as a PDF. */
export async function myCvPdf(ctx: Context<ActorOf<"beneficiary">>): Promise<CvPdf> {
  return cvPdf(ctx, cvView((await readMyCvFacts(ctx)).facts));
}

/** A view as a PDF. */
export async function cvPdf(ctx: Context, cv: CvView): Promise<CvPdf> {
  return { file: await writeCvPdf(cv, ctx.now), name: `CV ${cv.name}` };
}

/**
 * The CV of a person of her portfolio, for a coach to print; that it was opened is written and she can read it.
 *
 * @returns refusal: `person.missing`
 */
export async function personCvPdf(ctx: Context<ActorOf<"coach">>, beneficiaryId: string): Promise<Result<CvPdf>> {
  const read = await inTransaction(ctx, async (tx) => {
    const row = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, relationLoadStrategy: "join", select: cvSelect });
    if (!row) return refuse("missing", "person.missing");
    await noteInAudit(tx, ctx, { action: "cv.read", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
    return ok(cvView(cvFactsOf(row)));
  });
  return read.ok ? ok(await cvPdf(ctx, read.value)) : read;
}
