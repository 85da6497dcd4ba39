import { actorId, type ActorOf } from "#app/domain/access/actor.ts";
import type { JudgedLine } from "#app/domain/lists/judge-organisations.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { insertRows } from "#app/infra/bulk-rows.server.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { judgeOrganisationList } from "./judge-list.server.ts";
import { endList, findList, organisationChoices, refusedItems, refusedOf, type ListReport } from "./list-rows.server.ts";

export type OrganisationListChoice = { /** Lines of which somebody said: another one, add it. */ others: readonly number[]; /** A coach takes them, or leaves them to nobody. */ isMine: boolean };

/**
 * Adds the good lines of a list, in one transaction: all of them or none. What is there already is left as it is; every other line is
 * in the report with why. Pressed twice, it is done once.
 *
 * Organisations are written by nobody else meanwhile, so that two lists do not both add one.
 *
 * @returns refusals: `list.not-allowed` | `list.missing` | `list.not-mapped` | `list.nothing-good`
 */
export async function importOrganisationList(ctx: Context<ActorOf<"coach" | "admin">>, listId: string, { others, isMine }: OrganisationListChoice): Promise<Result<ListReport>> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM imported_list WHERE id = ${listId}::uuid FOR UPDATE`;
    const found = await findList(ctx, "organisations", listId, tx);
    if (!found.ok) return found;
    if (found.value.report !== null) return ok(found.value.report);
    const choices = organisationChoices(found.value.choices);
    if (choices === null) return refuse("conflict", "list.not-mapped");
    await tx.$executeRaw`LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE`;
    const judged = await judgeOrganisationList(ctx, tx, listId, choices, new Set(others));
    const fresh = judged.flatMap((line) => (line.is === "new" ? [{ id: ctx.newId(), input: line.input }] : []));
    const unchanged = judged.filter(({ is }) => is === "known").length;
    if (fresh.length + unchanged === 0) return refuse("invalid", "list.nothing-good");
    await write(tx, ctx, fresh, ctx.actor.role === "coach" && isMine ? ctx.actor.userId : null);
    const report: ListReport = { created: fresh.length, updated: 0, unchanged, joined: 0, closed: 0, held: 0, refused: judged.flatMap(refusedOf) };
    await tx.importRun.create({ data: { id: ctx.newId(), source: "organisations", territoryId: ctx.actor.territoryId, byId: ctx.actor.userId, startedAt: ctx.now, endedAt: ctx.now, created: report.created, unchanged, refused: refusedItems(report), refusedCount: report.refused.length } });
    await endList(tx, listId, report);
    return ok(report);
  }, { timeout: 60_000, maxWait: 10_000 });
}

async function write(tx: Tx, ctx: Context<ActorOf<"coach" | "admin">>, fresh: readonly { id: string; input: Extract<JudgedLine, { is: "new" }>["input"] }[], ownerId: string | null): Promise<void> {
  const { territoryId } = ctx.actor;
  const codes = [...new Set(fresh.map(({ input }) => input.communeCode))];
  const communes = await tx.commune.findMany({ where: { code: { in: codes }, area: { territoryId } }, select: { code: true, areaId: true } });
  const areas = new Map(communes.map(({ code, areaId }) => [code, areaId]));
  await insertRows(tx, "organisation", fresh.map(({ id, input: { isNew: _isNew, ...input } }) => ({ id, ...input, siren: input.siret === null ? input.siren : null, territoryId, areaId: areas.get(input.communeCode) ?? null, ownerId, createdAt: ctx.now })));
  await insertRows(tx, "organisation_event", fresh.map(({ id, input }) => ({ id: ctx.newId(), organisationId: id, type: input.stage, at: ctx.now, byId: actorId(ctx.actor) })));
  await insertRows(tx, "audit", fresh.map(({ id }) => ({ id: ctx.newId(), at: ctx.now, actorId: actorId(ctx.actor), actorRole: ctx.actor.role, action: "organisation.created", subjectType: "organisation", subjectId: id })));
}
