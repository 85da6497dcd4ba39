import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ActionInput } from "#app/domain/actions/action.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Adds a line to the directory of actions, or changes one; prescriptions under way go on.
 *
 * @param actionId null: a new one
 * @returns refusals: `action.missing` | `action.known` | `action.area-unknown`
 */
export function saveAction(ctx: Context<ActorOf<"admin">>, actionId: string | null, { startsOn, endsOn, ...input }: ActionInput): Promise<Result<{ actionId: string }>> {
  const { territoryId } = ctx.actor;
  return inTransaction<{ actionId: string }>(ctx, async (tx) => {
    const id = actionId ?? ctx.newId();
    const refusal = await refusalOf(tx, territoryId, id, input);
    if (refusal !== null) return refusal;
    const data = { ...input, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn) };
    if (actionId === null) await tx.insertionAction.create({ data: { ...data, id, code: id, territoryId, createdAt: ctx.now } });
    else if ((await tx.insertionAction.updateMany({ where: { id, territoryId }, data })).count === 0) return refuse("missing", "action.missing");
    await noteInAudit(tx, ctx, { action: "action.changed", subjectType: "insertion-action", subjectId: id });
    return ok({ actionId: id });
  });
}

const dateOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

async function refusalOf(tx: Tx, territoryId: string, id: string, { name, operator, place, areaCodes }: Pick<ActionInput, "name" | "operator" | "place" | "areaCodes">) {
  if ((await tx.area.count({ where: { territoryId, code: { in: areaCodes } } })) !== areaCodes.length) return refuse("invalid", "action.area-unknown", "areaCodes");
  const twin = await tx.insertionAction.count({ where: { territoryId, operator, name, place, id: { not: id } } });
  return twin > 0 ? refuse("conflict", "action.known", "name") : null;
}
