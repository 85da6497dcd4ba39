import { actionsThatLift, isActionOpen, placesLeft } from "#app/domain/actions/lifting.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { LatLng } from "#app/domain/geo/lat-lng.ts";
import { leastOnTop } from "#app/domain/matching/least-on-top.ts";
import { compareIds } from "#app/domain/matching/order.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { chipsOf } from "#app/domain/offers/wording.ts";
import { proposalForCoach, proposalStatus, type ProposalFacts, type ProposalStatus } from "#app/domain/recommendations/recommendation-words.ts";
import { boundOf } from "#app/domain/matching/spread.ts";
import type { Standing } from "#app/domain/recommendations/spread-words.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { part, type RowOf } from "#app/infra/read-parts.server.ts";
import { demandOf } from "../../matching/expected-demand.server.ts";
import { explainForCoach, type MatchForCoach } from "../../matching/explain-for-coach.server.ts";
import { stillServes } from "../../matching/still-serves.server.ts";
import { matchOf, type StoredMatch } from "../../matching/stored-match.server.ts";
import type { CoachContext } from "./her-file.server.ts";
import type { PersonRow } from "./profile-part.server.ts";

/** An action proposed against what blocks an offer. `isPrescribed`: it is under way for her already. */
export type ProposedAction = { actionId: string; name: string; operator: string; isPrescribed: boolean };
/** `proposals`: to how many people it was proposed, by all the coaches. `told`: what she was told of it already; null when nothing. */
export type RankedOffer = {
  offerId: string; kind: OfferKind; title: string; communeName: string; employerName: string; chips: string[]; at: LatLng;
  match: MatchForCoach; proposals: { sent: number; answered: number }; told: string | null; status: ProposalStatus | "applied" | null; canPropose: boolean; standing: Standing; actions: ProposedAction[];
};
export type OfferView = "portee" | "bloquees";
export type RankedOffers = { offers: RankedOffer[]; counts: Record<OfferView, number>; view: OfferView; page: number; pages: number };

/** Offers on one page of a list. */
export const A_PAGE = 10;
/** Actions shown under one offer: a coach compares three. */
const MOST_ACTIONS = 3;
const REACH = ["in", "with-aid", "out"];

type Placed = { offerId: string; isBlocked: boolean; reach: string; score: number; isKnown: boolean };
type OfferRow = Omit<StoredMatch, "beneficiaryId"> & {
  kind: OfferKind; title: string; contract: string | null; contractMonths: number | null; weeklyHours: number | null; communeName: string; employerName: string; lat: number; lng: number;
  told: { createdAt: Date; answer: string | null; answerReason: string | null; answeredAt: Date | null } | null; hasApplied: boolean; sent: number; answered: number; posts: number; already: number; multiple: number;
};

/** Her offers that may be shown, without their sentences, over `hers`. Those she set aside for herself are not in it: that is hers. */
export const placedPart = ({ now }: CoachContext) => part<Placed>`
  SELECT m.offer_id AS "offerId", m.is_blocked AS "isBlocked", m.reach, m.score,
    EXISTS (SELECT 1 FROM recommendation r WHERE r.beneficiary_id = h.id AND r.offer_id = m.offer_id) OR EXISTS (SELECT 1 FROM application a WHERE a.beneficiary_id = h.id AND a.offer_id = m.offer_id) AS "isKnown"
  FROM hers h JOIN match m ON m.beneficiary_id = h.id JOIN offer o ON o.id = m.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${now})
  WHERE ${stillServes(now)} AND NOT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.beneficiary_id = h.id AND d.offer_id = m.offer_id)`;

/**
 * Which offers a page shows, in order. The first page has at least three to propose within her reach, where three exist. Of
 * the blocked ones, those she could reach come first: they are the ones a coach can open.
 *
 * @param page from 1; one that does not exist gives the last
 */
export function placeOffers(all: readonly Placed[], view: OfferView, page: number): Omit<RankedOffers, "offers"> & { offerIds: string[] } {
  const byScore = (a: Placed, b: Placed) => b.score - a.score || compareIds(a.offerId, b.offerId);
  const lists = {
    portee: leastOnTop(all.filter(({ isBlocked }) => !isBlocked).sort(byScore), ({ reach, isKnown }) => reach === "in" && !isKnown, A_PAGE),
    bloquees: all.filter(({ isBlocked }) => isBlocked).sort((a, b) => REACH.indexOf(a.reach) - REACH.indexOf(b.reach) || byScore(a, b)),
  };
  const counts = { portee: lists.portee.length, bloquees: lists.bloquees.length };
  const pages = Math.max(1, Math.ceil(counts[view] / A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return { counts, view, page: shown, pages, offerIds: lists[view].slice((shown - 1) * A_PAGE, shown * A_PAGE).map(({ offerId }) => offerId) };
}

/** What is shown of some of her offers: the sentences of a match are most of its row, so only a page of them is read. */
export const shownOffersPart = (beneficiaryId: string, offerIds: readonly string[]) => part<OfferRow>`
  SELECT o.id AS "offerId", o.kind::text AS kind, o.title, o.contract, o.contract_months AS "contractMonths", o.weekly_hours AS "weeklyHours", o.lat, o.lng, o.posts, ${demandOf(Prisma.sql`o.id`)} AS already, t.people_per_post AS multiple, c.name AS "communeName", coalesce(g.name, o.employer_label) AS "employerName",
    m.score, m.reach, m.mode, m.distance_km AS "distanceKm", m.minutes, m.aid_code AS "aidCode", m.blockers, m.gaps, m.parts, m.reasons, m.weights_version AS "weightsVersion",
    (SELECT json_build_object('createdAt', r.created_at, 'answer', r.answer, 'answerReason', r.answer_reason, 'answeredAt', r.answered_at) FROM recommendation r WHERE r.beneficiary_id = m.beneficiary_id AND r.offer_id = o.id) AS told,
    EXISTS (SELECT 1 FROM application a WHERE a.beneficiary_id = m.beneficiary_id AND a.offer_id = o.id) AS "hasApplied",
    (SELECT count(*)::int FROM recommendation r WHERE r.offer_id = o.id) AS sent, (SELECT count(r.answer)::int FROM recommendation r WHERE r.offer_id = o.id) AS answered
  FROM match m JOIN offer o ON o.id = m.offer_id JOIN territory t ON t.id = o.territory_id JOIN commune c ON c.code = o.commune_code LEFT JOIN organisation g ON g.id = o.organisation_id
  WHERE m.beneficiary_id = ${beneficiaryId}::uuid AND m.offer_id = ANY(${offerIds}::uuid[])`;

/** The actions of the directory and how many took a place this year. */
export const actionsPart = ({ actor, now }: CoachContext) => part<{ actionId: string; name: string; operator: string; lifts: string[]; prepares: string[]; areaCodes: string[]; placesAYear: number | null; endsOn: string | null; taken: number }>`
  SELECT n.id AS "actionId", n.name, n.operator, coalesce(n.lifts, '{}') AS lifts, coalesce(n.prepares, '{}') AS prepares, coalesce(n.area_codes, '{}') AS "areaCodes", n.places_a_year AS "placesAYear", n.ends_on AS "endsOn",
    (SELECT count(*)::int FROM prescription p WHERE p.action_id = n.id AND p.state NOT IN ('refusee', 'annulee') AND p.created_at >= ${`${localDay(now).slice(0, 4)}-01-01T00:00:00Z`}::timestamptz) AS taken
  FROM insertion_action n WHERE n.territory_id = ${actor.territoryId}::uuid AND n.is_active AND EXISTS (SELECT 1 FROM hers)`;

/** The offers of the page, each with its reasons, what was told of it, and the actions that would lift what blocks it. */
export async function rankedOffersOf(ctx: CoachContext, placed: ReturnType<typeof placeOffers>, rows: readonly OfferRow[], person: Pick<PersonRow, "beneficiaryId" | "areaCode" | "prescribed">, directory: readonly RowOf<ReturnType<typeof actionsPart>>[]): Promise<RankedOffers> {
  const { offerIds, ...list } = placed;
  const inOrder = offerIds.flatMap((id) => rows.filter(({ offerId }) => offerId === id));
  const explained = await explainForCoach(ctx, inOrder.map((row) => matchOf({ ...row, beneficiaryId: person.beneficiaryId })));
  const open = directory.map((row) => ({ ...row, isOpen: isActionOpen({ isActive: true, endsOn: row.endsOn }, localDay(ctx.now)), placesLeft: placesLeft(row.placesAYear, row.taken) }));
  const offers = inOrder.map((row, index): RankedOffer => {
    const match = explained[index] as MatchForCoach;
    const lifting = new Map(match.blockers.flatMap((obstacle) => actionsThatLift(obstacle, open, person.areaCode)).map((one) => [one.actionId, one]));
    return {
      offerId: row.offerId, kind: row.kind, title: row.title, communeName: row.communeName, employerName: row.employerName, chips: chipsOf(row), at: { lat: row.lat, lng: row.lng }, match,
      proposals: { sent: row.sent, answered: row.answered }, told: toldInWords(row, ctx.now), status: row.told ? proposalStatus(row.told) : row.hasApplied ? "applied" : null, canPropose: row.told === null && !row.hasApplied,
      standing: { posts: row.posts, already: row.already, bound: boundOf(row.posts, Math.max(1, row.multiple)) },
      actions: [...lifting.values()].slice(0, MOST_ACTIONS).map(({ actionId, name, operator }) => ({ actionId, name, operator, isPrescribed: person.prescribed.includes(actionId) })),
    };
  });
  return { ...list, offers };
}

function toldInWords({ told, hasApplied }: { told: ProposalFacts | null; hasApplied: boolean }, now: Date): string | null {
  return told ? proposalForCoach(told, now) : hasApplied ? "A déjà répondu à cette offre" : null;
}
