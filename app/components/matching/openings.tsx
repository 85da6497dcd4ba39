import type { ReactNode } from "react";
import { count } from "#app/domain/kit/french-amounts.ts";
import { offersMoreInWords } from "#app/domain/matching/explain/aid-words.ts";
import type { AidTerms as Terms } from "#app/domain/matching/aid-terms.ts";
import { travelIcon } from "../offers/travel-line.tsx";
import { Card } from "../ui/card.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { frenchText } from "../ui/typography.ts";
import { AidTerms } from "./aid-terms.tsx";
import { OpenedOffers, type OpenedOfferView } from "./opened-offers.tsx";

export type OpeningsView = {
  today: string;
  aids: readonly (Terms & { count: number; offers: readonly OpenedOfferView[] })[];
  gaps: readonly { key: string; change: string; opens: string; offers: readonly OpenedOfferView[]; help: readonly Terms[] }[];
  tooFar: number;
};

const hrefOf = (offerId: string) => `/coach/offres/${offerId}`;

/** What would open offers to a person, for her coach: loans with their conditions, then licences and hours. Folded: the counts are seen first. */
export function Openings({ openings: { today, aids, gaps, tooFar } }: { openings: OpeningsView }) {
  const isEmpty = aids.length + gaps.length === 0;
  return (
    <Card title="Ce qui ouvrirait des offres" id="trajet">
      {isEmpty && <p className="soft">Ni prêt, ni permis, ni horaire n’ouvrirait d’offre de plus aujourd’hui.</p>}
      {!isEmpty && (
        <ul className="openings">
          {aids.map((aid) => (
            <Opening key={aid.aidId} icon={travelIcon(aid.mode)} change={aid.name} opens={offersMoreInWords(aid.count)}>
              <AidTerms aid={aid} today={today} />
              <OpenedOffers offers={aid.offers} hrefOf={hrefOf} today={today} mode={aid.mode} />
            </Opening>
          ))}
          {gaps.map(({ key, change, opens, offers, help }) => (
            <Opening key={key} icon={iconOf(key)} change={change} opens={opens}>
              {help.map((aid) => (
                <div key={aid.aidId}>
                  <h3>{frenchText(aid.name)}</h3>
                  <AidTerms aid={aid} today={today} />
                </div>
              ))}
              <OpenedOffers offers={offers} hrefOf={hrefOf} today={today} mode={null} />
            </Opening>
          ))}
        </ul>
      )}
      {tooFar > 0 && (
        <p className="soft small">
          {tooFar === 1 ? "Une offre reste" : `${count(tooFar, "offre")} restent`} trop loin, même avec un prêt. Compté sur toutes les offres ouvertes du département.
        </p>
      )}
    </Card>
  );
}

function iconOf(key: string): IconName {
  if (key.startsWith("licence") || key.startsWith("certificate")) return "id-card";
  return key.startsWith("french") ? "message" : "clock";
}

function Opening({ icon, change, opens, children }: { icon: IconName; change: string; opens: string; children: ReactNode }) {
  return (
    <li>
      <details className="fold">
        <summary>
          <Icon name={icon} />
          {frenchText(change)}
          {"\u00a0: "}
          <strong>{opens}</strong>
        </summary>
        {children}
      </details>
    </li>
  );
}
