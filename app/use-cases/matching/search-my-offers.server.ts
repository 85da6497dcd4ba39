import type { ActorOf } from "#app/domain/access/actor.ts";
import { liveStates } from "#app/domain/applications/states.ts";
import { matchPair } from "#app/domain/matching/match-pair.ts";
import type { Match } from "#app/domain/matching/match.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { plainChipsOf } from "#app/domain/offers/wording.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { readKept } from "#app/infra/read-kept.server.ts";
import { offerSearch } from "#search/engine.server.ts";
import type { Context } from "../context.server.ts";
import type { MyOffer } from "./list-my-offers.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadOfferFacts } from "./load-offer-facts.server.ts";
import { loadPersonFacts } from "./load-person-facts.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";
import { stillServes } from "./still-serves.server.ts";
import { matchOf, personMatchView, type StoredMatch } from "./stored-match.server.ts";

export type FoundOffer = MyOffer & { hasAnswered: boolean; isSetAside: boolean };
export type FoundOffers = { offers: FoundOffer[]; total: number; page: number; pages: number };

/** As many cards as a search shows at once, and how far it goes. */
const A_PAGE = 12;
const MOST_PAGES = 40;

type Row = {
  offer_id: string; kind: OfferKind; title: string; contract: string | null; contract_months: number | null; weekly_hours: number | null; commune_name: string; employer_name: string;
  state: string | null; is_set_aside: boolean; matched: string | null;
} & Omit<StoredMatch, "beneficiaryId" | "offerId">;

/**
 * The open offers of her territory that answer her own words, slips forgiven, each with her distance and what suits her in it.
 *
 * The index proposes ids; what is shown is read from the database. What was matched and kept is read back; the others are
 * judged now by the same rules. Nothing blocks here: she asked, so what stands in the way is said on the card. Without words
 * nothing is searched.
 *
 * @param words as she typed them
 * @param page from 1
 */
export async function searchMyOffers(ctx: Context<ActorOf<"beneficiary">>, words: string, page: number): Promise<FoundOffers> {
  if (words.trim() === "") return { offers: [], total: 0, page: 1, pages: 1 };
  const at = Math.min(Math.max(1, page), MOST_PAGES);
  const { territoryId } = ctx.actor;
  const { hits, total } = await offerSearch(ctx.db).search({ territoryId, text: words, sort: "relevance", limit: A_PAGE, offset: (at - 1) * A_PAGE });
  const [rows, labels] = await Promise.all([readRows(ctx, hits.map(({ offerId }) => offerId)), readMatchLabels(ctx.db)]);
  const judged = await judgeNow(ctx, rows.filter(({ matched }) => matched === null).map((row) => row.offer_id));
  const offers = rows.map((row): FoundOffer => {
    const match = row.matched === null ? judged.get(row.offer_id) : matchOf({ ...row, beneficiaryId: ctx.actor.beneficiaryId, offerId: row.offer_id });
    return {
      offerId: row.offer_id, kind: row.kind, title: row.title, communeName: row.commune_name, employerName: row.employer_name,
      chips: plainChipsOf({ kind: row.kind, contract: row.contract, contractMonths: row.contract_months, weeklyHours: row.weekly_hours }),
      explanation: match ? personMatchView(match, labels) : null, proposal: null,
      hasAnswered: row.state !== null && row.state !== "sollicite" && (liveStates as readonly string[]).includes(row.state), isSetAside: row.is_set_aside,
    };
  });
  return { offers, total, page: at, pages: Math.max(1, Math.min(MOST_PAGES, Math.ceil(total / A_PAGE))) };
}

/** What a card shows of each, in the order of the index; one that closed since it was indexed is left out. */
async function readRows(ctx: Context<ActorOf<"beneficiary">>, offerIds: readonly string[]): Promise<Row[]> {
  if (offerIds.length === 0) return [];
  const me = Prisma.sql`${ctx.actor.beneficiaryId}::uuid`;
  return readKept<Row>(ctx.db, Prisma.sql`
    SELECT o.id AS offer_id, o.kind, o.title, o.contract, o.contract_months, o.weekly_hours, c.name AS commune_name, coalesce(nullif(g.activity, ''), g.name, o.employer_label) AS employer_name,
      (SELECT a.state FROM application a WHERE a.offer_id = o.id AND a.beneficiary_id = ${me}) AS state,
      EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.offer_id = o.id AND d.beneficiary_id = ${me}) AS is_set_aside,
      m.offer_id AS matched, m.score, m.reach, m.mode, m.distance_km AS "distanceKm", m.minutes, m.aid_code AS "aidCode", m.blockers, m.gaps, m.parts, m.reasons, m.weights_version AS "weightsVersion"
    FROM unnest(${[...offerIds]}::uuid[]) WITH ORDINALITY AS hit(id, place) JOIN offer o ON o.id = hit.id JOIN commune c ON c.code = o.commune_code LEFT JOIN organisation g ON g.id = o.organisation_id
      LEFT JOIN match m ON m.offer_id = o.id AND m.beneficiary_id = ${me} AND ${stillServes(ctx.now)}
    WHERE o.territory_id = ${ctx.actor.territoryId}::uuid AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now})
    ORDER BY hit.place`);
}

/** How she and these offers suit each other, by offer; nothing when there is none to judge. */
async function judgeNow(ctx: Context<ActorOf<"beneficiary">>, offerIds: readonly string[]): Promise<Map<string, Match>> {
  if (offerIds.length === 0) return new Map();
  const [[her], offers, context] = await Promise.all([
    loadPersonFacts(ctx.db, { ids: [ctx.actor.beneficiaryId] }),
    loadOfferFacts(ctx.db, { ids: offerIds }, ctx.now),
    loadMatchContext(ctx.db, ctx.db, ctx.actor.territoryId, ctx.now),
  ]);
  return her ? new Map(offers.map(({ offer }) => [offer.id, matchPair(her.person, offer, context)])) : new Map();
}
