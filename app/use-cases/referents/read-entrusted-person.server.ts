import type { ActorOf } from "#app/domain/access/actor.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { stepsOf, type Step } from "#app/domain/referents/steps.ts";
import type { ShownThing } from "#app/domain/referents/entrustment-words.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { entrustmentsOf } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { isoDay } from "../coaching/held-episode.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { entrustmentColumns, entrustmentLine, type EntrustmentLine } from "./entrustment-rows.server.ts";

/** What a referent reads of one of his people: what is not shown is not there at all. */
export type EntrustedView = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  entrustment: EntrustmentLine;
  contact?: { communeName: string; phone: { words: string; e164: string } | null; email: string | null };
  coaching?: { coachName: string | null; startsOn: string; endsOn: string; steps: Step[]; isOver: boolean } | null;
  meetings?: { at: Date; minutes: number; place: string }[];
};

/**
 * One person entrusted to this referent, with only what the entrustment shows; that it was read is written in the same
 * transaction, and she can read the line.
 *
 * @returns refusal: `entrustment.missing` (never entrusted, cut, or past its day: we do not tell that she exists)
 */
export function readEntrustedPerson(ctx: Context<ActorOf<"referent">>, beneficiaryId: string): Promise<Result<EntrustedView>> {
  return inTransaction<EntrustedView>(ctx, async (tx) => {
    const today = localDay(ctx.now);
    const row = await tx.entrustment.findFirst({
      where: { AND: [{ beneficiaryId }, entrustmentsOf(ctx.actor, today)] }, relationLoadStrategy: "join",
      select: { ...entrustmentColumns, beneficiary: { select: { user: { select: { firstName: true, lastName: true } } } } },
    });
    if (row === null) return refuse("missing", "entrustment.missing");
    await noteInAudit(tx, ctx, { action: "entrustment.read", subjectType: "entrustment", subjectId: row.id, beneficiaryId });
    const entrustment = entrustmentLine(row, today);
    const shows = (thing: ShownThing) => entrustment.shows.includes(thing);
    return ok({
      beneficiaryId, ...row.beneficiary.user, entrustment,
      ...(shows("contact") ? { contact: await contactOf(tx, beneficiaryId) } : {}),
      ...(shows("etapes") ? { coaching: await coachingOf(tx, beneficiaryId, today) } : {}),
      ...(shows("tripartite") ? { meetings: await meetingsOf(tx, beneficiaryId, ctx.now) } : {}),
    });
  });
}

async function contactOf(tx: Tx, id: string): Promise<NonNullable<EntrustedView["contact"]>> {
  const { commune, user } = await tx.beneficiary.findUniqueOrThrow({ where: { id }, relationLoadStrategy: "join", select: { commune: { select: { name: true } }, user: { select: { phone: true, email: true } } } });
  return { communeName: commune.name, email: user.email, phone: user.phone === null ? null : { words: phoneInWords(user.phone), e164: user.phone } };
}

/** Her last coaching, by yes and no. An application counts once it was sent to an employer. */
async function coachingOf(tx: Tx, beneficiaryId: string, today: string): Promise<EntrustedView["coaching"]> {
  const episode = await tx.coachingEpisode.findFirst({ where: { beneficiaryId }, orderBy: [{ startsOn: "desc" }, { id: "asc" }], select: { startsOn: true, endsOn: true, hiredOn: true, closedOn: true } });
  if (episode === null) return null;
  const since = { beneficiaryId, createdAt: { gte: episode.startsOn } };
  const sent = { ...since, consentedAt: { not: null } };
  const { coach } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, relationLoadStrategy: "join", select: { coach: { select: { firstName: true, lastName: true } } } });
  const facts = {
    hasProposal: (await tx.recommendation.count({ where: since, take: 1 })) > 0,
    hasApplication: (await tx.application.count({ where: sent, take: 1 })) > 0,
    hasInterview: (await tx.application.count({ where: { ...sent, history: { some: { to: "entretien" } } }, take: 1 })) > 0,
    hiredOn: episode.hiredOn && isoDay(episode.hiredOn), closedOn: episode.closedOn && isoDay(episode.closedOn),
  };
  return { coachName: coach && `${coach.firstName} ${coach.lastName}`, startsOn: isoDay(episode.startsOn), endsOn: isoDay(episode.endsOn), ...stepsOf(facts, today) };
}

/** Meetings of three to come that stand; one that is cancelled is simply not there. */
async function meetingsOf(tx: Tx, beneficiaryId: string, now: Date): Promise<NonNullable<EntrustedView["meetings"]>> {
  const rows = await tx.appointment.findMany({ where: { beneficiaryId, kind: "tripartite", status: "fixe", startsAt: { gt: now } }, orderBy: { startsAt: "asc" }, take: 10, select: { startsAt: true, minutes: true, place: true } });
  return rows.map(({ startsAt, ...row }) => ({ at: startsAt, ...row }));
}
