import { isCalendarDay } from "../../matching/calendar.ts";
import type { Segment } from "./fold.ts";
import type { Hit } from "./read-licences.ts";

const MONTHS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];
const TRIGGER = "(?:a pourvoir|prise de (?:poste|fonctions?)|prise d'effet|demarrage|date de (?:debut|demarrage|prise de poste)|debut (?:de (?:contrat|mission|la mission)|souhaite|prevu|du contrat)|commence\\w*|disponible|a compter|a partir|des le|des que|entree en fonctions?|embauche|debut|cdd|saisonnier|contrat)";
const NUMERIC = new RegExp(`\\b${TRIGGER}\\b[^.;\\d]{0,40}?\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})\\b`);
const WRITTEN = new RegExp(`\\b${TRIGGER}\\b[^.;\\d]{0,40}?\\b(\\d{1,2})(?:er)? (${MONTHS.join("|")})(?: (\\d{4}))?\\b`);
/** « à partir du 12/01 »: no year, so the words before it must leave no doubt that this is a day. */
const NO_YEAR = /\b(?:a partir du|a compter du|a pourvoir (?:le|au)|debut (?:de (?:mission|contrat) )?(?:le|au|:)|prise de poste (?:(?:le|au|prevue le) |: ?(?:le )?))\s?(?:(?:lun|mar|mercre|jeu|vendre|same)di )?(\d{1,2})\/(\d{1,2})(?![\d/])/;
const MONTH_ONLY = new RegExp(`\\b${TRIGGER}\\b[^.;\\d]{0,30}?\\b(?:(debut|mi|mi-|courant|fin)[ -]?(?:du mois )?)?(?:de |d')?(${MONTHS.join("|")})(?: (\\d{4}))?\\b`);
const AS_SOON = /\b(?:des que possible|de suite|des (?:a present|maintenant|aujourd'hui)|au plus (?:tot|vite)|immediate(?:ment)?|immediat|(?:pou[r]?voir|disponibles?|demarrer?|prise de poste)(?: [a-z]+)? rapidement|dans les meilleurs delais|sans delai|asap|urgent)\b/;
const AS_SOON_TRIGGER = /\b(?:a pourvoir|poste|prise|demarrage|debut|date|disponib\w+|cdi|cdd|contrat|embauche|mission|besoin|urgent|entree|recherch\w+|recrut\w+|demarr\w+)\b/;
const NOT_START = /\bentretiens?\b|\bpostul\w+|\bcandidat(?:ure|er)|\bcontact\w+|\benvoy\w+|\bplainte|\bprobleme|\bremont\w+|\binterven\w+|\brepond\w+|\bintegr(?:er|ez) rapidement|\bprogress\w+|\bevolu\w+ rapidement|\bapprend\w+|\bproximite immediate|\bau plus tard\b/;

/** Most sentences say nothing of it: seen at a glance, before the careful reading. */
const MAY_SAY_WHEN = /pourvoir|pouvoir|prise d|demarr|debut|commenc|dispon|compter|partir|des le|des que|des a|des main|entree|embauche|cdd|saisonn|contrat|suite|immed|urgent|asap|delai|au plus/;
const UNTIL = /\bjusqu/;

/**
 * The day the work begins, `2026-12-01`, or « dès que possible ».
 *
 * @param publishedOn day of publication: a date without a year is the next one after it (two months of grace); null leaves it out
 */
export function readStart({ folded }: Segment, publishedOn: string | null): Hit[] {
  if (!MAY_SAY_WHEN.test(folded)) return [];
  const numeric = NUMERIC.exec(folded);
  if (numeric && !UNTIL.test(numeric[0])) {
    const year = (numeric[3] as string).length === 2 ? `20${numeric[3]}` : (numeric[3] as string);
    return day(numeric, `${year}-${pad(numeric[2])}-${pad(numeric[1])}`, 0.85);
  }
  const short = NO_YEAR.exec(folded);
  if (short) return day(short, dated(Number(short[2]), Number(short[1]), undefined, publishedOn), 0.8);
  const written = WRITTEN.exec(folded);
  if (written && !UNTIL.test(written[0])) return day(written, dated(MONTHS.indexOf(written[2] as string) + 1, Number(written[1]), written[3], publishedOn), 0.85);
  const month = MONTH_ONLY.exec(folded);
  if (month && !UNTIL.test(month[0])) {
    const date = month[1] === "fin" ? 25 : month[1] === "mi" || month[1] === "mi-" || month[1] === "courant" ? 15 : 1;
    return day(month, dated(MONTHS.indexOf(month[2] as string) + 1, date, month[3], publishedOn), 0.65);
  }
  const soon = AS_SOON.exec(folded);
  if (!soon || NOT_START.test(folded) || !AS_SOON_TRIGGER.test(folded)) return [];
  return [{ found: { kind: "start", value: "asap" }, stance: "yes", confidence: 0.8, start: soon.index, end: soon.index + soon[0].length }];
}

function day(match: RegExpExecArray, value: string | null, confidence: number): Hit[] {
  if (value === null || !isCalendarDay(value)) return [];
  return [{ found: { kind: "start", value }, stance: "yes", confidence, start: match.index, end: match.index + match[0].length }];
}

/** A day and a month, in the year written or in the first one that is not more than two months before publication. */
function dated(month: number, date: number, year: string | undefined, publishedOn: string | null): string | null {
  if (year !== undefined) return `${year}-${pad(month)}-${pad(date)}`;
  if (publishedOn === null) return null;
  const published = Number(publishedOn.slice(0, 4)) * 12 + Number(publishedOn.slice(5, 7));
  const sameYear = Number(publishedOn.slice(0, 4)) * 12 + month;
  return `${Number(publishedOn.slice(0, 4)) + (sameYear < published - 2 ? 1 : 0)}-${pad(month)}-${pad(date)}`;
}

function pad(value: string | number | undefined): string {
  return String(value).padStart(2, "0");
}
