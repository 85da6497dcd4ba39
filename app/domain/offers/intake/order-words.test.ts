import { expect, it } from "vitest";
import { orderWords, type OrderFacts } from "./order-words.ts";

it.each<[OrderFacts, string]>([
  [{ sites: 1, clauseHours: null, hoursDone: 0 }, ""],
  [{ sites: 3, clauseHours: null, hoursDone: 0 }, "Commande de 3 lieux"],
  [{ sites: 1, clauseHours: 120, hoursDone: 0 }, "Clause sociale : 0 h faites sur 120"],
  [{ sites: 2, clauseHours: 1200, hoursDone: 35.5 }, "Commande de 2 lieux. Clause sociale : 35,5 h faites sur 1 200"],
])("%o reads « %s »", (facts, words) => expect(orderWords(facts).replaceAll("\u00a0", " ").replaceAll("\u202f", " ")).toBe(words));
