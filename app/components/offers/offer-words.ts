import { atPlace, capital } from "#app/domain/kit/french-amounts.ts";

/** Where and with whom, as people say it: « À Messei, chez Propreté du Val ». An employer who is not named is left out. */
export function placeInWords(communeName: string, employerName: string): string {
  const place = capital(atPlace(communeName));
  return employerName ? `${place}, chez ${employerName}` : place;
}
