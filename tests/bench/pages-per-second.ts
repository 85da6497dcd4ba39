import autocannon from "autocannon";
import { cpuOfPostgres, cpuOfProcess } from "./cpu-time.ts";
import { startEmptyRemix } from "./empty-remix.ts";
import { mean, median, print, round, say } from "./figures.ts";
import { get } from "./http.ts";
import type { BenchOptions } from "./options.ts";
import type { Site, Stage } from "./stage.ts";
import type { Undo } from "./undo.ts";

/** What a browser of today asks for on localhost. */
const BROWSER = { accept: "text/html", "accept-encoding": "gzip, deflate, br" };
const WARM_UP_S = 4;
const PEOPLE = 40;
/** design/quality.md, measured there on the same kind of machine. */
const ANCHOR = { rps: 415, p99: 42 };

type Rival = { page: string; site: Site; path: string; cookies: string[] };
type Round = { rps: number; p50: number; p97_5: number; p99: number; failed: number; cpuMs: number | null; databaseMs: number | null };

/**
 * Pages a second of the recommendations page (signed in, demo data) and of the public list, beside an empty Remix list page
 * on the same machine, in the same run, in turn: what slows one round slows its neighbours too.
 *
 * The one who asks shares the machine with the server and PostgreSQL. `cpuMs` is the processor time of a page in the web
 * server, `databaseMs` in PostgreSQL: these hold on a busy machine, where a rate does not.
 */
export async function pagesPerSecond(stage: Stage, options: BenchOptions, undo: Undo): Promise<void> {
  const empty = await startEmptyRemix(stage.folder, undo);
  const rivals: Rival[] = [
    { page: "empty Remix list", site: empty, path: "/", cookies: [""] },
    { page: "/mon-espace", site: stage.site, path: "/mon-espace", cookies: await cookiesOf(stage) },
    { page: "/offres", site: stage.site, path: "/offres", cookies: [""] },
  ];
  const sizes = new Map<Rival, { bytes: number; sent: number }>();
  for (const rival of rivals) {
    sizes.set(rival, await sizeOf(rival));
    await fire(rival, WARM_UP_S, options.connections, stage.postgresFolder);
  }
  const rounds = new Map<Rival, Round[]>(rivals.map((rival) => [rival, []]));
  for (let turn = 0; turn < options.rounds; turn += 1) {
    for (const rival of rivals) {
      const one = await fire(rival, options.seconds, options.connections, stage.postgresFolder);
      say(`  ${rival.page}: ${round(one.rps)} a second, p50 ${one.p50} ms, p99 ${one.p99} ms`);
      rounds.get(rival)?.push(one);
    }
  }
  const rateOf = (rival: Rival): number => median((rounds.get(rival) ?? []).map(({ rps }) => rps));
  const emptyRate = rateOf(rivals[0] as Rival);
  for (const rival of rivals) {
    const of = (pick: (one: Round) => number | null): number[] => (rounds.get(rival) ?? []).map(pick).filter((value) => value !== null);
    const rate = rateOf(rival);
    const isOurs = rival.site !== empty;
    print("pages-per-second", {
      page: rival.page, rps: round(rate), p50: median(of(({ p50 }) => p50)), p97_5: median(of(({ p97_5 }) => p97_5)), p99: median(of(({ p99 }) => p99)),
      rpsRounds: of(({ rps }) => round(rps)), failed: of(({ failed }) => failed).reduce((sum, one) => sum + one, 0),
      cpuMs: shared(of(({ cpuMs }) => cpuMs)), ...(isOurs ? { databaseMs: shared(of(({ databaseMs }) => databaseMs)) } : {}), ...sizes.get(rival),
      connections: options.connections, secondsARound: options.seconds, ...(isOurs ? { ofEmpty: round(rate / emptyRate, 2), holds: rate >= emptyRate } : { anchor: ANCHOR }),
    });
  }
}

const shared = (values: readonly number[]): number | null => (values.length === 0 ? null : round(mean(values), 2));

/** Sessions of people of the demo, evenly taken: those with long lists and those with short ones. */
async function cookiesOf({ db, signIn }: Stage): Promise<string[]> {
  const people = await db.beneficiary.findMany({ where: { user: { disabledAt: null } }, select: { userId: true }, orderBy: { id: "asc" } });
  const step = Math.max(1, Math.floor(people.length / PEOPLE));
  return Promise.all(people.filter((_, place) => place % step === 0).slice(0, PEOPLE).map(({ userId }) => signIn(userId)));
}

/** The mean size of the page, plain and as it is sent to a browser. */
async function sizeOf({ site, path, cookies }: Rival): Promise<{ bytes: number; sent: number }> {
  const plain = await Promise.all(cookies.map((cookie) => get(`${site.url}${path}`, { cookie })));
  const wrong = plain.find(({ status }) => status !== 200);
  if (wrong) throw new Error(`${path}: ${wrong.status}`);
  const sent = await Promise.all(cookies.map((cookie) => get(`${site.url}${path}`, { ...BROWSER, cookie })));
  const meanOf = (answers: typeof plain): number => round(mean(answers.map(({ body }) => body.length)));
  return { bytes: meanOf(plain), sent: meanOf(sent) };
}

async function fire({ site, path, cookies }: Rival, seconds: number, connections: number, postgresFolder: string): Promise<Round> {
  const before = { web: cpuOfProcess(site.pid), database: cpuOfPostgres(postgresFolder) };
  const result = await autocannon({
    url: site.url, connections, duration: seconds, requests: cookies.map((cookie) => ({ method: "GET" as const, path, headers: { ...BROWSER, ...(cookie === "" ? {} : { cookie }) } })),
  });
  const pages = result["2xx"];
  const used = (now: number | null, then: number | null): number | null => (now === null || then === null || pages === 0 ? null : (now - then) / pages);
  return {
    rps: pages / result.duration, p50: result.latency.p50, p97_5: result.latency.p97_5, p99: result.latency.p99, failed: result.non2xx + result.errors + result.timeouts,
    cpuMs: used(cpuOfProcess(site.pid), before.web), databaseMs: used(cpuOfPostgres(postgresFolder), before.database),
  };
}
