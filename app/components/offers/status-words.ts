import type { OfferKind } from "#app/domain/matching/types.ts";

/** What an offer is, and where it stands, as those who work with it say. */
export const offerKindWords: Record<OfferKind, string> = { EMPLOI: "Emploi", IMMERSION: "Immersion", BENEVOLAT: "Bénévolat" };
export const offerStatusWords: Record<string, string> = { open: "Ouverte", held: "En attente d’un regard", refused: "À corriger", filled: "Pourvue", closed: "Fermée", expired: "Terminée", draft: "Brouillon" };
