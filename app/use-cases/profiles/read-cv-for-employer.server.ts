import type { ActorOf } from "#app/domain/access/actor.ts";
import { refuse, ok, type Result } from "#app/domain/kit/result.ts";
import { cvView, type CvView } from "#app/domain/profiles/cv-view.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { cvFactsOf, cvSelect } from "./profile-rows.server.ts";

/**
 * The CV of someone who agreed that this employer sees it, for this offer; she can read that he did.
 *
 * @returns refusals: `application.missing` (not his, or never sent to him) | `application.withdrawn` (she took it back)
 */
export function readCvForEmployer(ctx: Context<ActorOf<"employer">>, applicationId: string): Promise<Result<CvView>> {
  return inTransaction(ctx, async (tx) => {
    const application = await tx.application.findFirst({ where: { AND: [{ id: applicationId }, applicationsSeenBy(ctx.actor)] }, select: { state: true, beneficiaryId: true } });
    if (!application) return refuse("missing", "application.missing");
    if (application.state === "retire") return refuse("forbidden", "application.withdrawn");
    return ok(await cvInTransaction(tx, ctx, applicationId, application.beneficiaryId));
  });
}

/** The same inside a transaction, once the application was found in scope: reads the CV and writes that it was read. */
export async function cvInTransaction(tx: Tx, ctx: Context<ActorOf<"employer">>, applicationId: string, beneficiaryId: string): Promise<CvView> {
  const row = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, relationLoadStrategy: "join", select: cvSelect });
  await noteInAudit(tx, ctx, { action: "profile.read", subjectType: "application", subjectId: applicationId, beneficiaryId });
  return cvView(cvFactsOf(row));
}
