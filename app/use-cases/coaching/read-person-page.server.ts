import { reachMap, type ReachMap } from "#app/domain/geo/reach-map.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { LetterView } from "#app/domain/letters/letters.ts";
import { part, readParts } from "#app/infra/read-parts.server.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { idsToShow, openedOffersOf, openedRows, type OpenedRow } from "../matching/opened-offers.server.ts";
import { openingsForCoach, type OpeningsOfPerson } from "../matching/openings-for-coach.server.ts";
import { happened, threadLines, type HappenedRow, type ThreadLine } from "./happened.server.ts";
import { applicationsOf, followedParts, lettersOf, proposalsOf, type AppointmentInShort, type OpenTask, type PersonApplication, type PersonRecommendation } from "./person-page/followed-parts.server.ts";
import { herFile, type CoachContext } from "./person-page/her-file.server.ts";
import { actionsPart, placedPart, placeOffers, rankedOffersOf, shownOffersPart, type OfferView, type RankedOffers } from "./person-page/offers-part.server.ts";
import { openingsOf, openingsParts, townsPart, type Reach } from "./person-page/openings-parts.server.ts";
import { enteredPart, personOfPage, personPart, type PersonOfPage } from "./person-page/profile-part.server.ts";

/** `openings`: null when they cannot be counted, her account is closed. `unread`: letters of hers. `events`: how long the whole thread is. */
export type PersonPage = {
  person: PersonOfPage;
  reach: Reach & { map: ReachMap };
  ranked: RankedOffers;
  openings: OpeningsOfPerson | null;
  proposals: PersonRecommendation[];
  applications: PersonApplication[];
  appointments: { coming: AppointmentInShort[]; past: AppointmentInShort[] };
  letters: LetterView[];
  unread: number;
  tasks: OpenTask[];
  thread: ThreadLine[];
  events: number;
};

/** Lines of the thread on the page; the whole has a page of its own. */
const NEWEST = 8;

/**
 * All that a coach's page of one of her people shows; that the file was opened is written down with it.
 *
 * Two statements, however much happened: who she is and what there is; then the words of the offers that the page shows.
 *
 * @param asked which list of her offers, and which of its pages, from 1
 * @returns refusal: `person.missing`
 */
export async function readPersonPage(ctx: CoachContext, beneficiaryId: string, asked: { view: OfferView; page: number } = { view: "portee", page: 1 }): Promise<Result<PersonPage>> {
  const rows = await readParts(
    ctx.db,
    {
      person: personPart(), entered: enteredPart(), placed: placedPart(ctx), actions: actionsPart(ctx), ...followedParts(ctx), ...openingsParts(ctx),
      thread: part<HappenedRow>`
        SELECT s.at AS "happenedAt", s.kind, s.what, s.title, s.detail, s.offer_id AS "offerId", s.by_role AS "byRole", u.first_name || ' ' || u.last_name AS "byName"
        FROM (SELECT * FROM happened ORDER BY at DESC, id DESC NULLS LAST LIMIT ${NEWEST}) s LEFT JOIN "user" u ON u.id = s.by_id ORDER BY s.at DESC, s.id DESC NULLS LAST`,
      events: part<{ events: number }>`SELECT count(*)::int AS events FROM happened`,
    },
    Prisma.sql`${herFile(ctx, beneficiaryId)}, ${happened(ctx.now)}`,
  );
  const [row] = rows.person;
  if (!row) return refuse("missing", "person.missing");
  const person = personOfPage(row, rows.entered, localDay(ctx.now));
  const placed = placeOffers(rows.placed, asked.view, asked.page);
  const { reach, counted } = await openingsOf(ctx, row, rows);
  const lists = counted?.lists ?? [];
  const words = await readParts(ctx.db, { shown: shownOffersPart(beneficiaryId, placed.offerIds), opened: { sql: openedRows(idsToShow(lists)) } as { sql: Prisma.Sql; row?: OpenedRow }, towns: townsPart(person.home) });
  const ranked = await rankedOffersOf(ctx, placed, words.shown, row, rows.actions);
  const map = reachMap({
    home: person.home, radiusKm: reach.radiusKm, places: ranked.offers.map(({ communeName, at }) => ({ name: communeName, at })),
    towns: words.towns.map(({ name, ...at }) => ({ name, at })),
  });
  return ok({
    person, ranked, reach: { mode: reach.mode, radiusKm: reach.radiusKm, map },
    openings: counted && (await openingsForCoach(ctx, counted.withOffers(openedOffersOf(words.opened, lists, localDay(ctx.now))))),
    proposals: proposalsOf(rows.proposals), applications: applicationsOf(rows.applications, ctx.now), appointments: { coming: rows.coming, past: rows.past },
    letters: lettersOf(rows.letters, ctx), unread: rows.unread[0]?.letters ?? 0, tasks: rows.tasks, thread: threadLines(rows.thread), events: rows.events[0]?.events ?? 0,
  });
}
