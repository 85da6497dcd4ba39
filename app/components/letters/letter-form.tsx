import { LONGEST_LETTER } from "#app/domain/letters/letter.schema.ts";
import { Button } from "../ui/button.tsx";
import type { FormState } from "../ui/form-state.ts";
import { TextArea } from "../ui/text-input.tsx";

type Props = { form: FormState; clientKey: string; to: string; action?: string };

/** One letter. Its key goes with it: sent twice, it is one. A letter that was refused keeps its text and its key. */
export function LetterForm({ form, clientKey, to, action }: Props) {
  const sent = form.field("clientKey");
  return (
    <form method="post" action={action} noValidate className="stack" data-letter="">
      <input type="hidden" name="clientKey" value={sent.value !== "" && sent.errors.length === 0 ? sent.value : clientKey} />
      <TextArea field={form.field("text")} label={`Votre message à ${to}`} rows={4} maxLength={LONGEST_LETTER} />
      <Button icon="message">Envoyer</Button>
    </form>
  );
}
