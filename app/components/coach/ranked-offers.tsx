import { proposalsInWords } from "#app/domain/recommendations/recommendation-words.ts";
import { MatchList, MatchRow } from "../matching/match-row.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import type { LastResult } from "../ui/form-state.ts";
import { Pagination } from "../ui/pagination.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { placeInWords } from "../offers/offer-words.ts";
import { frenchText } from "../ui/typography.ts";
import { partsOf, travelOf, type MatchView } from "./match-view.ts";
import { Obstacles, Strengths } from "./obstacles.tsx";
import { ProposeForm } from "./propose-form.tsx";

export type RankedOfferView = {
  offerId: string;
  title: string;
  communeName: string;
  employerName: string;
  chips: readonly string[];
  match: MatchView;
  proposals: { sent: number; answered: number };
  told: string | null;
  canPropose: boolean;
};
export type OffersView = { offers: readonly RankedOfferView[]; counts: { portee: number; bloquees: number }; view: "portee" | "bloquees"; page: number; pages: number };

/** Offers shown on one page: the rank goes on from page to page. */
const A_PAGE = 10;

/** The ranked offers of a person: the bar and the sentences behind it, what blocks and what would lift it, and « Proposer ». */
export function RankedOffers({ ranked, firstName, lastResult }: { ranked: OffersView; firstName: string; lastResult?: LastResult }) {
  const { offers, counts, view, page, pages } = ranked;
  const href = (to: string, at = 1) => `?${new URLSearchParams({ ...(to === "bloquees" ? { vue: to } : {}), ...(at > 1 ? { page: String(at) } : {}) })}#offres`;
  return (
    <div>
      <h2 id="offres">Offres pour {firstName}</h2>
      <Tabs
        label="Offres"
        tabs={[
          { href: href("portee"), label: "À sa portée", count: counts.portee, current: view === "portee" },
          { href: href("bloquees"), label: "Bloquées aujourd’hui", count: counts.bloquees, current: view === "bloquees" },
        ]}
      />
      {offers.length === 0 && <NoOffer view={view} firstName={firstName} />}
      {offers.length > 0 && (
        <MatchList label={view === "portee" ? "Offres à sa portée, classées" : "Offres bloquées, classées"}>
          {offers.map((offer, index) => (
            <RankedOffer key={offer.offerId} offer={offer} rank={(page - 1) * A_PAGE + index + 1} firstName={firstName} lastResult={lastResult} />
          ))}
        </MatchList>
      )}
      <Pagination page={page} pages={pages} hrefFor={(at) => href(view, at)} label="Pages des offres" />
    </div>
  );
}

function RankedOffer({ offer, rank, firstName, lastResult }: { offer: RankedOfferView; rank: number; firstName: string; lastResult?: LastResult }) {
  const { offerId, match, told, proposals } = offer;
  const title = frenchText(offer.title);
  const row = {
    href: `/coach/offres/${offerId}`,
    title,
    about: [frenchText(placeInWords(offer.communeName, offer.employerName)), ...offer.chips].join(" · "),
    travel: travelOf(match),
    score: match.score,
    parts: partsOf(match),
    blockers: [],
    gaps: [],
  };
  return (
    <MatchRow
      row={row}
      rank={rank}
      below={
        <>
          <Strengths words={match.short.strengths} />
          <Obstacles blockers={match.blockers} gaps={match.gaps} />
          <div className="propose-line">
            <p className="soft">{told ?? proposalsInWords(proposals)}</p>
            {offer.canPropose && <ProposeForm offerId={offerId} title={title} firstName={firstName} lastResult={lastResult} />}
          </div>
        </>
      }
    />
  );
}

function NoOffer({ view, firstName }: { view: OffersView["view"]; firstName: string }) {
  if (view === "bloquees") return <EmptyState icon="check" title="Rien n’est bloqué" next={`Aucune offre proche des projets de ${firstName} n’est bloquée aujourd’hui.`} />;
  return (
    <EmptyState
      icon="briefcase"
      title="Aucune offre à sa portée pour l’instant"
      next="Un projet, un moyen de transport ou des heures à compléter peuvent en ouvrir. Les offres bloquées disent ce qui manque."
    />
  );
}
