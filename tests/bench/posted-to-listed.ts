import type { Db } from "#app/infra/db.server.ts";
import { pause, percentile, print, round, say } from "./figures.ts";
import { get } from "./http.ts";
import type { BenchOptions } from "./options.ts";
import { employersOf, formFor, readersOf, type Reader } from "./posting.ts";
import type { Stage } from "./stage.ts";

const RATE = 5;
const EMPLOYERS = 20;
/** A page is asked for again so long after its answer; a row is looked for so often. These are the grain of the figures. */
const PAGE_EVERY_MS = 50;
const ROWS_EVERY_MS = 20;
const GIVE_UP_MS = 15_000;
const TARGET_MS = 2_000;

/** Milliseconds from the moment the form is sent; null: not within 15 seconds. */
type Posted = { answered: number; listed: number | null; told: number | null; message: number | null };
type Rows = { told: Map<string, number>; message: Map<string, number> };

/**
 * How long after an employer sends the form an offer stands in the list of someone it suits, and is news.
 *
 * Employers post by the real form, 5 a second whatever the answers do. For each offer, one person who lives in its commune and
 * wishes its métier asks for her list page again and again: `listed` is when its answer held the title, so it includes the
 * page itself and the wait between two looks. `told`: the row that says somebody was told of the offer. `message`: everyone
 * told has a message waiting (the mail itself leaves at the hour of the daily digest).
 */
export async function postedToListed({ db, site, signIn }: Stage, options: BenchOptions): Promise<void> {
  const readers = await readersOf(db, options.posts, signIn);
  const employers = await employersOf(db, EMPLOYERS, signIn);
  if (readers.length < options.posts || employers.length === 0) throw new Error(`only ${readers.length} people to post for and ${employers.length} employers: give more --people`);
  // The first form and the first match read the referential and the people into memory: a server is not measured at its first minute.
  await post(site.url, employers[0] as string, formFor(readers[0] as Reader, "Offre d’essai"));
  await pause(3_000);

  const sent = new Map<string, number>();
  const rows: Rows = { told: new Map(), message: new Map() };
  const watch = watchRows(db, sent, rows);
  const started = performance.now();
  const posted = await Promise.all(readers.map(async (reader, place): Promise<Posted> => {
    await pause(started + (place * 1_000) / RATE - performance.now());
    return follow(site.url, employers[place % employers.length] as string, reader, `Offre mesurée ${place + 1}.`, sent, rows);
  }));
  await watch.stop();

  const spread = (values: (number | null)[]) => {
    const reached = values.filter((value) => value !== null);
    const all = values.map((value) => value ?? Infinity);
    return { p50: finite(percentile(all, 0.5)), p95: finite(percentile(all, 0.95)), max: finite(percentile(all, 1)), n: values.length, missing: values.length - reached.length };
  };
  const listed = spread(posted.map((one) => one.listed));
  print("posted-to-listed", {
    ...listed, ratePerSecond: RATE, people: options.people, targetP95: TARGET_MS, holds: listed.p95 !== null && listed.p95 <= TARGET_MS,
    formAnswered: spread(posted.map(({ answered }) => answered)), told: spread(posted.map(({ told }) => told)), message: spread(posted.map(({ message }) => message)),
    lookedAtEveryMs: PAGE_EVERY_MS, measured: "from sending the form to a list page of someone it suits that holds it",
  });
}

const finite = (value: number): number | null => (Number.isFinite(value) ? round(value) : null);

async function follow(url: string, employer: string, reader: Reader, title: string, sent: Map<string, number>, rows: Rows): Promise<Posted> {
  const start = performance.now();
  const offerId = await post(url, employer, formFor(reader, title));
  const answered = performance.now() - start;
  sent.set(offerId, start);
  let listed: number | null = null;
  while (listed === null && performance.now() - start < GIVE_UP_MS) {
    const page = await get(`${url}/mon-espace`, { Cookie: reader.sees });
    if (page.status !== 200) throw new Error(`/mon-espace: ${page.status}`);
    if (page.body.includes(title)) listed = performance.now() - start;
    else await pause(PAGE_EVERY_MS);
  }
  if (listed === null) say(`  ${title}: not in the first page of her list`);
  while (!rows.message.has(offerId) && performance.now() - start < GIVE_UP_MS) await pause(PAGE_EVERY_MS);
  return { answered, listed, told: rows.told.get(offerId) ?? null, message: rows.message.get(offerId) ?? null };
}

/** Posts as a browser does. @returns the id of the offer, from the address the answer sends to */
async function post(url: string, cookie: string, form: URLSearchParams): Promise<string> {
  const answer = await fetch(`${url}/employeur/offres/nouvelle`, { method: "POST", redirect: "manual", headers: { Cookie: cookie, Origin: url }, body: form });
  const text = await answer.text();
  const offerId = /\/employeur\/offres\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1];
  if (offerId === undefined) throw new Error(`the form was not accepted: ${answer.status} ${[...text.matchAll(/class="error[^"]*"[^>]*>([^<]+)/g)].map(([, said]) => said).join(" ")}`);
  return offerId;
}

/** Looks for the rows of the offers on their way, in one small query at a time. */
function watchRows(db: Db, sent: ReadonlyMap<string, number>, rows: Rows): { stop: () => Promise<void> } {
  let isOver = false;
  const loop = async () => {
    while (!isOver) {
      const waiting = [...sent.keys()].filter((id) => !rows.message.has(id));
      if (waiting.length > 0) {
        const found = await db.$queryRaw<{ offerId: string; isMessage: boolean }[]>`
          SELECT n.subject_id AS "offerId", bool_and(EXISTS (
            SELECT 1 FROM notification d WHERE d.user_id = n.user_id AND d.kind = 'match-digest' AND (d.status IN ('pending', 'sending') OR d.created_at >= n.created_at))) AS "isMessage"
          FROM notification n WHERE n.kind = 'match-found' AND n.subject_id = ANY(${waiting}) GROUP BY n.subject_id`;
        for (const { offerId, isMessage } of found) {
          const ms = performance.now() - (sent.get(offerId) ?? 0);
          if (!rows.told.has(offerId)) rows.told.set(offerId, ms);
          if (isMessage) rows.message.set(offerId, ms);
        }
      }
      await pause(ROWS_EVERY_MS);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      isOver = true;
      await running;
    },
  };
}
