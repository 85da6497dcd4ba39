import type { ActorOf } from "#app/domain/access/actor.ts";
import { parseAddress, parsePhone } from "#app/domain/accounts/address.ts";
import { CHECKS_NEEDED, isMobile } from "#app/domain/hotline/contact-change.ts";
import type { ContactChangeInput } from "#app/domain/hotline/hotline.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import { spend } from "#app/infra/limits.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { readCallerChecks } from "./read-caller-checks.server.ts";

type Hotliner = Context<ActorOf<"hotliner">>;

/**
 * Writes another e-mail address or number for a caller who gave two right answers, and tells the one before of it.
 *
 * Whoever is signed in with this account is signed out, and codes under way are void: a lost phone opens nothing any more. Never
 * for an account of the staff.
 *
 * @returns refusals: `account.missing` | `contact.staff` | `account.closed` | `contact.checks-missing` | `contact.checks-unknown` |
 *   `contact.unreadable-mail` | `contact.unreadable-phone` | `contact.same` | `contact.taken` | `contact.too-many`
 */
export async function changeContact(ctx: Hotliner, userId: string, input: ContactChangeInput): Promise<Result<null>> {
  const caller = await readCallerChecks(ctx, userId);
  if (!caller.ok) return caller;
  if (!input.checks.every((code) => caller.value.checks.some((line) => line.code === code))) return refuse("invalid", "contact.checks-unknown", "checks");
  if (input.checks.length < CHECKS_NEEDED) return refuse("invalid", "contact.checks-missing", "checks");
  const after = input.kind === "mail" ? mailOf(input.address) : mobileOf(input.address);
  if (after === null) return refuse("invalid", input.kind === "mail" ? "contact.unreadable-mail" : "contact.unreadable-phone", "address");
  if (!(await spend(ctx.db, "contact-per-hotliner", ctx.actor.userId)) || !(await spend(ctx.db, "contact-per-account", userId))) return refuse("too-many", "contact.too-many");
  try {
    return await inTransaction(ctx, (tx) => write(tx, ctx, userId, input, after));
  } catch (fault) {
    // Somebody else took the address meanwhile: the unique index says so.
    if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === "P2002") return refuse("conflict", "contact.taken", "address");
    throw fault;
  }
}

const mailOf = (typed: string): string | null => {
  const address = parseAddress(typed);
  return address?.kind === "email" ? address.value : null;
};
const mobileOf = (typed: string): string | null => {
  const phone = parsePhone(typed);
  return phone !== null && isMobile(phone) ? phone : null;
};

async function write(tx: Tx, ctx: Hotliner, userId: string, { kind, checks }: ContactChangeInput, after: string): Promise<Result<null>> {
  const column = kind === "mail" ? "email" : "phone";
  const [user] = await tx.$queryRaw<{ email: string | null; phone: string | null; beneficiaryId: string | null }[]>`
    SELECT u.email, u.phone, b.id AS "beneficiaryId" FROM "user" u LEFT JOIN beneficiary b ON b.user_id = u.id WHERE u.id = ${userId}::uuid FOR UPDATE OF u`;
  if (!user) return refuse("missing", "account.missing");
  const before = user[column];
  if (before === after) return refuse("conflict", "contact.same", "address");
  if ((await tx.user.count({ where: { [column]: after } })) > 0) return refuse("conflict", "contact.taken", "address");
  const changeId = ctx.newId();
  await tx.contactChange.create({ data: { id: changeId, userId, kind, before: before ?? "", after, byId: ctx.actor.userId, checks, at: ctx.now } });
  await tx.user.update({ where: { id: userId }, data: { [column]: after } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.signInCode.updateMany({ where: { userId, usedAt: null }, data: { expiresAt: ctx.now } });
  await tellOfIt(tx, ctx, userId, changeId, { kind, before, other: kind === "mail" ? user.phone : user.email });
  await noteInAudit(tx, ctx, { action: "contact.changed", subjectType: "user", subjectId: userId, ...(user.beneficiaryId ? { beneficiaryId: user.beneficiaryId } : {}) });
  return ok(null);
}

/** Said to the address before, by the way that reached it; where there was none, to the other one she has. */
async function tellOfIt(tx: Tx, ctx: Context, userId: string, changeId: string, { kind, before, other }: { kind: "mail" | "sms"; before: string | null; other: string | null }): Promise<void> {
  const channel = before !== null ? kind : other === null ? null : kind === "mail" ? "sms" : "mail";
  if (channel === null) return;
  const id = ctx.newId();
  await tx.notification.create({ data: { id, userId, kind: "contact-changed", subjectId: changeId, dedupeKey: dedupeKeys.contactChanged(changeId), channel, status: "pending", createdAt: ctx.now } });
  await record(tx, "notification.created", { notificationId: id });
}
