import type { ActorOf } from "#app/domain/access/actor.ts";
import { checksFor, type CheckLine, type KnownOfCaller } from "#app/domain/hotline/contact-change.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

export type CallerChecks = { userId: string; firstName: string; lastName: string; hasMail: boolean; hasPhone: boolean; checks: CheckLine[] };

/**
 * What may be asked of a caller before an address or a number is changed, each answer masked: enough to recognise it, too little
 * to whisper it.
 *
 * @returns refusals: `account.missing` | `contact.staff` (a colleague's account is the administrator's to change) | `account.closed`
 */
export async function readCallerChecks(ctx: Context<ActorOf<"hotliner">>, userId: string, db: Db | Tx = ctx.db): Promise<Result<CallerChecks>> {
  const user = await db.user.findFirst({
    where: { id: userId, territoryId: ctx.actor.territoryId }, relationLoadStrategy: "join",
    select: {
      role: true, firstName: true, lastName: true, email: true, phone: true, disabledAt: true,
      organisation: { select: { siret: true, commune: { select: { name: true } }, offers: { where: { status: "open" }, orderBy: { publishedAt: "desc" }, take: 1, select: { title: true } } } },
      beneficiary: { select: { commune: { select: { name: true } }, coach: { select: { firstName: true } }, appointments: { where: { status: "fixe", startsAt: { gt: ctx.now } }, orderBy: { startsAt: "asc" }, take: 1, select: { startsAt: true } } } },
    },
  });
  if (!user) return refuse("missing", "account.missing");
  if (user.role !== "beneficiary" && user.role !== "employer") return refuse("forbidden", "contact.staff");
  if (user.disabledAt !== null) return refuse("conflict", "account.closed");
  const meeting = user.beneficiary?.appointments[0]?.startsAt;
  const known: KnownOfCaller = {
    commune: user.beneficiary?.commune.name ?? null, coach: user.beneficiary?.coach?.firstName ?? null, meeting: meeting ? dayInWords(localDay(meeting)) : null,
    phone: user.phone, email: user.email, organisation: user.organisation?.commune.name ?? null, siret: user.organisation?.siret ?? null, offer: user.organisation?.offers[0]?.title ?? null,
  };
  return ok({ userId, firstName: user.firstName, lastName: user.lastName, hasMail: user.email !== null, hasPhone: user.phone !== null, checks: checksFor(known) });
}
