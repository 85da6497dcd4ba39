import type { ClockRange } from "./clock-ranges.ts";

const TIME = "(\\d{1,2})\\s?(?:h(?:eures?)?|:)\\s?([0-5]\\d)?";
const START = "\\b(?:prise de (?:poste|service)|debut (?:de (?:poste|service|journee))|embauche|depart|rendez-vous|rdv)\\b[^.;\\d]{0,24}?";
const END = "\\b(?:fin(?: de (?:poste|service|journee))?|retour|debauche)\\b[^.;\\d]{0,16}?";
const PAIR = new RegExp(`${START}${TIME}(?!\\d)[^.;\\d]{0,40}?${END}${TIME}(?!\\d)`, "g");
/** A day of work; longer than this, the two times are not of the same day. Minutes. */
const LONGEST = 14 * 60;
const SHORTEST = 60;

/** A day told by its two ends: « prise de poste à 4h00, retour vers 13h30 », « Rendez-vous au dépôt à 7h15, fin 17h ». */
export function startEndRangesOf(folded: string): ClockRange[] {
  return [...folded.matchAll(PAIR)].flatMap((match): ClockRange[] => {
    const [from, to] = [minutes(match[1], match[2]), minutes(match[3], match[4])];
    const long = to > from ? to - from : to + 1440 - from;
    return from < 1440 && to <= 1440 && long >= SHORTEST && long <= LONGEST ? [{ from, to, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const minutes = (hours: string | undefined, rest: string | undefined): number => Number(hours) * 60 + Number(rest ?? 0);
