import { minutesOf } from "#app/domain/matching/week.ts";
import { refuse, type No } from "#app/domain/kit/result.ts";
import type { ExperienceFacts } from "#app/domain/profiles/profile-facts.ts";
import type { ProfileChange } from "#app/domain/profiles/profile.schema.ts";
import { frenchEase, frenchFromAnswers, type FrenchEase } from "#app/domain/skills/french-from-answers.ts";
import type { Prisma, Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

const midnight = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/**
 * Writes one part of a profile inside a transaction; a list replaces the one before.
 *
 * @returns the refusal when it names a commune, a métier or a skill that the referential does not know
 */
export async function writeProfileChange(tx: Tx, ctx: Context, beneficiaryId: string, change: ProfileChange): Promise<No | null> {
  const whose = { beneficiaryId };
  const columns = (data: Prisma.BeneficiaryUncheckedUpdateInput) => tx.beneficiary.update({ where: { id: beneficiaryId }, data, select: { id: true } });
  switch (change.section) {
    case "place":
      return writePlace(tx, beneficiaryId, change.communeCode);
    case "travel":
      await tx.travelMeans.deleteMany({ where: whose });
      await tx.travelMeans.createMany({ data: change.means.map(({ mode, radiusKm, until }) => ({ id: ctx.newId(), ...whose, mode, radiusKm, untilOn: midnight(until) })) });
      return null;
    case "week":
      await tx.availability.deleteMany({ where: whose });
      await tx.availability.createMany({ data: change.windows.map(({ days, from, to }) => ({ id: ctx.newId(), ...whose, days, fromMinute: minutesOf(from), toMinute: minutesOf(to) })) });
      return null;
    case "wishes":
      return writeWishes(tx, beneficiaryId, change.projects);
    case "skills":
      if ((await tx.skill.count({ where: { id: { in: change.skills } } })) < change.skills.length) return refuse("invalid", "profile.skill-unknown", "skills");
      await tx.beneficiarySkill.deleteMany({ where: whose });
      await tx.beneficiarySkill.createMany({ data: change.skills.map((skillId) => ({ ...whose, skillId })) });
      return null;
    case "experience":
      await writeExperience(tx, ctx, beneficiaryId, change.experience);
      return null;
    case "licences":
      await columns({ licences: change.licences });
      return null;
    case "french":
      await columns({ frenchLevel: change.frenchLevel });
      return null;
    case "speaks":
      await writeFrench(tx, beneficiaryId, { speaksFrench: change.speaksFrench });
      return null;
    case "reads":
      await writeFrench(tx, beneficiaryId, { readsFrench: change.readsFrench });
      return null;
    case "kinds":
      await columns({ kinds: change.kinds });
      return null;
    case "avoid":
      await columns({ avoid: change.avoid });
      return null;
    case "hours":
      await columns({ weeklyHoursMin: change.weeklyHoursMin, weeklyHoursMax: change.weeklyHoursMax });
      return null;
    case "work":
      await columns({ kinds: change.kinds, contracts: change.contracts, avoid: change.avoid });
      return null;
    case "about":
      await columns({ about: change.about });
      return null;
  }
}

/** Her commune, with its centre as her home point and its area: a finer point given before was that of another commune. */
async function writePlace(tx: Tx, beneficiaryId: string, communeCode: string): Promise<No | null> {
  const commune = await tx.commune.findUnique({ where: { code: communeCode }, select: { lat: true, lng: true, area: { select: { id: true, territoryId: true } } } });
  if (!commune) return refuse("invalid", "profile.commune-unknown", "communeCode");
  const before = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { communeCode: true, territoryId: true } });
  if (before.communeCode === communeCode) return null;
  const areaId = commune.area?.territoryId === before.territoryId ? commune.area.id : null;
  await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { communeCode, lat: commune.lat, lng: commune.lng, areaId } });
  return null;
}

/** The wish, then the fallback. Without words of hers, the métier's own. */
async function writeWishes(tx: Tx, beneficiaryId: string, projects: readonly { romeCode: string; label: string }[]): Promise<No | null> {
  const metiers = await tx.metier.findMany({ where: { romeCode: { in: projects.map(({ romeCode }) => romeCode) } }, select: { romeCode: true, label: true } });
  const labelOf = new Map(metiers.map((metier) => [metier.romeCode, metier.label]));
  if (projects.some(({ romeCode }) => !labelOf.has(romeCode))) return refuse("invalid", "profile.metier-unknown", "projects");
  await tx.project.deleteMany({ where: { beneficiaryId } });
  await tx.project.createMany({
    data: projects.map(({ romeCode, label }, index) => ({ beneficiaryId, rank: index + 1, romeCode, label: label || (labelOf.get(romeCode) ?? romeCode) })),
  });
  return null;
}

/** How she speaks or reads French, and the level that both answers give: what a coach corrected before stands until she answers again. */
async function writeFrench(tx: Tx, beneficiaryId: string, said: { speaksFrench: FrenchEase | null } | { readsFrench: FrenchEase | null }): Promise<void> {
  const before = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { speaksFrench: true, readsFrench: true } });
  const now = { ...before, ...said };
  await tx.beneficiary.update({ where: { id: beneficiaryId }, data: { ...said, frenchLevel: frenchFromAnswers(frenchEase(now.speaksFrench), frenchEase(now.readsFrench)) }, select: { id: true } });
}

/** Her experience as given. A line that stays keeps its id: what she decided of it for her CV goes by that. */
async function writeExperience(tx: Tx, ctx: Context, beneficiaryId: string, given: readonly ExperienceFacts[]): Promise<void> {
  const keyOf = ({ label, place, months, kind, romeCode, endedYear }: Omit<ExperienceFacts, "kind"> & { kind: string }) => JSON.stringify([label, place, months, kind, romeCode, endedYear]);
  const rows = await tx.experience.findMany({ where: { beneficiaryId }, select: { id: true, label: true, place: true, months: true, kind: true, romeCode: true, endedYear: true }, orderBy: { id: "asc" } });
  const fresh: ExperienceFacts[] = [];
  for (const one of given) {
    const same = rows.findIndex((row) => keyOf(row) === keyOf(one));
    if (same < 0) fresh.push(one);
    else rows.splice(same, 1);
  }
  await tx.experience.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  await tx.experience.createMany({ data: fresh.map((one) => ({ id: ctx.newId(), beneficiaryId, ...one })) });
}
