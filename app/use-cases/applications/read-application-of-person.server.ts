import type { ActorOf } from "#app/domain/access/actor.ts";
import { movesOpenTo } from "#app/domain/applications/move-application.ts";
import { reasonInWords } from "#app/domain/applications/reasons.ts";
import { applicationState, stateTable, type ApplicationState, type Move } from "#app/domain/applications/states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type ApplicationOfPerson = {
  applicationId: string;
  beneficiaryId: string;
  firstName: string;
  offer: { offerId: string; title: string; employerName: string };
  state: ApplicationState;
  label: string;
  next: string;
  interviewAt: Date | null;
  interviewPlace: string;
  hiredOn: string | null;
  history: { at: Date; label: string; reason: string | null; byRole: string; byName: string | null }[];
  /** Those the table of states lets a coach make, on what is known. */
  moves: Pick<Move, "to" | "button" | "reasons" | "needs">[];
};

/**
 * An application of one of a coach's people, with its history and what she may note of it.
 *
 * @returns refusal: `application.missing`
 */
export async function readApplicationOfPerson(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, applicationId: string): Promise<Result<ApplicationOfPerson>> {
  const row = await ctx.db.application.findFirst({
    where: { AND: [{ id: applicationId, beneficiaryId }, applicationsSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: {
      id: true, beneficiaryId: true, state: true, consentedAt: true, interviewAt: true, interviewNote: true, hiredOn: true,
      offer: { select: { id: true, title: true, employerLabel: true, organisation: { select: { name: true } } } },
      beneficiary: { select: { user: { select: { firstName: true } } } },
      history: { orderBy: [{ at: "desc" }, { id: "desc" }], select: { at: true, to: true, reason: true, byRole: true, byId: true } },
    },
  });
  if (!row) return refuse("missing", "application.missing");
  const people = await ctx.db.user.findMany({ where: { id: { in: row.history.flatMap(({ byId }) => byId ?? []) } }, select: { id: true, firstName: true, lastName: true } });
  const nameOf = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  const state = applicationState(row.state);
  // Without her consent nothing was ever sent to this employer: there is nothing he could have said.
  const moves = movesOpenTo("coach", state).filter(({ needs }) => row.consentedAt !== null || !needs.includes("consent"));
  return ok({
    applicationId: row.id, beneficiaryId: row.beneficiaryId, firstName: row.beneficiary.user.firstName,
    offer: { offerId: row.offer.id, title: row.offer.title, employerName: row.offer.organisation?.name ?? row.offer.employerLabel },
    state, label: stateTable[state].forCoach.label, next: stateTable[state].forCoach.next, interviewAt: row.interviewAt, interviewPlace: row.interviewNote,
    hiredOn: row.hiredOn === null ? null : row.hiredOn.toISOString().slice(0, 10),
    history: row.history.map(({ at, to, reason, byRole, byId }) => ({ at, label: stateTable[applicationState(to)].forCoach.label, reason: reason === null ? null : reasonInWords(reason), byRole, byName: nameOf.get(byId ?? "") ?? null })),
    moves: moves.map(({ to, button, reasons, needs }) => ({ to, button, reasons, needs })),
  });
}
