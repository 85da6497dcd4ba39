import { dayInWords } from "#app/domain/kit/french.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Stat } from "../ui/stat.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";
import type { ImportLine } from "./import-words.ts";

type Item = { item: number; title: string; sourceId: string; reason: string };
type Props = { run: ImportLine; items: readonly Item[]; page: number; pages: number; today: string };

/** One import: how it went, what it did, and each thing it left aside with its reason. */
export function ImportRunPage({ run, items, page, pages, today }: Props) {
  return (
    <>
      <PageTitle back={{ href: "/admin/imports", label: "Imports" }} lead={[`${dayInWords(run.day, today)}, ${run.time}`, run.label, run.by].filter(Boolean).join(" · ")}>
        {run.source}
      </PageTitle>
      <HowItWent run={run} />
      <div className="stats">
        <Stat value={run.created} label="nouvelles" />
        <Stat value={run.updated} label="changées" />
        <Stat value={run.unchanged} label="inchangées" />
        <Stat value={run.joined} label="déjà vues ailleurs" definition="La même offre est connue par une autre source&nbsp;: elle reste une seule offre." />
        <Stat value={run.closed} label="fermées" />
      </div>
      <Table
        caption={`Laissées de côté\u00a0: ${run.refused}`} rows={items} rowKey={(one) => `${one.item} ${one.sourceId} ${one.reason}`}
        empty={run.state === "failed" || run.state === "running" ? <></> : <EmptyState icon="check" title="Rien n’est laissé de côté" next="Tout ce que contenait la source est pris." />}
        columns={[
          { key: "title", label: "Offre", typed: true, cell: (one) => frenchText(one.title) || "Sans intitulé" },
          { key: "item", label: "Place", numeric: true, cell: (one) => one.item || "–" },
          { key: "id", label: "Identifiant", typed: true, cell: (one) => one.sourceId || "–" },
          { key: "reason", label: "Raison", typed: true, cell: (one) => frenchText(one.reason) },
        ]}
      />
      <Pagination page={page} pages={pages} hrefFor={(each) => `/admin/imports/${run.runId}?page=${each}`} label="Pages de ce qui est laissé de côté" />
    </>
  );
}

function HowItWent({ run }: { run: ImportLine }) {
  if (run.state === "failed") return <Notice kind="lost" title="L’import s’est arrêté."><p>{frenchText(run.fault ?? "")}</p></Notice>;
  if (run.state === "broken-off") return <Notice kind="lost" title="L’import a été interrompu."><p>Ce qui était enregistré le reste. Relancez-le&nbsp;: il reprendra où il en était.</p></Notice>;
  if (run.state === "partial") return <Notice kind="watch" title="La source n’a pas pu être lue en entier."><p>Rien n’est fermé. Le prochain import complétera.</p></Notice>;
  if (run.state === "running") {
    return (
      <Notice title="L’import est en cours.">
        <p>
          <a href={`/admin/imports/${run.runId}`}>Actualiser la page</a>
        </p>
      </Notice>
    );
  }
  const taken = run.created + run.updated + run.unchanged + run.joined;
  if (taken === 0 && run.refused > 0) return <Notice kind="watch" title="Aucune offre n’est prise."><p>Chacune est laissée de côté, avec sa raison. Vérifiez que le fichier est celui de votre territoire.</p></Notice>;
  return <Notice kind="ok" title="L’import est terminé." />;
}
