import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { motiveOf } from "#app/domain/referents/entrustment-words.ts";
import type { Decision } from "#app/domain/referents/referral.schema.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { createPerson } from "../accounts/create-person.server.ts";
import { findSimilarPeople } from "../accounts/find-similar-people.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { entrustPerson } from "./entrust-person.server.ts";
import { referralsFor } from "./referrals-scope.server.ts";

type Staff = Context<ActorOf<"coach" | "admin">>;
type Acceptance = Extract<Decision, { act: "accept" }>;
type Row = { id: string; referentId: string; firstName: string; lastName: string; phone: string; email: string; communeCode: string; motive: string };

const columns = { id: true, referentId: true, firstName: true, lastName: true, phone: true, email: true, communeCode: true, motive: true } as const;

/**
 * Answers a referral. A yes opens her space and her coaching, or finds her among the people of whoever answers; and gives the
 * referent an access, when one is asked for and she agreed. A no has a reason. The referent is told that there is an answer.
 * All of it, or nothing.
 *
 * @returns refusals: `referral.missing` (also: already decided) | `referral.who-needed` | `referral.coach-needed` and those of
 *   `createPerson` and `entrustPerson`
 */
export function decideReferral(ctx: Staff, referralId: string, decision: Decision): Promise<Result<{ beneficiaryId: string | null }>> {
  return inTransaction<{ beneficiaryId: string | null }>(ctx, async (tx) => {
    // Two coaches at once: the second waits here, then finds it decided.
    await tx.$queryRaw`SELECT id FROM referral WHERE id = ${referralId}::uuid FOR UPDATE`;
    const row = await tx.referral.findFirst({ where: { AND: [{ id: referralId }, referralsFor(ctx.actor)] }, select: columns });
    if (row === null) return refuse("missing", "referral.missing");
    const welcomed = decision.act === "accept" ? await welcome(tx, ctx, row, decision) : ok({ beneficiaryId: null });
    if (!welcomed.ok) return welcomed;
    const { beneficiaryId } = welcomed.value;
    const answer = decision.act === "accept" ? { state: "acceptee", reason: null } : { state: "refusee", reason: decision.reason };
    await tx.referral.update({ where: { id: row.id }, data: { ...answer, decidedAt: ctx.now, decidedById: ctx.actor.userId, beneficiaryId }, select: { id: true } });
    await noteInAudit(tx, ctx, { action: beneficiaryId === null ? "referral.refused" : "referral.accepted", subjectType: "referral", subjectId: row.id, ...(beneficiaryId === null ? {} : { beneficiaryId }) });
    await notify(tx, ctx, { userId: row.referentId, kind: "referral-decided", subjectId: row.id, dedupeKey: dedupeKeys.referralDecided(row.id) });
    return ok({ beneficiaryId });
  });
}

/** Her file, known or new; then the referent's access, if there is to be one. */
async function welcome(tx: Tx, ctx: Staff, row: Row, { who, coachId, months, shows, hasAgreed }: Acceptance): Promise<Result<{ beneficiaryId: string }>> {
  const inner = within(ctx, tx);
  const found = who === null || who === "new" ? await newPerson(tx, ctx, row, who, coachId) : await knownPerson(tx, ctx, who);
  if (!found.ok || months === 0) return found;
  const { beneficiaryId } = found.value;
  const given = await entrustPerson(inner, beneficiaryId, { referentId: row.referentId, motive: motiveOf(row.motive), months, shows, hasAgreed });
  return given.ok || given.refusal.code === "entrustment.already" ? found : given;
}

/** One of those whose file she who answers may open: nobody else's is joined to a referral. */
async function knownPerson(tx: Tx, { actor }: Staff, beneficiaryId: string): Promise<Result<{ beneficiaryId: string }>> {
  const mine = await tx.beneficiary.count({ where: { AND: [{ id: beneficiaryId, user: { disabledAt: null } }, beneficiariesSeenBy(actor)] } });
  return mine > 0 ? ok({ beneficiaryId }) : refuse("invalid", "referral.who-needed", "who");
}

/** A new space; if others look like her, only once it was said that she is none of them. A number or an address that opens another space is left out: a card lets her in. */
async function newPerson(tx: Tx, ctx: Staff, { firstName, lastName, phone, email, communeCode }: Row, who: string | null, coachId: string | null): Promise<Result<{ beneficiaryId: string }>> {
  if (who === null && (await findSimilarPeople(ctx, { firstName, lastName, phone, email }, tx)).length > 0) return refuse("invalid", "referral.who-needed", "who");
  if (ctx.actor.role === "admin" && coachId === null) return refuse("invalid", "referral.coach-needed", "coachId");
  const isTaken = async (where: { phone: string } | { email: string }) => (await tx.user.count({ where })) > 0;
  const reach = { phone: phone !== "" && (await isTaken({ phone })) ? "" : phone, email: email !== "" && (await isTaken({ email })) ? "" : email };
  return createPerson(within(ctx, tx), { firstName, lastName, communeCode, ...reach, coachId, isNew: true });
}
