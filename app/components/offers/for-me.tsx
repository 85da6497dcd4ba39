import { isFiltered, myListHref, type MyListAsked } from "#app/domain/offers/my-filters.ts";
import { NO_PLACE } from "../applications/no-reasons.tsx";
import { QuestionsLeft } from "../profiles/questions/questions-left.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { MyFilterForm, MySearchForm } from "./my-filter-form.tsx";
import { OfferCard, OfferList, type OfferCardView, type OfferKind } from "./offer-card.tsx";
import type { TravelView } from "./travel-line.tsx";
import type { Closeness } from "../matching/closeness-label.tsx";
import { placeInWords } from "./offer-words.ts";
import { SetAsideNote, type SetAsideView } from "./set-aside-note.tsx";

export type ForMeOffer = {
  offerId: string;
  kind: OfferKind;
  title: string;
  communeName: string;
  employerName: string;
  chips: string[];
  explanation: { closeness: Closeness | null; travel: TravelView; reasons: string[]; missing: { text: string; lift?: string } | null } | null;
  proposal: { by: string; note: string } | null;
};
type Props = {
  offers: { jobs: ForMeOffer[]; benevolat: ForMeOffer[]; counts: { jobs: number; benevolat: number }; hidden: number; page: number; pages: number };
  asked: MyListAsked;
  /** What she has just set aside, and what may be done about it. */
  setAside?: SetAsideView | null;
  /** Questions of « Faisons connaissance » that wait. */
  questionsLeft?: number;
};

/** Her offers, ranked: what her coach proposes, what she can reach, then what an aid would make possible. */
export function ForMe({ offers, asked, setAside = null, questionsLeft = 0 }: Props) {
  const { tab, filters } = asked;
  const shown = offers[tab];
  const isWithAid = (offer: ForMeOffer) => offer.proposal === null && offer.explanation?.closeness === "with-aid";
  const near = shown.filter((offer) => !isWithAid(offer));
  const withAid = shown.filter(isWithAid);
  // The type says nothing of a mission: the other tab keeps the rest of her choices.
  const tabHref = (to: MyListAsked["tab"]) => myListHref({ tab: to, page: 1, filters });
  return (
    <>
      <PageTitle>Pour moi</PageTitle>
      {setAside && <SetAsideNote {...setAside} />}
      <QuestionsLeft left={questionsLeft} />
      <Tabs
        label="Genre d’offres"
        tabs={[
          { href: tabHref("jobs"), label: "Emplois", count: offers.counts.jobs, current: tab === "jobs" },
          { href: tabHref("benevolat"), label: "Bénévolat", count: offers.counts.benevolat, current: tab === "benevolat" },
        ]}
      />
      {tab === "benevolat" && <p className="soft">Le bénévolat, c’est aider sans être payé. C’est un choix libre. Dire non ne change rien pour vous.</p>}
      {offers.counts[tab] > 0 && <MyFilterForm asked={asked} hidden={offers.hidden} />}
      <details className="fold">
        <summary>Chercher avec mes mots</summary>
        <MySearchForm />
      </details>
      {shown.length === 0 && !isFiltered(filters) && offers.page === 1 && <Empty tab={tab} />}
      <OfferList>
        {near.map((offer) => (
          <OfferCard key={offer.offerId} offer={cardOf(offer)} />
        ))}
      </OfferList>
      {withAid.length > 0 && (
        <>
          <h2>Plus loin, avec une aide</h2>
          <p className="soft">Pour l’instant, c’est trop loin pour vos moyens. Une aide pour vous déplacer peut changer cela.</p>
          <p>
            <a className="alone" href="/mon-espace/deplacements">Voir ce qui peut vous être prêté, et comment le demander</a>
          </p>
          <OfferList>
            {withAid.map((offer) => (
              <OfferCard key={offer.offerId} offer={cardOf(offer)} level={3} />
            ))}
          </OfferList>
        </>
      )}
      <Pagination page={offers.page} pages={offers.pages} hrefFor={(page) => myListHref({ ...asked, page })} label="Plus d’offres" />
      {withAid.length === 0 && (
        <p>
          <a className="alone" href="/mon-espace/deplacements">Aller plus loin&nbsp;: mes moyens, et ce qui peut être prêté</a>
        </p>
      )}
      <p>
        <a className="alone" href="/mon-espace/mises-de-cote">Les offres que j’ai mises de côté</a>
      </p>
    </>
  );
}

function Empty({ tab }: { tab: "jobs" | "benevolat" }) {
  return tab === "jobs" ? (
    <EmptyState title="Pas d’offre pour l’instant" next="Nous cherchons tous les jours près de chez vous. Votre coach est prévenu quand une offre arrive." />
  ) : (
    <EmptyState icon="heart-hand" title="Pas de mission pour l’instant" next="De nouvelles missions arrivent chaque semaine." />
  );
}

/** An offer of hers as the card shows it. */
export function cardOf(offer: ForMeOffer): OfferCardView {
  const { explanation, proposal } = offer;
  return {
    href: `/mon-espace/offres/${offer.offerId}`,
    answerHref: `/mon-espace/offres/${offer.offerId}/repondre`,
    noHref: `/mon-espace/offres/${offer.offerId}#${NO_PLACE}`,
    kind: offer.kind,
    title: offer.title,
    where: placeInWords(offer.communeName, offer.employerName),
    closeness: explanation?.closeness ?? null,
    travel: explanation?.travel.text ? explanation.travel : null,
    reasons: explanation?.reasons ?? [],
    missing: explanation?.missing ?? null,
    chips: offer.chips,
    proposal: proposal ? { by: `${proposal.by}, votre coach, vous propose cette offre`, note: proposal.note } : null,
  };
}
