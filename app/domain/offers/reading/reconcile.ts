import { constraintLabel, accessOffered } from "../constraints.ts";
import { licenceLabel } from "../licences.ts";
import { dayInWords } from "../../kit/french.ts";
import { timetableWords, weeklyHoursWords } from "../wording.ts";
import { SURE_ENOUGH, type Finding, type ReadWindow } from "./finding.ts";
import type { FieldFacts, Flag, Reading } from "./reading.ts";

/** Hours a week within this of each other agree: « 35h » and 35.5. */
const SAME_HOURS = 0.5;
/** Before it and after it, nobody calls it daytime work. Minutes. @source first and last bus of the matching */
const DAY_BEGINS = 390;
const DAY_ENDS = 1230;

/**
 * Puts beside each finding what the field of the same offer says, where the two disagree.
 *
 * Unsure findings are kept and never flagged. The order stays that of the text.
 */
export function reconcile(fields: FieldFacts, findings: readonly Finding[]): Reading[] {
  return findings.map((finding) => {
    const flag = finding.confidence >= SURE_ENOUGH ? flagOf(fields, finding) : null;
    return flag ? { ...finding, flag } : { ...finding };
  });
}

function flagOf(fields: FieldFacts, finding: Finding): Flag | null {
  switch (finding.kind) {
    case "licence":
      return presence("licences", fields.licences, finding.value, finding.stance, licenceLabel);
    case "vehicle":
      return finding.value === "own" ? presence("constraints", fields.constraints, "own-vehicle", finding.stance, constraintLabel) : null;
    case "constraint":
      return constraintFlag(fields, finding);
    case "weekly-hours":
      return fields.weeklyHours !== null && Math.abs(fields.weeklyHours - finding.value) >= SAME_HOURS ? hoursFlag(fields.weeklyHours) : null;
    case "working-time": {
      if (fields.weeklyHours === null || finding.stance !== "yes") return null;
      const isPart = fields.weeklyHours < 34;
      return isPart === (finding.value === "part") ? null : hoursFlag(fields.weeklyHours);
    }
    case "window":
      return windowFlag(fields, finding.value);
    case "beginner":
      return finding.stance === "yes" && fields.experienceAsked === "required" ? experienceFlag("expérience demandée") : finding.stance === "no" && fields.experienceAsked === "beginner" ? experienceFlag("débutant accepté") : null;
    case "experience":
      return finding.stance === "yes" && finding.confidence > 0.7 && fields.experienceAsked === "beginner" ? experienceFlag("débutant accepté") : null;
    case "access":
      return finding.stance === "no" && fields.access.includes(finding.value) ? { how: "differs", field: "access", fieldSays: accessOffered[finding.value] } : null;
    case "start":
      return finding.value !== "asap" && fields.startsOn !== null && finding.value !== fields.startsOn ? { how: "differs", field: "startsOn", fieldSays: dayInWords(fields.startsOn) } : null;
  }
}

function presence(field: "licences" | "constraints", listed: readonly string[], code: string, stance: Finding["stance"], label: (code: string) => string): Flag | null {
  const says = listed.length === 0 ? "rien" : listed.map(label).join(", ");
  // A named CACES answers for one without a number, and the other way round.
  const isListed = listed.includes(code) || (code === "CACES" && listed.some((one) => one.startsWith("CACES")));
  if (stance === "yes" && !isListed) return { how: "hidden", field, fieldSays: says };
  return stance === "no" && isListed ? { how: "differs", field, fieldSays: label(code) } : null;
}

const IN_NOTE: Partial<Record<string, RegExp>> = {
  weekend: /week|samedi|dimanche/i,
  night: /nuit/i,
  "shift-work": /post[ée]|\dx\d/i,
  "split-shifts": /fractionn|coup/i,
};

function constraintFlag(fields: FieldFacts, finding: Finding & { kind: "constraint" }): Flag | null {
  const inNote = IN_NOTE[finding.value]?.test(fields.hoursNote) ?? false;
  const weekendInWindows = finding.value === "weekend" && fields.windows.some((window) => window.days.some((day) => day > 5));
  if (inNote || weekendInWindows) return finding.stance === "no" ? { how: "differs", field: "hours", fieldSays: fields.hoursNote || timetableWords(fields.windows).join(" ; ") } : null;
  // What the fields have no place for is new, and contradicts nothing, unless they give the hours.
  const hasPlace = finding.value in IN_NOTE ? fields.hoursNote !== "" || fields.windows.length > 0 : fields.constraints.length > 0;
  if (finding.stance === "yes" && finding.value in IN_NOTE && hasPlace) return { how: "hidden", field: "hours", fieldSays: fields.hoursNote || timetableWords(fields.windows).join(" ; ") };
  return finding.stance === "no" && fields.constraints.includes(finding.value) ? { how: "differs", field: "constraints", fieldSays: constraintLabel(finding.value) } : null;
}

function windowFlag(fields: FieldFacts, window: ReadWindow): Flag | null {
  if (fields.windows.length > 0) {
    const isCovered = fields.windows.some((known) => covers(known, window) && (window.days === null || window.days.every((day) => known.days.includes(day))));
    return isCovered ? null : { how: "differs", field: "hours", fieldSays: timetableWords(fields.windows).join(" ; ") };
  }
  const end = window.to > window.from ? window.to : window.to + 1440;
  const isDaytime = /journ[ée]e/i.test(fields.hoursNote) && !/nuit|d[ée]cal|post[ée]|fractionn/i.test(fields.hoursNote);
  return isDaytime && (window.from < DAY_BEGINS || end > DAY_ENDS) ? { how: "differs", field: "hours", fieldSays: fields.hoursNote } : null;
}

/** Whether a line of the timetable holds a stretch of the day. Minutes; `to` ≤ `from` ends the next day. */
export function covers(known: { fromMinute: number; toMinute: number }, window: { from: number; to: number }): boolean {
  const end = (from: number, to: number) => (to > from ? to : to + 1440);
  return known.fromMinute <= window.from && end(known.fromMinute, known.toMinute) >= end(window.from, window.to);
}

function hoursFlag(hours: number): Flag {
  return { how: "differs", field: "weeklyHours", fieldSays: weeklyHoursWords(hours) };
}

function experienceFlag(fieldSays: string): Flag {
  return { how: "differs", field: "experienceAsked", fieldSays };
}
