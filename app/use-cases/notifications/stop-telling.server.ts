import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { RHYTHMS } from "#app/domain/notifications/choice.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import { isStopToken, stopTokenRange } from "#app/infra/secrets.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { lookAgainAtDigests } from "./choose-telling.server.ts";

export type StopView = { isStopped: boolean; isPerson: boolean };

/**
 * Whether messages are stopped, for whoever holds the link of one of them. Nothing else is told of whom it is for.
 *
 * @returns refusal: `stop.missing`, also when the account is closed
 */
export async function readStop(ctx: Context, token: string): Promise<Result<StopView>> {
  const owner = await ownerOf(ctx.db, token);
  if (!owner) return refuse("missing", "stop.missing");
  return ok({ isStopped: owner.telling?.rhythm === "never", isPerson: owner.beneficiary !== null });
}

/**
 * Stops all that is written to the owner of the link, codes apart; everything is told in the application from then on. Twice
 * is no error.
 *
 * @returns refusal: `stop.missing`
 */
export function stopTelling(ctx: Context, token: string): Promise<Result<null>> {
  return byLink(ctx, token, async (tx, { id, telling, beneficiary }) => {
    if (telling?.rhythm === "never") return;
    const rhythmBefore = RHYTHMS.find((rhythm) => rhythm === telling?.rhythm) ?? null;
    // No choice was made before: no way stands in the row, which says so, and undoing takes the row away.
    await tx.tellingChoice.upsert({ where: { userId: id }, create: { userId: id, channels: [], rhythm: "never" }, update: { rhythm: "never", rhythmBefore } });
    await noteInAudit(tx, ctx, { action: "telling.stopped", subjectType: "user", subjectId: id, ...(beneficiary ? { beneficiaryId: beneficiary.id } : {}) });
  });
}

/**
 * Takes messages up again as they were before they were stopped. Twice is no error.
 *
 * @returns refusal: `stop.missing`
 */
export function resumeTelling(ctx: Context, token: string): Promise<Result<null>> {
  return byLink(ctx, token, async (tx, { id, telling, beneficiary }) => {
    if (telling?.rhythm !== "never") return;
    if (telling.rhythmBefore === null) await tx.tellingChoice.deleteMany({ where: { userId: id } });
    else await tx.tellingChoice.update({ where: { userId: id }, data: { rhythm: telling.rhythmBefore, rhythmBefore: null } });
    await noteInAudit(tx, ctx, { action: "telling.resumed", subjectType: "user", subjectId: id, ...(beneficiary ? { beneficiaryId: beneficiary.id } : {}) });
    await lookAgainAtDigests(tx, id);
  });
}

type Owner = { id: string; telling: { rhythm: string; rhythmBefore: string | null } | null; beneficiary: { id: string } | null };

function byLink(ctx: Context, token: string, act: (tx: Tx, owner: Owner) => Promise<void>): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const owner = await ownerOf(tx, token);
    if (!owner) return refuse("missing", "stop.missing");
    await act(tx, owner);
    return ok(null);
  });
}

/** Whose link it is: half an id leads to very few, and the seal says which. */
async function ownerOf(db: Db | Tx, token: string): Promise<Owner | undefined> {
  const range = stopTokenRange(token);
  if (!range) return undefined;
  const near = await db.user.findMany({
    where: { id: { gte: range.from, lte: range.to }, disabledAt: null, role: { in: ["beneficiary", "employer"] } },
    relationLoadStrategy: "join", select: { id: true, telling: { select: { rhythm: true, rhythmBefore: true } }, beneficiary: { select: { id: true } } },
  });
  return near.find(({ id }) => isStopToken(token, id));
}
