import type { ActorOf, ActorRole } from "#app/domain/access/actor.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { auditWhat, auditWho } from "#app/domain/profiles/audit-words.ts";
import type { Context } from "../context.server.ts";

/** One line a day, a person and an act: « mardi · Solène Martin (coach) a ouvert votre dossier », `times` when more than once. */
export type LookLine = { at: Date; day: string; who: string; what: string; times: number };

/** As far back as lines are shown; older ones are kept and given with her data. */
const MOST_LINES = 300;

/** Who opened or changed a person's file, the newest first, in plain words: all but herself. An employer is named by his organisation. */
export async function whoLookedAtMyFile(ctx: Context<ActorOf<"beneficiary">>): Promise<LookLine[]> {
  const rows = await ctx.db.audit.findMany({
    where: { beneficiaryId: ctx.actor.beneficiaryId, OR: [{ actorId: null }, { actorId: { not: ctx.actor.userId } }] },
    orderBy: { at: "desc" }, take: MOST_LINES, select: { at: true, actorId: true, actorRole: true, action: true },
  });
  const users = await ctx.db.user.findMany({
    where: { id: { in: [...new Set(rows.flatMap((row) => row.actorId ?? []))] } },
    relationLoadStrategy: "join", select: { id: true, firstName: true, lastName: true, role: true, organisation: { select: { name: true } } },
  });
  const nameOf = new Map(users.map((user) => [user.id, user.role === "employer" && user.organisation ? user.organisation.name : `${user.firstName} ${user.lastName}`]));
  const lines = new Map<string, LookLine>();
  for (const row of rows) {
    const what = auditWhat(row.action);
    if (what === null) continue;
    const day = localDay(row.at);
    const key = `${day} ${row.actorId} ${row.action}`;
    const known = lines.get(key);
    if (known) known.times += 1;
    else lines.set(key, { at: row.at, day: dayNear(day, localDay(ctx.now)), who: auditWho(row.actorRole as ActorRole, row.actorId === null ? null : (nameOf.get(row.actorId) ?? null)), what, times: 1 });
  }
  return [...lines.values()];
}
