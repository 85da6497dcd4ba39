import { phoneInWords } from "#app/domain/accounts/address.ts";
import { offersMoreInWords } from "#app/domain/matching/explain/aid-words.ts";
import type { AidTerms as Terms } from "#app/domain/matching/aid-terms.ts";
import type { MeansToday } from "#app/domain/matching/means-today.ts";
import { licenceBeforeDriving } from "#app/domain/matching/explain/means-words.ts";
import { meansInWords } from "#app/domain/profiles/travel-words.ts";
import { travelIcon } from "../offers/travel-line.tsx";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Steps } from "../ui/steps.tsx";
import { frenchText, telHref } from "../ui/typography.ts";
import { AidTerms } from "./aid-terms.tsx";
import { OpenedOffers, type OpenedOfferView } from "./opened-offers.tsx";

type Coach = { firstName: string; phone: string | null } | null;
type Props = {
  travel: { today: string; means: readonly MeansToday[]; aids: readonly (Terms & { count: number; offers: readonly OpenedOfferView[] })[]; others: readonly (Terms & { count: number | null })[]; coach: Coach };
  helpPhone: string;
};

/** How she gets about, what could be lent to her and what it would open, and how to ask for it. */
export function MyTravel({ travel: { today, means, aids, others, coach }, helpPhone }: Props) {
  return (
    <>
      <PageTitle back={{ href: "/mon-espace", label: "Pour moi" }} lead="Comment vous allez au travail, et ce qui peut vous être prêté.">
        Me déplacer
      </PageTitle>
      <Card title="Vos moyens aujourd’hui">
        <ul className="means">
          {means.map((one, at) => (
            <Means key={at} means={one} today={today} />
          ))}
        </ul>
        <p className="soft">À vol d’oiseau, depuis le centre de votre commune.</p>
        <p>
          <a className="alone" href="/mon-espace/questions/deplacements">Corriger mes moyens</a>
        </p>
      </Card>
      <h2 className="above-cards">Ce qui peut vous être prêté</h2>
      {aids.length === 0 && <EmptyState icon="scooter" title="Pas de prêt utile pour l’instant" next="Aucun véhicule prêté près de chez vous n’ouvre d’offre de plus. Parlez-en quand même : les offres changent." />}
      {aids.map((aid) => (
        <Card key={aid.aidId} title={frenchText(aid.name)} level={3} className="loan">
          <p className="loan-count">
            <Icon name={travelIcon(aid.mode)} />
            <strong>Avec ce prêt, {offersMoreInWords(aid.count)}</strong>
          </p>
          <AidTerms aid={aid} today={today} />
          <p className="soft">{aid.count === 1 ? "Cette offre :" : "Par exemple :"}</p>
          <OpenedOffers offers={aid.offers} hrefOf={(offerId) => `/mon-espace/offres/${offerId}`} today={today} mode={aid.mode} />
          <ButtonLink href="#demander" look="quiet" wide>
            Comment demander ce prêt<span className="vh">&nbsp;: {aid.name}</span>
          </ButtonLink>
        </Card>
      ))}
      {others.length > 0 && <OtherAids others={others} today={today} />}
      <HowToAsk coach={coach} helpPhone={helpPhone} />
    </>
  );
}

function Means({ means, today }: { means: MeansToday; today: string }) {
  const words = meansInWords(means, today);
  const missing = means.state === "no-licence" ? licenceBeforeDriving(means.mode) : null;
  return (
    <li>
      <Icon name={travelIcon(means.mode)} />
      <span className={means.state === "usable" ? undefined : "soft"}>
        {frenchText(words)}
        {missing !== null && `. Sans ${missing}, il ne compte pas.`}
      </span>
    </li>
  );
}

function OtherAids({ others, today }: { others: Props["travel"]["others"]; today: string }) {
  return (
    <>
      <h2 className="above-cards">D’autres aides près de chez vous</h2>
      {others.map((aid) => (
        <Card key={aid.aidId} title={frenchText(aid.name)} level={3}>
          {aid.count !== null && aid.count > 0 && (
            <p>
              <strong>Avec ce permis, {offersMoreInWords(aid.count)}</strong>
            </p>
          )}
          <AidTerms aid={aid} today={today} />
        </Card>
      ))}
    </>
  );
}

function HowToAsk({ coach, helpPhone }: { coach: Coach; helpPhone: string }) {
  return (
    <Card title="Comment demander" id="demander">
      <Steps
        steps={[
          { title: coach ? `Parlez-en à ${coach.firstName}, votre coach` : "Appelez l’aide", detail: "Dites quelle offre vous intéresse, et quel prêt." },
          { title: "La demande se fait avec vous", detail: "Certaines aides se demandent seulement avec un coach." },
          { title: "La structure vous répond", detail: "Elle vous dit si un véhicule est libre, et quand le prendre." },
        ]}
      />
      <Actions>
        {coach?.phone && (
          <ButtonLink href={telHref(coach.phone)} icon="phone" wide>
            Appeler {coach.firstName} au {phoneInWords(coach.phone)}
          </ButtonLink>
        )}
        <ButtonLink href={telHref(helpPhone)} icon="phone" look={coach?.phone ? "quiet" : "primary"} wide>
          Appeler l’aide au {frenchText(helpPhone)}
        </ButtonLink>
      </Actions>
    </Card>
  );
}
