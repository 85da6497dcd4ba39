import type { ActorOf } from "#app/domain/access/actor.ts";
import type { LatLng } from "#app/domain/geo/lat-lng.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { ProfileFacts } from "#app/domain/profiles/profile-facts.ts";
import { toldBy, type QuestionRow, type Told } from "#app/domain/profiles/questions/questions.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { profileFactsOf, profileSelect } from "./profile-rows.server.ts";

/** Who asks: the person alone, or her coach at the desk with her. */
export type Asking = Context<ActorOf<"beneficiary" | "coach">>;
export type AskedRow = QuestionRow & { at: Date; byId: string | null; byRole: string };
export type ProfileToAsk = {
  beneficiaryId: string; firstName: string; facts: ProfileFacts; told: Told; rows: AskedRow[]; version: number; home: LatLng;
  territory: { code: string; modeRadiiKm: unknown };
};

/** A profile with the state of its questions, inside a transaction or not: for what changes it. One round trip; null out of the asker's scope. */
export async function findProfileToAsk(tx: Tx, ctx: Asking, beneficiaryId: string): Promise<ProfileToAsk | null> {
  const row = await tx.beneficiary.findFirst({
    where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: {
      ...profileSelect, id: true, lat: true, lng: true, user: { select: { firstName: true } }, territory: { select: { code: true, modeRadiiKm: true } },
      questions: { select: { question: true, state: true, at: true, byId: true, byRole: true } },
    },
  });
  if (!row) return null;
  const facts = profileFactsOf(row);
  return {
    beneficiaryId: row.id, firstName: row.user.firstName, facts, told: toldBy(facts), rows: row.questions, version: row.profileVersion,
    home: { lat: row.lat, lng: row.lng }, territory: row.territory,
  };
}

/**
 * A profile to show with its questions. That a coach opened it is written in the same transaction, and she can read it.
 *
 * @returns refusal: `person.missing`
 */
export async function readProfileToAsk(ctx: Asking, beneficiaryId: string): Promise<Result<ProfileToAsk>> {
  if (ctx.actor.role === "beneficiary") {
    const own = await findProfileToAsk(ctx.db, ctx, beneficiaryId);
    return own ? ok(own) : refuse("missing", "person.missing");
  }
  return inTransaction(ctx, async (tx) => {
    const hers = await findProfileToAsk(tx, ctx, beneficiaryId);
    if (!hers) return refuse("missing", "person.missing");
    await noteInAudit(tx, ctx, { action: "file.read", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
    return ok(hers);
  });
}
