import { isLate, type SharedTask } from "#app/domain/coaching/shared-tasks.ts";
import { dayNear, localDay, NBSP } from "#app/domain/kit/french.ts";
import { Chip } from "../ui/chip.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";

/** Things to do that a person and her coach agreed, each with its tick and, once ticked, the way back. `other`: the first name of the other one. */
export function TaskList({ tasks, action, other, now, saysLate = false }: { tasks: readonly SharedTask[]; action: string; other: string; now: Date; saysLate?: boolean }) {
  const today = localDay(now);
  return (
    <ul className="plain stack">
      {tasks.map((task) => (
        <li key={task.taskId}>
          <p>
            <strong>{frenchText(task.title)}</strong>
            {task.doneAt === null && task.dueOn !== null && <span className="soft">, pour {dayNear(task.dueOn, today)}</span>} {saysLate && isLate(task, today) && <Chip tone="amber">Le jour est passé</Chip>}
          </p>
          {task.doneAt !== null && (
            <p>
              <Chip tone="leaf" icon="check">
                Fait {dayNear(localDay(task.doneAt), today)}, coché par {task.doneBy === "me" ? "vous" : other}
              </Chip>
            </p>
          )}
          <PostButton action={action} fields={{ taskId: task.taskId, act: task.doneAt === null ? "fait" : "pas-fait" }} look={task.doneAt === null ? "quiet" : "bare"} icon={task.doneAt === null ? "check" : undefined}>
            {task.doneAt === null ? "C’est fait" : "Annuler, ce n’est pas fait"}
            <span className="vh">{NBSP}: {task.title}</span>
          </PostButton>
        </li>
      ))}
    </ul>
  );
}
