import { normalise } from "#app/domain/skills/normalise.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { starterMetiers, starterSkills } from "./metiers/starter.ts";
import { nearBySkills } from "./near-by-skills.ts";

export type SeededMetiers = { metiers: number; skills: number; metierSkills: number; everydayWords: number; nearMetiers: number };

/**
 * Writes our own métiers, their skills and their everyday words; near métiers too, as long as ROME is not loaded.
 *
 * Run again after the ROME import, it changes nothing of what ROME brought: our labels and words stand beside it.
 */
export async function seedMetiers(tx: Prisma.TransactionClient): Promise<SeededMetiers> {
  const metiers = starterMetiers.map(({ romeCode, label, parentCode }) => ({ rome_code: romeCode, label, parent_code: parentCode }));
  const links = starterMetiers.flatMap(({ romeCode, skills }) => skills.map((skill_id, rank) => ({ rome_code: romeCode, skill_id, rank })));
  const words = starterMetiers.flatMap(({ romeCode, everyday }) =>
    everyday.map((label, place) => ({ id: everydayId(romeCode, place), rome_code: romeCode, label, normalised: normalise(label) })),
  );
  await tx.$executeRaw`
    INSERT INTO metier (rome_code, label, parent_code, source)
    SELECT rome_code, label, parent_code, 'starter' FROM jsonb_to_recordset(${JSON.stringify(metiers)}::jsonb) AS given(rome_code text, label text, parent_code text)
    ON CONFLICT (rome_code) DO UPDATE SET label = excluded.label, parent_code = excluded.parent_code, source = 'starter'
    WHERE (metier.label, metier.parent_code, metier.source) IS DISTINCT FROM (excluded.label, excluded.parent_code, 'starter')`;
  await tx.$executeRaw`
    INSERT INTO skill (id, label, source)
    SELECT id, label, 'starter' FROM jsonb_to_recordset(${JSON.stringify(starterSkills)}::jsonb) AS given(id text, label text)
    ON CONFLICT (id) DO UPDATE SET label = excluded.label WHERE skill.label <> excluded.label`;
  // What a former version of the starter said and this one no longer says.
  await tx.$executeRaw`
    DELETE FROM metier_skill USING skill
    WHERE skill.id = metier_skill.skill_id AND skill.source = 'starter' AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS given(rome_code text, skill_id text)
      WHERE given.rome_code = metier_skill.rome_code AND given.skill_id = metier_skill.skill_id)`;
  await tx.$executeRaw`
    INSERT INTO metier_skill (rome_code, skill_id, rank)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS given(rome_code text, skill_id text, rank int)
    ON CONFLICT (rome_code, skill_id) DO UPDATE SET rank = excluded.rank WHERE metier_skill.rank <> excluded.rank`;
  await tx.$executeRaw`
    DELETE FROM appellation WHERE source = 'everyday' AND id NOT IN (SELECT id FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS given(id text))`;
  await tx.$executeRaw`
    INSERT INTO appellation (id, rome_code, label, normalised, source)
    SELECT id, rome_code, label, normalised, 'everyday' FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS given(id text, rome_code text, label text, normalised text)
    ON CONFLICT (id) DO UPDATE SET label = excluded.label, normalised = excluded.normalised WHERE appellation.label <> excluded.label`;
  const isRomeLoaded = (await tx.metier.count({ where: { source: { not: "starter" } } })) > 0;
  const near = isRomeLoaded ? [] : nearBySkills(starterMetiers).map(({ fromCode, toCode, rank }) => ({ from_code: fromCode, to_code: toCode, rank }));
  if (!isRomeLoaded) {
    await tx.$executeRaw`
      DELETE FROM near_metier WHERE NOT EXISTS (
        SELECT FROM jsonb_to_recordset(${JSON.stringify(near)}::jsonb) AS given(from_code text, to_code text)
        WHERE given.from_code = near_metier.from_code AND given.to_code = near_metier.to_code)`;
    await tx.$executeRaw`
      INSERT INTO near_metier (from_code, to_code, rank)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(near)}::jsonb) AS given(from_code text, to_code text, rank int)
      ON CONFLICT (from_code, to_code) DO UPDATE SET rank = excluded.rank WHERE near_metier.rank <> excluded.rank`;
  }
  return { metiers: metiers.length, skills: starterSkills.length, metierSkills: links.length, everydayWords: words.length, nearMetiers: near.length };
}

/** The place in the id keeps the order of the words: sorted by id, the most usual comes first. */
function everydayId(romeCode: string, place: number): string {
  return `${romeCode}-everyday-${String(place).padStart(2, "0")}`;
}
