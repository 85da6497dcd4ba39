import type { ActorRole } from "../access/actor.ts";
import { ok, refuse, type Result } from "../kit/result.ts";

export const offerStatuses = ["draft", "open", "filled", "closed", "expired"] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** What each state is called, and whether people find the offer in their lists. */
export const offerStateTable: Readonly<Record<OfferStatus, { label: string; meaning: string; isListed: boolean }>> = {
  draft: { label: "Brouillon", meaning: "L’offre n’est vue que de ceux qui l’écrivent.", isListed: false },
  open: { label: "Ouverte", meaning: "L’offre est proposée aux personnes.", isListed: true },
  filled: { label: "Pourvue", meaning: "Quelqu’un a été trouvé pour chaque poste.", isListed: false },
  closed: { label: "Fermée", meaning: "L’employeur ne cherche plus, ou l’annonce a disparu de sa source.", isListed: false },
  expired: { label: "Expirée", meaning: "Son dernier jour est passé sans nouvelle de l’employeur.", isListed: false },
};

export type OfferMove = { from: OfferStatus; to: OfferStatus; by: readonly ActorRole[]; button: string };

const HANDS = ["employer", "coach", "hotliner", "admin"] as const;
const HANDS_AND_IMPORT = [...HANDS, "system"] as const;

/** Every move there is. What is not a row here cannot happen, whoever asks. */
export const offerMoves: readonly OfferMove[] = [
  { from: "draft", to: "open", by: HANDS, button: "Publier" },
  { from: "draft", to: "closed", by: HANDS, button: "Abandonner" },
  { from: "open", to: "open", by: HANDS, button: "Prolonger de 30 jours" },
  { from: "open", to: "filled", by: HANDS, button: "Le poste est pourvu" },
  { from: "open", to: "closed", by: HANDS_AND_IMPORT, button: "Fermer l’offre" },
  { from: "open", to: "expired", by: ["system"], button: "" },
  { from: "filled", to: "open", by: HANDS, button: "Rouvrir" },
  { from: "closed", to: "open", by: HANDS_AND_IMPORT, button: "Rouvrir" },
  { from: "expired", to: "open", by: HANDS, button: "Rouvrir" },
];

/**
 * Says whether a role may move an offer from a state to another. Whose offer it is, the query has settled before.
 *
 * @returns refusals: `offer.no-such-move` (conflict: it changed meanwhile) | `offer.not-yours-to-move`
 */
export function moveOffer(role: ActorRole, from: OfferStatus, to: OfferStatus): Result<OfferMove> {
  const move = offerMoves.find((row) => row.from === from && row.to === to);
  if (!move) return refuse("conflict", "offer.no-such-move");
  return move.by.includes(role) ? ok(move) : refuse("forbidden", "offer.not-yours-to-move");
}

/** The moves a role may make from a state, in the order of the table: what buttons to show. */
export function movesFrom(role: ActorRole, from: OfferStatus): OfferMove[] {
  return offerMoves.filter((row) => row.from === from && row.by.includes(role));
}
