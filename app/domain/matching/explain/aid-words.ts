import { atPlace, count, distanceInWords, listInWords, numberInWords, ofPlace } from "../../kit/french-amounts.ts";
import { dayInWords, NBSP } from "../../kit/french.ts";
import { licenceLabel } from "../../offers/licences.ts";
import type { AidTerms } from "../aid-terms.ts";
import type { IsoDay } from "../types.ts";

/** One condition with its name: « Caution : 75 € ». */
export type Term = { term: string; detail: string };

/** « Avec ce prêt, 34 offres de plus ». */
export function offersMoreInWords(offers: number): string {
  return `${count(offers, "offre")} de plus`;
}

/**
 * The conditions of an aid, each in a few plain words; the same for the person and her coach.
 *
 * What the operator has not said is « à demander », never nought. The licence is one she has: no other loan is shown to her.
 */
export function aidTermsInWords(aid: AidTerms, today: IsoDay): Term[] {
  const isLoan = aid.kind === "loan";
  const ask = `à demander à ${aid.operator}`;
  return [
    { term: "Prix", detail: aid.priceNote || ask },
    ...(isLoan ? [{ term: "Caution", detail: depositInWords(aid.depositEuros, ask) }, { term: "Durée", detail: durationInWords(aid, today) }, { term: "Permis", detail: licenceInWords(aid) }] : []),
    ...(aid.placesAYear === null ? [] : [{ term: "Places", detail: `${numberInWords(aid.placesAYear)} par an` }]),
    { term: isLoan ? "Prêté par" : "Par", detail: [aid.operator, placeOf(aid)].join(", ") },
    { term: "Pour qui", detail: `les habitants jusqu’à ${distanceInWords(aid.serviceKm)} ${ofPlace(aid.communeName)}` },
    ...(isLoan ? [{ term: "Va jusqu’à", detail: `${distanceInWords(aid.radiusKm)} du domicile, en ligne droite` }] : []),
    ...(aid.conditions ? [{ term: "À savoir", detail: aid.conditions }] : []),
  ];
}

function placeOf({ communeName, kmFromHome }: AidTerms): string {
  return kmFromHome < 1 ? atPlace(communeName) : `${atPlace(communeName)}, à ${distanceInWords(kmFromHome)} du domicile`;
}

function depositInWords(euros: number | null, ask: string): string {
  if (euros === null) return ask;
  return euros === 0 ? "aucune" : `${numberInWords(euros)}${NBSP}€`;
}

function durationInWords({ maxDays, until }: AidTerms, today: IsoDay): string {
  if (maxDays === null || until === null) return "pas de limite connue";
  return `${count(maxDays, "jour")} au plus${NBSP}: jusqu’au ${dayInWords(until, today)} si le prêt commence aujourd’hui`;
}

/** A 50 cm³ scooter may be ridden with either: said so, since many have the one and not the other. */
function licenceInWords({ mode, licences }: AidTerms): string {
  if (licences.length === 0) return "aucun";
  const others = licences.filter((code) => mode !== "scooter" || code !== "AM").map(licenceLabel);
  return listInWords(mode === "scooter" ? ["BSR, permis AM ou permis B", ...others] : others);
}
