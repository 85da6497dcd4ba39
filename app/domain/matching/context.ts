import { structuralCloseness, type Closeness } from "../skills/closeness.ts";
import { defaultRadii, type DefaultRadii } from "./modes.ts";
import type { Aid, IsoDay } from "./types.ts";
import { weights as currentWeights, type Weights } from "./weights.ts";

/** What a pair is judged against: the day, the territory's choices, its directory of aids, the tables in force. */
export type MatchContext = {
  asOf: IsoDay;
  aids: readonly Aid[];
  radii: DefaultRadii;
  closeness: Closeness;
  weights: Weights;
};

/** A context with our own choices where nothing else is given: no aid, default radii, ROME structure, current weights. */
export function matchContext(given: Partial<MatchContext> & { asOf: IsoDay }): MatchContext {
  return { aids: [], radii: defaultRadii, closeness: structuralCloseness(), weights: currentWeights, ...given };
}
