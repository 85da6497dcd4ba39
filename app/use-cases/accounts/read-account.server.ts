import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import { sessionHolds } from "#app/domain/accounts/session-rules.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

export type AccountView = {
  userId: string;
  role: SignedInRole;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  areaName: string | null;
  structureName: string | null;
  organisation: { organisationId: string; name: string } | null;
  /** For a person: what one asks on the phone to be sure of who calls. */
  person: { communeName: string; coachName: string | null } | null;
  /** For a coach: how many people are hers. */
  portfolio: number;
  createdAt: Date;
  lastSignInAt: Date | null;
  isDisabled: boolean;
  /** She asked to leave: the day everything of hers is erased, `2026-12-28`. */
  erasesOn: string | null;
  isMe: boolean;
  openSessions: number;
  /** The last ten mails and SMS, the newest first. What they say stays out. */
  messages: { id: string; kind: string; channel: string; status: string; error: string | null; createdAt: Date; sentAt: Date | null }[];
};

const fullName = (user: { firstName: string; lastName: string }) => `${user.firstName} ${user.lastName}`;

/**
 * Who has an account, how to join them, and what became of the last messages. Reading a person's is written down for her.
 *
 * @returns refusal: `account.missing`
 */
export function readAccount(ctx: Context<ActorOf<"hotliner"> | ActorOf<"admin">>, userId: string): Promise<Result<AccountView>> {
  return inTransaction<AccountView>(ctx, async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: userId, territoryId: ctx.actor.territoryId },
      relationLoadStrategy: "join",
      select: {
        id: true, role: true, firstName: true, lastName: true, email: true, phone: true, createdAt: true, lastSignInAt: true, disabledAt: true, erasesOn: true,
        area: { select: { name: true } }, structure: { select: { name: true } }, organisation: { select: { id: true, name: true } },
        beneficiary: { select: { id: true, commune: { select: { name: true } }, coach: { select: { firstName: true, lastName: true } } } },
        notifications: { where: { channel: { not: "none" } }, orderBy: { createdAt: "desc" }, take: 10, select: { id: true, kind: true, channel: true, status: true, lastError: true, createdAt: true, sentAt: true } },
        sessions: { select: { createdAt: true, lastSeenAt: true } }, _count: { select: { portfolio: true } },
      },
    });
    if (!user) return refuse("missing", "account.missing");
    const { id, area, structure, organisation, beneficiary, notifications, disabledAt, erasesOn, sessions, _count, ...facts } = user;
    if (beneficiary) await noteInAudit(tx, ctx, { action: "file.read", subjectType: "beneficiary", subjectId: beneficiary.id, beneficiaryId: beneficiary.id });
    return ok({
      userId: id, ...facts, areaName: area?.name ?? null, structureName: structure?.name ?? null, organisation: organisation && { organisationId: organisation.id, name: organisation.name },
      person: beneficiary && { communeName: beneficiary.commune.name, coachName: beneficiary.coach && fullName(beneficiary.coach) },
      isDisabled: disabledAt !== null, erasesOn: erasesOn?.toISOString().slice(0, 10) ?? null, isMe: id === ctx.actor.userId, openSessions: sessions.filter((session) => sessionHolds(user.role, session, ctx.now)).length, portfolio: _count.portfolio,
      messages: notifications.map(({ lastError, ...message }) => ({ ...message, error: lastError })),
    });
  });
}
