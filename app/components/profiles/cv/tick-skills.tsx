import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";

type Props = { metier: string; skills: readonly { id: string; label: string }[]; lastResult?: LastResult };

/** What one usually does in a métier: she ticks what she has done, and it goes on her CV. */
export function TickSkills({ metier, skills, lastResult }: Props) {
  const form = formState(lastResult, { skills: [] });
  return (
    <form method="post" noValidate>
      <ErrorSummary form={form} />
      <Choices
        field={form.field("skills")}
        type="checkbox"
        legend="Avez-vous déjà fait cela ?"
        hint={`C’est ajouté. Pour «\u00a0${metier}\u00a0», cochez ce que vous savez faire.`}
        options={skills.map(({ id, label }) => ({ value: id, label }))}
        isTitle
      />
      <Actions>
        <Button icon="check">Ajouter à mon CV</Button>
        <ButtonLink look="quiet" href="/mon-espace/cv/changer?fait=ajout">
          Passer
        </ButtonLink>
      </Actions>
    </form>
  );
}
