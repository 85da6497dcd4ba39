import { Checkbox } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { ReasonButtons, WhoWillKnow } from "./no-reasons.tsx";

type Props = { offer: { offerId: string; title: string; proposal: { by: string } | null }; lastResult?: LastResult };

/** « Pas pour moi » on a page of its own: with a word for the coach who proposed it, and where a no that was refused is said again. */
export function NotForMe({ offer, lastResult }: Props) {
  const form = formState(lastResult, { note: "" });
  return (
    <>
      <PageTitle back={{ href: `/mon-espace/offres/${offer.offerId}`, label: "Revoir l’offre" }} lead={offer.title}>
        Pourquoi pas pour vous&nbsp;?
      </PageTitle>
      <ErrorSummary form={form} />
      <Notice>
        <WhoWillKnow proposal={offer.proposal} />
      </Notice>
      <form method="post" noValidate className="stack">
        {offer.proposal && <Checkbox field={form.field("tellsCoach")} label="Mon coach peut lire ma raison, même celles-là" />}
        {offer.proposal && <TextArea field={form.field("note")} label="Un mot pour votre coach" hint="Écrivez-le avant de toucher une raison." optional rows={2} maxLength={500} />}
        <ReasonButtons />
      </form>
    </>
  );
}
