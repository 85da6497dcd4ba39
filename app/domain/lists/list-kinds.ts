import type { ActorOf, SignedInRole } from "../access/actor.ts";

/** What a list may hold. */
export const listKinds = ["organisations", "offres"] as const;
export type ListKind = (typeof listKinds)[number];
/** Those who import lists. */
export type ListActor = ActorOf<"coach" | "admin" | "hotliner">;

const MAY: Record<ListKind, readonly SignedInRole[]> = { organisations: ["coach", "admin"], offres: ["hotliner", "admin"] };

/** Whether someone may import such a list. */
export function mayImport({ role }: ListActor, kind: ListKind): boolean {
  return MAY[kind].includes(role);
}
