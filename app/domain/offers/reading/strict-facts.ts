import type { Hours } from "../wording.ts";
import { SURE_ENOUGH, type Finding, type ReadWindow } from "./finding.ts";
import type { FieldFacts } from "./reading.ts";
import { covers } from "./reconcile.ts";

/** What the matching reads: the stricter of the field and the text, for each thing. */
export type StrictFacts = {
  licences: string[];
  weeklyHours: number | null;
  windows: Hours[];
  constraints: string[];
  access: string[];
  experienceAsked: "beginner" | "wished" | "required" | null;
  startsOn: string | null;
};

/** A second figure must be said plainly to be preferred to the field. */
const PLAINLY = 0.8;
/** A timetable of more than so many times the hours of the week is the time a place is open. Our choice. */
const SPAN_FROM = 2;
/** Breaks, and a week that is a little longer than the others. Our choice. */
const ABOUT = 1.25;
const EARLY = 390;
const LATE = 1230;
const NIGHT_FROM = 1320;
const NIGHT_TO = 300;

/**
 * The facts of an offer with the stricter reading of each: nobody is sent to work she cannot reach or may not do.
 *
 * Licences and constraints add up; of two weekly hours the larger counts (more of her week: our choice), but hours that
 * the text leaves her to choose (« de 5 à 25 heures, à la carte ») are none, whatever the field says, unless another sentence is firm; hours found in
 * the text join the timetable, on the days said, else Monday to Friday (and Saturday when week-ends are worked). A field
 * of more than twice the week's hours is an opening time, not a timetable: hours of the text that lie within it replace it.
 * A denial in the text (« permis non exigé ») never removes what the field asks; « non logé » does remove a housing.
 */
export function strictFacts(fields: FieldFacts, readings: readonly Finding[]): StrictFacts {
  const sure = readings.filter((reading) => reading.confidence >= SURE_ENOUGH);
  const asked = sure.filter((reading) => reading.stance === "yes");
  const isHerChoice = sure.some((one) => one.kind === "weekly-hours" && one.stance === "wish");
  const weeklyHours = largest(isHerChoice ? null : fields.weeklyHours, asked);
  const windows = allWindows(fields, asked, weeklyHours);
  return {
    licences: union(fields.licences, asked.flatMap((one) => (one.kind === "licence" ? [one.value] : []))),
    weeklyHours,
    windows,
    constraints: union(fields.constraints, asked.flatMap(constraintOf), constraintsOfHours(windows)),
    access: accessOf(fields.access, sure),
    experienceAsked: experienceOf(fields.experienceAsked, sure),
    startsOn: fields.startsOn ?? firstDay(asked),
  };
}

function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

function constraintOf(reading: Finding): string[] {
  if (reading.kind === "constraint") return [reading.value];
  return reading.kind === "vehicle" && reading.value === "own" ? ["own-vehicle"] : [];
}

/** What the hours of a timetable mean for someone who avoids early mornings, evenings, nights or week-ends. */
export function constraintsOfHours(windows: readonly Hours[]): string[] {
  const codes = new Set<string>();
  for (const { days, fromMinute, toMinute } of windows) {
    const end = toMinute > fromMinute ? toMinute : toMinute + 1440;
    if (fromMinute < EARLY) codes.add("early-morning");
    if (end > LATE) codes.add("late-evening");
    if (fromMinute < NIGHT_TO || end > NIGHT_FROM + 60) codes.add("night");
    if (days.some((day) => day > 5)) codes.add("weekend");
  }
  return [...codes];
}

function largest(field: number | null, asked: readonly Finding[]): number | null {
  const said = asked.flatMap((one) => (one.kind === "weekly-hours" && one.confidence >= (field === null ? SURE_ENOUGH : PLAINLY) ? [one.value] : []));
  const known = field === null ? said : [field, ...said];
  return known.length === 0 ? null : Math.max(...known);
}

function allWindows({ windows: field, constraints }: FieldFacts, asked: readonly Finding[], weeklyHours: number | null): Hours[] {
  const isWeekend = constraints.includes("weekend") || asked.some((one) => one.kind === "constraint" && one.value === "weekend");
  const written = asked.flatMap((one) => (one.kind === "window" ? [one.value] : []));
  const windowOf = ({ days, from, to }: ReadWindow): Hours => ({ days: days ?? (isWeekend ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5]), fromMinute: from, toMinute: to === 0 ? 1440 : to });
  const holds = (known: readonly Hours[], { days, from, to }: ReadWindow) => known.some((one) => covers(one, { from, to }) && (days === null || days.every((day) => one.days.includes(day))));

  const isOpening = weeklyHours !== null && hoursOf(field) > SPAN_FROM * weeklyHours && hoursOf(written.map(windowOf)) <= ABOUT * weeklyHours && written.every((one) => holds(field, one));
  const windows: Hours[] = isOpening && written.length > 0 ? [] : field.map(({ days, fromMinute, toMinute }) => ({ days: [...days], fromMinute, toMinute }));
  for (const one of written) if (!holds(windows, one)) windows.push(windowOf(one));
  return windows;
}

/** Hours a week that windows add up to. */
function hoursOf(windows: readonly Hours[]): number {
  return windows.reduce((sum, { days, fromMinute, toMinute }) => sum + (days.length * (toMinute > fromMinute ? toMinute - fromMinute : toMinute + 1440 - fromMinute)) / 60, 0);
}

function accessOf(field: readonly string[], sure: readonly Finding[]): string[] {
  const said = (isDenied: boolean) => sure.flatMap((one) => (one.kind === "access" && (one.stance === "no") === isDenied ? [one.value as string] : []));
  const denied = said(true);
  return union(field, said(false)).filter((code) => !denied.includes(code));
}

function experienceOf(field: string | null, sure: readonly Finding[]): StrictFacts["experienceAsked"] {
  const isWelcome = sure.some((one) => one.kind === "beginner" && one.stance === "yes");
  const isAsked = sure.some((one) => (one.kind === "experience" && one.stance === "yes" && one.confidence > 0.7) || (one.kind === "beginner" && one.stance === "no"));
  const isWished = sure.some((one) => one.kind === "experience" && one.stance !== "no");
  const said = isAsked ? (isWelcome ? "wished" : "required") : isWished ? "wished" : isWelcome ? "beginner" : null;
  const order = ["beginner", "wished", "required"] as const;
  const known = order.find((one) => one === field) ?? null;
  if (known === null || said === null) return known ?? said;
  // « Débutant accepté » ticked and « une expérience serait un plus » written do not clash: beginners stay welcome.
  if (said === "wished") return known;
  return order[Math.max(order.indexOf(known), order.indexOf(said))] ?? known;
}

function firstDay(asked: readonly Finding[]): string | null {
  const said = asked.find((one) => one.kind === "start" && one.value !== "asap" && one.confidence >= PLAINLY);
  return said?.kind === "start" ? said.value : null;
}
