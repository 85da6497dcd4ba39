import type { ActorOf } from "#app/domain/access/actor.ts";
import { distanceKm } from "#app/domain/geo/distance.ts";
import { aidKinds } from "#app/domain/matching/aid-kinds.ts";
import type { AidTerms } from "#app/domain/matching/aid-terms.ts";
import { openedByAids } from "#app/domain/matching/aids-opened.ts";
import { dayOf } from "#app/domain/matching/calendar.ts";
import type { MatchContext } from "#app/domain/matching/context.ts";
import { openedByGaps, type OpenedByGap } from "#app/domain/matching/gaps-opened.ts";
import { REACH } from "#app/domain/matching/gates.ts";
import { meansToday, type MeansToday } from "#app/domain/matching/means-today.ts";
import { compareIds } from "#app/domain/matching/order.ts";
import { preparePerson, type PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { scorePair } from "#app/domain/matching/score.ts";
import { standings, type Standing } from "#app/domain/matching/standing.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { knownOffers } from "./known-offers.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadPersonFacts } from "./load-person-facts.server.ts";
import { readOpenedOffers, type OpenedOffer } from "./opened-offers.server.ts";

/** A loan, how many more offers it opens, and the best of them. */
export type OpenedAid = AidTerms & { count: number; offers: OpenedOffer[] };
/** One change, how many offers it opens, the best of them, and what in the directory leads to it. */
export type OpenedGap = Pick<OpenedByGap, "kind" | "code"> & { count: number; offers: OpenedOffer[]; help: AidTerms[] };
export type Openings = {
  means: MeansToday[];
  /** What bounds her hours today, for the sentence. */
  weeklyHours: { min: number | null; max: number | null };
  /** Open offers that nothing stands before, with her own means. */
  possible: number;
  /** Those that only the way there bars, aids included. */
  tooFar: number;
  aids: OpenedAid[];
  gaps: OpenedGap[];
  /** What else the directory has near her: courses, lessons, a garage, shared rides. */
  others: AidTerms[];
};

/** Offers shown under each, and changes said to a coach: the first few are the ones to act on. */
const SHOWN = 3;
const MOST_GAPS = 6;

/**
 * What would open offers to a person: each loan near her home, and each licence, certificate or hour, with how many offers it
 * opens of all those of the territory, and the best of them.
 *
 * Counted now, by the rules of the matching, over every open offer (not the few that are stored): those she set aside or
 * answered are left out. Who may not see her file gets null. Whoever shows this to a coach has her file open, and that was
 * written down by `readPersonForCoach`.
 */
export async function offersWithAids(ctx: Context<ActorOf<"beneficiary" | "coach" | "hotliner" | "admin">>, beneficiaryId: string): Promise<Openings | null> {
  const { territoryId } = ctx.actor;
  const [seen, [facts], context, directory] = await Promise.all([
    ctx.db.beneficiary.findFirst({
      where: { AND: [{ id: beneficiaryId, territoryId }, beneficiariesSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
      select: { dismissals: { select: { offerId: true } }, applications: { where: { state: { notIn: ["sollicite", "sans-suite"] } }, select: { offerId: true } } },
    }),
    loadPersonFacts(ctx.db, { ids: [beneficiaryId] }),
    loadMatchContext(ctx.db, ctx.db, territoryId, ctx.now),
    ctx.db.mobilityAid.findMany({ where: { territoryId, isActive: true }, relationLoadStrategy: "join", include: { commune: { select: { name: true, lat: true, lng: true } } }, orderBy: { code: "asc" } }),
  ]);
  if (!seen || !facts) return null;
  const aside = new Set([...seen.dismissals, ...seen.applications].map(({ offerId }) => offerId));
  const all = await knownOffers(ctx.db, ctx.db, territoryId, context, ctx.now);
  const person = preparePerson(facts.person, context);
  const standing = standings(person, aside.size === 0 ? all : all.filter(({ offer }) => !aside.has(offer.id)), context);

  const best = bestOf(person, context);
  const loans = openedByAids(person, standing);
  const gaps = openedByGaps(person, standing, context).slice(0, MOST_GAPS);
  const lists = [...loans.map(({ aid, offers }) => ({ mode: aid.mode, offers: best(offers) })), ...gaps.map(({ offers }) => ({ mode: null, offers: best(offers) }))];
  const shown = await readOpenedOffers(ctx.db, lists, context.asOf);

  const termsOf = ({ commune, id, territoryId: _, communeCode: __, code, kind, ...aid }: (typeof directory)[number]): AidTerms & { code: string } => {
    const lastDay = person.aids.find((one) => one.id === code)?.lastDay;
    return {
      ...aid, aidId: id, code, kind: aidKinds.find((one) => one === kind) ?? "loan", communeName: commune.name, kmFromHome: distanceKm(facts.person.home, commune),
      until: lastDay === undefined || lastDay === Infinity ? null : dayOf(lastDay),
    };
  };
  const near = directory.map(termsOf).filter((aid) => aid.kmFromHome <= aid.serviceKm);
  const others = near.filter((aid) => isOfUse(aid, person));
  const { min, max } = facts.person.weeklyHours ?? {};
  return {
    means: meansToday(facts.person, context), weeklyHours: { min: min ?? null, max: max ?? null },
    possible: standing.filter(({ blockers, reach }) => blockers === 0 && reach === "in").length,
    tooFar: standing.filter(({ blockers }) => blockers === REACH).length,
    aids: loans.flatMap(({ aid, offers }, at) => near.filter(({ code }) => code === aid.id).map((terms) => ({ ...terms, count: offers.length, offers: shown[at] ?? [] }))),
    gaps: gaps.map(({ kind, code, offers }, at) => ({
      kind, code, count: offers.length, offers: shown[loans.length + at] ?? [], help: kind === "licence" ? others.filter(({ prepares }) => prepares.includes(code)) : [],
    })),
    others,
  };
}

/** The first few of a list, by score; scored once, whatever the lists they stand in. */
function bestOf(person: PreparedPerson, context: MatchContext): (offers: readonly Standing[]) => Standing[] {
  const scores = new Map<Standing, number>();
  const scoreOf = (one: Standing) => {
    const known = scores.get(one) ?? scorePair(person, one.offer, context).tenths;
    scores.set(one, known);
    return known;
  };
  return (offers) => [...offers].sort((a, b) => scoreOf(b) - scoreOf(a) || compareIds(a.offer.offer.id, b.offer.offer.id)).slice(0, SHOWN);
}

/** A course is of use to who lacks its licence, cycling lessons to who has no bike, a garage to who may drive; a loan is no other aid. */
function isOfUse({ kind, prepares }: AidTerms, person: PreparedPerson): boolean {
  const has = (...modes: TravelMode[]) => person.person.means.some(({ mode }) => modes.includes(mode));
  switch (kind) {
    case "loan": return false;
    case "licence": return prepares.some((code) => !person.allowed.has(code));
    case "lessons": return !has("bike", "ebike");
    case "repair": return person.allowed.has("B") || has("car", "scooter");
    case "carpool": return !has("carpool");
  }
}
