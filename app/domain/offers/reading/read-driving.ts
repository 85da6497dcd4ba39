import type { Segment } from "./fold.ts";
import type { Hit } from "./read-licences.ts";

type Rule = { licence: string; pattern: RegExp; not?: RegExp };

const DRIVER = "\\b(?:chauffeur|chauffeuse|conducteur|conductrice)s?\\b[^.;,:]{0,24}?";

/** What is driven in the trade that a title names, the heaviest first. « PL/SPL » takes those who hold one of the two. */
const TRADES: readonly Rule[] = [
  { licence: "C", pattern: new RegExp(`${DRIVER}(?:\\bpl\\b|(?<!super[ -])\\bpoids[ -]lourds?\\b)`) },
  { licence: "CE", pattern: new RegExp(`${DRIVER}(?:\\bspl\\b|\\bsuper[ -]poids[ -]lourds?\\b)`) },
  { licence: "D", pattern: new RegExp(`${DRIVER}\\b(?:autocars?|cars?|autobus|bus)\\b(?! scolaire a pied)`) },
  { licence: "B", pattern: new RegExp(`${DRIVER}\\b(?:livreur|livreuse|vl|taxi|vtc|ambulances?|ambulanci\\w+)\\b`), not: /\bvelos?\b|\bcyclo|\btriporteur/ },
];
/** Vehicles that are taken from one place to another are driven on the road. */
const MOVED = /\bconvo(?:yage|yer|yez|ie|yeur|yeuse)s? (?:de |d'|des |les |du |un |une )?(?:vehicules?|voitures?|vehicules? legers?)\b/;

/**
 * The licence that the work itself asks for by law, where no sentence names it: « Chauffeur PL », « convoyage de véhicules ».
 *
 * @param isTitle a trade counts in the title only: elsewhere drivers are people one meets (« accueillir les chauffeurs PL »)
 * @source Code de la route, R. 221-1: nobody drives a vehicle on the road without the licence of its category
 */
export function readDriving({ folded }: Segment, isTitle: boolean): Hit[] {
  const hit = (licence: string, match: RegExpExecArray): Hit => ({
    found: { kind: "licence", value: licence }, stance: "yes", confidence: 0.8, start: match.index, end: match.index + match[0].length,
  });
  const trade = isTitle ? TRADES.find(({ pattern, not }) => pattern.test(folded) && !not?.test(folded)) : undefined;
  if (trade) return [hit(trade.licence, trade.pattern.exec(folded) as RegExpExecArray)];
  const moved = MOVED.exec(folded);
  return moved ? [hit("B", moved)] : [];
}
