import type { ConstraintCode } from "../constraints.ts";
import { areCallHours, clockRangesOf } from "./clock-ranges.ts";
import { daySetsOf } from "./day-sets.ts";
import type { Stance } from "./finding.ts";
import type { Segment } from "./fold.ts";
import { HER_CHOICE } from "./her-choice.ts";
import type { Hit } from "./read-licences.ts";

type Rule = { code: ConstraintCode; pattern: RegExp; stance: Stance; confidence: number; not?: RegExp };

/** The most precise rule of a code is first: where two overlap, the first wins. */
const RULES: readonly Rule[] = [
  { code: "split-shifts", pattern: /\b(?:sans|pas de|pas en|aucune?) coupures?\b|\bhoraires? (?:en )?continus?\b|\bservices? continus?\b|\bjournees? continues?\b|\ben continu\b(?= ?[,.(]|$)|\bnon coupes?\b/, stance: "no", confidence: 0.85, not: /continus? et coup|continu ou (?:en )?coup|production en continu|coupes? (?:uniquement|et continus?)/ },
  { code: "split-shifts", pattern: /\bhoraires? (?:[a-z]+ )?(?:coupes?|fractionnes?|discontinus?|morceles?)\b|\ben coupures?\b|\bavec (?:une )?coupures?\b|\bcoupures? (?:midi|possibles?|en journee|dans la journee|l'apres)|\bservices? coupes?\b|\bcontinus? et coupes?\b|\bhoraires? (?:midi et soir|matin et soir)\b|\b(?:le )?midi et (?:le )?soir\b/, stance: "yes", confidence: 0.8, not: /\b(?:sans|pas de) coupure/ },
  { code: "weekend", pattern: /\bferme\w* (?:hebdomadaires? )?(?::? ?)(?:le |les |tous les )?(?:[a-z]+,? (?:et )?(?:le |les )?){0,3}week[ -]?ends?\b|\bferme\w* (?:hebdomadaires? )?(?:les? )?samedis?,? (?:et (?:les? )?)?dimanches?\b/, stance: "no", confidence: 0.85 },
  { code: "weekend", pattern: /\b(?:pas de|sans|hors|aucun|ni)(?: travail)?(?: le| les| de)?(?: samedis?,?)?(?: ni| et| ou)? ?(?:week[ -]?ends?|we\b|dimanches?)|\b(?:repos|libres?|conges?|off)(?: (?:tous )?(?:le|les|des))? week[ -]?ends?|\bweek[ -]?ends? (?:et [a-z]+ )?(?:libres?|off|de repos|non travailles?|en repos)|\bne travaill\w+ pas (?:le|les) week[ -]?ends?|\bpas de travail (?:le|les) (?:week[ -]?ends?|samedis?|dimanches?)/, stance: "no", confidence: 0.9, not: /(?:un|1) (?:week[ -]?end|samedi|dimanche) (?:de repos )?(?:sur|\/)|week[ -]?end sur (?:deux|2|trois|3)|\bmais (?:pas )?[^.]{0,30}\b(?:samedis?|week)/ },
  { code: "weekend", pattern: /\brepos(?: hebdomadaires?)?(?: ?:)? (?:les? )?samedis? ?(?:,|et|\/|&|-) ?(?:les? )?dimanches?\b/, stance: "no", confidence: 0.9 },
  { code: "weekend", pattern: /\bweek[ -]?ends? ?: ?(?:un|1) sur\b|\b(?:un|1) (?:week[ -]?end|samedi|dimanche|we) (?:de repos |travaille |de travail )?(?:sur|\/) ?(?:deux|trois|quatre|\d)|\b(?:week[ -]?end|samedi|dimanche) (?:sur|\/) ?(?:deux|trois|2|3)|\btravail\w*(?: est possible)?(?: [a-z']+){0,3} (?:week[ -]?ends?|samedis?|dimanches?)\b|\bweek[ -]?ends?(?: [a-z]+){0,4} (?:travailles?|majores?)\b|\b(?:samedis?|dimanches?)(?: et (?:les )?(?:dimanches?|jours feries))? (?:travailles?|inclus|majores?)|\bdisponib\w+(?: [a-z']+){0,3} (?:week[ -]?ends?|samedis?|dimanches?)|\bprime (?:de )?(?:week[ -]?end|dimanche)|\b(?:les |le |certains |et |, |dont |\d )(?:week[ -]?ends?|samedis?|dimanches?)(?: et (?:les )?jours feries)?|\bsoirs et week[ -]?ends?\b|\bprimes weekend/, stance: "yes", confidence: 0.8, not: /\b(?:bon|excellent|tout un|exclu|idee de|en dehors)\b|week[ -]?end exclu|ateliers? du|fermee? (?:le|les) (?:samedi|dimanche|week)|repos (?:le|les|tous les) |\bsauf (?:les? )?dimanches?|sejour|escapade|\b(?:contactez|appelez|postulez|entretien|recrutement|rencontr)/ },
  { code: "night", pattern: /\b(?:pas de|sans|aucun|hors)(?: travail| poste)?(?: de| la)? nuits?\b|\bpas la nuit\b/, stance: "no", confidence: 0.9 },
  { code: "night", pattern: /\b(?:travail|travailler|poste|equipe|horaires?|veilleur\w*|veilleuse|surveillante?|agent|service|garde|heures|equipier|vacations?|prime|astreintes?)(?: [a-z]+){0,2} (?:de|la|les) nuits?\b|\bde nuit\b(?! dans)|\bnuits? (?:travaillees?|majoree?s?|et week)|\bnuits?,[^.]{0,40} majore|\bles nuits\b(?! de (?:noel|fete))|\b(?:jour|matin|soir|apres-midi) ?(?:\/|et|ou) ?(?:de )?nuit\b/, stance: "yes", confidence: 0.85, not: /\b(?:bonne|par|la|une|chaque|\d) nuits?\b(?! travail)|nuitees?|boite de nuit|nuits? (?:d'hotel|sur place|gratuite)/ },
  { code: "shift-work", pattern: /\b(?:pas de|sans|hors) (?:2 ?[x*] ?8|3 ?[x*] ?8|travail poste)/, stance: "no", confidence: 0.9 },
  { code: "shift-work", pattern: /\b[2345] ?[x*\/] ?8\b|\b[2345]x ?[78]h?\b|\b2 ?x ?12\b|\btravail poste\b|\bhoraires? (?:d'|en |d' )?(?:equipes?|postes?|alternes?|alternees?|de factions?)\b|\ben equipes? (?:alternees?|postees?|successives?|de jour)|\btravail (?:d'|en )equipes? (?:1 semaine|alternees?|matin)|\b(?:1|une) semaine sur (?:2|deux)\b(?=.{0,60}(?:matin|apres|\d ?h))|\b(?:1|une) semaine(?: et|,| puis)[^.]{0,40}\d ?h[^.]{0,20}\b(?:(?:semaine )?suivante|l'autre)|\balternance\b[^.]{0,40}\d ?h[^.]{0,30}\bsemaine sur\b|\b(?:matin|jour) ?(?:\/|ou|et) ?(?:apres-?midi|aprem)\b(?=.{0,30}(?:alternance|semaine|equipe))|\ben factions?\b/, stance: "yes", confidence: 0.9, not: /\d ?€|\besprit\b/ },
  { code: "early-morning", pattern: /\b(?:tres tot le matin|des [3-5] ?h(?:eures?)?\b|debut (?:a|de poste) (?:[3-5]) ?h|prise de (?:poste|service) (?:a |:|des )? ?[3-5] ?h(?:eures)?(?: ?[0-5]\d)?(?!\d)|lever tot|travail tot le matin|aux aurores)/, stance: "yes", confidence: 0.75 },
  { code: "late-evening", pattern: /\b(?:pas de|sans|aucun) (?:travail|services?|poste) (?:du|le|en|de|les) soir(?:ee)?s?\b|\bpas (?:le|les|de) soir(?:ee)?s?\b/, stance: "no", confidence: 0.85 },
  { code: "late-evening", pattern: /\b(?:travail|services?|horaires?|poste) (?:du|le|en|de|les) soir(?:ee)?s?\b|\btravail (?:prioritairement )?(?:les )?soirs\b|\bjusqu'a (?:2[1-3] ?h|minuit)|\bfin (?:de service |de poste )?(?:a|vers) (?:2[1-3] ?h|minuit)/, stance: "yes", confidence: 0.65 },
];

/** Most sentences say nothing of it: seen at a glance, before the careful reading. */
const MAY_SAY_WHEN = /week|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|nuit|coup|contin|fraction|morcel|horaire|midi|soir|matin|lever|aurore|post|faction|equipe|semaine|\d ?[x*\/j] ?\d|\bwe\b|jusqu|des \d|\dh|\d h/;

/** When the work is done, in words: split shifts, week-end, night, teams. The days of the timetable count for the week-end. */
export function readRhythm({ folded }: Segment): Hit[] {
  if (!MAY_SAY_WHEN.test(folded) || areCallHours(folded)) return [];
  const hits: Hit[] = [];
  for (const rule of RULES) {
    if (hits.some((hit) => hit.found.value === rule.code)) continue;
    const match = rule.pattern.exec(folded);
    if (!match || rule.not?.test(folded)) continue;
    hits.push({ found: { kind: "constraint", value: rule.code }, stance: rule.stance, confidence: rule.confidence, start: match.index, end: match.index + match[0].length });
  }
  if (!hits.some((hit) => hit.found.value === "weekend")) hits.push(...weekendOfDays(folded));
  return HER_CHOICE.test(folded) ? hits.map((hit) => (hit.stance === "yes" ? { ...hit, stance: "wish" } : hit)) : hits;
}

/** « du mardi au samedi » works on Saturday; « du lundi au vendredi » does not. */
function weekendOfDays(folded: string): Hit[] {
  const sets = daySetsOf(folded).filter((set) => !set.off && (set.days.length > 1 || clockRangesOf(folded).length > 0));
  const hit = (set: { start: number; end: number }, stance: Stance, confidence: number): Hit => ({ found: { kind: "constraint", value: "weekend" }, stance, confidence, start: set.start, end: set.end });
  const worked = sets.find((set) => set.days.some((day) => day > 5));
  if (worked) return [hit(worked, "yes", /\bouvert/.test(folded) ? 0.5 : 0.75)];
  const week = sets.find((set) => set.days.length === 5);
  return week ? [hit(week, "no", 0.65)] : [];
}
