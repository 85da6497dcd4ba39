/** Who acts. Everything a rule may know of the one who asks, and nothing more. */
export type Actor =
  | { role: "nobody" }
  | { role: "system" }
  | { role: "beneficiary"; userId: string; territoryId: string; beneficiaryId: string }
  | { role: "coach"; userId: string; territoryId: string; areaId: string | null }
  | { role: "employer"; userId: string; territoryId: string; organisationId: string }
  | { role: "hotliner"; userId: string; territoryId: string }
  | { role: "admin"; userId: string; territoryId: string }
  | { role: "referent"; userId: string; territoryId: string; structureId: string };

export type ActorRole = Actor["role"];
export type SignedInRole = Exclude<ActorRole, "nobody" | "system">;

/** Those who work for the territory: what they do for someone else is written down with who did it. */
export const houseRoles = ["coach", "hotliner", "admin"] as const satisfies readonly ActorRole[];

/** The actor when it has this role; narrows the type for the compiler. */
export type ActorOf<R extends ActorRole> = Extract<Actor, { role: R }>;

/** Where each role lands after signing in. */
export const HOME_OF: Record<SignedInRole, string> = {
  beneficiary: "/mon-espace",
  coach: "/coach",
  employer: "/employeur",
  hotliner: "/hotline",
  admin: "/admin",
  referent: "/referent",
};

/** The id to write beside an act; `null` for the system and for a visitor. */
export function actorId(actor: Actor): string | null {
  return "userId" in actor ? actor.userId : null;
}
