import { isNarrowed, portfolioHref, type PortfolioAsked } from "#app/domain/coaching/portfolio-filter.ts";
import { CASELOAD, type PortfolioView } from "#app/domain/coaching/portfolio.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, daysBetween, howLongAgo, localDay, localTime, momentInWords, timeInWords } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Table, type Column } from "../ui/table.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { PortfolioFilters } from "./portfolio-filters.tsx";

export type PortfolioLine = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  communeName: string;
  episode: { week: number; weeks: number; isInJob: boolean } | null;
  goodOffers: number;
  pendingProposals: number;
  underWay: number;
  silent: number;
  isQuiet: boolean;
  nextAppointmentAt: Date | null;
  lastContactAt: Date | null;
};
type Props = {
  rows: readonly PortfolioLine[];
  counts: Record<PortfolioView, number>;
  /** People whose coaching is open. */
  active: number;
  communes: readonly string[];
  wishes: readonly string[];
  asked: PortfolioAsked;
  pages: number;
  /** How many fit what is asked, all pages together. */
  total: number;
  now: Date;
};

const views: Record<PortfolioView, string> = { toutes: "Toutes", "sans-proposition": "Sans proposition", "a-relancer": "Employeur à relancer", "en-poste": "En poste" };

/** A coach's people, narrowed and sorted by what the address says. */
export function PortfolioPage({ rows, counts, active, communes, wishes, asked, pages, total, now }: Props) {
  return (
    <>
      <PageTitle
        lead={`File active\u00a0: ${active} sur ${CASELOAD.people}.`}
        actions={
          <>
            <ButtonLink href="/coach/personnes/nouvelle" look="quiet" icon="plus">
              Ajouter une personne
            </ButtonLink>
            <ButtonLink href="/coach/viviers" look="quiet" icon="search">
              Viviers
            </ButtonLink>
            <ButtonLink href="/coach/orientations" look="quiet" icon="user">
              Orientations
            </ButtonLink>
            {counts.toutes > 0 && (
              <ButtonLink href="/coach/proposer" look="quiet" icon="message">
                Proposer à plusieurs
              </ButtonLink>
            )}
            {total > 0 && asked.frein === "" && (
              <ButtonLink href={portfolioHref(asked, {}, "/coach/personnes.csv")} look="quiet" icon="download" download>
                Télécharger
              </ButtonLink>
            )}
            <button type="button" className="btn btn-quiet" data-print hidden>
              Imprimer
            </button>
          </>
        }
      >
        Mes personnes
      </PageTitle>
      {active > CASELOAD.people && (
        <Notice kind="watch" title={`Votre file active dépasse ${CASELOAD.people} personnes.`}>
          <p>Rien n’est bloqué. Parlez-en avec votre responsable pour garder un rendez-vous par semaine et par personne.</p>
        </Notice>
      )}
      <PortfolioFilters asked={asked} communes={communes} wishes={wishes} />
      <Tabs label="Vues" tabs={Object.entries(views).map(([view, label]) => ({ href: portfolioHref(asked, { vue: view as PortfolioView }), label, count: counts[view as PortfolioView], current: view === asked.vue }))} />
      <Table
        caption="Personnes accompagnées"
        captionHidden
        rows={rows}
        rowKey={({ beneficiaryId }) => beneficiaryId}
        columns={columnsAt(now)}
        empty={
          isNarrowed(asked) ? (
            <EmptyState icon="search" title="Personne ne correspond" next="Essayez un autre mot, ou revenez à toutes vos personnes.">
              <ButtonLink href="/coach/personnes" look="quiet">
                Toutes mes personnes
              </ButtonLink>
            </EmptyState>
          ) : (
            <EmptyState icon="users" title="Votre portefeuille est vide" next="Ajoutez une personne ici. Celles que l’administration vous confie arrivent aussi." />
          )
        }
      />
      <Pagination page={asked.page} pages={pages} hrefFor={(page) => portfolioHref(asked, { page })} />
    </>
  );
}

function columnsAt(now: Date): Column<PortfolioLine>[] {
  const today = localDay(now);
  return [
    { key: "name", label: "Personne", cell: (row) => <a href={`/coach/personnes/${row.beneficiaryId}`}>{`${row.firstName} ${row.lastName}`}</a> },
    { key: "commune", label: "Commune", cell: (row) => row.communeName },
    { key: "week", label: "Semaine", cell: (row) => <Week episode={row.episode} /> },
    { key: "offers", label: "Bonnes offres", numeric: true, cell: (row) => row.goodOffers },
    { key: "state", label: "En cours", cell: (row) => <States row={row} /> },
    { key: "contact", label: "Dernier contact", cell: (row) => <span className="number">{row.lastContactAt ? howLongAgo(localDay(row.lastContactAt), today) : "aucun"}</span> },
    { key: "next", label: "Rendez-vous", cell: (row) => (row.nextAppointmentAt ? <span className="number">{shortMoment(row.nextAppointmentAt, today)}</span> : "à fixer") },
  ];
}

/** « jeudi 26 à 14 h »: within a fortnight the month says nothing more. */
function shortMoment(at: Date, today: string): string {
  const day = localDay(at);
  const away = daysBetween(today, day);
  if (away < 2 || away > 14) return momentInWords(at, today);
  return `${dayInWords(day).replace(/\u00a0.*$/, "")} à ${timeInWords(localTime(at))}`;
}

function Week({ episode }: Pick<PortfolioLine, "episode">) {
  if (episode === null) return <span className="soft">terminé</span>;
  if (episode.isInJob) return <Chip tone="leaf">En poste</Chip>;
  const isLate = episode.week > episode.weeks;
  return isLate ? <Chip tone="amber">à clore</Chip> : <>{`${episode.week} / ${episode.weeks}`}</>;
}

/** What waits on whom, in chips; a dash when nothing does. */
function States({ row }: { row: PortfolioLine }) {
  const chips = [
    row.pendingProposals > 0 && <Chip key="p" tone="plain">{count(row.pendingProposals, "proposition")} en attente</Chip>,
    row.silent > 0 && <Chip key="s" tone="amber">employeur à relancer</Chip>,
    row.underWay > row.silent && <Chip key="u" tone="sky">{count(row.underWay - row.silent, "candidature")}</Chip>,
    row.isQuiet && <Chip key="q" tone="amber">sans proposition</Chip>,
  ].filter(Boolean);
  if (chips.length === 0) return <span className="soft">rien en cours</span>;
  return <span className="chip-line">{chips}</span>;
}
