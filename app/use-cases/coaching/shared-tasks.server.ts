import type { ActorOf } from "#app/domain/access/actor.ts";
import { endOfWeek, MOST_SHARED_TASKS, TICKED_SHOWN_DAYS, type SharedTask } from "#app/domain/coaching/shared-tasks.ts";
import type { SharedTaskInput, TickTaskInput } from "#app/domain/coaching/shared-task.schema.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

type Both = Context<ActorOf<"beneficiary" | "coach">>;
const DAY_MS = 86_400_000;

/** What a person and her coach agreed to do: what is open, the soonest first, then what was ticked this week. */
export async function listSharedTasks(ctx: Both, beneficiaryId: string): Promise<SharedTask[]> {
  const rows = await ctx.db.coachTask.findMany({
    where: { beneficiaryId, isShared: true, beneficiary: beneficiariesSeenBy(ctx.actor), OR: [{ doneAt: null }, { doneAt: { gte: new Date(ctx.now.getTime() - TICKED_SHOWN_DAYS * DAY_MS) } }] },
    select: { id: true, title: true, dueOn: true, doneAt: true, doneById: true }, orderBy: [{ doneAt: { sort: "desc", nulls: "first" } }, { dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }], take: 3 * MOST_SHARED_TASKS,
  });
  return rows.map(({ id, doneById, ...row }): SharedTask => ({
    taskId: id, title: row.title, dueOn: row.dueOn === null ? null : row.dueOn.toISOString().slice(0, 10), doneAt: row.doneAt, doneBy: row.doneAt === null ? null : doneById === ctx.actor.userId ? "me" : "other",
  }));
}

/**
 * A coach writes down what she and one of her people agreed to do; the person sees it and can tick it.
 *
 * @returns refusals: `person.missing` | `task.too-many` | `task.day-passed`
 */
export function addSharedTask(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, { title, dueOn }: SharedTaskInput): Promise<Result<{ taskId: string }>> {
  return inTransaction<{ taskId: string }>(ctx, async (tx) => {
    const today = localDay(ctx.now);
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true } });
    if (!person) return refuse("missing", "person.missing");
    if (dueOn !== null && dueOn < today) return refuse("invalid", "task.day-passed", "dueOn");
    const open = await tx.coachTask.findMany({ where: { beneficiaryId, isShared: true, doneAt: null }, select: { id: true, title: true } });
    // A second tap on « Ajouter »: the line is there.
    const same = open.find((task) => task.title === title);
    if (same) return ok({ taskId: same.id });
    if (open.length >= MOST_SHARED_TASKS) return refuse("conflict", "task.too-many");
    const taskId = ctx.newId();
    await tx.coachTask.create({ data: { id: taskId, beneficiaryId, coachId: ctx.actor.userId, title, dueOn: new Date(`${dueOn ?? endOfWeek(today)}T00:00:00Z`), isShared: true, createdAt: ctx.now } });
    return ok({ taskId });
  });
}

/**
 * Ticks something to do that both agreed, or takes the tick back; both may. Twice is no error, the first tick counts.
 *
 * @returns refusal: `task.missing`
 */
export async function tickSharedTask(ctx: Both, beneficiaryId: string, { taskId, act }: TickTaskInput): Promise<Result<{ taskId: string }>> {
  const hers = { id: taskId, beneficiaryId, isShared: true, beneficiary: beneficiariesSeenBy(ctx.actor) };
  if ((await ctx.db.coachTask.count({ where: hers })) === 0) return refuse("missing", "task.missing");
  if (act === "fait") await ctx.db.coachTask.updateMany({ where: { ...hers, doneAt: null }, data: { doneAt: ctx.now, doneById: ctx.actor.userId } });
  else await ctx.db.coachTask.updateMany({ where: hers, data: { doneAt: null, doneById: null } });
  return ok({ taskId });
}
