import { LONGEST_TASK } from "#app/domain/coaching/shared-task.schema.ts";
import type { SharedTask } from "#app/domain/coaching/shared-tasks.ts";
import { TaskList } from "../coaching/task-list.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { DateInput, TextInput } from "../ui/text-input.tsx";

type Props = { person: { beneficiaryId: string; firstName: string }; tasks: readonly SharedTask[]; now: Date; lastResult?: LastResult };

/** What a coach agreed to do with one of her people: add a line, tick one, see who ticked. */
export function SharedTasksPage({ person, tasks, now, lastResult }: Props) {
  const here = `/coach/personnes/${person.beneficiaryId}`;
  const form = formState(lastResult, { title: "", dueOn: "" });
  return (
    <>
      <PageTitle back={{ href: here, label: person.firstName }} lead={`${person.firstName} voit ces lignes et peut les cocher.`}>
        Avec {person.firstName}, cette semaine
      </PageTitle>
      <ErrorSummary form={form} />
      <Card title="À faire ensemble">
        {tasks.length === 0 && <p className="soft">Rien pour l’instant.</p>}
        <TaskList tasks={tasks} action={`${here}/a-faire`} other={person.firstName} now={now} saysLate />
      </Card>
      <Card title="Ajouter">
        <form method="post" noValidate>
          <input type="hidden" name="act" value="ajouter" />
          <TextInput field={form.field("title")} label="Ce qu’il y a à faire" hint="Une ligne, dans ses mots. Par exemple : demander l’attestation à la CAF." maxLength={LONGEST_TASK} />
          <DateInput field={form.field("dueOn")} label="Pour quel jour" hint="Sinon, avant dimanche." optional />
          <Button icon="plus">Ajouter</Button>
        </form>
      </Card>
    </>
  );
}
