import type { ActorOf } from "#app/domain/access/actor.ts";
import { isNewcomer, questionStates, type QuestionRow, type Told } from "#app/domain/profiles/questions/questions.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { readKept } from "#app/infra/read-kept.server.ts";
import type { Context } from "../context.server.ts";

/**
 * How many questions wait for her, and whether she is to be led to them: for « Pour moi ».
 *
 * One round trip that reads whether things are there, and none of them (`toldBy` over a whole profile says the same: tested).
 */
export async function countOpenQuestions(ctx: Context<ActorOf<"beneficiary">>): Promise<{ open: number; isNewcomer: boolean }> {
  const [row] = await readKept<Omit<Told, "isEmpty" | "place"> & { rows: QuestionRow[]; other: boolean }>(ctx.db, Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM travel_means t WHERE t.beneficiary_id = b.id) AS travel,
      EXISTS (SELECT 1 FROM travel_means t WHERE t.beneficiary_id = b.id AND t.radius_km IS NOT NULL) AS reach,
      EXISTS (SELECT 1 FROM availability v WHERE v.beneficiary_id = b.id) AS week,
      b.weekly_hours_min IS NOT NULL OR b.weekly_hours_max IS NOT NULL AS hours,
      EXISTS (SELECT 1 FROM project p WHERE p.beneficiary_id = b.id) AS wishes,
      EXISTS (SELECT 1 FROM experience e WHERE e.beneficiary_id = b.id) AS experience,
      EXISTS (SELECT 1 FROM beneficiary_skill s WHERE s.beneficiary_id = b.id) AS skills,
      cardinality(b.licences) > 0 AS licences, b.speaks_french IS NOT NULL OR (b.french_level IS NOT NULL AND b.reads_french IS NULL) AS speaks,
      b.reads_french IS NOT NULL OR (b.french_level IS NOT NULL AND b.speaks_french IS NULL) AS reads, cardinality(b.kinds) > 0 AS kinds, cardinality(b.avoid) > 0 AS avoid,
      cardinality(b.contracts) > 0 OR b.about <> '' OR b.french_level IS NOT NULL AS other,
      coalesce((SELECT jsonb_agg(jsonb_build_object('question', q.question, 'state', q.state)) FROM profile_question q WHERE q.beneficiary_id = b.id), '[]') AS rows
    FROM beneficiary b WHERE b.id = ${ctx.actor.beneficiaryId}::uuid`);
  if (!row) return { open: 0, isNewcomer: false };
  const { rows, other, ...parts } = row;
  const isEmpty = !other && ![parts.travel, parts.week, parts.hours, parts.wishes, parts.experience, parts.skills, parts.licences, parts.kinds, parts.avoid].includes(true);
  const told: Told = { ...parts, isEmpty, place: !isEmpty };
  return { open: questionStates(told, rows).filter(({ state }) => state === "open").length, isNewcomer: isNewcomer(told, rows) };
}
