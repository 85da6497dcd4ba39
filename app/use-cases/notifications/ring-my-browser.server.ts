import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { choiceOf, USUAL_RHYTHM, usualWays } from "#app/domain/notifications/choice.ts";
import { isPushEndpoint, MOST_PUSHES } from "#app/domain/notifications/push-endpoint.ts";
import type { PushDraft } from "#app/domain/notifications/telling.schema.ts";
import { env } from "#app/infra/env.server.ts";
import { sha256Hex } from "#app/infra/secrets.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { lookAgainAtDigests } from "./choose-telling.server.ts";

/**
 * Saves that this browser may be rung, and adds notifications to the ways she chose.
 *
 * A browser rings for one person: on a shared phone, the last who asked. It is forgotten when she signs out of it.
 *
 * @param sessionToken of the session she asks from
 * @returns refusal: `telling.push-unknown`: the address is of no push service we know
 */
export function ringMyBrowser(ctx: Context<ActorOf<"beneficiary">>, { endpoint, p256dh, auth }: PushDraft, sessionToken: string | null): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    if (!isPushEndpoint(endpoint, env().MODE === "test")) return refuse("invalid", "telling.push-unknown");
    const { userId, beneficiaryId } = ctx.actor;
    const browser = { userId, p256dh, auth, sessionHash: sessionToken === null ? null : sha256Hex(sessionToken), createdAt: ctx.now };
    await tx.pushSubscription.upsert({ where: { endpoint }, create: { id: ctx.newId(), endpoint, ...browser }, update: browser });
    const older = await tx.pushSubscription.findMany({ where: { userId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], skip: MOST_PUSHES, select: { id: true } });
    if (older.length > 0) await tx.pushSubscription.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });

    const { email, phone, telling } = await tx.user.findUniqueOrThrow({ where: { id: userId }, relationLoadStrategy: "join", select: { email: true, phone: true, telling: { select: { channels: true, rhythm: true, rhythmBefore: true } } } });
    const before = choiceOf(telling);
    const ways = before?.ways.length ? before.ways : usualWays({ email, phone, pushes: 0 });
    const rhythm = before === null || before.rhythm === "never" ? (telling?.rhythmBefore ?? USUAL_RHYTHM) : before.rhythm;
    const choice = { channels: [...new Set([...ways, "push"])], rhythm, rhythmBefore: null };
    await tx.tellingChoice.upsert({ where: { userId }, create: { userId, ...choice }, update: choice });
    await noteInAudit(tx, ctx, { action: "telling.chosen", subjectType: "user", subjectId: userId, beneficiaryId });
    await lookAgainAtDigests(tx, userId);
    return ok(null);
  });
}
