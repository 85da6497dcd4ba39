import { randomUUID } from "node:crypto";
import { Prisma, type Db } from "#app/infra/db.server.ts";
import { savedLongDay } from "#tests/factories/long-day.ts";
import { cpuOfPostgres } from "./cpu-time.ts";
import { startEmptyRemix } from "./empty-remix.ts";
import { mean, pause, percentile, print, round, say } from "./figures.ts";
import { get } from "./http.ts";
import type { BenchOptions } from "./options.ts";
import { startProxy, type Proxy } from "./round-trip-proxy.ts";
import type { Site, Stage } from "./stage.ts";
import { writeTwoYears } from "./two-years.ts";
import type { Undo } from "./undo.ts";

/** @source issue 5: ≤ 3 SQL round trips and p95 ≤ 60 ms */
const TARGET = { roundTrips: 3, p95: 60 };
const BROWSER = { accept: "text/html", "accept-encoding": "gzip, deflate, br" };
/** Requests of each page in one table, one after the other, and those before that are not counted. */
const REQUESTS = 200;
const WARM_UP = 20;

type Visit = { path: string; cookie: string };
type Asked = { page: string; people?: number; site: Site; visits: Visit[] };

/**
 * A coach's pages with two years of history, one reader at a time, beside an empty Remix page in the same run and in turn:
 * what slows one request slows its neighbours too. Then what her day costs with 30, 100 and 400 people, a day of more than two
 * hundred lines, and a thousand people in one list.
 */
export async function coachPages(stage: Stage, options: BenchOptions, undo: Undo): Promise<void> {
  const { db } = stage;
  const started = Date.now();
  say(`→ two years of history: ${await writeTwoYears(db)} rows in ${Math.round((Date.now() - started) / 1000)} s`);
  const empty = await startEmptyRemix(stage.folder, undo);
  const proxy = await startProxy(stage.databaseUrl);
  undo.add("proxy", proxy.stop);
  const counted = await stage.openSite(proxy.url);
  const table = (asked: Asked[]) => measure(stage, { counted, proxy }, [{ page: "empty Remix list", site: empty, visits: [{ path: "/", cookie: "" }] }, ...asked], options.explain);
  const pagesOf = (visits: Visit[], people: number): Asked[] => [
    { page: "/coach", people, site: stage.site, visits: visits.map(({ cookie }) => ({ path: "/coach", cookie })) },
    { page: "/coach/personnes", people, site: stage.site, visits: visits.map(({ cookie }) => ({ path: "/coach/personnes", cookie })) },
    { page: "/coach/personnes/…", people, site: stage.site, visits },
  ];

  const coaches = await db.user.findMany({ where: { role: "coach" }, select: { id: true }, orderBy: { id: "asc" } });
  const visits = (await Promise.all(coaches.map(async ({ id }) => {
    const cookie = await stage.signIn(id);
    const people = await db.beneficiary.findMany({ where: { coachId: id }, select: { id: true }, orderBy: { id: "asc" }, take: 25 });
    return people.map(({ id: beneficiaryId }) => ({ path: `/coach/personnes/${beneficiaryId}`, cookie }));
  }))).flat();
  await table(pagesOf(visits, Math.round((await db.beneficiary.count({ where: { coachId: { not: null } } })) / coaches.length)));

  const one = coaches[0]?.id ?? "";
  const cookie = await stage.signIn(one);
  for (const people of [30, 100, 400]) {
    await giveHer(db, one, coaches[1]?.id ?? "", people);
    const [day, list] = pagesOf([{ path: "", cookie }], people);
    await table([day as Asked, list as Asked]);
  }
  const long = await savedLongDay(db, { people: 247 });
  await fillUp(db, long.coachId, 1000);
  const list = (page: string, path: string): Asked => ({ page, people: 1000, site: stage.site, visits: [{ path, cookie: long.cookie }] });
  await table([
    list("/coach, more than 200 lines", "/coach"), list("/coach?groupe=now", "/coach?groupe=now"), list("/coach/personnes", "/coach/personnes"), list("/coach/personnes, last page", "/coach/personnes?page=20"),
    list("/coach/personnes, narrowed", "/coach/personnes?frein=mobilite&etape=debut&tri=contact"),
  ]);
}

async function measure(stage: Stage, wire: { counted: Site; proxy: Proxy }, asked: Asked[], explain: boolean): Promise<void> {
  const times = new Map<Asked, { ms: number; bytes: number }[]>(asked.map((one) => [one, []]));
  const database = new Map<Asked, number>();
  for (let turn = -WARM_UP; turn < REQUESTS; turn += 1) {
    for (const one of asked) {
      const { path, cookie } = one.visits[(turn + WARM_UP) % one.visits.length] as Visit;
      const started = performance.now();
      const { status, body } = await get(one.site.url + path, { ...BROWSER, cookie });
      const ms = performance.now() - started;
      if (status !== 200) throw new Error(`${path}: ${status}`);
      if (turn >= 0) times.get(one)?.push({ ms, bytes: body.length });
    }
  }
  // The processor time of PostgreSQL holds on a busy machine, where a delay does not.
  for (const one of asked.filter(({ visits }) => visits[0]?.cookie !== "")) {
    const before = cpuOfPostgres(stage.postgresFolder);
    for (const { path, cookie } of Array.from({ length: 40 }, (_, turn) => one.visits[turn % one.visits.length] as Visit)) await get(one.site.url + path, { ...BROWSER, cookie });
    const after = cpuOfPostgres(stage.postgresFolder);
    if (before !== null && after !== null) database.set(one, (after - before) / 40);
  }
  const p95Empty = percentile((times.get(asked[0] as Asked) ?? []).map(({ ms }) => ms), 0.95);
  for (const one of asked) {
    const all = times.get(one) ?? [];
    const of = (share: number) => round(percentile(all.map(({ ms }) => ms), share), 1);
    const isOurs = one.visits[0]?.cookie !== "";
    const roundTrips = isOurs ? await tripsOf(one, wire, explain) : null;
    print("coach-pages", {
      page: one.page, ...(one.people !== undefined && { people: one.people }), requests: all.length, p50: of(0.5), p95: of(0.95), p99: of(0.99), sent: round(mean(all.map(({ bytes }) => bytes))),
      ...(isOurs && { databaseMs: round(database.get(one) ?? NaN, 1), roundTrips, target: TARGET, p95Empty: round(p95Empty, 1), holds: { roundTrips: (roundTrips ?? 0) <= TARGET.roundTrips, p95: of(0.95) <= TARGET.p95 } }),
    });
  }
}

/** On the wire, at the third visit: what the server keeps in memory was read by the first two. */
async function tripsOf({ visits }: Asked, { counted, proxy }: { counted: Site; proxy: Proxy }, explain: boolean): Promise<number> {
  const { path, cookie } = visits[0] as Visit;
  for (let visit = 0; visit < 3; visit += 1) {
    proxy.reset();
    await get(counted.url + path, { ...BROWSER, cookie });
    await pause(30);
  }
  if (explain) for (const statement of proxy.statements()) say(`    ${statement.slice(0, 300)}`);
  return proxy.count();
}

/** So many people are hers, the others a colleague's. */
async function giveHer(db: Db, coachId: string, otherId: string, people: number): Promise<void> {
  await db.$executeRaw`UPDATE beneficiary b SET coach_id = CASE WHEN p.k <= ${people} THEN ${coachId}::uuid ELSE ${otherId}::uuid END
    FROM (SELECT id, row_number() OVER (ORDER BY md5(id::text || 'give')) AS k FROM beneficiary WHERE coach_id IS NOT NULL) p WHERE p.id = b.id`;
  for (const table of ["coaching_episode", "appointment", "coach_task"]) await db.$executeRaw`UPDATE ${Prisma.raw(table)} t SET coach_id = b.coach_id FROM beneficiary b WHERE b.id = t.beneficiary_id AND t.coach_id IS DISTINCT FROM b.coach_id`;
  await db.$executeRaw`ANALYZE`;
}

/** More people in her list, up to so many, with a coaching, a meeting and a frein each. */
async function fillUp(db: Db, coachId: string, people: number): Promise<void> {
  const seed = await db.beneficiary.findFirstOrThrow({ where: { coachId } });
  const missing = people - (await db.beneficiary.count({ where: { coachId } }));
  const tag = randomUUID().slice(0, 8);
  await db.$executeRaw`INSERT INTO "user" (id, territory_id, role, first_name, last_name, email) SELECT gen_random_uuid(), ${seed.territoryId}::uuid, 'beneficiary', 'Personne', 'Essai ' || n, ${tag} || n || '@example.org' FROM generate_series(1, ${missing}::int) n`;
  await db.$executeRaw`INSERT INTO beneficiary (id, user_id, territory_id, coach_id, commune_code, lat, lng, updated_at) SELECT id, id, territory_id, ${coachId}::uuid, ${seed.communeCode}, ${seed.lat}, ${seed.lng}, now() FROM "user" WHERE email LIKE ${`${tag}%`}`;
  await db.$executeRaw`INSERT INTO coaching_episode (id, beneficiary_id, coach_id, rank, starts_on, ends_on) SELECT gen_random_uuid(), id, ${coachId}::uuid, 'premiere-intention', now()::date - 40, now()::date + 142 FROM "user" WHERE email LIKE ${`${tag}%`}`;
  await db.$executeRaw`INSERT INTO appointment (id, beneficiary_id, coach_id, kind, starts_at, status) SELECT gen_random_uuid(), id, ${coachId}::uuid, 'individuel', now() - interval '3 days', 'honore' FROM "user" WHERE email LIKE ${`${tag}%`}`;
  await db.$executeRaw`INSERT INTO frein (id, beneficiary_id, theme, moved_at, created_at) SELECT gen_random_uuid(), id, 'mobilite', now(), now() FROM "user" WHERE email LIKE ${`${tag}%`}`;
  await db.$executeRaw`ANALYZE`;
}
