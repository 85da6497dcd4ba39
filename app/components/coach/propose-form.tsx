import { LONGEST_NOTE } from "#app/domain/applications/longest-note.ts";
import { Button } from "../ui/button.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { TextArea } from "../ui/text-input.tsx";

type Props = { offerId: string; title: string; firstName: string; lastResult?: LastResult };

/** The offer a refused form was about; `null` when none was refused. */
export function offerOfForm(lastResult: LastResult): string | null {
  const sent = lastResult?.initialValue as { offerId?: unknown } | null | undefined;
  return typeof sent?.offerId === "string" ? sent.offerId : null;
}

/** Ids differ from one row to the other: a page shows this form several times. */
export const prefixOf = (offerId: string) => `p-${offerId.slice(0, 8)}`;

/** « Proposer », behind a fold in the row: a word if she likes, and the button that sends it. Open again when it was refused. */
export function ProposeForm({ offerId, title, firstName, lastResult }: Props) {
  const wasSent = offerOfForm(lastResult) === offerId;
  const form = formState(wasSent ? lastResult : null, { note: "" }, prefixOf(offerId));
  return (
    <details className="propose" open={wasSent}>
      <summary className="btn btn-quiet">
        Proposer<span className="vh"> à {firstName}&nbsp;: {title}</span>
      </summary>
      <form method="post" noValidate>
        <input type="hidden" name="offerId" value={offerId} />
        <TextArea field={form.field("note")} label={`Votre mot pour ${firstName}`} hint="Affiché avec l’offre, dans « Pour moi »." optional rows={3} maxLength={LONGEST_NOTE} />
        <Button icon="message">Envoyer la proposition</Button>
      </form>
    </details>
  );
}
