import type { ActorOf } from "#app/domain/access/actor.ts";
import { rateInWords } from "#app/domain/applications/answer-rate.ts";
import { isCrowded } from "#app/domain/applications/waiting.ts";
import { liveStates } from "#app/domain/applications/states.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { boundOf } from "#app/domain/matching/spread.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { ideasInWords, suitsInWords } from "#app/domain/matching/widen-words.ts";
import { accessOffered, constraintLabel } from "#app/domain/offers/constraints.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { moreColumns, moreWords, type MoreWords } from "#app/domain/offers/more-words.ts";
import { buttonsOf, type OfferButton } from "#app/domain/offers/offer-change.schema.ts";
import type { OfferStatus } from "#app/domain/offers/offer-states.ts";
import { asReadings } from "#app/domain/offers/reading/reading.ts";
import { readingsForCoach, type SentenceFlagged, type SentenceRead } from "#app/domain/offers/reading/readings-for-coach.ts";
import { seenInWords } from "#app/domain/offers/vacancy/seen-words.ts";
import { allHoursWords, contractWords, postsWords } from "#app/domain/offers/wording.ts";
import type { Standing } from "#app/domain/recommendations/spread-words.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import { answerRates } from "../applications/answer-rates.server.ts";
import type { Context } from "../context.server.ts";
import { widenOffer } from "../matching/widen-offer.server.ts";
import { readReferential } from "../skills/referential.server.ts";

export type OfferForCoach = {
  offerId: string;
  kind: OfferKind;
  title: string;
  status: OfferStatus;
  /** Its last day, and what a coach may ask of it for its employer; nothing of an imported one, which its source ends. */
  expiresAt: Date | null;
  changes: OfferButton[];
  employerName: string;
  employerPhone: string;
  communeName: string;
  description: string;
  source: string;
  sourceUrl: string | null;
  /** Where it was seen, the source that is believed first on top: « Vue chez France Travail le 27 novembre ». */
  seen: { words: string; url: string | null }[];
  facts: { with: string; place: string; contract: string; hours: string; start: string; pay: string; posts: string; skills: string[]; licences: string[] } & MoreWords;
  conditions: string[];
  /** Sentences of the text that its fields contradict or pass over, and those of all else that was read from it. */
  flags: SentenceFlagged[];
  others: SentenceRead[];
  /** Proposals by all the coaches, and people of other coaches it is possible for: numbers only. */
  proposals: { sent: number; answered: number; accepted: number };
  colleaguesPeople: number;
  applications: number;
  /** How many people of the territory it suits and what would add more, in words; null once it is not open. */
  suits: { words: string; ideas: string[] } | null;
  /** Why it is pushed to nobody for now: how many wait for an answer; `null` when it is pushed. */
  crowd: { waiting: number; posts: number } | null;
  /** « 8 sur 9, en 2 jours »; `null`: the employer is only a name. */
  answers: string | null;
  /** How many people have it before them, of all coaches, and how many may: the bound of the spread. */
  standing: Standing;
};

/**
 * An offer of the territory for a coach: its facts, what its text adds to them, and how far it has been proposed.
 *
 * @returns refusal: `offer.missing`
 */
export async function readOfferForCoach(ctx: Context<ActorOf<"coach">>, offerId: string): Promise<Result<OfferForCoach>> {
  const row = await ctx.db.offer.findFirst({
    where: { AND: [{ id: offerId }, offersSeenBy(ctx.actor)] },
    relationLoadStrategy: "join",
    select: {
      id: true, kind: true, title: true, status: true, expiresAt: true, description: true, employerLabel: true, placeNote: true, contract: true, contractMonths: true, weeklyHours: true, hoursNote: true,
      wage: true, startsOn: true, posts: true, licences: true, constraints: true, access: true, readings: true, source: true, sourceUrl: true, ...moreColumns,
      sources: { select: { source: true, url: true, firstSeenAt: true, seenAt: true, goneAt: true }, orderBy: { firstSeenAt: "asc" } },
      commune: { select: { name: true } },
      organisation: { select: { id: true, name: true, phone: true } },
      windows: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: { fromMinute: "asc" } },
      skills: { select: { required: true, skill: { select: { label: true } } } },
      recommendations: { select: { answer: true } },
      applications: { select: { state: true, consentedAt: true } },
      territory: { select: { peoplePerPost: true } },
      _count: { select: { matches: { where: { isBlocked: false, beneficiary: { NOT: { coachId: ctx.actor.userId }, coachId: { not: null } } } } } },
    },
  });
  if (!row) return refuse("missing", "offer.missing");
  const today = localDay(ctx.now);
  const employerName = row.organisation?.name ?? row.employerLabel;
  const answered = row.recommendations.filter(({ answer }) => answer !== null);
  const { skillLabel } = await readReferential(ctx.db);
  const widening = await widenOffer(ctx, row.id);
  const waiting = row.applications.filter(({ state, consentedAt }) => state === "positionne" && consentedAt !== null).length;
  return ok({
    offerId: row.id, kind: row.kind, title: row.title, status: row.status, expiresAt: row.expiresAt, changes: buttonsOf(ctx.actor.role, row), description: row.description, employerName, employerPhone: row.organisation?.phone ?? "",
    communeName: row.commune.name, source: row.source, sourceUrl: row.sourceUrl, seen: seenInWords(row.sources, today),
    facts: {
      ...moreWords(row, skillLabel),
      with: employerName,
      place: [row.commune.name, row.placeNote].filter(Boolean).join(", "),
      contract: contractWords(row),
      hours: allHoursWords(row),
      start: row.startsOn === null ? "" : dayInWords(row.startsOn.toISOString().slice(0, 10), today),
      pay: row.wage,
      posts: postsWords(row.posts),
      skills: row.skills.map(({ skill, required }) => (required ? skill.label : `${skill.label} (utile)`)),
      licences: row.licences.map(licenceLabel),
    },
    conditions: [...row.constraints.map(constraintLabel), ...row.access.map((code) => (Object.hasOwn(accessOffered, code) ? accessOffered[code as keyof typeof accessOffered] : code))],
    ...readingsForCoach(asReadings(row.readings)),
    proposals: { sent: row.recommendations.length, answered: answered.length, accepted: answered.filter(({ answer }) => answer === "accepted").length },
    colleaguesPeople: row._count.matches,
    applications: row.applications.filter(({ consentedAt }) => consentedAt !== null).length,
    suits: widening && { words: suitsInWords(widening.people), ideas: ideasInWords(widening) },
    crowd: isCrowded({ waiting, posts: row.posts }) ? { waiting, posts: row.posts } : null,
    answers: row.organisation === null ? null : rateInWords((await answerRates(ctx, [row.organisation.id]))(row.organisation.id)),
    standing: {
      posts: row.posts, bound: boundOf(row.posts, Math.max(1, row.territory.peoplePerPost)),
      already: row.applications.filter(({ state }) => (liveStates as readonly string[]).includes(state)).length,
    },
  });
}
