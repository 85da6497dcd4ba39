import type { ActorOf } from "#app/domain/access/actor.ts";
import { accessCardState, type AccessCardState } from "#app/domain/accounts/access-card.ts";
import { sessionHolds } from "#app/domain/accounts/session-rules.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

export type CardView = {
  beneficiaryId: string;
  userId: string;
  firstName: string;
  lastName: string;
  /** What one asks on the phone to be sure of who calls. */
  communeName: string;
  coachName: string | null;
  isClosed: boolean;
  /** The last card made for her; `null`: none yet. Its code is nowhere. */
  last: { state: AccessCardState; createdAt: Date; expiresAt: Date; usedAt: Date | null } | null;
  openSessions: number;
};

/**
 * Where a person's paper card stands, for whoever may make her another. That the help line looked is written down for her.
 *
 * @param key her file, or her account for the help line, which has no files
 * @returns refusal: `person.missing`
 */
export function readCard(ctx: Context<ActorOf<"coach" | "hotliner">>, key: { id: string } | { userId: string }): Promise<Result<CardView>> {
  return inTransaction<CardView>(ctx, async (tx) => {
    const found = await tx.beneficiary.findFirst({
      where: { AND: [key, beneficiariesSeenBy(ctx.actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true, userId: true, commune: { select: { name: true } }, coach: { select: { firstName: true, lastName: true } },
        user: {
          select: {
            firstName: true, lastName: true, disabledAt: true, sessions: { select: { createdAt: true, lastSeenAt: true } },
            cards: {
              orderBy: [{ createdAt: "desc" }, { usedAt: { sort: "asc", nulls: "first" } }, { cutAt: { sort: "asc", nulls: "first" } }], take: 1,
              select: { createdAt: true, expiresAt: true, usedAt: true, cutAt: true },
            },
          },
        },
      },
    });
    if (!found) return refuse("missing", "person.missing");
    const { id, userId, user, coach, commune } = found;
    if (ctx.actor.role === "hotliner") await noteInAudit(tx, ctx, { action: "file.read", subjectType: "beneficiary", subjectId: id, beneficiaryId: id });
    const card = user.cards[0];
    return ok({
      beneficiaryId: id, userId, firstName: user.firstName, lastName: user.lastName, communeName: commune.name,
      coachName: coach && `${coach.firstName} ${coach.lastName}`, isClosed: user.disabledAt !== null,
      last: card ? { state: accessCardState(card, ctx.now), createdAt: card.createdAt, expiresAt: card.expiresAt, usedAt: card.usedAt } : null,
      openSessions: user.sessions.filter((session) => sessionHolds("beneficiary", session, ctx.now)).length,
    });
  });
}
