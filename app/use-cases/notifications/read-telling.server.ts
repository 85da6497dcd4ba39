import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { choiceOf, USUAL_RHYTHM, usualWays, waysHad, type Rhythm, type Way } from "#app/domain/notifications/choice.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { pushKeys } from "#app/infra/push/push-keys.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/** A person's file, or her account for the help line, which has no files. */
export type PersonKey = { id: string } | { userId: string };

export type TellingView = {
  beneficiaryId: string;
  userId: string;
  firstName: string;
  email: string | null;
  phone: string | null;
  /** The ways she has, those that are ticked, and how often. */
  had: Way[];
  ways: Way[];
  rhythm: Rhythm;
  /** Whether she chose, or all is as for those who did not. */
  isChosen: boolean;
  /** The public key a browser agrees with; null where none can be rung. */
  pushKey: string | null;
};

/**
 * How a person is told, for herself or for whoever sets it at her asking. That someone else looked is written down for her.
 *
 * @returns refusal: `person.missing`
 */
export function readTelling(ctx: Context<ActorOf<"beneficiary" | "coach" | "hotliner">>, key: PersonKey): Promise<Result<TellingView>> {
  const read = async (tx: Tx): Promise<Result<TellingView>> => {
    const found = await tx.beneficiary.findFirst({
      where: { AND: [key, beneficiariesSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
      select: { id: true, userId: true, user: { select: { firstName: true, email: true, phone: true, telling: { select: { channels: true, rhythm: true } }, _count: { select: { pushes: true } } } } },
    });
    if (!found) return refuse("missing", "person.missing");
    const { id, userId, user: { telling, _count, ...user } } = found;
    if (ctx.actor.role !== "beneficiary") await noteInAudit(tx, ctx, { action: "file.read", subjectType: "beneficiary", subjectId: id, beneficiaryId: id });
    const reach = { email: user.email, phone: user.phone, pushes: _count.pushes };
    const choice = choiceOf(telling);
    const ticked = choice?.ways.length ? choice.ways : usualWays(reach);
    return ok({
      beneficiaryId: id, userId, ...user, had: waysHad(reach), ways: waysHad(reach).filter((way) => ticked.includes(way)), rhythm: choice?.rhythm ?? USUAL_RHYTHM,
      isChosen: choice !== null, pushKey: ctx.actor.role === "beneficiary" ? (pushKeys()?.publicKey ?? null) : null,
    });
  };
  // She reads her own: nothing is written down, one statement is enough.
  return ctx.actor.role === "beneficiary" ? read(ctx.db) : inTransaction<TellingView>(ctx, read);
}
