import type { ActorOf } from "#app/domain/access/actor.ts";
import { checkInAnswer } from "#app/domain/check-ins/answers.ts";
import { withRetentionLeft } from "#app/domain/indicators/counts-left.ts";
import { RETENTION_MONTHS, retentionAt, safeRetention, type Hire, type SafeRetention } from "#app/domain/indicators/retention.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";

type Row = { hiredOn: string; endedOn: string | null; endedAtTerm: boolean; answers: { at: string; answer: string }[] };

/**
 * Who is still in the job one, three, six and twelve months after the first day, in the whole territory, without a name.
 *
 * Those who were erased count too, by the numbers they left (`leaveCounts`). Jobs only, immersions and bénévolat have no
 * such figure. What fewer than five people stand behind is hidden (`safeRetention`).
 */
export async function readRetention(ctx: Context<ActorOf<"admin">>): Promise<{ today: string; rows: SafeRetention[] }> {
  const today = localDay(ctx.now);
  const [rows, left] = await Promise.all([ctx.db.$queryRaw<Row[]>`
    SELECT a.hired_on::text AS "hiredOn", a.ended_on::text AS "endedOn",
      coalesce((SELECT e.reason = 'contrat-fini' FROM application_event e WHERE e.application_id = a.id AND e."to" = 'rompu' ORDER BY e.at DESC LIMIT 1), FALSE) AS "endedAtTerm",
      coalesce((SELECT json_agg(json_build_object('at', k.answered_at, 'answer', k.answer)) FROM check_in k WHERE k.application_id = a.id AND k.answer IS NOT NULL), '[]') AS answers
    FROM application a JOIN offer o ON o.id = a.offer_id AND o.kind = 'EMPLOI' JOIN beneficiary b ON b.id = a.beneficiary_id
    WHERE b.territory_id = ${ctx.actor.territoryId}::uuid AND a.hired_on IS NOT NULL AND a.hired_on <= ${today}::date AND a.state IN ('demarre', 'suivi', 'rompu')`,
    ctx.db.anonymousCount.findMany({ where: { territoryId: ctx.actor.territoryId, measure: { startsWith: "maintien-" } }, select: { month: true, measure: true, detail: true, count: true } }),
  ]);
  const hires = rows.map(({ answers, ...hire }): Hire => ({ ...hire, answers: answers.map(({ at, answer }) => ({ on: localDay(new Date(at)), answer: checkInAnswer(answer) })) }));
  return { today, rows: RETENTION_MONTHS.map((months) => safeRetention(withRetentionLeft(retentionAt(months, hires, today), left.filter(({ measure }) => measure === `maintien-${months}`), today))) };
}
