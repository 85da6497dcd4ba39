import type { QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import type { TickBody } from "#app/domain/profiles/questions/tick-options.ts";
import { Choices } from "../../ui/choices.tsx";
import type { FieldState, FormState } from "../../ui/form-state.ts";
import { VisuallyHidden } from "../../ui/hidden.tsx";
import { Notice } from "../../ui/notice.tsx";
import { frenchText } from "../../ui/typography.ts";
import { optionIcon } from "./option-icons.ts";
import { QuestionButtons } from "./question-buttons.tsx";

type Props = { code: QuestionCode; title: string; body: TickBody; form: FormState };

/** A question answered by ticking: big choices with pictures, in groups; a group that is seldom needed is folded. */
export function TickForm({ code, title, body, form }: Props) {
  const field = form.field(body.name);
  return (
    <form method="post">
      {body.kept.length > 0 && (
        <Notice title="Noté aujourd’hui">
          {body.kept.map((line) => (
            <p key={line}>{frenchText(line)}</p>
          ))}
          <p>Votre réponse le remplacera.</p>
        </Notice>
      )}
      {body.groups.map((group, place) => {
        const choices = (
          <Choices
            field={ofGroup(field, place)}
            type={body.type}
            legend={group.title === null || group.isFolded ? <VisuallyHidden>{group.title ?? title}</VisuallyHidden> : frenchText(group.title)}
            hint={place === 0 && body.hint !== "" ? body.hint : undefined}
            options={group.options.map(({ value, label, hint }) => ({ value, label: frenchText(label), hint, icon: optionIcon(code, value) }))}
          />
        );
        if (!group.isFolded) return <div key={group.title}>{choices}</div>;
        return (
          <details key={group.title} className="fold">
            <summary>{group.title}</summary>
            {choices}
          </details>
        );
      })}
      <QuestionButtons code={code} />
    </form>
  );
}

/** One list under one name in several groups: ids of their own, and what is wrong said once, above the first. */
function ofGroup(field: FieldState, place: number): FieldState {
  return place === 0 ? field : { ...field, id: `${field.id}-g${place}`, errors: [] };
}
