/** What the structured hours of an offer say. `note` is what to show: « Travail en journée · Travail le samedi ». */
export type HoursRead = { weeklyHours: number | null; note: string; constraints: string[] };

const CONSTRAINTS: readonly (readonly [RegExp, string])[] = [
  [/week-?ends?|samedi|dimanche/i, "weekend"],
  [/de nuit/i, "night"],
  [/post[ée]|\dx\d/i, "shift-work"],
  [/fractionn/i, "split-shifts"],
];

/**
 * Hours a week and kinds of hours, from `dureeTravailLibelle` and `contexteTravail.horaires`.
 *
 * The first line is the length (« Temps partiel - 25H40/semaine », « 35H/semaine »); the others say when. An ending
 * « ... » means that the list of `horaires` holds more.
 */
export function readHours(given: { label?: string; horaires?: readonly (string | undefined)[] }): HoursRead {
  const lines = [...(given.horaires ?? []), given.label ?? ""].flatMap((text) => (text ?? "").split("\n")).map((line) => line.replace(/\.{3}$/, "").trim());
  const kinds = [...new Set(lines.filter((line) => line !== "" && !/\d\s*h/i.test(line)))];
  const length = lines.map((line) => /(\d{1,2})\s*h\s*([0-5]\d)?\s*(?:\/|par)\s*semaine/i.exec(line)).find((match) => match !== null);
  const hours = length ? Number(length[1]) + Number(length[2] ?? 0) / 60 : 0;
  return {
    weeklyHours: hours >= 1 && hours <= 60 ? Math.round(hours * 100) / 100 : null,
    note: kinds.join(" · ").slice(0, 200),
    constraints: CONSTRAINTS.filter(([pattern]) => kinds.some((kind) => pattern.test(kind))).map(([, code]) => code),
  };
}

const CONDITIONS: readonly (readonly [RegExp, string])[] = [
  [/charges|lourd/i, "heavy-loads"],
  [/debout/i, "standing"],
  [/bruy/i, "noise"],
  [/froid|basse temp/i, "cold"],
  [/hauteur/i, "heights"],
  [/ext[ée]rieur/i, "outdoors"],
];

/** Constraints among `contexteTravail.conditionsExercice`: « Station debout prolongée », « Port et manipulation de charges lourdes ». */
export function readConditionsOfWork(conditions: readonly (string | undefined)[]): string[] {
  return CONDITIONS.filter(([pattern]) => conditions.some((one) => pattern.test(one ?? ""))).map(([, code]) => code);
}
