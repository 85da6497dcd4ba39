import type { ActorOf } from "#app/domain/access/actor.ts";
import { silentDays } from "#app/domain/applications/silence.ts";
import { applicationState, stateTable, type ApplicationState } from "#app/domain/applications/states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { buttonsOf, type OfferButton } from "#app/domain/offers/offer-change.schema.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { offerTypists } from "../offers/offer-typists.server.ts";

export type HelpApplication = { applicationId: string; who: string; title: string; state: ApplicationState; label: string; sentAt: Date; silentDays: number | null };
export type HelpOrganisation = {
  organisationId: string; name: string; kind: string; communeName: string; phone: string; email: string;
  members: { userId: string; name: string; email: string | null; phone: string | null }[];
  offers: { offerId: string; title: string; status: string; publishedAt: Date | null; expiresAt: Date | null; changes: OfferButton[]; /** Who typed it in, when it was not the employer himself. */ enteredBy: string | null }[];
  applications: HelpApplication[];
  calls: { at: Date; motive: string; outcome: string; line: string }[];
};

/** What an employer has open or waiting, bounded: a page for a call, not an archive. */
const MOST = 30;

/**
 * What the help line needs when an employer is on the phone: who speaks for the organisation, its offers, the applications under
 * way, the last calls. Of a person no more than the employer himself reads: her first name and an initial.
 *
 * @returns refusal: `organisation.missing`
 */
export async function readOrganisationForHelp(ctx: Context<ActorOf<"hotliner">>, organisationId: string): Promise<Result<HelpOrganisation>> {
  const row = await ctx.db.organisation.findFirst({
    where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: {
      id: true, name: true, kind: true, phone: true, email: true, commune: { select: { name: true } },
      members: { where: { disabledAt: null }, orderBy: { lastName: "asc" }, select: { id: true, firstName: true, lastName: true, email: true, phone: true } },
      offers: { where: { status: { in: ["open", "held", "refused", "filled"] } }, orderBy: { publishedAt: "desc" }, take: MOST, select: { id: true, title: true, status: true, source: true, publishedAt: true, expiresAt: true, enteredById: true } },
      calls: { orderBy: { at: "desc" }, take: 8, select: { at: true, motive: true, outcome: true, line: true } },
    },
  });
  if (!row) return refuse("missing", "organisation.missing");
  const [applications, typists] = await Promise.all([
    ctx.db.application.findMany({
      where: { offer: { organisationId }, consentedAt: { not: null }, state: { in: ["positionne", "entretien", "accepte"] } }, relationLoadStrategy: "join", orderBy: [{ movedAt: "asc" }, { id: "asc" }], take: MOST,
      select: { id: true, state: true, movedAt: true, createdAt: true, interviewAt: true, offer: { select: { title: true } }, beneficiary: { select: { user: { select: { firstName: true, lastName: true } } } } },
    }),
    offerTypists(ctx, row.offers.map(({ enteredById }) => enteredById)),
  ]);
  const { id, commune, members, offers, ...facts } = row;
  return ok({
    organisationId: id, ...facts, communeName: commune.name,
    members: members.map(({ id: userId, firstName, lastName, ...one }) => ({ userId, name: `${firstName} ${lastName}`, ...one })),
    offers: offers.map(({ id: offerId, enteredById, source, ...one }) => ({ offerId, ...one, changes: buttonsOf(ctx.actor.role, { source, status: one.status }), enteredBy: typists.get(enteredById ?? "") ?? null })),
    applications: applications.map((one): HelpApplication => {
      const state = applicationState(one.state);
      const { firstName, lastName } = one.beneficiary.user;
      return { applicationId: one.id, who: `${firstName} ${lastName.slice(0, 1)}.`, title: one.offer.title, state, label: stateTable[state].forCoach.label, sentAt: one.createdAt, silentDays: silentDays({ state, movedAt: one.movedAt, interviewAt: one.interviewAt }, ctx.now) };
    }),
  });
}
