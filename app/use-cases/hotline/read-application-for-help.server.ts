import type { ActorOf } from "#app/domain/access/actor.ts";
import { movesOpenTo } from "#app/domain/applications/move-application.ts";
import { applicationState, stateTable, type ApplicationState, type Move } from "#app/domain/applications/states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type ApplicationForHelp = {
  applicationId: string; organisationId: string; organisationName: string; phone: string; who: string; title: string; state: ApplicationState; label: string; sentAt: Date;
  moves: Pick<Move, "to" | "button" | "reasons" | "needs">[];
};

/**
 * An application that an employer speaks of on the phone: which person and offer, and what may be written down of his answer. Only
 * one that was sent to him, and no more of her than her first name and an initial.
 *
 * @returns refusal: `application.missing`
 */
export async function readApplicationForHelp(ctx: Context<ActorOf<"hotliner">>, applicationId: string): Promise<Result<ApplicationForHelp>> {
  const row = await ctx.db.application.findFirst({
    where: { AND: [{ id: applicationId, consentedAt: { not: null }, state: { notIn: ["sollicite", "decline"] }, offer: { organisationId: { not: null } } }, applicationsSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: { id: true, state: true, createdAt: true, offer: { select: { title: true, organisation: { select: { id: true, name: true, phone: true } } } }, beneficiary: { select: { user: { select: { firstName: true, lastName: true } } } } },
  });
  if (!row?.offer.organisation) return refuse("missing", "application.missing");
  const state = applicationState(row.state);
  const { firstName, lastName } = row.beneficiary.user;
  return ok({
    applicationId: row.id, organisationId: row.offer.organisation.id, organisationName: row.offer.organisation.name, phone: row.offer.organisation.phone,
    who: `${firstName} ${lastName.slice(0, 1)}.`, title: row.offer.title, state, label: stateTable[state].forCoach.label, sentAt: row.createdAt,
    // Her own yes is not the employer's to give.
    moves: movesOpenTo("hotliner", state).filter(({ needs }) => !needs.includes("open-offer")).map(({ to, button, reasons, needs }) => ({ to, button, reasons, needs })),
  });
}
