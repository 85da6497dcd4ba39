import type { ActorRole } from "../../access/actor.ts";
import type { Stage } from "../../organisations/stages.ts";
import { flagKey, ruleOfFlag, type Flag } from "./flag.ts";

export type GateFacts = {
  /** Who brings the offer to the gate; `system` for an import. */
  role: ActorRole;
  /** How far its organisation has come; null: an imported offer whose employer is only a name. */
  stage: Stage | null;
  /** Whether someone of the house has looked at this offer once and let it be seen. */
  isLookedAt: boolean;
  flags: readonly Flag[];
  /** Keys of the flags that someone let pass. */
  accepted: readonly string[];
};
/** Why an offer is held. */
export type HeldFor = "unknown-employer" | "flagged" | "reported" | "corrected";
/** `open`: it is seen; with `asksLook`, it is on the list of those to look at all the same. */
export type Gate = { status: "open"; asksLook: boolean } | { status: "held"; asksLook: true; why: "unknown-employer" | "flagged" };

/**
 * Whether an offer may be seen, or waits for a human look (decision 0060).
 *
 * What the rules say is forbidden or suspicious holds it, whoever brings it. An organisation that nobody has met holds it too,
 * until someone has looked once; a coach who types one in has met it. Corrected later, such an offer stays open and is looked
 * at again. What someone let pass, in the same words, holds no more.
 */
export function gate({ role, stage, isLookedAt, flags, accepted }: GateFacts): Gate {
  const passed = new Set(accepted);
  const left = flags.filter((flag) => !passed.has(flagKey(flag)));
  if (left.some(({ code }) => ruleOfFlag(code).severity === "holds")) return { status: "held", asksLook: true, why: "flagged" };
  const isUnknown = stage === "prospectee" && role !== "coach";
  if (isUnknown && !isLookedAt) return { status: "held", asksLook: true, why: "unknown-employer" };
  return { status: "open", asksLook: isUnknown || left.some(({ code }) => ruleOfFlag(code).severity === "looks") };
}
