import { atPlace, capital } from "#app/domain/kit/french-amounts.ts";

/** Where and with whom, as people say it: « À Messei, chez Propreté du Val ». An employer who is not named is left out. */
export function placeInWords(communeName: string, employerName: string): string {
  const place = capital(atPlace(communeName));
  return employerName ? `${place}, chez ${employerName}` : place;
}

/** « Il faut venir avec son véhicule », « Travail le week-end » → « il faut venir avec son véhicule. Travail le week-end. »: one thing a sentence. */
export function inShortSentences(things: readonly string[]): string {
  return things.map((thing, index) => `${index === 0 ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing}.`).join(" ");
}
