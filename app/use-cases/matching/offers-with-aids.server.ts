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
import type { PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { Person, TravelMode } from "#app/domain/matching/types.ts";
import { part, readParts } from "#app/infra/read-parts.server.ts";
import { personSeenSql } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { fingerprintPart, knownOffers } from "./known-offers.server.ts";
import { loadCloseness, matchContextFrom, matchContextPart } from "./load-match-context.server.ts";
import { personFactsFrom, personFactsPart } from "./load-person-facts.server.ts";
import { readOpenedOffers, type OpenedOffer, type ToShow } from "./opened-offers.server.ts";

/** A loan, how many more offers it opens, and the best of them. */
export type OpenedAid = AidTerms & { count: number; offers: OpenedOffer[] };
/** One change, how many offers it opens, the best of them, and what in the directory leads to it. */
export type OpenedGap = Pick<OpenedByGap, "kind" | "code"> & { count: number; offers: OpenedOffer[]; help: AidTerms[] };
export type Openings = {
  coach: { firstName: string; phone: string | null } | null;
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

/** Her coach, and the offers she set aside or answered. */
type Seen = { coachName: string | null; coachPhone: string | null; aside: string[] };
export type DirectoryRow = Omit<AidTerms, "kind" | "kmFromHome" | "until"> & { code: string; kind: string; lat: number; lng: number };

/** Offers shown under each, and changes said to a coach: the first few are the ones to act on. */
const SHOWN = 3;
const MOST_GAPS = 6;

/** What is read before it is counted. `aside`: offers she set aside or answered. */
export type OpeningFacts = {
  coach: { firstName: string; phone: string | null } | null;
  person: Person;
  aside: ReadonlySet<string>;
  context: MatchContext;
  all: readonly PreparedOffer[];
  directory: readonly DirectoryRow[];
};

/**
 * What would open offers to a person: each loan near her home, and each licence, certificate or hour, with how many offers it
 * opens of all those of the territory, and the best of them.
 *
 * Counted now, by the rules of the matching, over every open offer (not the few that are stored): those she set aside or
 * answered are left out. Who may not see her file gets null.
 */
export async function offersWithAids(ctx: Context<ActorOf<"beneficiary" | "coach" | "hotliner" | "admin">>, beneficiaryId: string): Promise<Openings | null> {
  const { territoryId } = ctx.actor;
  const [closeness, read] = await Promise.all([
    loadCloseness(ctx.db),
    readParts(ctx.db, {
      seen: part<Seen>`
        SELECT u.first_name AS "coachName", u.phone AS "coachPhone",
          ARRAY(SELECT d.offer_id FROM offer_dismissal d WHERE d.beneficiary_id = b.id UNION SELECT a.offer_id FROM application a WHERE a.beneficiary_id = b.id AND a.state NOT IN ('sollicite', 'sans-suite')) AS aside
        FROM beneficiary b LEFT JOIN "user" u ON u.id = b.coach_id WHERE b.id = ${beneficiaryId}::uuid AND b.territory_id = ${territoryId}::uuid AND ${personSeenSql(ctx.actor)}`,
      facts: personFactsPart({ ids: [beneficiaryId] }),
      context: matchContextPart(territoryId),
      directory: part<DirectoryRow>`
        SELECT a.id AS "aidId", a.code, a.kind, a.name, a.operator, a.mode::text AS mode, a.radius_km AS "radiusKm", a.service_km AS "serviceKm", a.max_days AS "maxDays", coalesce(a.licences, '{}') AS licences,
          a.price_note AS "priceNote", a.deposit_euros AS "depositEuros", a.conditions, coalesce(a.prepares, '{}') AS prepares, a.places_a_year AS "placesAYear", c.name AS "communeName", c.lat, c.lng
        FROM mobility_aid a JOIN commune c ON c.code = a.commune_code WHERE a.territory_id = ${territoryId}::uuid AND a.is_active ORDER BY a.code`,
      offers: fingerprintPart(territoryId, ctx.now),
    }),
  ]);
  const { directory } = read;
  const [seen] = read.seen;
  const [facts] = personFactsFrom(read.facts);
  if (!seen || !facts) return null;
  const context = matchContextFrom(ctx.db, territoryId, closeness, read.context[0], ctx.now);
  const all = await knownOffers(ctx.db, ctx.db, territoryId, context, ctx.now, read.offers[0]?.fingerprint);
  const coach = seen.coachName === null ? null : { firstName: seen.coachName, phone: seen.coachPhone };
  const counted = countOpenings({ coach, person: facts.person, aside: new Set(seen.aside), context, all, directory });
  return counted.withOffers(await readOpenedOffers(ctx.db, counted.lists, context.asOf));
}

/** The count, from what was read; `lists`: the offers whose words are still to be read, for `withOffers`. */
export function countOpenings({ coach, person: facts, aside, context, all, directory }: OpeningFacts): { lists: ToShow[]; withOffers: (shown: OpenedOffer[][]) => Openings } {
  const person = preparePerson(facts, context);
  const standing = standings(person, aside.size === 0 ? all : all.filter(({ offer }) => !aside.has(offer.id)), context);

  const best = bestOf(person, context);
  const loans = openedByAids(person, standing);
  const gaps = openedByGaps(person, standing, context).slice(0, MOST_GAPS);
  const lists = [...loans.map(({ aid, offers }) => ({ mode: aid.mode, offers: best(offers) })), ...gaps.map(({ offers }) => ({ mode: null, offers: best(offers) }))];

  const termsOf = ({ lat, lng, code, kind, ...aid }: DirectoryRow): AidTerms & { code: string } => {
    const lastDay = person.aids.find((one) => one.id === code)?.lastDay;
    return {
      ...aid, code, kind: aidKinds.find((one) => one === kind) ?? "loan", kmFromHome: distanceKm(facts.home, { lat, lng }),
      until: lastDay === undefined || lastDay === Infinity ? null : dayOf(lastDay),
    };
  };
  const near = directory.map(termsOf).filter((aid) => aid.kmFromHome <= aid.serviceKm);
  const others = near.filter((aid) => isOfUse(aid, person));
  const { min, max } = facts.weeklyHours ?? {};
  const withOffers = (shown: OpenedOffer[][]): Openings => ({
    coach, means: meansToday(facts, context), weeklyHours: { min: min ?? null, max: max ?? null },
    possible: standing.filter(({ blockers, reach }) => blockers === 0 && reach === "in").length,
    tooFar: standing.filter(({ blockers }) => blockers === REACH).length,
    aids: loans.flatMap(({ aid, offers }, at) => near.filter(({ code }) => code === aid.id).map((terms) => ({ ...terms, count: offers.length, offers: shown[at] ?? [] }))),
    gaps: gaps.map(({ kind, code, offers }, at) => ({
      kind, code, count: offers.length, offers: shown[loans.length + at] ?? [], help: kind === "licence" ? others.filter(({ prepares }) => prepares.includes(code)) : [],
    })),
    others,
  });
  return { lists, withOffers };
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
