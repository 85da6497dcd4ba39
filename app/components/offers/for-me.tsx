import { QuestionsLeft } from "../profiles/questions/questions-left.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { OfferCard, OfferList, type OfferCardView, type OfferKind } from "./offer-card.tsx";
import type { TravelView } from "./travel-line.tsx";
import type { Closeness } from "../matching/closeness-label.tsx";
import { placeInWords } from "./offer-words.ts";

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
type Props = { offers: { jobs: ForMeOffer[]; benevolat: ForMeOffer[]; counts: { jobs: number; benevolat: number } }; tab: "jobs" | "benevolat"; wasSetAside: boolean; /** Questions of « Faisons connaissance » that wait. */ questionsLeft?: number };

/** Her offers, ranked: what her coach proposes, what she can reach, then what an aid would make possible. */
export function ForMe({ offers, tab, wasSetAside, questionsLeft = 0 }: Props) {
  const shown = offers[tab];
  const isWithAid = (offer: ForMeOffer) => offer.proposal === null && offer.explanation?.closeness === "with-aid";
  const near = shown.filter((offer) => !isWithAid(offer));
  const withAid = shown.filter(isWithAid);
  return (
    <>
      <PageTitle>Pour moi</PageTitle>
      {wasSetAside && <Notice kind="ok" title="C’est noté : cette offre n’est plus dans votre liste." live />}
      <QuestionsLeft left={questionsLeft} />
      <Tabs
        label="Genre d’offres"
        tabs={[
          { href: "/mon-espace", label: "Emplois", count: offers.counts.jobs, current: tab === "jobs" },
          { href: "/mon-espace?onglet=benevolat", label: "Bénévolat", count: offers.counts.benevolat, current: tab === "benevolat" },
        ]}
      />
      {tab === "benevolat" && <p className="soft">Le bénévolat est un choix libre. Dire non ne change rien pour vous.</p>}
      {shown.length === 0 && <Empty tab={tab} />}
      <OfferList>
        {near.map((offer) => (
          <OfferCard key={offer.offerId} offer={cardOf(offer)} />
        ))}
      </OfferList>
      {withAid.length > 0 && (
        <>
          <h2>Plus loin, avec une aide</h2>
          <p className="soft">Pour l’instant, c’est trop loin pour vos moyens. Une aide à la mobilité peut changer cela.</p>
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
      {withAid.length === 0 && (
        <p>
          <a className="alone" href="/mon-espace/deplacements">Aller plus loin&nbsp;: mes moyens, et ce qui peut être prêté</a>
        </p>
      )}
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
