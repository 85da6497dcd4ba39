import { checkInAnswer } from "#app/domain/check-ins/answers.ts";
import { countsLeft, type PersonFacts } from "#app/domain/indicators/counts-left.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Tx } from "#app/infra/db.server.ts";

type Row = Omit<PersonFacts, "hires" | "applications" | "tooFarOn"> & {
  territoryId: string; applications: { createdAt: string; state: string }[]; tooFarAt: string[];
  hires: { hiredOn: string; endedOn: string | null; endedAtTerm: boolean; kind: string; answers: { at: string; answer: string }[] }[];
};
const dayOf = (at: string) => localDay(new Date(at));

/** Adds what indicators count of someone to the numbers without a name, just before she is erased, in the same transaction. */
export async function leaveCounts(tx: Tx, beneficiaryId: string, today: string): Promise<void> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT b.territory_id AS "territoryId", b.commune_code AS "communeCode",
      (SELECT coalesce(json_agg(json_build_object('startsOn', e.starts_on, 'closedOn', e.closed_on, 'rank', e.rank, 'exit', e.exit)), '[]') FROM coaching_episode e WHERE e.beneficiary_id = b.id) AS episodes,
      (SELECT coalesce(json_agg(json_build_object('createdAt', a.created_at, 'state', a.state)), '[]') FROM application a WHERE a.beneficiary_id = b.id AND a.consented_at IS NOT NULL) AS applications,
      (SELECT coalesce(json_agg(json_build_object('hiredOn', a.hired_on, 'endedOn', a.ended_on, 'kind', o.kind,
          'endedAtTerm', coalesce((SELECT v.reason = 'contrat-fini' FROM application_event v WHERE v.application_id = a.id AND v."to" = 'rompu' ORDER BY v.at DESC LIMIT 1), FALSE),
          'answers', (SELECT coalesce(json_agg(json_build_object('at', k.answered_at, 'answer', k.answer)), '[]') FROM check_in k WHERE k.application_id = a.id AND k.answer IS NOT NULL))), '[]')
        FROM application a JOIN offer o ON o.id = a.offer_id WHERE a.beneficiary_id = b.id AND a.hired_on <= ${today}::date AND a.state IN ('demarre', 'suivi', 'rompu')) AS hires,
      (SELECT coalesce(json_agg(once.at), '[]') FROM (
        SELECT min(said.at) AS at FROM (
          SELECT d.offer_id, d.at FROM offer_dismissal d WHERE d.beneficiary_id = b.id AND d.reason = 'trop-loin'
          UNION ALL SELECT r.offer_id, r.answered_at FROM recommendation r WHERE r.beneficiary_id = b.id AND r.answer = 'declined' AND r.answer_reason = 'trop-loin'
          UNION ALL SELECT a.offer_id, e.at FROM application_event e JOIN application a ON a.id = e.application_id WHERE a.beneficiary_id = b.id AND e.reason = 'trop-loin' AND e.by_role = 'beneficiary'
        ) said GROUP BY said.offer_id) once) AS "tooFarAt"
    FROM beneficiary b WHERE b.id = ${beneficiaryId}::uuid`;
  if (!row) return;
  const facts: PersonFacts = {
    communeCode: row.communeCode, episodes: row.episodes, tooFarOn: row.tooFarAt.map(dayOf),
    applications: row.applications.map(({ createdAt, state }) => ({ createdOn: dayOf(createdAt), state })),
    hires: row.hires.map(({ answers, ...hire }) => ({ ...hire, answers: answers.map(({ at, answer }) => ({ on: dayOf(at), answer: checkInAnswer(answer) })) })),
  };
  for (const { month, measure, detail, count } of countsLeft(facts, today)) {
    const key = { territoryId: row.territoryId, month, measure, detail };
    await tx.anonymousCount.upsert({ where: { territoryId_month_measure_detail: key }, create: { ...key, count, people: 1 }, update: { count: { increment: count }, people: { increment: 1 } } });
  }
}
