import { atPlace, capital } from "#app/domain/kit/french-amounts.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";

/** What an offer is, and where it stands, as those who work with it say. */
export const offerKindWords: Record<OfferKind, string> = { EMPLOI: "Emploi", IMMERSION: "Immersion", BENEVOLAT: "Bénévolat" };
export const offerStatusWords: Record<string, string> = { open: "Ouverte", held: "En attente d’un regard", refused: "À corriger", filled: "Pourvue", closed: "Fermée", expired: "Terminée", draft: "Brouillon" };

/** Where and with whom, as people say it: « À Messei, chez Propreté du Val ». An employer who is not named is left out. */
export function placeInWords(communeName: string, employerName: string): string {
  const place = capital(atPlace(communeName));
  return employerName ? `${place}, chez ${employerName}` : place;
}

/** « Il faut venir avec son véhicule », « Travail le week-end » → « il faut venir avec son véhicule. Travail le week-end. »: one thing a sentence. */
export function inShortSentences(things: readonly string[]): string {
  return things.map((thing, index) => `${index === 0 ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing}.`).join(" ");
}
