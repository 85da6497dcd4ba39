import { personReasons } from "#app/domain/applications/reasons.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";

/** Taking an answer back, with a reason that stays between her and her coach; her health and her children, with her alone. */
export function WithdrawForm({ title, canWithdraw, lastResult }: { title: string; canWithdraw: boolean; lastResult?: LastResult }) {
  const form = formState(lastResult, { reason: "", note: "" });
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/reponses", label: "Mes réponses" }} lead={title}>
        Retirer ma réponse
      </PageTitle>
      {canWithdraw ? (
        <form method="post" noValidate>
          <ErrorSummary form={form} />
          <Choices field={form.field("reason")} legend="Pourquoi ?" hint="Vous avez le droit de changer d’avis. L’employeur ne verra pas votre raison." options={personReasons.map(({ code, label }) => ({ value: code, label }))} />
          <Checkbox field={form.field("tellsCoach")} label="Mon coach peut lire ma raison, même la santé ou la garde des enfants" />
          <TextArea field={form.field("note")} label="Un mot pour votre coach" optional rows={2} maxLength={500} />
          <Actions>
            <Button look="danger">Retirer ma réponse</Button>
            <ButtonLink look="quiet" href="/mon-espace/reponses">
              La garder
            </ButtonLink>
          </Actions>
        </form>
      ) : (
        <Notice title="Cette réponse ne peut plus être retirée.">
          <p>Appelez votre coach pour en parler.</p>
        </Notice>
      )}
    </>
  );
}
