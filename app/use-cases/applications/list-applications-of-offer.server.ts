import type { ActorOf } from "#app/domain/access/actor.ts";
import { movesOpenTo } from "#app/domain/applications/move-application.ts";
import { applicationState, stateTable, type ApplicationState, type Move } from "#app/domain/applications/states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { applicationsSeenBy, offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { matchForEmployer, matchSelect, type MatchForEmployer } from "./match-for-employer.server.ts";

/** A card of the employer's page: first name and initial only, the rest is behind « ouvrir », which is written down. */
export type ApplicationCard = {
  applicationId: string;
  shortName: string;
  communeName: string;
  state: ApplicationState;
  label: string;
  next: string;
  sentAt: Date;
  isRead: boolean;
  message: string;
  wantsCall: boolean;
  interviewAt: Date | null;
  match: MatchForEmployer | null;
  moves: Pick<Move, "to" | "button" | "reasons">[];
};
export type ApplicationsOfOffer = {
  offer: { offerId: string; title: string; status: string; posts: number };
  cards: ApplicationCard[];
  counts: { waiting: number; accepted: number };
};

const ORDER: ApplicationState[] = ["positionne", "entretien", "accepte", "demarre", "suivi", "sans-suite", "refuse", "retire", "rompu"];

/**
 * The answers to an offer, for its employer: those to read first, the oldest first, so that nobody waits longest.
 *
 * Three round trips. Never ordered by score: an employer reads people, not ranks. What she took back has no message left.
 *
 * @returns refusal: `offer.missing`
 */
export async function listApplicationsOfOffer(ctx: Context<ActorOf<"employer">>, offerId: string): Promise<Result<ApplicationsOfOffer>> {
  const offer = await ctx.db.offer.findFirst({ where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] }, select: { id: true, title: true, status: true, posts: true } });
  if (!offer) return refuse("missing", "offer.missing");
  const rows = await ctx.db.application.findMany({
    where: { AND: [{ offerId }, applicationsSeenBy(ctx.actor)] },
    relationLoadStrategy: "join",
    select: {
      id: true, state: true, message: true, wantsCall: true, consentedAt: true, createdAt: true, readAt: true, interviewAt: true,
      beneficiary: { select: { user: { select: { firstName: true, lastName: true } }, commune: { select: { name: true } }, matches: { where: { offerId }, select: matchSelect } } },
    },
    orderBy: [{ consentedAt: "asc" }, { id: "asc" }],
  });
  const cards = rows.map((row): ApplicationCard => {
    const state = applicationState(row.state);
    const words = stateTable[state].forEmployer ?? { label: "", next: "" };
    const isBack = state === "retire";
    const { user, commune, matches } = row.beneficiary;
    return {
      applicationId: row.id, shortName: `${user.firstName} ${user.lastName.slice(0, 1)}.`, communeName: commune.name, state, ...words,
      sentAt: row.consentedAt ?? row.createdAt, isRead: row.readAt !== null, message: isBack ? "" : row.message, wantsCall: !isBack && row.wantsCall,
      interviewAt: row.interviewAt, match: isBack ? null : matchForEmployer(matches[0]),
      moves: movesOpenTo("employer", state).map(({ to, button, reasons }) => ({ to, button, reasons })),
    };
  });
  cards.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const count = (...states: ApplicationState[]) => cards.filter((card) => states.includes(card.state)).length;
  return ok({
    offer: { offerId: offer.id, title: offer.title, status: offer.status, posts: offer.posts },
    cards, counts: { waiting: count("positionne", "entretien"), accepted: count("accepte", "demarre", "suivi") },
  });
}
