import type { LiftedFrein } from "./themes.ts";

/** What stands in the way of an offer, as the matching names it, with the licences that are missing. */
export type InTheWay = { code: string; missing?: readonly string[] };
/** What the choice needs of an action. `placesLeft`: null when it has no known bound. */
export type LiftingAction = { actionId: string; lifts: readonly string[]; prepares: readonly string[]; areaCodes: readonly string[]; isOpen: boolean; placesLeft: number | null };

/** Which frein stands behind each obstacle of the matching; what no action lifts (a wish, a work she avoids) is not here. */
const FREIN_OF: Readonly<Record<string, LiftedFrein>> = { travel: "mobilite", french: "langue", skills: "formation" };

/** At most this many are proposed: a coach compares two or three. Our choice. */
const MOST = 3;

/**
 * The actions that lift what stands in the way, the surest first; none for an obstacle that no action lifts.
 *
 * A missing licence or certificate calls for what prepares that very one. Only what is open, serves her area and has a place
 * left counts. Of two equal ones, the one made for her area, then the one that lifts less else: it is made for this.
 *
 * @param areaCode of the person; null: she has none, so only what serves everybody
 */
export function actionsThatLift<A extends LiftingAction>(obstacle: InTheWay, actions: readonly A[], areaCode: string | null): A[] {
  const isAbout = (action: A) => {
    if (obstacle.code === "licences" || obstacle.code === "certificates") return (obstacle.missing ?? []).some((licence) => action.prepares.includes(licence));
    const frein = FREIN_OF[obstacle.code];
    return frein !== undefined && action.lifts.includes(frein);
  };
  const serves = ({ areaCodes }: A) => areaCodes.length === 0 || (areaCode !== null && areaCodes.includes(areaCode));
  return actions
    .filter((action) => action.isOpen && action.placesLeft !== 0 && serves(action) && isAbout(action))
    .sort((a, b) => Number(a.areaCodes.length === 0) - Number(b.areaCodes.length === 0) || a.lifts.length - b.lifts.length || (a.actionId < b.actionId ? -1 : 1))
    .slice(0, MOST);
}

/**
 * The places left this year: prescriptions of the year that were not refused nor cancelled take one.
 *
 * @returns null where the structure states no number; never below 0
 */
export function placesLeft(placesAYear: number | null, taken: number): number | null {
  return placesAYear === null ? null : Math.max(0, placesAYear - taken);
}

/** Whether one may be sent there on a day: in service, begun or to begin, not over. Days are ISO. */
export function isActionOpen({ isActive, endsOn }: { isActive: boolean; endsOn: string | null }, today: string): boolean {
  return isActive && (endsOn === null || endsOn >= today);
}
