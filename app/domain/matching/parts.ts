import type { ClosenessLevel } from "../skills/closeness.ts";
import type { MatchContext } from "./context.ts";
import type { PreparedOffer } from "./prepare-offer.ts";
import type { Anchor, PreparedPerson } from "./prepare-person.ts";
import { sharedMinutes, type WeekSpans } from "./week.ts";
import type { Weights } from "./weights.ts";

/*
 * Each part is a whole number of thousandths, 0 to 1000. Whole numbers add up to the same total in any order, so that
 * the fast path and this plain code cannot differ by a rounding. The fast path calls these same small functions.
 */

/** What one métier brings: its nearness to the offer's, times what it counts for. */
export function nearness(level: ClosenessLevel, factor: number, weights: Weights): number {
  return Math.round(weights.levels[level] * factor);
}

/** The occupation part: the nearest of the métiers she wants or has lived. An offer without a métier is near to none. */
export function occupationPart(person: PreparedPerson, offer: PreparedOffer, ctx: MatchContext): number {
  return best(person.anchors, offer.rome, ctx);
}

/** The experience part: the nearest métier she has lived, in proportion to the months up to a full year. */
export function experiencePart(person: PreparedPerson, offer: PreparedOffer, ctx: MatchContext): number {
  return best(person.lived, offer.rome, ctx);
}

function best(anchors: readonly Anchor[], rome: string | null, ctx: MatchContext): number {
  if (rome === null) return ctx.weights.levels.none;
  let most = ctx.weights.levels.none;
  for (const anchor of anchors) {
    most = Math.max(most, nearness(ctx.closeness(anchor.rome, rome), anchor.factor, ctx.weights));
  }
  return most;
}

/** The skills part from the weight she covers of what is asked. Nothing asked: neither praise nor blame. */
export function coveredShare(covered: number, asked: number, weights: Weights): number {
  return asked === 0 ? weights.unknown.skills : Math.round((covered / asked) * 1000);
}

/** The skills part: the share of the skills and certificates asked that she has, required ones weighing more. */
export function skillsPart(person: PreparedPerson, offer: PreparedOffer, weights: Weights): number {
  let covered = 0;
  for (const { code, weight } of offer.asked) if (person.has.has(code)) covered += weight;
  return coveredShare(covered, offer.askedWeight, weights);
}

/**
 * The distance part: 1 at the door, falling smoothly to the edge of her radius.
 *
 * Beyond it, what an aid would reach shares the little that is left at the edge, so that coming closer always helps.
 *
 * @param km straight-line distance from her home
 * @param ownKm her mobility radius for the offer; `withAidKm` the same with what could be lent to her, -1 for nothing
 */
export function distancePart(km: number, ownKm: number, withAidKm: number, weights: Weights): number {
  const edge = weights.distanceAtEdge;
  if (km <= ownKm) return edge + Math.round((1000 - edge) * fall(km, ownKm));
  return km <= withAidKm ? Math.round(edge * fall(km, withAidKm)) : 0;
}

/** From 1 at the door to 0 at the edge, flat at both ends (smoothstep). */
function fall(km: number, radiusKm: number): number {
  const t = radiusKm === 0 ? 0 : km / radiusKm;
  return 1 - t * t * (3 - 2 * t);
}

/** The schedule part: the share of the work's minutes that fall within her own. Any hours suit who named none. */
export function schedulePart(available: WeekSpans | null, work: WeekSpans | null, workMinutes: number, weights: Weights): number {
  if (available === null) return 1000;
  if (work === null || workMinutes === 0) return weights.unknown.schedule;
  return Math.floor((sharedMinutes(available, work) / workMinutes) * 1000);
}

/** The contract part: a contract she wants, or any. Bénévolat and immersion have none to object to. */
export function contractPart(contracts: ReadonlySet<string> | null, offer: { kind: string; contract?: string | null }, weights: Weights): number {
  if (contracts === null || offer.kind !== "EMPLOI") return 1000;
  if (offer.contract == null) return weights.unknown.contract;
  return contracts.has(offer.contract) ? 1000 : 0;
}
