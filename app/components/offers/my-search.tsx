import { count } from "#app/domain/kit/french-amounts.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { cardOf, type ForMeOffer } from "./for-me.tsx";
import { MySearchForm } from "./my-filter-form.tsx";
import { OfferCard, OfferList } from "./offer-card.tsx";

type Props = { words: string; found: { offers: (ForMeOffer & { hasAnswered: boolean; isSetAside: boolean })[]; total: number; page: number; pages: number } };

/** What her words found: the same cards as « Pour moi », the far ones too, with what stands in the way. */
export function MySearch({ words, found: { offers, total, page, pages } }: Props) {
  const hrefFor = (one: number) => `/mon-espace/chercher?${new URLSearchParams({ mots: words, ...(one > 1 ? { page: String(one) } : {}) })}`;
  return (
    <>
      <PageTitle back={{ href: "/mon-espace", label: "Pour moi" }}>Chercher</PageTitle>
      <MySearchForm words={words} />
      {words.trim() !== "" && (
        <p role="status">
          {count(total, "offre", "offres", "Aucune")} pour «&nbsp;{words}&nbsp;»
        </p>
      )}
      {words.trim() !== "" && offers.length === 0 && (
        <EmptyState icon="search" title="Rien avec ces mots" next="Essayez un seul mot, plus simple : ménage, cuisine, jardin. Ou le nom d’une ville.">
          <ButtonLink href="/mon-espace" look="quiet" wide>
            Voir les offres pour moi
          </ButtonLink>
        </EmptyState>
      )}
      <OfferList>
        {offers.map((offer) => (
          <OfferCard key={offer.offerId} offer={{ ...cardOf(offer), answered: offer.hasAnswered ? "Vous avez répondu. Revoir l’offre" : offer.isSetAside ? "Mise de côté. Revoir l’offre" : null }} />
        ))}
      </OfferList>
      <Pagination page={page} pages={pages} hrefFor={hrefFor} />
    </>
  );
}
