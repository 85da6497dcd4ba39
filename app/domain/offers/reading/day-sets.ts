/** Days of the week that a sentence names, in place. `off`: the days nobody works (« repos le dimanche »). */
export type DaySet = { days: number[]; off: boolean; start: number; end: number };

const NAMES = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const DAY = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?";
const LINK = "(?:\\s*(?:,|/|&|\\+|et|ou|puis|-(?= ?(?:lun|mar|mer|jeu|ven|sam|dim)))\\s*(?:(?:le|les|du|des|tous les|chaque|certains) )*)";
/** « du dimanche soir au vendredi matin » */
const PART = "(?:\\s+(?:matin|midi|apres-midi|soir|nuit))?";
const LIST = new RegExp(`\\b${DAY}(?:(?:${PART}\\s+(?:au|a)\\s+${DAY}(?: inclus)?)|(?:\\s*-\\s*(?=vendredi|samedi|dimanche|jeudi)${DAY}))?(?:${LINK}${DAY}(?:\\s+(?:au|a)\\s+${DAY})?)*`, "g");
const RANGE = new RegExp(`(${DAY})(${PART})\\s+(?:au|a)\\s+(${DAY})`, "g");
const OTHER: readonly (readonly [RegExp, number[]])[] = [
  [/\b(?:7j ?\/ ?7j?|7 jours sur 7|sept jours sur sept|7 ?j sur 7|tous les jours)\b/g, [1, 2, 3, 4, 5, 6, 7]],
  [/\b6j ?\/ ?7j?\b|\b(?:6|six) jours sur (?:7|sept)\b/g, [1, 2, 3, 4, 5, 6]],
  [/\b5j ?\/ ?7j?\b/g, [1, 2, 3, 4, 5]],
  [/\bl ?[-,/] ?m ?[-,/] ?m ?[-,/] ?j ?[-,/] ?v\b/g, [1, 2, 3, 4, 5]],
  [/\b(?:en semaine|jours? ouvres?|jours de semaine)\b/g, [1, 2, 3, 4, 5]],
];
/** Most sentences name no day: seen at a glance, before the careful reading. */
const MAY_NAME_DAYS = /(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\d ?j|jours|semaine|l ?[-,/] ?m/;
const OFF = /\b(?:repos|sauf|hors|ferm\w+|except\w*|conges?|libres?|pas|sans|off|non travaill\w+)\b[^.;:]{0,24}$/;
const OFF_AFTER = /^s? ?(?:(?:matin|midi|apres-midi|soir) )?(?:sont |est |en |de )?(?:repos|libres?|off\b|fermes?|non travailles?|chomes?)/;

/** The sets of days of a folded sentence, in order: « du lundi au jeudi », « lundi, mardi et jeudi », « 7j/7 ». */
export function daySetsOf(folded: string): DaySet[] {
  if (!MAY_NAME_DAYS.test(folded)) return [];
  const sets: DaySet[] = [];
  const add = (start: number, end: number, days: number[]) => {
    const off = OFF.test(folded.slice(Math.max(0, start - 40), start)) || OFF_AFTER.test(folded.slice(end));
    sets.push({ days, off, start, end });
  };
  for (const match of folded.matchAll(LIST)) {
    const days = new Set<number>();
    const text = match[0].replace(/\s*-\s*/g, " au ");
    for (const name of text.matchAll(new RegExp(DAY, "g"))) days.add(numberOf(name[0]));
    for (const range of text.matchAll(RANGE)) {
      const last = numberOf(range[3] as string);
      for (const day of between(numberOf(range[1] as string), last)) days.add(day);
      // The night that ends on Friday morning began on Thursday.
      if (/soir|nuit/.test(range[2] as string) && /^\s+matin/.test(folded.slice(match.index + match[0].length))) days.delete(last);
    }
    add(match.index, match.index + match[0].length, [...days].sort((a, b) => a - b));
  }
  for (const [pattern, days] of OTHER) for (const match of folded.matchAll(pattern)) add(match.index, match.index + match[0].length, days);
  return sets.sort((a, b) => a.start - b.start);
}

function numberOf(name: string): number {
  return NAMES.indexOf(name.replace(/s$/, "")) + 1;
}

/** From a day to another, through Sunday when needed. */
function between(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; ; day = (day % 7) + 1) {
    days.push(day);
    if (day === to || days.length === 7) return days;
  }
}
