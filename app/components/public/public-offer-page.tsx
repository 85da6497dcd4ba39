import type { PersonView } from "#app/domain/offers/offer-views.ts";
import { NeedHelp } from "../accounts/need-help.tsx";
import { inShortSentences } from "../offers/offer-words.ts";
import { OfferFacts } from "../offers/offer-facts.tsx";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chips } from "../ui/chip.tsx";
import { PageTitle } from "../ui/page-title.tsx";

/** An offer as anyone may read it; answering is done in one's own space. */
export function PublicOfferPage({ offer, mine, helpPhone }: { offer: PersonView; mine: boolean; helpPhone: string }) {
  const inside = `/mon-espace/offres/${offer.offerId}`;
  return (
    <>
      <PageTitle back={{ href: "/offres", label: "Les offres" }} lead={offer.where}>
        {offer.title}
      </PageTitle>
      <Chips items={[...offer.chips, ...(offer.posts ? [offer.posts] : [])]} />
      <Card title="L’essentiel">
        <OfferFacts facts={{ ...offer.more, contract: offer.contract, hours: [...offer.week, offer.hoursNote].filter(Boolean).join(", "), start: offer.start, pay: offer.pay, place: offer.placeNote, skills: offer.skills, licences: offer.licences }} />
        {offer.experience && <p>{offer.experience}.</p>}
        {offer.coming.length > 0 && <p>Pour venir&nbsp;: {offer.coming.join(", ").toLowerCase()}.</p>}
        {offer.particular.length > 0 && <p>À savoir&nbsp;: {inShortSentences(offer.particular)}</p>}
        {offer.description && <p className="prose">{offer.description}</p>}
      </Card>
      <Actions>
        <ButtonLink href={mine ? inside : `/connexion?retour=${encodeURIComponent(inside)}`} icon="check" wide>
          Ça m’intéresse
        </ButtonLink>
      </Actions>
      <p>
        <a className="alone" href={`/offres/${offer.offerId}/affiche`}>Imprimer l’affiche</a>
      </p>
      <p>
        <a className="alone" href={`/offres/${offer.offerId}/signaler`}>Signaler cette offre</a>
      </p>
      {offer.sourceUrl && <p className="soft">Cette offre vient d’un autre site.</p>}
      <NeedHelp phone={helpPhone}>Vous n’avez pas de compte, ou une question</NeedHelp>
    </>
  );
}
