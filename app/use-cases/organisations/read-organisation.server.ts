import type { ActorOf, SignedInRole } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { orderWords } from "#app/domain/offers/intake/order-words.ts";
import type { OrganisationKind, Stage } from "#app/domain/organisations/stages.ts";
import { organisationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type OrganisationView = {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  siaeKind: string | null;
  siret: string | null;
  activity: string;
  phone: string;
  email: string;
  communeName: string;
  areaName: string | null;
  stage: Stage;
  siren: string | null;
  ownerId: string | null;
  ownerName: string | null;
  /** Whoever held it is gone: it is free to take. */
  isOwnerGone: boolean;
  nextStep: string;
  /** Calendar day. */
  nextStepOn: string | null;
  /** For a coach: those she may hand it to. */
  colleagues: { userId: string; name: string }[];
  members: { userId: string; name: string; email: string | null; lastSignInAt: Date | null; isDisabled: boolean }[];
  /** The newest first, at most 50. */
  events: { id: string; type: string; at: Date; note: string; byName: string | null }[];
  /** Those open first, then the newest, at most 50. */
  offers: { offerId: string; title: string; kind: OfferKind; status: string; communeName: string; answers: number; note: string }[];
};

const MOST = 50;
const fullName = (user: { firstName: string; lastName: string }) => `${user.firstName} ${user.lastName}`;

/**
 * An organisation with its members, its dated events and its offers, for the staff of its territory.
 *
 * @returns refusal: `organisation.missing`
 */
export async function readOrganisation(ctx: Context<ActorOf<Extract<SignedInRole, "coach" | "hotliner" | "admin">>>, organisationId: string): Promise<Result<OrganisationView>> {
  const row = await ctx.db.organisation.findFirst({
    where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] },
    relationLoadStrategy: "join",
    select: {
      id: true, name: true, kind: true, siaeKind: true, siret: true, activity: true, phone: true, email: true, stage: true, siren: true, ownerId: true, nextStep: true, nextStepOn: true,
      commune: { select: { name: true } }, area: { select: { name: true } }, owner: { select: { firstName: true, lastName: true, disabledAt: true } },
      members: { select: { id: true, firstName: true, lastName: true, email: true, lastSignInAt: true, disabledAt: true }, orderBy: [{ lastName: "asc" }, { id: "asc" }] },
      events: { select: { id: true, type: true, at: true, note: true, byId: true }, orderBy: [{ at: "desc" }, { id: "desc" }], take: MOST },
      offers: {
        select: { id: true, title: true, kind: true, status: true, orderId: true, clauseHours: true, clauseWork: { select: { hours: true } }, commune: { select: { name: true } }, _count: { select: { applications: { where: { consentedAt: { not: null } } } } } },
        where: { status: { not: "draft" } }, orderBy: [{ status: "asc" }, { publishedAt: "desc" }, { id: "asc" }], take: MOST,
      },
    },
  });
  if (!row) return refuse("missing", "organisation.missing");
  const { id, commune, area, owner, members, events, offers, nextStepOn, ...facts } = row;
  const isColleague = { role: "coach" as const, territoryId: ctx.actor.territoryId, disabledAt: null, id: { not: ctx.actor.userId } };
  const people = await ctx.db.user.findMany({
    where: { OR: [{ id: { in: events.flatMap(({ byId }) => (byId === null ? [] : [byId])) } }, ...(ctx.actor.role === "coach" ? [isColleague] : [])] },
    select: { id: true, firstName: true, lastName: true, role: true, disabledAt: true }, orderBy: [{ lastName: "asc" }, { id: "asc" }],
  });
  const noteOf = ({ orderId, clauseHours, clauseWork }: (typeof offers)[number]) => orderWords({
    sites: orderId === null ? 1 : offers.filter((other) => other.orderId === orderId).length, clauseHours, hoursDone: clauseWork.reduce((sum, { hours }) => sum + hours, 0),
  });
  const names = new Map(people.map((one) => [one.id, fullName(one)]));
  const colleagues = people.filter(({ id: userId, role, disabledAt }) => ctx.actor.role === "coach" && role === "coach" && disabledAt === null && userId !== ctx.actor.userId);
  return ok({
    organisationId: id, ...facts, communeName: commune.name, areaName: area?.name ?? null, ownerName: owner && fullName(owner), isOwnerGone: owner !== null && owner.disabledAt !== null,
    nextStepOn: nextStepOn?.toISOString().slice(0, 10) ?? null, colleagues: colleagues.map((one) => ({ userId: one.id, name: fullName(one) })),
    members: members.map((member) => ({ userId: member.id, name: fullName(member), email: member.email, lastSignInAt: member.lastSignInAt, isDisabled: member.disabledAt !== null })),
    events: events.map(({ byId, ...event }) => ({ ...event, byName: byId === null ? null : (names.get(byId) ?? null) })),
    offers: offers.map((offer) => ({ offerId: offer.id, title: offer.title, kind: offer.kind, status: offer.status, communeName: offer.commune.name, answers: offer._count.applications, note: noteOf(offer) })),
  });
}
