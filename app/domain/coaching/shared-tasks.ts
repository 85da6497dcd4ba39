import { daysBetween } from "../kit/french.ts";

/** What is said for each refusal about a thing to do. */
export const sharedTaskRefusals: Record<string, string> = {
  "task.missing": "Cette ligne n’existe pas ou n’existe plus.",
  "task.too-many": "Il y a déjà beaucoup à faire. Cochez d’abord ce qui est fait.",
  "task.day-passed": "Ce jour est passé. Choisissez un jour à venir.",
};

/** More open lines than this help nobody. Our choice. */
export const MOST_SHARED_TASKS = 12;
/** A line that was ticked is shown this long: the tick can be taken back, and the coach sees it. */
export const TICKED_SHOWN_DAYS = 7;

/** One thing to do that both agreed. `doneBy`: who ticked it, `null` while it is to do. */
export type SharedTask = { taskId: string; title: string; dueOn: string | null; doneAt: Date | null; doneBy: "me" | "other" | null };

/** The Sunday of a week, for a line that has no day of its own. */
export function endOfWeek(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return new Date(Date.parse(`${today}T00:00:00Z`) + (7 - weekday) * 86_400_000).toISOString().slice(0, 10);
}

/** « late » is never said to a person: a line past its day is simply still there; her coach sees that it is. */
export function isLate(task: Pick<SharedTask, "dueOn" | "doneAt">, today: string): boolean {
  return task.doneAt === null && task.dueOn !== null && daysBetween(task.dueOn, today) > 0;
}
