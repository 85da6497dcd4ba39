import { LEAST_PEOPLE, monthInWords, type SafeTable } from "#app/domain/indicators/small-cells.ts";
import { capital, numberInWords } from "#app/domain/kit/french-amounts.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Stat } from "../ui/stat.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";

type Row = { place: string; counts: (number | null)[] };
const OTHERS = "Le reste, ensemble";

/** The rows of a table, with what is only shown added up at its end. */
const rowsOf = ({ rows, others }: SafeTable): Row[] => (others.some((one) => one !== null) ? [...rows, { place: OTHERS, counts: others }] : rows);

function CountTable({ caption, first, labels, table, empty }: { caption: string; first: string; labels: string[]; table: SafeTable; empty: string }) {
  const columns = [
    { key: "place", label: first, cell: (row: Row) => frenchText(row.place) },
    ...labels.map((label, at) => ({ key: label, label, numeric: true, cell: ({ counts }: Row) => counts[at] ?? <span className="soft">moins de {LEAST_PEOPLE} personnes</span> })),
  ];
  return <Table caption={caption} columns={columns} rows={rowsOf(table)} rowKey={({ place }) => place} empty={<EmptyState icon="map-pin" title="Rien à montrer" next={empty} />} />;
}

/** What the way to work costs in offers, by commune: the numbers first, what they count, then the tables. Nobody can be read from it. */
export function MobilityPage({ refusals, barred }: { refusals: SafeTable; barred: SafeTable }) {
  const empty = `Aucune commune n’a au moins ${LEAST_PEOPLE} personnes concernées.`;
  return (
    <>
      <PageTitle lead="Ce que le trajet fait perdre, par commune. Sans aucun nom.">Mobilité</PageTitle>
      <div className="stats">
        <Stat value={numberInWords(refusals.total)} label="refus pour le trajet, en six mois" definition="« C’est trop loin » : offre mise de côté, proposition déclinée ou réponse retirée. Une fois par personne et par offre." />
        <Stat value={numberInWords(barred.total)} label="fois où seul le trajet barre une offre, aujourd’hui" definition="L’offre convient, sauf le trajet. Une même offre compte pour chaque personne, parmi celles que le calcul garde." />
      </div>
      <p className="soft">
        Une case où moins de {LEAST_PEOPLE} personnes sont concernées est cachée, quel que soit son nombre. Les totaux comptent ce qui est montré, rien d’autre.
      </p>
      <CountTable caption="Refus pour le trajet, par commune de résidence et par mois" first="Commune" labels={refusals.months.map((month) => capital(monthInWords(month)))} table={refusals} empty={empty} />
      <CountTable caption="Offres barrées par le seul trajet, par commune de résidence" first="Commune" labels={["Aujourd’hui"]} table={barred} empty={empty} />
    </>
  );
}
