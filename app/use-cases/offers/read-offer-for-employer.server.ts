import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { contractWords, timetableWords, weeklyHoursWords } from "#app/domain/offers/wording.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/** Fewer people than this are not counted aloud: the figure could tell who they are. @source issue on employers: above 4 */
const LEAST_TOLD = 5;

export type OfferForEmployer = {
  offerId: string;
  title: string;
  status: string;
  description: string;
  facts: { contract: string; hours: string; place: string; pay: string; posts: string; skills: string[]; licences: string[] };
  /** How many people it suits; null below 5, and while it is not yet known. */
  suits: number | null;
};

/** An employer's offer as he reads it again, with how many people it suits: a number only, never who. */
export async function readOfferForEmployer(ctx: Context<ActorOf<"employer">>, offerId: string): Promise<Result<OfferForEmployer>> {
  const row = await ctx.db.offer.findFirst({
    where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] },
    relationLoadStrategy: "join",
    select: {
      id: true, kind: true, title: true, status: true, description: true, contract: true, contractMonths: true, weeklyHours: true, wage: true, posts: true, licences: true,
      commune: { select: { name: true } },
      windows: { select: { days: true, fromMinute: true, toMinute: true } },
      skills: { select: { required: true, skill: { select: { label: true } } } },
      _count: { select: { matches: { where: { isBlocked: false } } } },
    },
  });
  if (!row) return refuse("missing", "offer.missing");
  const suits = row._count.matches;
  return ok({
    offerId: row.id,
    title: row.title,
    status: row.status,
    description: row.description,
    facts: {
      contract: contractWords(row),
      hours: [weeklyHoursWords(row.weeklyHours), ...timetableWords(row.windows)].filter(Boolean).join(", "),
      place: row.commune.name,
      pay: row.wage,
      posts: String(row.posts),
      skills: row.skills.map(({ skill, required }) => (required ? skill.label : `${skill.label} (utile)`)),
      licences: row.licences.map(licenceLabel),
    },
    suits: row.status === "open" && suits >= LEAST_TOLD ? suits : null,
  });
}
