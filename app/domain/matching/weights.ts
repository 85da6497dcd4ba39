import type { ClosenessLevel } from "../skills/closeness.ts";
import type { PartName } from "./types.ts";

/** One line of the table: how many points of the total a part is worth at most, and why. */
export type Weight = { points: number; reason: string };

/** The one table of what counts and how much. Stored results name the `version` that made them. */
export type Weights = {
  version: string;
  /** Shares of the score: points of this table ÷ their sum. Whole numbers, so that two machines add up alike. */
  parts: Readonly<Record<PartName, Weight>>;
  /** The occupation part for each nearness of métiers, in thousandths, never growing from `same` to `none`. */
  levels: Readonly<Record<ClosenessLevel, number>>;
  /** What a nearness to a rank-2 project is multiplied by: the fallback counts a little less than the wish. */
  fallbackFactor: number;
  /** Months after which experience counts in full. */
  fullExperienceMonths: number;
  /** A required skill or certificate weighs this much when a useful one weighs 1. */
  requiredSkillWeight: number;
  /** The parts when the offer says nothing: neither praise nor blame. Thousandths. */
  unknown: Readonly<{ skills: number; schedule: number; contract: number }>;
  /** The distance part at the very edge of the radius, thousandths; beyond it, an aid's offers share what is left. */
  distanceAtEdge: number;
  /** Below this share of the work's hours within the person's own, the hours are impossible. Thousandths. */
  leastScheduleShare: number;
};

export const weights: Weights = {
  version: "2026-11-b",
  parts: {
    occupation: { points: 10, reason: "Our choice: what the person wants to do, or has done, is the first thing a coach looks at." },
    skills: { points: 6, reason: "Our choice: as much as the way there; most of these posts are learnt on the job, so less than the métier." },
    distance: { points: 6, reason: "Our choice: within the radius every place is possible, yet 23 % of people have refused a job for the way there (domain/platforms.md, 4)." },
    schedule: { points: 3, reason: "Our choice: hours that clash block the pair; this part only tells full fits from near ones." },
    contract: { points: 2, reason: "Our choice: a wish, seldom a condition for this public (CDD, intérim and CDI follow one another)." },
    experience: { points: 5, reason: "Our choice: having done it, bénévolat included, is what employers of these trades ask first." },
  },
  levels: { same: 1000, close: 750, domain: 500, letter: 200, none: 0 },
  fallbackFactor: 0.9,
  fullExperienceMonths: 12,
  requiredSkillWeight: 2,
  unknown: { skills: 500, schedule: 700, contract: 500 },
  distanceAtEdge: 100,
  leastScheduleShare: 800,
};

/** Sum of the points of a table. */
export function totalPoints(table: Weights): number {
  const { occupation, skills, distance, schedule, contract, experience } = table.parts;
  // Written out: it is asked for every pair that is scored.
  return occupation.points + skills.points + distance.points + schedule.points + contract.points + experience.points;
}
