import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import { CV_LINK_DAYS } from "#app/domain/profiles/cv-link.ts";
import { env } from "#app/infra/env.server.ts";
import { shareToken } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

type MyContext = Context<ActorOf<"beneficiary">>;

/** Her link as she sees it: where it leads, until when, how often it was opened. Who opened it is not known. */
export type MyCvLink = { address: string; createdAt: Date; expiresAt: Date | null; seen: number; lastSeenAt: Date | null };

const DAY_MS = 86_400_000;
const liveLinks = ({ actor, now }: MyContext) => ({ beneficiaryId: actor.beneficiaryId, kind: "cv", cutAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] });
const SHOWN = { id: true, createdAt: true, expiresAt: true, seen: true, lastSeenAt: true } as const;

/** Her link, when one is open. */
export async function readMyCvLink(ctx: MyContext): Promise<MyCvLink | null> {
  const row = await ctx.db.share.findFirst({ where: liveLinks(ctx), orderBy: { createdAt: "desc" }, select: SHOWN });
  return row === null ? null : { address: `${env().PUBLIC_URL}/cv/${shareToken(row.id)}`, createdAt: row.createdAt, expiresAt: row.expiresAt, seen: row.seen, lastSeenAt: row.lastSeenAt };
}

/** Makes a link that shows her CV, as it is that day, to whoever holds it. One at a time: pressed twice, the first stays. */
export function makeCvLink(ctx: MyContext): Promise<Result<null>> {
  return inTransaction(ctx, async (tx) => {
    // Two presses at once: the second waits here, then finds the first one's link.
    await tx.$queryRaw`SELECT id FROM beneficiary WHERE id = ${ctx.actor.beneficiaryId}::uuid FOR UPDATE`;
    if ((await tx.share.count({ where: liveLinks(ctx) })) > 0) return ok(null);
    const expiresAt = new Date(ctx.now.getTime() + CV_LINK_DAYS * DAY_MS);
    await tx.share.create({ data: { id: ctx.newId(), beneficiaryId: ctx.actor.beneficiaryId, kind: "cv", shows: [], createdAt: ctx.now, expiresAt } });
    return ok(null);
  });
}

/** Cuts her link, at once and for good; another one has another address. Nothing to cut is fine too. */
export async function cutCvLink(ctx: MyContext): Promise<Result<null>> {
  await ctx.db.share.updateMany({ where: { beneficiaryId: ctx.actor.beneficiaryId, kind: "cv", cutAt: null }, data: { cutAt: ctx.now } });
  return ok(null);
}

