import { fieldsOf } from "#app/domain/lists/lists.schema.ts";
import type { ListKind } from "#app/domain/lists/list-kinds.ts";
import { organisationKinds, organisationKindWords } from "#app/domain/organisations/stages.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { Table } from "../ui/table.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { listWords, type ListPlace } from "./list-words.ts";

type Mapped = { listId: string; kind: ListKind; columns: readonly { name: string; samples: readonly string[]; is: string | null }[]; from: "said" | "kept" | null; kindOfAll: string; origin: string };

/** What each column is, with its first lines beside it: proposed by its name, or as it was said for the last list of the same columns. */
export function ListColumnsPage({ place: { kind, home }, list, lastResult }: { place: ListPlace; list: Mapped; lastResult?: LastResult }) {
  const form = formState(lastResult, { columns: list.columns.map(({ is }) => is ?? ""), kind: list.kindOfAll, from: list.origin });
  const options = fieldsOf[kind].map(({ code, label }) => ({ value: code, label }));
  return (
    <>
      <PageTitle back={{ href: home, label: "Une autre liste" }} lead="Vérifiez ce que dit chaque colonne. Vos choix sont gardés pour la prochaine liste du même modèle.">
        {listWords[kind].title}
      </PageTitle>
      {list.from === "kept" && <Notice kind="ok" title="Nous connaissons ce modèle de liste."><p>Les colonnes sont rangées comme la dernière fois.</p></Notice>}
      <form method="post" noValidate>
        <ErrorSummary form={form} />
        <input type="hidden" name="act" value="colonnes" />
        <div id="f-columns" className="list-columns">
          <Table
            caption="Les colonnes du fichier"
            captionHidden
            rows={list.columns.map((column, at) => ({ ...column, at }))}
            rowKey={({ at }) => String(at)}
            empty={null}
            columns={[
              { key: "name", label: "Colonne", cell: ({ name }) => frenchText(name) },
              { key: "samples", label: "Premières lignes", typed: true, long: true, cell: ({ samples }) => <span className="soft">{frenchText(samples.filter((text) => text !== "").map((text) => text.slice(0, 60)).join(" · ")) || "vide"}</span> },
              { key: "is", label: "Ce qu’elle dit", long: true, cell: ({ name, at }) => <Select field={form.field(`columns[${at}]`)} label={<span className="vh">Ce que dit la colonne {name}</span>} empty="Ne pas la prendre" options={options} /> },
            ]}
          />
        </div>
        <Card title="Pour toute la liste" id="liste">
          {kind === "organisations" ? (
            <Choices field={form.field("kind")} legend="Quand la liste ne dit pas le genre" hint="Une colonne « Genre » compte avant ce choix, et un nom comme « Association… » ou « Mairie… »." layout="line" options={organisationKinds.map((value) => ({ value, label: organisationKindWords[value] }))} />
          ) : (
            <>
              <Choices field={form.field("kind")} legend="Ce sont" layout="line" options={[{ value: "EMPLOI", label: "Des emplois" }, { value: "BENEVOLAT", label: "Des missions de bénévolat" }]} />
              <TextInput field={form.field("from")} label="D’où vient cette liste" hint="Par exemple Mairie de Flers. La même origine la prochaine fois : les offres déjà là sont reconnues." />
            </>
          )}
        </Card>
        <Actions>
          <Button iconAfter="arrow-right">Vérifier les lignes</Button>
          <ButtonLink look="quiet" href={home}>
            Choisir un autre fichier
          </ButtonLink>
        </Actions>
      </form>
    </>
  );
}
