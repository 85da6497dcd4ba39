import type { SafeRetention } from "#app/domain/indicators/retention.ts";
import { LEAST_PEOPLE } from "#app/domain/indicators/small-cells.ts";
import { numberInWords } from "#app/domain/kit/french-amounts.ts";
import { NBSP } from "#app/domain/kit/french.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Stat } from "../ui/stat.tsx";
import { Table } from "../ui/table.tsx";

const hidden = <span className="soft">caché</span>;
const shareInWords = ({ share, isRounded }: SafeRetention) => (share === null ? "–" : `${isRounded ? "environ " : ""}${Math.round(share * 100)}${NBSP}%`);
const whenInWords = (months: number) => (months === 12 ? "1 an" : `${months} mois`);

/** Who is still in the job some months after the first day: the share first, what it counts, then the counts. */
export function RetentionPage({ rows }: { rows: readonly SafeRetention[] }) {
  return (
    <>
      <PageTitle lead="Ce qu’on sait, par les dates notées et les nouvelles données. Sans aucun nom.">Toujours en poste</PageTitle>
      <div className="stats">
        {rows.map((row) => (
          <Stat key={row.months} value={shareInWords(row)} label={`en poste après ${whenInWords(row.months)}`} definition={row.hires === null ? `Moins de ${LEAST_PEOPLE} embauches : rien n’est montré.` : `Sur ${numberInWords(row.hires)} embauches qui ont cette durée.`} />
        ))}
      </div>
      <div className="prose">
        <p>
          <strong>Comment c’est compté.</strong> Les emplois dont le premier jour date d’au moins cette durée. En poste&nbsp;: un dernier jour noté ce jour-là ou après, ou
          des nouvelles de l’un ou de l’autre, ce jour-là ou après, qui disent que le travail continue. Partie&nbsp;: un dernier jour noté avant, ou «&nbsp;j’ai arrêté&nbsp;» dit avant. Le reste
          est inconnu et ne compte dans aucune part. La part est celle des personnes en poste parmi celles dont on sait.
        </p>
        <p className="soft">
          Un compte de 1 à {LEAST_PEOPLE - 1} personnes cache les trois comptes de sa ligne. La part est alors arrondie à la dizaine.
        </p>
      </div>
      <Table
        caption="Embauches par durée" rows={rows} rowKey={({ months }) => String(months)} empty={<EmptyState icon="chart" title="Rien à montrer" next="Les chiffres viennent après les premières embauches." />}
        columns={[
          { key: "when", label: "Après", cell: (row) => whenInWords(row.months) },
          { key: "hires", label: "Embauches", numeric: true, cell: (row) => row.hires ?? hidden },
          { key: "in", label: "En poste", numeric: true, cell: (row) => row.inJob ?? hidden },
          { key: "left", label: "Parties", numeric: true, cell: (row) => row.left ?? hidden },
          { key: "term", label: "dont contrat à son terme", numeric: true, cell: (row) => row.atTerm ?? hidden },
          { key: "unknown", label: "Inconnues", numeric: true, cell: (row) => row.unknown ?? hidden },
        ]}
      />
    </>
  );
}
