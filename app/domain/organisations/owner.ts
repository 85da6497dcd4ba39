import { ok, refuse, type Result } from "../kit/result.ts";

/** Where an organisation goes: to oneself, to nobody, or to a colleague. */
export type OwnerMove = "moi" | "personne" | (string & {});

/**
 * Who looks after an organisation once a coach moved it: one owner each, and nobody takes what a colleague holds.
 *
 * What nobody holds, or someone who left, is free to take; only the one who holds it hands it over or lets it go.
 *
 * @param held who holds it now; `isHere` false: that account is closed
 * @returns the next owner, null for nobody; refusals: `organisation.owned` | `organisation.not-owner`
 */
export function moveOwner(coachId: string, held: { ownerId: string | null; isHere: boolean }, to: OwnerMove): Result<string | null> {
  const isFree = held.ownerId === null || !held.isHere;
  if (to === "moi") return isFree || held.ownerId === coachId ? ok(coachId) : refuse("conflict", "organisation.owned");
  if (held.ownerId !== coachId) return refuse("conflict", "organisation.not-owner");
  return ok(to === "personne" ? null : to);
}
