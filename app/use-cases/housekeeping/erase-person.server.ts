import type { Tx } from "#app/infra/db.server.ts";
import { leaveCounts } from "./leave-counts.server.ts";

/** Whom to erase, and the addresses by which copies of her messages are found. */
export type Erased = { userId: string; beneficiaryId: string | null; email: string | null; phone: string | null };

/**
 * Erases someone for good, in the caller's transaction, which has made sure that it is time.
 *
 * Nearly all goes with the account. The audit keeps acts as counts, linked to nobody; numbers without a name stay for the
 * indicators; a call to the help line stays as a count, what was noted of it goes.
 */
export async function erasePerson(tx: Tx, { userId, beneficiaryId, email, phone }: Erased, today: string): Promise<void> {
  if (beneficiaryId !== null) await leaveCounts(tx, beneficiaryId, today);
  await tx.hotlineCall.updateMany({ where: { userId }, data: { line: "" } });
  await tx.user.deleteMany({ where: { id: userId } });
  await tx.signInCode.deleteMany({ where: { userId } });
  await tx.localMessage.deleteMany({ where: { to: { in: [email, phone].filter((to) => to !== null) } } });
  await tx.audit.updateMany({ where: { actorId: userId }, data: { actorId: null } });
  await tx.audit.updateMany({ where: { subjectId: userId }, data: { subjectId: null } });
  if (beneficiaryId !== null) await tx.audit.updateMany({ where: { beneficiaryId }, data: { beneficiaryId: null, subjectId: null } });
}
