import { answerRate, RATE_DAYS, type AnswerFacts, type AnswerRate } from "#app/domain/applications/answer-rate.ts";
import type { Context } from "../context.server.ts";

const DAY_MS = 86_400_000;
const NONE: AnswerRate = { answered: 0, counted: 0, days: null };

/**
 * The response rate of each of these organisations, from the history of what they received. One round trip.
 *
 * The caller has made sure that its reader may see these organisations: no person is in it.
 */
export async function answerRates(ctx: Context, organisationIds: readonly string[]): Promise<(organisationId: string) => AnswerRate> {
  if (organisationIds.length === 0) return () => NONE;
  const since = new Date(ctx.now.getTime() - RATE_DAYS * DAY_MS);
  const rows = await ctx.db.$queryRaw<(AnswerFacts & { organisationId: string })[]>`
    SELECT o.organisation_id AS "organisationId", a.consented_at AS "sentAt", a.state = 'retire' AS "isTakenBack",
      (SELECT min(e.at) FROM application_event e WHERE e.application_id = a.id AND e.at >= a.consented_at
        AND e."to" IN ('entretien', 'accepte', 'refuse') AND e.by_role IN ('employer', 'coach', 'hotliner')) AS "answeredAt"
    FROM application a JOIN offer o ON o.id = a.offer_id
    WHERE o.organisation_id = ANY(${[...organisationIds]}::uuid[]) AND a.consented_at > ${since} AND a.state NOT IN ('sollicite', 'decline')`;
  const of = new Map<string, AnswerFacts[]>();
  for (const { organisationId, ...facts } of rows) of.set(organisationId, [...(of.get(organisationId) ?? []), facts]);
  const rates = new Map(Array.from(of, ([id, facts]) => [id, answerRate(facts, ctx.now)]));
  return (id) => rates.get(id) ?? NONE;
}
