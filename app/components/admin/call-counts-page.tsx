import { motiveInWords } from "#app/domain/hotline/calls.ts";
import { monthInWords } from "#app/domain/indicators/small-cells.ts";
import { capital, numberInWords } from "#app/domain/kit/french-amounts.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Stat } from "../ui/stat.tsx";
import { Table } from "../ui/table.tsx";

type Row = { motive: string; counts: number[] };

/** Why people call the help line, month by month: what the product still makes hard. */
export function CallCountsPage({ months, rows, total }: { months: string[]; rows: Row[]; total: number }) {
  return (
    <>
      <PageTitle lead="Pourquoi on appelle l’aide, mois par mois. Sans aucun nom.">Appels</PageTitle>
      <div className="stats">
        <Stat value={numberInWords(total)} label="appels notés, en six mois" definition="Chaque appel noté par l’aide compte une fois, reçu ou donné. Une personne peut appeler plusieurs fois." />
      </div>
      <Table
        caption="Appels par motif et par mois" rows={rows} rowKey={({ motive }) => motive} empty={<EmptyState icon="phone" title="Pas encore d’appel noté" next="L’aide note chaque appel en une ligne : les nombres viennent ici." />}
        columns={[
          { key: "motive", label: "Motif", cell: ({ motive }) => motiveInWords(motive) },
          ...months.map((month, at) => ({ key: month, label: capital(monthInWords(month)), numeric: true, cell: ({ counts }: Row) => counts[at] ?? 0 })),
        ]}
      />
    </>
  );
}
