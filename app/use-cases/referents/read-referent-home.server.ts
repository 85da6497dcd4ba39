import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ENTRUSTMENT } from "#app/domain/referents/entrustment.ts";
import { referralReasonWords, referralState, type ReferralState } from "#app/domain/referents/referrals.ts";
import { part, readParts } from "#app/infra/read-parts.server.ts";
import { entrustmentLine, type EntrustmentLine } from "./entrustment-rows.server.ts";
import type { Context } from "../context.server.ts";

/** One of his people. `meetingAt`: the next meeting of three, where it is shown. */
export type EntrustedPerson = EntrustmentLine & { beneficiaryId: string; name: string; meetingAt: Date | null };
/** What became of someone he sent; her page, once she is his to read. */
export type SentReferral = { referralId: string; name: string; createdAt: Date; decidedAt: Date | null; state: ReferralState; reason: string; beneficiaryId: string | null };
export type ReferentHome = { people: EntrustedPerson[]; ended: { entrustmentId: string; who: string; endedOn: string }[]; referrals: SentReferral[] };

type LiveRow = { id: string; motive: string; shows: string[]; startsOn: string; endsOn: string; beneficiaryId: string; name: string; meetingAt: Date | null };
type ReferralRow = Omit<SentReferral, "state" | "reason"> & { state: string; reason: string | null };

/**
 * The page of a referent: her people of today, those who are hers no more (a first name and a letter, thirty days, never why),
 * and what became of the people she sent. One statement.
 */
export async function readReferentHome(ctx: Context<ActorOf<"referent">>): Promise<ReferentHome> {
  const { userId, territoryId } = ctx.actor;
  const today = localDay(ctx.now);
  const { live, ended, referrals } = await readParts(ctx.db, {
    live: part<LiveRow>`
      SELECT e.id, e.motive, e.shows, e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn", b.id AS "beneficiaryId", u.first_name || ' ' || u.last_name AS name,
        (SELECT min(p.starts_at) FROM appointment p WHERE 'tripartite' = ANY (e.shows) AND p.beneficiary_id = b.id AND p.kind = 'tripartite' AND p.status = 'fixe' AND p.starts_at > ${ctx.now}) AS "meetingAt"
      FROM entrustment e JOIN beneficiary b ON b.id = e.beneficiary_id JOIN "user" u ON u.id = b.user_id
      WHERE e.referent_id = ${userId}::uuid AND b.territory_id = ${territoryId}::uuid AND u.disabled_at IS NULL AND e.ended_at IS NULL AND e.starts_on <= ${today}::date AND e.ends_on >= ${today}::date
      ORDER BY u.last_name, u.first_name, e.id`,
    ended: part<{ entrustmentId: string; who: string; endedOn: string }>`
      SELECT e.id AS "entrustmentId", u.first_name || ' ' || left(u.last_name, 1) || '.' AS who, least(e.ends_on, (e.ended_at AT TIME ZONE 'Europe/Paris')::date)::text AS "endedOn"
      FROM entrustment e JOIN beneficiary b ON b.id = e.beneficiary_id JOIN "user" u ON u.id = b.user_id
      WHERE e.referent_id = ${userId}::uuid AND b.territory_id = ${territoryId}::uuid AND u.disabled_at IS NULL AND (e.ended_at IS NOT NULL OR e.ends_on < ${today}::date)
        AND least(e.ends_on, (e.ended_at AT TIME ZONE 'Europe/Paris')::date) >= ${today}::date - ${ENTRUSTMENT.endedShownDays}::int
        AND NOT EXISTS (SELECT 1 FROM entrustment o WHERE o.referent_id = e.referent_id AND o.beneficiary_id = e.beneficiary_id AND o.ended_at IS NULL AND o.starts_on <= ${today}::date AND o.ends_on >= ${today}::date)
      ORDER BY "endedOn" DESC, e.id LIMIT 50`,
    referrals: part<ReferralRow>`
      SELECT r.id AS "referralId", r.first_name || ' ' || r.last_name AS name, r.created_at AS "createdAt", r.decided_at AS "decidedAt", r.state, r.reason,
        (SELECT e.beneficiary_id FROM entrustment e JOIN beneficiary b ON b.id = e.beneficiary_id JOIN "user" u ON u.id = b.user_id WHERE e.beneficiary_id = r.beneficiary_id AND e.referent_id = r.referent_id AND u.disabled_at IS NULL
          AND e.ended_at IS NULL AND e.starts_on <= ${today}::date AND e.ends_on >= ${today}::date LIMIT 1) AS "beneficiaryId"
      FROM referral r WHERE r.referent_id = ${userId}::uuid ORDER BY r.created_at DESC, r.id LIMIT 50`,
  });
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  return {
    people: live.map(({ beneficiaryId, name, meetingAt, ...row }) => ({ ...entrustmentLine({ ...row, startsOn: day(row.startsOn), endsOn: day(row.endsOn), endedAt: null }, today), beneficiaryId, name, meetingAt })),
    ended,
    referrals: referrals.map((row) => ({ ...row, state: referralState(row.state), reason: referralReasonWords(row.reason) })),
  };
}
