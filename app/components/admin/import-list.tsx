import { dayNear } from "#app/domain/kit/french.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Table } from "../ui/table.tsx";
import { importStates, type ImportLine } from "./import-words.ts";

type Props = { runs: readonly ImportLine[]; page: number; pages: number; today: string; pullsEachNight: boolean; lastResult?: LastResult };

/** What came in from outside: each import with its counts, and a file to import. */
export function ImportList({ runs, page, pages, today, pullsEachNight, lastResult }: Props) {
  return (
    <>
      <PageTitle lead="Les offres qui viennent d’ailleurs. Chaque offre est importée, ou laissée de côté avec sa raison.">Imports</PageTitle>
      <p className="soft">
        {pullsEachNight ? "Les offres de France Travail sont lues chaque nuit." : "L’API de France Travail n’est pas configurée\u00a0: ses offres viennent par fichier."} <a href="/admin/offres/importer">Importer une liste d’offres (CSV, Excel)</a>
      </p>
      <ImportForm {...(lastResult && { lastResult })} />
      <Table
        caption="Les imports, du plus récent au plus ancien" rows={runs} rowKey={({ runId }) => runId} empty={<EmptyState icon="file" title="Aucun import pour l’instant" next="Importez un fichier ci-dessus&nbsp;: ce qu’il devient s’affiche ici." />}
        columns={[
          { key: "when", label: "Quand", cell: (run) => <a href={`/admin/imports/${run.runId}`}>{`${dayNear(run.day, today)}, ${run.time}`}</a> },
          { key: "source", label: "Source", typed: true, cell: (run) => [run.source, run.label].filter(Boolean).join(" · ") },
          { key: "state", label: "État", cell: (run) => <Chip tone={importStates[run.state].tone}>{importStates[run.state].label}</Chip> },
          { key: "created", label: "Nouvelles", numeric: true, cell: (run) => run.created },
          { key: "updated", label: "Changées", numeric: true, cell: (run) => run.updated },
          { key: "unchanged", label: "Inchangées", numeric: true, cell: (run) => run.unchanged },
          { key: "joined", label: "Déjà vues ailleurs", numeric: true, cell: (run) => run.joined },
          { key: "closed", label: "Fermées", numeric: true, cell: (run) => run.closed },
          { key: "refused", label: "Laissées de côté", numeric: true, cell: (run) => run.refused },
        ]}
      />
      <Pagination page={page} pages={pages} hrefFor={(each) => `/admin/imports?page=${each}`} label="Pages des imports" />
    </>
  );
}

function ImportForm({ lastResult }: { lastResult?: LastResult }) {
  const form = formState(lastResult, { whole: "" });
  return (
    <Card title="Importer un fichier">
      <form method="post" encType="multipart/form-data" noValidate>
        <ErrorSummary form={form} />
        <Field field={form.field("file")} label="Le fichier" hint="Une réponse de France Travail (.json), un flux API Engagement (.xml), ou la page d’une annonce enregistrée depuis le site de l’employeur (.html). 20 Mo au plus.">
          {(wiring) => <input className="input" type="file" accept=".json,.xml,.html,.htm,application/json,text/xml,text/html" {...wiring} />}
        </Field>
        <Checkbox field={form.field("whole")} label="Ce fichier contient toutes les offres de sa source" hint="Celles qui n’y sont plus se ferment. À ne cocher que pour un fichier complet." />
        <Actions>
          <Button icon="file">Importer</Button>
        </Actions>
      </form>
    </Card>
  );
}
