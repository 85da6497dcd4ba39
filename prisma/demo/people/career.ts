import type { FrenchLevelCode } from "#app/domain/skills/french-levels.ts";
import type { SkillId } from "../../reference/metiers/skills/all-skills.ts";
import { starterMetiers } from "../../reference/metiers/starter.ts";
import type { Dice } from "../dice.ts";
import { metierFamilies, otherLives, type DemoMetier, type MetierFamily } from "./metiers.ts";
import type { DemoExperience, DemoProject, Wishes } from "./person.ts";
import type { Counted } from "./population.ts";

const skillsOf = new Map(starterMetiers.map((metier) => [metier.romeCode, metier.skills as readonly SkillId[]]));

/** A family of métiers, as likely as the public wants it, among those she may do. */
function drawFamily(person: Counted, dice: Dice, besides?: MetierFamily): MetierFamily {
  const drives = person.hasCar || person.hasLicenceOnly;
  const open = metierFamilies.filter((family) => family !== besides && (drives || !family.needsLicence));
  return dice.weighted(open.map((family) => [family, family.weight * family.leaning[person.sex]] as const));
}

/**
 * What someone has done, knows how to do and wants: two projects, one of them sometimes near the first, and a past of jobs,
 * bénévolat and life. Some have nothing yet: they must get a list all the same.
 */
export function drawCareer(person: Counted, year: number, dice: Dice): Pick<Wishes, "projects" | "experience" | "skills" | "french" | "about"> {
  const wish = drawFamily(person, dice);
  const first = dice.pick(wish.metiers);
  const near = wish.metiers.filter((metier) => metier !== first);
  const second = near.length > 0 && dice.chance(0.3) ? dice.pick(near) : dice.pick(drawFamily(person, dice, wish).metiers);
  const projects: DemoProject[] = [{ rank: 1, romeCode: first.romeCode, label: dice.pick(first.words) }];
  if (dice.chance(0.85)) projects.push({ rank: 2, romeCode: second.romeCode, label: dice.pick(second.words) });
  const experience = drawExperience(person, year, dice, [first, second]);
  const isBlank = dice.chance(0.06);
  return {
    projects,
    experience: isBlank ? [] : experience,
    skills: isBlank ? [] : drawSkills(projects, experience, dice),
    french: frenchOf(person, dice),
    about: dice.chance(0.35) ? dice.pick(abouts) : "",
  };
}

function drawExperience(person: Counted, year: number, dice: Dice, wanted: readonly DemoMetier[]): DemoExperience[] {
  const jobs = person.age === "<26" ? dice.int(0, 2) : dice.weighted([[0, 1], [1, 3], [2, 4], [3, 3], [4, 1]] as const);
  const away = { "<=12": 0, "13-24": 1, "25-36": 2, ">36": dice.int(3, 8) }[person.rsaSince];
  let ended = year - away - dice.int(0, 1);
  const past: DemoExperience[] = [];
  for (let job = 0; job < jobs; job += 1) {
    const done = job < 2 && dice.chance(0.55) ? (wanted[job] as DemoMetier) : dice.pick(drawFamily(person, dice).metiers);
    const months = dice.weighted([[dice.int(1, 5), 3], [dice.int(6, 18), 4], [dice.int(19, 60), 2], [dice.int(61, 144), person.age === "46-55" || person.age === "56+" ? 1.5 : 0]] as const);
    past.push({ kind: "emploi", romeCode: done.romeCode, label: dice.pick(done.words), place: dice.pick(done.places), months, endedYear: ended });
    ended -= Math.ceil(months / 12) + dice.int(0, 2);
  }
  const hasChildren = person.family === "monoparentale" || person.family === "couple-avec-enfant";
  const lives = otherLives.filter((life) => !life.forParents || hasChildren);
  if (dice.chance(0.45)) {
    const { kind, romeCode, label, place } = dice.pick(lives);
    past.push({ kind, romeCode, label, place, months: dice.int(4, 48), endedYear: dice.chance(0.5) ? null : year - dice.int(0, 3) });
  }
  return past;
}

/** Skills of what she has done, many; of what she wants, a few. */
function drawSkills(projects: readonly DemoProject[], experience: readonly DemoExperience[], dice: Dice): SkillId[] {
  const skills = new Set<SkillId>();
  const add = (romeCode: string | null, least: number, most: number) => {
    const known = (romeCode === null ? undefined : skillsOf.get(romeCode)) ?? [];
    for (const skill of dice.some(known.slice(0, 9), dice.int(least, most))) skills.add(skill);
  };
  for (const job of experience.slice(0, 3)) add(job.romeCode, 2, job.months >= 12 ? 5 : 3);
  for (const project of projects) add(project.romeCode, 0, 2);
  return [...skills].slice(0, 12);
}

/** Most were never asked; those who learn French were. */
function frenchOf(person: Counted, dice: Dice): FrenchLevelCode | null {
  if (person.training === "fle") return dice.weighted([["A0", 2], ["A1", 4], ["A2", 3], ["B1", 1]] as const);
  if (person.training === "illettrisme") return dice.weighted([[null, 5], ["B1", 3], ["A2", 1]] as const);
  return dice.weighted([[null, 7], ["C1", 2], ["B2", 1]] as const);
}

const abouts = [
  "On peut compter sur moi, je suis à l’heure.", "J’aime le travail bien fait.", "Je préfère travailler dehors.", "J’apprends vite quand on me montre.",
  "J’aime m’occuper des gens.", "Je cherche un travail près de chez moi.", "Je n’ai pas peur de commencer tôt.",
  "J’ai l’habitude de travailler en équipe.", "Je voudrais reprendre doucement.", "Je reste calme quand il y a du monde.", "J’aime quand ça bouge.",
] as const;
