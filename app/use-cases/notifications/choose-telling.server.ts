import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { waysHad } from "#app/domain/notifications/choice.ts";
import type { TellingDraft } from "#app/domain/notifications/telling.schema.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import type { PersonKey } from "./read-telling.server.ts";

/**
 * Saves how a person is told: by herself, or by her coach or the help line when she asks; who did is written down for her.
 *
 * Digests that wait are looked at again by the new rhythm. Unticked, the notifications of her browsers are forgotten: ticking
 * them again asks the browser again.
 *
 * @returns refusals: `person.missing` | `telling.no-address` | `telling.no-way` (nothing ticked, and not « never »)
 */
export function chooseTelling(ctx: Context<ActorOf<"beneficiary" | "coach" | "hotliner">>, key: PersonKey, draft: TellingDraft): Promise<Result<{ userId: string }>> {
  return inTransaction<{ userId: string }>(ctx, async (tx) => {
    const found = await tx.beneficiary.findFirst({
      where: { AND: [key, beneficiariesSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
      select: { id: true, userId: true, user: { select: { email: true, phone: true, _count: { select: { pushes: true } } } } },
    });
    if (!found) return refuse("missing", "person.missing");
    const had = waysHad({ ...found.user, pushes: found.user._count.pushes });
    if (had.length === 0) return refuse("conflict", "telling.no-address");
    const ways = had.filter((way) => draft.ways.includes(way));
    if (ways.length === 0 && draft.rhythm !== "never") return refuse("invalid", "telling.no-way", "ways");
    const choice = { channels: ways, rhythm: draft.rhythm, rhythmBefore: null };
    await tx.tellingChoice.upsert({ where: { userId: found.userId }, create: { userId: found.userId, ...choice }, update: choice });
    if (!ways.includes("push")) await tx.pushSubscription.deleteMany({ where: { userId: found.userId } });
    await noteInAudit(tx, ctx, { action: "telling.chosen", subjectType: "user", subjectId: found.userId, beneficiaryId: found.id });
    await lookAgainAtDigests(tx, found.userId);
    return ok({ userId: found.userId });
  });
}

/** Digests that wait for their day are looked at again: by another rhythm the day is another. */
export async function lookAgainAtDigests(tx: Tx, userId: string): Promise<void> {
  const waiting = await tx.notification.findMany({ where: { userId, kind: "match-digest", status: "pending" }, select: { id: true } });
  await recordAll(tx, "notification.created", waiting.map(({ id }) => ({ notificationId: id })));
}
