import type { ClosenessLevel } from "../../skills/closeness.ts";
import type { FrenchLevel, OfferKind, Reach, TravelMode, WeeklyWindow } from "../types.ts";

/** Which of her métiers an offer was compared with: the wish, the fallback, or one she has lived. */
export type AnchorKind = "wish" | "fallback" | "lived";

/**
 * The level that may be said of two métiers: a code and the one it was split from count as the same, for who was recorded
 * before the split, but « C’est le métier que vous cherchez » is only true of one and the same code.
 */
export function saidLevel(level: ClosenessLevel, rome: string | null, offerRome: string | null | undefined): ClosenessLevel {
  return level === "same" && offerRome != null && rome !== offerRome ? "close" : level;
}

/**
 * One thing that is true of a pair: a code and the facts behind it, nothing else.
 *
 * Every sentence shown to a person, a coach or an employer is made from one of these and from labels, so that a test can
 * rebuild it. `points` is what it brings to the score, in tenths of a point; 0 for what is no part of the score.
 * `isBlocking` marks what makes the pair impossible as things stand.
 */
export type Reason = { points: number; isBlocking: boolean } & (
  | { code: "occupation"; level: ClosenessLevel; from: AnchorKind | null; rome: string | null; offerRome: string | null }
  /** The nearest métier she has lived; `counted` is another that brings more points, done for longer. */
  | { code: "experience"; level: ClosenessLevel; rome: string | null; offerRome?: string; months: number; counted?: { level: ClosenessLevel; rome: string; months: number } }
  | { code: "skills"; known: string[]; missing: string[] }
  /** `lacksVehicle`: she could go that far, but one must come with a vehicle and she has none that will do. */
  | { code: "travel"; reach: Reach; km: number; minutes: number | null; mode: TravelMode | null; aid: string | null; ownKm: number; lacksVehicle?: true }
  | { code: "schedule"; fit: "any" | "unknown" | "full" | "partly" | "clash"; share: number; windows: WeeklyWindow[] }
  /** `none`: a mission or an immersion, which is no contract of work. */
  | { code: "contract"; fit: "any" | "wanted" | "other" | "unknown" | "none"; contract: string | null }
  | { code: "licences"; asked: string[]; missing: string[] }
  | { code: "certificates"; asked: string[]; missing: string[] }
  | { code: "french"; asked: FrenchLevel; has: FrenchLevel }
  | { code: "kind"; kind: OfferKind }
  | { code: "avoided"; constraints: string[] }
  | { code: "hours"; weekly: number; min: number | null; max: number | null }
  | { code: "access"; offered: string[] }
);

export type ReasonCode = Reason["code"];
