import { personReasons } from "#app/domain/applications/reasons.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";

type Props = { offer: { offerId: string; title: string; proposal: { by: string } | null }; lastResult?: LastResult };

/** « Pas pour moi » in one more tap: each reason is a button. It says who will know, which is not the same with a coach's proposal. */
export function NotForMe({ offer, lastResult }: Props) {
  const form = formState(lastResult, { note: "" });
  return (
    <>
      <PageTitle back={{ href: `/mon-espace/offres/${offer.offerId}`, label: "Revoir l’offre" }} lead={offer.title}>
        Pourquoi pas pour vous&nbsp;?
      </PageTitle>
      <ErrorSummary form={form} />
      <Notice>
        <p>
          {offer.proposal ? `${offer.proposal.by} verra votre réponse, pour vous proposer mieux.` : "Cela reste entre vous et nous."} L’employeur n’en saura rien. Cela ne compte jamais contre vous.
        </p>
        {offer.proposal ? <p>La garde des enfants et la santé ne regardent que vous. Cette raison-là reste cachée.</p> : <p>Votre raison sert à mieux choisir les offres suivantes.</p>}
      </Notice>
      <form method="post" noValidate className="stack">
        {offer.proposal && <Checkbox field={form.field("tellsCoach")} label="Mon coach peut lire ma raison, même celles-là" />}
        {personReasons.map(({ code, label }) => (
          <Button key={code} look="quiet" name="reason" value={code} wide>
            {label}
          </Button>
        ))}
        {offer.proposal && <TextArea field={form.field("note")} label="Un mot pour votre coach" hint="Écrivez-le avant de toucher une raison." optional rows={2} maxLength={500} />}
      </form>
    </>
  );
}
