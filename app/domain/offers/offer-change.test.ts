import { expect, it } from "vitest";
import type { ActorRole } from "../access/actor.ts";
import { buttonsOf } from "./offer-change.schema.ts";
import type { OfferStatus } from "./offer-states.ts";

it.each<[OfferStatus, string[]]>([
  ["open", ["Prolonger de 30 jours", "Le poste est pourvu", "Fermer l’offre"]],
  // Let through or refused in the queue; corrected before it comes back.
  ["held", ["Retirer l’offre"]],
  ["refused", ["Retirer l’offre"]],
  ["filled", ["Rouvrir"]],
  ["closed", ["Rouvrir"]],
  ["expired", ["Rouvrir"]],
  ["draft", ["Publier", "Abandonner"]],
])("of an offer that is %s, a coach and the help line may ask the same", (status, buttons) => {
  for (const role of ["coach", "hotliner"] satisfies ActorRole[]) expect(buttonsOf(role, { source: "direct", status }).map(({ button }) => button), role).toEqual(buttons);
  expect(buttonsOf("beneficiary", { source: "direct", status })).toEqual([]);
  expect(buttonsOf("coach", { source: "france-travail", status }), "its source ends it").toEqual([]);
});
