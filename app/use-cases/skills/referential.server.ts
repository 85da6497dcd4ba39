import { grouped } from "#app/domain/kit/grouped.ts";
import { indexMetiers, type MetierIndex } from "#app/domain/skills/metier-index.ts";
import type { Skill } from "#app/domain/skills/metier.ts";
import type { Db } from "#app/infra/db.server.ts";

/** The métiers, their words and their skills, as read once and kept: they change when someone imports a referential. */
export type Referential = {
  index: MetierIndex;
  metierLabel: (romeCode: string) => string | null;
  skillLabel: (skillId: string) => string | null;
  skillsOf: (romeCode: string) => Skill[];
};

/** As many as one reads before giving up. */
const MOST_SKILLS = 15;
const KEEP_MS = 5 * 60_000;
const kept = new WeakMap<Db, { at: number; referential: Promise<Referential> }>();

/**
 * The referential of this installation: the starter's, and the official one once imported.
 *
 * @param now milliseconds; kept for five minutes, a failed load is not kept
 */
export function readReferential(db: Db, now = Date.now()): Promise<Referential> {
  const known = kept.get(db);
  if (known && now - known.at < KEEP_MS) return known.referential;
  const referential = load(db);
  kept.set(db, { at: now, referential });
  referential.catch(() => kept.delete(db));
  return referential;
}

async function load(db: Db): Promise<Referential> {
  const [metiers, appellations, skills, links] = await Promise.all([
    db.metier.findMany({ select: { romeCode: true, label: true } }),
    db.appellation.findMany({ select: { romeCode: true, label: true, source: true }, orderBy: { id: "asc" } }),
    db.skill.findMany({ select: { id: true, label: true } }),
    db.metierSkill.findMany({ select: { romeCode: true, skillId: true }, orderBy: [{ romeCode: "asc" }, { rank: "asc" }] }),
  ]);
  const words = grouped(appellations, (one) => [one.romeCode]);
  const metierLabels = new Map(metiers.map((metier) => [metier.romeCode, metier.label]));
  const skillLabels = new Map(skills.map((skill) => [skill.id, skill.label]));
  const skillIds = grouped(links, (link) => [link.romeCode]);
  return {
    index: indexMetiers(
      metiers.map((metier) => {
        const own = words.get(metier.romeCode) ?? [];
        return { ...metier, everyday: own.filter((one) => one.source === "everyday").map((one) => one.label), appellations: own.filter((one) => one.source !== "everyday").map((one) => one.label) };
      }),
    ),
    metierLabel: (romeCode) => metierLabels.get(romeCode) ?? null,
    skillLabel: (skillId) => skillLabels.get(skillId) ?? null,
    skillsOf: (romeCode) => plainFirst(skillIds.get(romeCode) ?? []).slice(0, MOST_SKILLS).map(({ skillId }) => ({ id: skillId, label: skillLabels.get(skillId) ?? skillId })),
  };
}

/** Our plain words before the official ones, each in their own order. */
function plainFirst(links: readonly { skillId: string }[]): { skillId: string }[] {
  const isOfficial = ({ skillId }: { skillId: string }) => skillId.startsWith("ogr-");
  return [...links.filter((link) => !isOfficial(link)), ...links.filter(isOfficial)];
}
