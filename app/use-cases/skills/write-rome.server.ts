import type { RomeReferential } from "#app/domain/skills/rome-referential.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { ImportedPart } from "./import-rome.server.ts";

/** Official skills come after ours in a métier. */
const AFTER_OURS = 100;

type Named = RomeReferential["appellations"][number] & { normalised: string };

/** Métiers: ours keep their label and their source. Those of a former version that are gone go with their names and links. */
export async function writeRomeMetiers(tx: Tx, source: string, metiers: RomeReferential["metiers"]): Promise<ImportedPart> {
  const given = JSON.stringify(metiers.map(({ romeCode, label, parentCode }) => ({ rome_code: romeCode, label, parent_code: parentCode })));
  const removed = await tx.$executeRaw`
    DELETE FROM metier WHERE source LIKE 'rome-%' AND rome_code NOT IN (SELECT rome_code FROM jsonb_to_recordset(${given}::jsonb) AS given(rome_code text))`;
  const written = await tx.$executeRaw`
    INSERT INTO metier (rome_code, label, parent_code, source)
    SELECT rome_code, label, parent_code, ${source} FROM jsonb_to_recordset(${given}::jsonb) AS given(rome_code text, label text, parent_code text)
    ON CONFLICT (rome_code) DO UPDATE SET
      parent_code = excluded.parent_code,
      label = CASE WHEN metier.source = 'starter' THEN metier.label ELSE excluded.label END,
      source = CASE WHEN metier.source = 'starter' THEN metier.source ELSE excluded.source END
    WHERE metier.parent_code IS DISTINCT FROM excluded.parent_code
      OR (metier.source <> 'starter' AND (metier.label, metier.source) IS DISTINCT FROM (excluded.label, excluded.source))`;
  return { total: metiers.length, written, removed };
}

/** Official names, beside the everyday words. */
export async function writeRomeNames(tx: Tx, source: string, names: readonly Named[]): Promise<ImportedPart> {
  const given = JSON.stringify(names.map(({ romeCode, ...name }) => ({ ...name, rome_code: romeCode })));
  const removed = await tx.$executeRaw`
    DELETE FROM appellation WHERE source LIKE 'rome-%' AND id NOT IN (SELECT id FROM jsonb_to_recordset(${given}::jsonb) AS given(id text))`;
  const written = await tx.$executeRaw`
    INSERT INTO appellation (id, rome_code, label, normalised, source)
    SELECT id, rome_code, label, normalised, ${source} FROM jsonb_to_recordset(${given}::jsonb) AS given(id text, rome_code text, label text, normalised text)
    ON CONFLICT (id) DO UPDATE SET rome_code = excluded.rome_code, label = excluded.label, normalised = excluded.normalised, source = excluded.source
    WHERE (appellation.rome_code, appellation.label, appellation.normalised, appellation.source)
      IS DISTINCT FROM (excluded.rome_code, excluded.label, excluded.normalised, excluded.source)`;
  return { total: names.length, written, removed };
}

/** Official skills and their links. One that a person or an offer uses stays even when the new version dropped it. */
export async function writeRomeSkills(
  tx: Tx, source: string, skills: RomeReferential["skills"], links: RomeReferential["metierSkills"],
): Promise<{ skills: ImportedPart; metierSkills: ImportedPart }> {
  const given = JSON.stringify(skills);
  const givenLinks = JSON.stringify(links.map(({ romeCode, skillId, rank }) => ({ rome_code: romeCode, skill_id: skillId, rank: rank + AFTER_OURS })));
  const removedLinks = await tx.$executeRaw`
    DELETE FROM metier_skill USING skill WHERE skill.id = metier_skill.skill_id AND skill.source LIKE 'rome-%'
      AND (metier_skill.rome_code, metier_skill.skill_id) NOT IN (SELECT rome_code, skill_id FROM jsonb_to_recordset(${givenLinks}::jsonb) AS given(rome_code text, skill_id text))`;
  const removed = await tx.$executeRaw`
    DELETE FROM skill WHERE source LIKE 'rome-%' AND id NOT IN (SELECT id FROM jsonb_to_recordset(${given}::jsonb) AS given(id text))
      AND NOT EXISTS (SELECT FROM beneficiary_skill WHERE skill_id = skill.id) AND NOT EXISTS (SELECT FROM offer_skill WHERE skill_id = skill.id)`;
  const written = await tx.$executeRaw`
    INSERT INTO skill (id, label, source)
    SELECT id, label, ${source} FROM jsonb_to_recordset(${given}::jsonb) AS given(id text, label text)
    ON CONFLICT (id) DO UPDATE SET label = excluded.label, source = excluded.source
    WHERE (skill.label, skill.source) IS DISTINCT FROM (excluded.label, excluded.source)`;
  const writtenLinks = await tx.$executeRaw`
    INSERT INTO metier_skill (rome_code, skill_id, rank)
    SELECT * FROM jsonb_to_recordset(${givenLinks}::jsonb) AS given(rome_code text, skill_id text, rank int)
    ON CONFLICT (rome_code, skill_id) DO UPDATE SET rank = excluded.rank WHERE metier_skill.rank <> excluded.rank`;
  return { skills: { total: skills.length, written, removed }, metierSkills: { total: links.length, written: writtenLinks, removed: removedLinks } };
}

/** Near métiers: the official table takes the place of ours. */
export async function writeRomeNear(tx: Tx, near: RomeReferential["near"]): Promise<ImportedPart> {
  const given = JSON.stringify(near.map(({ fromCode, toCode, rank }) => ({ from_code: fromCode, to_code: toCode, rank })));
  const removed = await tx.$executeRaw`
    DELETE FROM near_metier WHERE (from_code, to_code) NOT IN (SELECT from_code, to_code FROM jsonb_to_recordset(${given}::jsonb) AS given(from_code text, to_code text))`;
  const written = await tx.$executeRaw`
    INSERT INTO near_metier (from_code, to_code, rank)
    SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS given(from_code text, to_code text, rank int)
    ON CONFLICT (from_code, to_code) DO UPDATE SET rank = excluded.rank WHERE near_metier.rank <> excluded.rank`;
  return { total: near.length, written, removed };
}
