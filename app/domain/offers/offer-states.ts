import { houseRoles, type ActorRole } from "../access/actor.ts";
import { ok, refuse, type Result } from "../kit/result.ts";

export const offerStatuses = ["draft", "held", "open", "refused", "filled", "closed", "expired"] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** What each state is called, and whether people find the offer in their lists. */
export const offerStateTable: Readonly<Record<OfferStatus, { label: string; meaning: string; isListed: boolean }>> = {
  draft: { label: "Brouillon", meaning: "L’offre n’est vue que de ceux qui l’écrivent.", isListed: false },
  held: { label: "En attente d’un regard", meaning: "Quelqu’un de l’équipe la lit avant qu’elle soit proposée.", isListed: false },
  open: { label: "Ouverte", meaning: "L’offre est proposée aux personnes.", isListed: true },
  refused: { label: "À corriger", meaning: "Elle n’est pas proposée. L’employeur sait pourquoi, et peut la corriger.", isListed: false },
  filled: { label: "Pourvue", meaning: "Quelqu’un a été trouvé pour chaque poste.", isListed: false },
  closed: { label: "Fermée", meaning: "L’employeur ne cherche plus, ou l’annonce a disparu de sa source.", isListed: false },
  expired: { label: "Expirée", meaning: "Son dernier jour est passé sans nouvelle de l’employeur.", isListed: false },
};

export type OfferMove = { from: OfferStatus; to: OfferStatus; by: readonly ActorRole[]; button: string };

const HANDS = ["employer", ...houseRoles] as const;
/** Who looks at what is held, and decides. */
export const LOOKERS = ["hotliner", "admin"] as const;
const HANDS_AND_IMPORT = [...HANDS, "system"] as const;

/**
 * Every move there is. What is not a row here cannot happen, whoever asks.
 *
 * Whoever asks for « open » passes the gate (moderation/gate.ts), which may make it « held » instead: those rows are the system's.
 */
export const offerMoves: readonly OfferMove[] = [
  { from: "draft", to: "open", by: HANDS, button: "Publier" },
  { from: "draft", to: "closed", by: HANDS, button: "Abandonner" },
  { from: "draft", to: "held", by: ["system"], button: "" },
  { from: "held", to: "open", by: LOOKERS, button: "Publier" },
  { from: "held", to: "refused", by: LOOKERS, button: "Refuser" },
  { from: "held", to: "closed", by: HANDS_AND_IMPORT, button: "Retirer l’offre" },
  { from: "refused", to: "held", by: HANDS_AND_IMPORT, button: "Corriger et renvoyer" },
  { from: "refused", to: "closed", by: HANDS, button: "Retirer l’offre" },
  { from: "open", to: "open", by: HANDS, button: "Prolonger de 30 jours" },
  { from: "open", to: "filled", by: HANDS, button: "Le poste est pourvu" },
  { from: "open", to: "closed", by: HANDS_AND_IMPORT, button: "Fermer l’offre" },
  { from: "open", to: "expired", by: ["system"], button: "" },
  { from: "open", to: "held", by: ["system"], button: "" },
  { from: "open", to: "refused", by: LOOKERS, button: "Refuser" },
  { from: "filled", to: "open", by: HANDS, button: "Rouvrir" },
  { from: "closed", to: "open", by: HANDS_AND_IMPORT, button: "Rouvrir" },
  { from: "expired", to: "open", by: HANDS, button: "Rouvrir" },
  { from: "filled", to: "held", by: ["system"], button: "" },
  { from: "closed", to: "held", by: ["system"], button: "" },
  { from: "expired", to: "held", by: ["system"], button: "" },
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
