import type { ActorOf } from "#app/domain/access/actor.ts";
import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import type { SharedTask } from "#app/domain/coaching/shared-tasks.ts";
import { ok, type Result } from "#app/domain/kit/result.ts";
import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { listMyApplications, type MyApplication } from "../applications/list-my-applications.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { listMyMeetings } from "../coaching/list-my-meetings.server.ts";
import { readPortfolio } from "../coaching/read-portfolio.server.ts";
import { listSharedTasks } from "../coaching/shared-tasks.server.ts";
import type { Context } from "../context.server.ts";
import { listMyOffers, type MyOffer } from "../matching/list-my-offers.server.ts";
import { listOffersOfOrganisation, type OfferOfOrganisation } from "../offers/list-offers-of-organisation.server.ts";
import { readMyCv } from "../profiles/read-my-cv.server.ts";
import { within } from "../transaction.server.ts";
import { callerOf, type Caller } from "./as-caller.server.ts";

/** The pages of a person that the help line can look at with her. Letters are not among them. */
export const seenPages = ["offres", "benevolat", "reponses", "rendez-vous", "cv"] as const;
export type SeenPage = (typeof seenPages)[number];

export type Seen =
  | { what: "offers"; offers: MyOffer[]; total: number }
  | { what: "answers"; answers: MyApplication[] }
  | { what: "meetings"; meetings: MyMeeting[]; tasks: SharedTask[] }
  | { what: "cv"; cv: CvView }
  | { what: "employer"; offers: OfferOfOrganisation[] }
  | { what: "coach"; people: number; withoutProposal: number };
export type SeenPages = { userId: string; firstName: string; lastName: string; role: Caller["actor"]["role"]; seen: Seen };

/**
 * What someone on the phone reads on her own pages now, by the very readings of those pages.
 *
 * PostgreSQL holds the transaction to reading: a reading that would mark something as seen fails instead. What a coach wrote to
 * her, in letters or with a proposal, is not given. That it was looked at is written down first, and she can read the line.
 *
 * @param page of a person; of an employer there are his offers, of a coach only how many people she has
 * @returns refusals: `account.missing` | `account.closed`
 */
export async function seePages(ctx: Context<ActorOf<"hotliner">>, userId: string, page: SeenPage): Promise<Result<SeenPages>> {
  const found = await callerOf(ctx, userId);
  if (!found.ok) return found;
  const { actor, ...names } = found.value;
  await ctx.db.$transaction((tx) => noteInAudit(tx, ctx, actor.role === "beneficiary"
    ? { action: "pages.seen", subjectType: "beneficiary", subjectId: actor.beneficiaryId, beneficiaryId: actor.beneficiaryId }
    : { action: "employer-pages.seen", subjectType: "user", subjectId: userId }));
  const seen = await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`;
    return read(within({ ...ctx, actor }, tx), page);
  });
  return ok({ ...names, role: actor.role, seen });
}

function read(their: Context<Caller["actor"]>, page: SeenPage): Promise<Seen> {
  const { actor } = their;
  if (actor.role === "employer") return listOffersOfOrganisation({ ...their, actor }).then((offers) => ({ what: "employer" as const, offers }));
  if (actor.role === "coach") return readPortfolio({ ...their, actor }).then((rows) => ({ what: "coach" as const, people: rows.length, withoutProposal: rows.filter(({ lastProposalAt }) => lastProposalAt === null).length }));
  return readPerson({ ...their, actor }, page);
}

async function readPerson(her: Context<ActorOf<"beneficiary">>, page: SeenPage): Promise<Seen> {
  switch (page) {
    case "offres":
    case "benevolat": {
      const tab = page === "offres" ? "jobs" : "benevolat";
      const offers = await listMyOffers(her, tab);
      return { what: "offers", offers: offers[tab].map((offer) => ({ ...offer, proposal: offer.proposal && { ...offer.proposal, note: "" } })), total: offers.counts[tab] };
    }
    case "reponses":
      return { what: "answers", answers: (await listMyApplications(her)).map((one) => ({ ...one, waitingProposal: one.waitingProposal && { ...one.waitingProposal, note: "" } })) };
    case "rendez-vous": {
      const meetings = await listMyMeetings(her);
      return { what: "meetings", meetings, tasks: await listSharedTasks(her, her.actor.beneficiaryId) };
    }
    case "cv":
      return { what: "cv", cv: (await readMyCv(her)).cv };
  }
}
