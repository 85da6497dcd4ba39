import { numberInWords } from "../../kit/french-amounts.ts";
import { NBSP } from "../../kit/french.ts";

/** What an organisation's list says under the title of an offer. `sites`: places of its order, itself among them; `hoursDone`: of insertion, noted so far. */
export type OrderFacts = { sites: number; clauseHours: number | null; hoursDone: number };

/** « Commande de 3 lieux. Clause sociale : 35 h faites sur 120 »; '' for an ordinary offer. */
export function orderWords({ sites, clauseHours, hoursDone }: OrderFacts): string {
  const order = sites > 1 ? `Commande de ${sites}${NBSP}lieux` : "";
  const clause = clauseHours === null ? "" : `Clause sociale${NBSP}: ${numberInWords(hoursDone)}${NBSP}h faites sur ${numberInWords(clauseHours)}`;
  return [order, clause].filter(Boolean).join(". ");
}
