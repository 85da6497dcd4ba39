import type { ActorOf } from "#app/domain/access/actor.ts";
import { moveApplication } from "#app/domain/applications/move-application.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { record } from "#app/infra/outbox.server.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * The first day of work was noted wrong: a coach puts it right, and what is not answered yet is asked at its new days.
 *
 * The day is held to the same rule as when the start is confirmed.
 *
 * @returns refusals: `application.missing` | `work.not-going-on` | `application.start-missing` | `application.start-in-the-future` | `application.start-too-old`
 */
export function correctFirstDay(ctx: Context<ActorOf<"coach">>, applicationId: string, hiredOn: string | null): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const row = await tx.application.findFirst({ where: { AND: [{ id: applicationId, hiredOn: { not: null } }, applicationsSeenBy(ctx.actor)] }, select: { id: true, beneficiaryId: true } });
    if (!row) return refuse("missing", "application.missing");
    const allowed = moveApplication("coach", "accepte", "demarre", { startedOn: hiredOn, hasConsent: true, isOfferOpen: false, now: ctx.now, today: localDay(ctx.now) });
    if (!allowed.ok) return allowed.refusal.field === undefined ? allowed : refuse(allowed.refusal.kind, allowed.refusal.code, "hiredOn");
    const written = await tx.application.updateMany({ where: { id: row.id, state: { in: ["demarre", "suivi"] } }, data: { hiredOn: new Date(`${hiredOn}T00:00:00Z`) } });
    if (written.count === 0) return refuse("conflict", "work.not-going-on");
    await record(tx, "work.dated", { applicationId });
    await noteInAudit(tx, ctx, { action: "application.moved", subjectType: "application", subjectId: row.id, beneficiaryId: row.beneficiaryId });
    return ok(null);
  });
}
