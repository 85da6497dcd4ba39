import type { ConstraintCode } from "#app/domain/offers/constraints.ts";
import type { Dice } from "../dice.ts";
import type { Window, Wishes } from "./person.ts";
import type { Counted } from "./population.ts";

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const everyday = [1, 2, 3, 4, 5, 6, 7];
const week = [1, 2, 3, 4, 5];
/** School days in most communes of France since 2018: no class on Wednesday. */
const schoolDays = [1, 2, 4, 5];

/** The hours of those who keep children, from the tightest to the widest. */
const parents: readonly (readonly [Window[], number])[] = [
  [[{ days: schoolDays, fromMinute: at(8, 45), toMinute: at(16, 15) }], 34],
  [[{ days: schoolDays, fromMinute: at(8, 30), toMinute: at(16, 30) }, { days: [3], fromMinute: at(9), toMinute: at(12) }], 16],
  [[{ days: schoolDays, fromMinute: at(9), toMinute: at(15, 30) }], 10],
  // A nursery, a childminder or a grandmother makes the day longer.
  [[{ days: week, fromMinute: at(7, 30), toMinute: at(18) }], 18],
  [[{ days: week, fromMinute: at(8, 30), toMinute: at(17, 30) }], 14],
  [[], 8],
];
const others: readonly (readonly [Window[], number])[] = [
  [[], 46],
  [[{ days: everyday, fromMinute: at(6), toMinute: at(21) }], 14],
  [[{ days: week, fromMinute: at(8), toMinute: at(18) }], 16],
  [[{ days: [1, 2, 3, 4, 5, 6], fromMinute: at(7), toMinute: at(19) }], 10],
  [[{ days: week, fromMinute: at(7), toMinute: at(13) }], 6],
  [[{ days: week, fromMinute: at(13), toMinute: at(20) }], 3],
  [[{ days: everyday, fromMinute: at(5), toMinute: at(14) }], 3],
  // She has an activity of her own on some days.
  [[{ days: [1, 2, 3], fromMinute: at(8), toMinute: at(18) }], 2],
];

/** When someone is free, and how many hours a week she looks for. No window means any hour. */
export function drawHours(person: Counted, dice: Dice): Pick<Wishes, "windows" | "hours"> {
  const keepsChildren = person.family === "monoparentale" || (person.family === "couple-avec-enfant" && (person.sex === "F" ? dice.chance(0.7) : dice.chance(0.15)));
  const windows = dice.weighted(keepsChildren ? parents : others);
  const hours = keepsChildren
    ? dice.weighted([[{ min: 12, max: 28 }, 3], [{ min: 15, max: 30 }, 3], [{ min: 20, max: 35 }, 2], [{ min: null, max: 24 }, 1], [{ min: null, max: null }, 1]] as const)
    : dice.weighted([[{ min: null, max: null }, 4], [{ min: 20, max: 39 }, 3], [{ min: 24, max: 35 }, 2], [{ min: 8, max: 20 }, 1.5], [{ min: null, max: 26 }, 1]] as const);
  return { windows: windows.map((one) => ({ ...one, days: [...one.days] })), hours };
}

const oftenAvoided: readonly (readonly [ConstraintCode, number])[] = [
  ["heavy-loads", 26], ["night", 20], ["weekend", 12], ["heights", 12], ["cold", 6], ["standing", 8], ["noise", 4], ["early-morning", 6], ["split-shifts", 6],
];

/** What someone would rather avoid in the work. It says nothing of her, and nothing is asked. */
export function drawAvoid(person: Counted, dice: Dice): ConstraintCode[] {
  const weight = person.age === "46-55" || person.age === "56+" ? 0.55 : 0.3;
  const avoid = new Set<ConstraintCode>();
  if (dice.chance(weight)) avoid.add(dice.weighted(oftenAvoided));
  if (dice.chance(weight / 2)) avoid.add(dice.weighted(oftenAvoided));
  if (person.training === "illettrisme" && dice.chance(0.7)) avoid.add("reading-writing");
  return [...avoid];
}
