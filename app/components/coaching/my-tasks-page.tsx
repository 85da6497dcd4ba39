import type { SharedTask } from "#app/domain/coaching/shared-tasks.ts";
import { MyPrescriptions, type MyPrescription } from "../actions/my-prescriptions.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TaskList } from "./task-list.tsx";

type Props = { tasks: readonly SharedTask[]; prescriptions: readonly MyPrescription[]; coachName: string | null; now: Date; lastResult?: LastResult };

/** What a person agreed to do with her coach, the tick of each, then what was asked of other structures for her. */
export function MyTasksPage({ tasks, prescriptions, coachName, now, lastResult }: Props) {
  const [open, done] = [tasks.filter(({ doneAt }) => doneAt === null), tasks.filter(({ doneAt }) => doneAt !== null)];
  const other = coachName ?? "votre coach";
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/reponses", label: "Mes réponses" }} lead="Ce que vous avez décidé ensemble. Touchez quand c’est fait.">
        {coachName ? `Avec ${coachName}, cette semaine` : "À faire cette semaine"}
      </PageTitle>
      <ErrorSummary form={formState(lastResult)} />
      {tasks.length === 0 && <EmptyState icon="check" title="Rien à faire pour l’instant" next="Ce que vous décidez avec votre coach sera ici." />}
      {open.length > 0 && (
        <Card title="À faire">
          <TaskList tasks={open} action="/mon-espace/a-faire" other={other} now={now} />
        </Card>
      )}
      {done.length > 0 && (
        <Card title="Fait">
          <TaskList tasks={done} action="/mon-espace/a-faire" other={other} now={now} />
        </Card>
      )}
      <MyPrescriptions prescriptions={prescriptions} now={now} />
    </>
  );
}
