import type { ActorOf } from "#app/domain/access/actor.ts";
import { thanksForAnswers } from "#app/domain/applications/answer-rate.ts";
import { isCrowded } from "#app/domain/applications/waiting.ts";
import { ideasInWords, suitsInWords } from "#app/domain/matching/widen-words.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { allHoursWords, contractWords } from "#app/domain/offers/wording.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { moreColumns, moreWords, type MoreWords } from "#app/domain/offers/more-words.ts";
import { asFlags } from "#app/domain/offers/moderation/flag.ts";
import { adviceFor, lookWords, type LookWords } from "#app/domain/offers/moderation/said-to-employer.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import { answerRates } from "../applications/answer-rates.server.ts";
import type { Context } from "../context.server.ts";
import { widenOffer } from "../matching/widen-offer.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import { offerTypists } from "./offer-typists.server.ts";

export type OfferForEmployer = {
  offerId: string;
  title: string;
  status: string;
  description: string;
  /** « Hugo (aide par téléphone) », when someone of the house typed it in. */
  enteredBy: string | null;
  facts: { contract: string; hours: string; place: string; pay: string; posts: string; skills: string[]; licences: string[] } & MoreWords;
  /** How many people it suits and what would add more, in words; null once it is not open. Under five, no number is said. */
  suits: { words: string; ideas: string[] } | null;
  /** So many wait for his answer that it is pushed to nobody for now; `null` when it is pushed. */
  crowd: number | null;
  /** Thanks for the answers given, or ''. */
  thanks: string;
  /** It waits for someone to look, or was refused: why, and what to change; null in any other state. */
  look: LookWords | null;
  /** Until when it is open, unless it is kept open. */
  expiresAt: Date | null;
  /** What would bring more answers, for an open one. */
  advice: string[];
};

/** An employer's offer as he reads it again, with how many people it suits: a number only, never who. */
export async function readOfferForEmployer(ctx: Context<ActorOf<"employer">>, offerId: string): Promise<Result<OfferForEmployer>> {
  const row = await ctx.db.offer.findFirst({
    where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] },
    relationLoadStrategy: "join",
    select: {
      id: true, kind: true, title: true, status: true, description: true, contract: true, contractMonths: true, weeklyHours: true, wage: true, posts: true, licences: true, enteredById: true, flags: true, expiresAt: true, ...moreColumns,
      reviews: { select: { reason: true, words: true }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
      commune: { select: { name: true } },
      windows: { select: { days: true, fromMinute: true, toMinute: true } },
      skills: { select: { required: true, skill: { select: { label: true } } } },
      _count: { select: { applications: { where: { state: "positionne", consentedAt: { not: null } } } } },
    },
  });
  if (!row) return refuse("missing", "offer.missing");
  const typists = await offerTypists(ctx, [row.enteredById === ctx.actor.userId ? null : row.enteredById]);
  const { skillLabel } = await readReferential(ctx.db);
  const widening = await widenOffer(ctx, row.id);
  const waiting = row._count.applications;
  return ok({
    crowd: row.status === "open" && isCrowded({ waiting, posts: row.posts }) ? waiting : null,
    thanks: thanksForAnswers((await answerRates(ctx, [ctx.actor.organisationId]))(ctx.actor.organisationId)),
    look: lookWords(row.status, asFlags(row.flags), row.reviews[0] ?? null),
    advice: row.status === "open" ? adviceFor(asFlags(row.flags)) : [],
    expiresAt: row.status === "open" ? row.expiresAt : null,
    offerId: row.id,
    title: row.title,
    status: row.status,
    description: row.description,
    enteredBy: typists.get(row.enteredById ?? "") ?? null,
    facts: {
      ...moreWords(row, skillLabel),
      contract: contractWords(row),
      hours: allHoursWords(row),
      place: row.commune.name,
      pay: row.wage,
      posts: String(row.posts),
      skills: row.skills.map(({ skill, required }) => (required ? skill.label : `${skill.label} (utile)`)),
      licences: row.licences.map(licenceLabel),
    },
    suits: widening && { words: suitsInWords(widening.people), ideas: ideasInWords(widening) },
  });
}
