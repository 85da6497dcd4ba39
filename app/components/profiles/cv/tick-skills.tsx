import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { frenchText } from "../../ui/typography.ts";

type Props = { from: "metier" | "mission"; name: string; skills: readonly { id: string; label: string }[]; lastResult?: LastResult };

const WORDS = {
  metier: { legend: "Avez-vous déjà fait cela ?", hint: (name: string) => `C’est ajouté. Pour «\u00a0${name}\u00a0», cochez ce que vous savez faire.` },
  mission: { legend: "Savez-vous faire cela maintenant ?", hint: (name: string) => `Vous avez fait «\u00a0${name}\u00a0». Rien ne va sur votre CV sans vous.` },
};

/** What one does in a métier, or learnt in a mission: she ticks what she can do, and it goes on her CV. */
export function TickSkills({ from, name, skills, lastResult }: Props) {
  const form = formState(lastResult, { skills: [] });
  return (
    <form method="post" noValidate>
      <ErrorSummary form={form} />
      <Choices
        field={form.field("skills")}
        type="checkbox"
        legend={WORDS[from].legend}
        hint={WORDS[from].hint(frenchText(name))}
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
