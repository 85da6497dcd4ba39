import { count, distanceInWords } from "#app/domain/kit/french-amounts.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import type { PublicCard } from "#app/domain/offers/offer-views.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Chips } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { plainField } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Search = { words: string; commune: string; kind: OfferKind | null };
type Props = { search: Search; found: { cards: (PublicCard & { distanceKm: number | null })[]; total: number; page: number; pages: number; near: string | null; isCommuneUnknown: boolean } };

/** The address of this search, changed in some way: filters stay in the URL. */
function hrefFor({ words, commune, kind }: Search, page = 1): string {
  const asked = new URLSearchParams();
  if (words) asked.set("mots", words);
  if (commune) asked.set("lieu", commune);
  if (kind) asked.set("genre", kind);
  if (page > 1) asked.set("page", String(page));
  return asked.size > 0 ? `/offres?${asked}` : "/offres";
}

/** The open offers of the territory: two boxes, and a list. */
export function PublicSearchPage({ search, found }: Props) {
  const unknown = found.isCommuneUnknown ? ["Nous ne connaissons pas cette commune. Essayez le code postal, par exemple 61100."] : [];
  return (
    <>
      <PageTitle>Les offres</PageTitle>
      <form method="get" action="/offres" role="search">
        <TextInput field={plainField("mots", search.words)} label="Quel travail ?" hint="Avec vos mots : ménage, cantine, cariste…" type="search" />
        <TextInput field={plainField("lieu", search.commune, unknown)} label="Où ?" hint="Une commune ou un code postal." />
        {search.kind && <input type="hidden" name="genre" value={search.kind} />}
        <Actions>
          <Button icon="search" wide>
            Chercher
          </Button>
        </Actions>
      </form>
      <Tabs
        label="Genre d’offres"
        tabs={[
          { href: hrefFor({ ...search, kind: null }), label: "Tout", current: search.kind === null },
          { href: hrefFor({ ...search, kind: "EMPLOI" }), label: "Emplois", current: search.kind === "EMPLOI" },
          { href: hrefFor({ ...search, kind: "BENEVOLAT" }), label: "Bénévolat", current: search.kind === "BENEVOLAT" },
        ]}
      />
      <p role="status">
        {count(found.total, "offre", "offres", "Aucune")}
        {found.near && ` autour de ${found.near}`}
      </p>
      {found.cards.length === 0 && <EmptyState icon="search" title="Rien ne correspond" next="Essayez un autre mot, ou une commune voisine." />}
      <div className="offers">
        {found.cards.map((card) => (
          <article key={card.offerId} className="card offer">
            <h2 className="offer-title">
              <a href={`/offres/${card.offerId}`}>{card.title}</a>
            </h2>
            <p className="offer-where">
              {card.where}
              {card.distanceKm !== null && ` (${distanceInWords(card.distanceKm)})`}
            </p>
            <Chips items={[...card.chips, ...(card.posts ? [card.posts] : [])]} />
          </article>
        ))}
      </div>
      <Pagination page={found.page} pages={found.pages} hrefFor={(page) => hrefFor(search, page)} />
    </>
  );
}
