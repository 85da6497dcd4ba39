import { count, distanceInWords, ofPlace } from "#app/domain/kit/french-amounts.ts";
import type { TerritoryMap as MapView } from "#app/domain/geo/territory-map.ts";
import { publicQuery, type PublicSearch } from "#app/domain/offers/public-search.ts";
import type { PublicCard } from "#app/domain/offers/offer-views.ts";
import { Chips } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { PublicSearchForm } from "./public-search-form.tsx";
import { TerritoryMap } from "./territory-map.tsx";

type Found = { cards: (PublicCard & { distanceKm: number | null })[]; total: number; page: number; pages: number; near: string | null; isCommuneUnknown: boolean; otherPlaces: string[]; map: MapView | null };
type Props = { search: PublicSearch; found: Found };

/** The address of this search, changed in some way: filters stay in the URL. */
const hrefFor = (search: PublicSearch, changed: Partial<PublicSearch> = {}) => `/offres${publicQuery({ ...search, page: 1, ...changed })}`;

/** The open offers of the territory: two boxes, a list, and a map for whoever asks. */
export function PublicSearchPage({ search, found }: Props) {
  return (
    <>
      <PageTitle>Les offres</PageTitle>
      <PublicSearchForm search={search} isCommuneUnknown={found.isCommuneUnknown} />
      <Tabs
        label="Genre d’offres"
        tabs={[
          { href: hrefFor(search, { kind: null }), label: "Tout", current: search.kind === null },
          { href: hrefFor(search, { kind: "EMPLOI" }), label: "Emplois", current: search.kind === "EMPLOI" },
          { href: hrefFor(search, { kind: "BENEVOLAT" }), label: "Bénévolat", current: search.kind === "BENEVOLAT" },
        ]}
      />
      {search.kind === "BENEVOLAT" && <p className="soft">Le bénévolat, c’est aider sans être payé.</p>}
      <p role="status">
        {count(found.total, "offre", "offres", "Aucune")}
        {found.near && ` à moins de ${search.km} km ${ofPlace(found.near)}`}
      </p>
      {found.otherPlaces.length > 0 && (
        <p>
          Vous vouliez dire{" "}
          {found.otherPlaces.map((name, at) => (
            <span key={name}>
              {at > 0 && " ou "}
              <a className="alone" href={hrefFor(search, { commune: name })}>{name}</a>
            </span>
          ))}
          &nbsp;?
        </p>
      )}
      {found.map ? (
        <>
          <p><a className="alone" href={hrefFor(search, { isMapAsked: false })}>Cacher la carte</a></p>
          <TerritoryMap map={found.map} hrefFor={(commune) => hrefFor(search, { commune, km: 5, isMapAsked: false })} />
        </>
      ) : (
        <p><a className="alone" href={hrefFor(search, { isMapAsked: true })}>Voir sur une carte</a></p>
      )}
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
      <Pagination page={found.page} pages={found.pages} hrefFor={(page) => hrefFor(search, { page })} />
    </>
  );
}
