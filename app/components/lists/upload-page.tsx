import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { listWords, type ListPlace } from "./list-words.ts";

type Props = { place: ListPlace; begun: { listId: string } | null; lastResult?: LastResult };

/** A list to send: one file. Nothing of it is added yet. */
export function ListUploadPage({ place: { kind, home, back }, begun, lastResult }: Props) {
  const form = formState(lastResult, {});
  return (
    <>
      <PageTitle back={back} lead="Un fichier CSV ou Excel. Vous vérifiez tout avant que rien ne soit ajouté.">
        {listWords[kind].title}
      </PageTitle>
      {begun && (
        <Notice title="Une liste attend.">
          <p>
            Vous l’avez envoyée sans l’importer. <a href={`${home}/${begun.listId}`}>Reprendre cette liste</a>
          </p>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" noValidate>
        <ErrorSummary form={form} />
        <Field field={form.field("file")} label="Le fichier de la liste" hint={`CSV ou XLSX, 10 Mo et ${kind === "offres" ? "2 000" : "20 000"} lignes au plus. La première ligne donne le nom des colonnes.`}>
          {(wiring) => <input className="input" type="file" accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" {...wiring} />}
        </Field>
        <p className="field-hint">Le fichier n’est pas gardé. Ses lignes le sont un jour au plus, le temps de l’import.</p>
        <Actions>
          <Button icon="file">Lire la liste</Button>
          <ButtonLink look="quiet" href={back.href}>
            Annuler
          </ButtonLink>
        </Actions>
      </form>
    </>
  );
}
