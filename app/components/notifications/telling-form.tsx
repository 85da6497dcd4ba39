import { Actions, Button } from "../ui/button.tsx";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { rhythmChoices, wayChoices, type Telling } from "./telling-words.ts";

/** By which ways, how often: the same form for her and for whoever sets it at her asking. */
export function TellingForm({ telling, form, isHers }: { telling: Telling; form: FormState; isHers: boolean }) {
  const them = isHers ? "vous" : telling.firstName;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="act" value="choose" />
      <Choices type="checkbox" field={form.field("ways")} legend={isHers ? "Comment vous écrire\u00a0?" : `Comment écrire à ${them}\u00a0?`} hint="Une façon, ou plusieurs." options={wayChoices(telling, isHers)} />
      <Choices field={form.field("rhythm")} legend={"Pour les nouvelles offres, quand\u00a0?"} options={rhythmChoices} />
      <p className="field-hint">
        Pour {isHers ? "vos" : "ses"} rendez-vous et {isHers ? "vos" : "ses"} réponses, le message part tout de suite. Avec «&nbsp;Jamais&nbsp;», il ne part pas.
      </p>
      <p className="field-hint">La nuit, de 21&nbsp;h à 8&nbsp;h, rien ne part. Le code pour entrer part toujours.</p>
      <Actions>
        <Button icon="check">Enregistrer</Button>
      </Actions>
    </form>
  );
}
