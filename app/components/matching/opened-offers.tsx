import { count, distanceInWords, minutesInWords } from "#app/domain/kit/french-amounts.ts";
import { dayInWords } from "#app/domain/kit/french.ts";
import { sayMode } from "#app/domain/matching/explain/words.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import { placeInWords } from "../offers/offer-words.ts";
import { frenchText } from "../ui/typography.ts";

export type OpenedOfferView = {
  offerId: string; title: string; communeName: string; employerName: string; chips: readonly string[]; km: number; minutes: number | null; startsOn: string | null; loanDays: number;
};
type Props = { offers: readonly OpenedOfferView[]; hrefOf: (offerId: string) => string; today: string; mode: TravelMode | null };

/** « À Messei, chez une entreprise de nettoyage · CDI · 7 km · environ 20 min en scooter », and how long a loan must last. */
function aboutOf({ communeName, employerName, chips, km, minutes, startsOn, loanDays }: OpenedOfferView, mode: TravelMode | null, today: string): string {
  const way = mode === null || minutes === null ? "" : `, ${minutesInWords(minutes)} ${sayMode(mode)}`;
  const start = startsOn === null ? "" : `Commence le ${dayInWords(startsOn, today)}${mode === null ? "" : ` : le prêt doit durer au moins ${count(loanDays, "jour")}`}`;
  return [frenchText(placeInWords(communeName, employerName)), ...chips, `${distanceInWords(km)}${way}`, frenchText(start)].filter(Boolean).join(" · ");
}

/** A few offers, each in a line that leads to it. */
export function OpenedOffers({ offers, hrefOf, today, mode }: Props) {
  if (offers.length === 0) return null;
  return (
    <ul className="opened-offers">
      {offers.map((offer) => (
        <li key={offer.offerId}>
          <a className="alone" href={hrefOf(offer.offerId)}>
            {frenchText(offer.title)}
          </a>
          <span className="soft">{aboutOf(offer, mode, today)}</span>
        </li>
      ))}
    </ul>
  );
}
