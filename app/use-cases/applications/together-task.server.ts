import { createHash } from "node:crypto";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/**
 * The id of the line « répondre ensemble » of a person and an offer: always the same one, so that two taps write one line,
 * and that the offer's page finds it. A UUID of version 8 (RFC 9562), made from the two.
 */
export function togetherTaskId(beneficiaryId: string, offerId: string): string {
  const digest = createHash("sha256").update(`together:${beneficiaryId.toLowerCase()}:${offerId.toLowerCase()}`).digest("hex");
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** Once she has answered, or said no, there is nothing left to do together. */
export async function closeTogether(tx: Tx, ctx: Context, { beneficiaryId, offerId }: { beneficiaryId: string; offerId: string }): Promise<void> {
  await tx.coachTask.updateMany({ where: { id: togetherTaskId(beneficiaryId, offerId), doneAt: null }, data: { doneAt: ctx.now } });
}
