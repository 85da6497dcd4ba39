import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

/** An old CV to read: one file, sent as it is. */
export function CvImportForm({ waiting, lastResult }: { waiting: { readingId: string } | null; lastResult?: LastResult }) {
  const form = formState(lastResult, {});
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/cv", label: "Mon CV" }} lead="On le lit, puis vous dites oui ou non à chaque ligne.">
        Lire mon ancien CV
      </PageTitle>
      {waiting && (
        <Notice title="Vous avez commencé à répondre.">
          <p>
            <a className="alone" href={`/mon-espace/cv/importer/${waiting.readingId}`}>
              Reprendre où j’en étais
            </a>
          </p>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" noValidate>
        <ErrorSummary form={form} />
        <Field field={form.field("cv")} label="Votre CV" hint="Un PDF ou un fichier Word. Pas une photo.">
          {(wiring) => <input className="input" type="file" accept=".pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document" {...wiring} />}
        </Field>
        <Notice>
          <p>Votre fichier n’est pas gardé. Seul ce que vous gardez va sur votre CV.</p>
        </Notice>
        <Actions>
          <Button icon="file">Lire mon CV</Button>
          <ButtonLink look="quiet" href="/mon-espace/cv">
            Pas maintenant
          </ButtonLink>
        </Actions>
      </form>
    </>
  );
}
