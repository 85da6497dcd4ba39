import { afterEach, describe, expect, it } from "vitest";
import { offersApi } from "#app/infra/france-travail/offers-api.server.ts";
import { FeedError } from "#app/infra/feed-text.server.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { FAKE_ID, FAKE_SECRET, fakeFranceTravail, type FakeFranceTravail } from "#tests/support/fake-france-travail.ts";
import { pullFranceTravail } from "./pull-france-travail.server.ts";

const held = useDatabase();
let fake: FakeFranceTravail | undefined;
afterEach(() => fake?.close());

/** Offers of one commune of the Orne, a minute apart, the newest first. */
function offersOf(prefix: string, count: number, apartMs = 60_000): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, place) => aFranceTravailOffer({ id: `${prefix}${place}`, intitule: `Agent d’entretien ${place} (H/F)`, dateCreation: new Date(NOW.getTime() - (place + 1) * apartMs).toISOString() }));
}

async function start(code: string, offers: Record<string, unknown>[]) {
  const territory = await savedTerritory(held.db, { code, name: code });
  fake = await fakeFranceTravail(offers);
  const server = fake;
  const waits: number[] = [];
  const api = (secret = FAKE_SECRET) => offersApi({ clientId: FAKE_ID, clientSecret: secret, searchUrl: server.searchUrl, tokenUrl: server.tokenUrl }, { sleep: async (ms) => void waits.push(ms), timeoutMs: 5_000 });
  // The fake answers for the département that is asked; the territory of a test has a code of its own.
  const asOrne = (real: ReturnType<typeof api>) => ({ search: (asked: Parameters<typeof real.search>[0]) => real.search({ ...asked, departement: "61" }) });
  const pull = async (secret?: string) => {
    const done = await pullFranceTravail({ actor: { role: "system" }, db: held.db, now: NOW, newId: nextId, requestId: "test" }, asOrne(api(secret)), { territoryCode: code });
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };
  const open = () => held.db.offer.count({ where: { territoryId: territory.id, status: "open" } });
  const lastRun = () => held.db.importRun.findFirstOrThrow({ where: { territoryId: territory.id }, orderBy: { endedAt: "desc" } });
  return { server, pull, open, lastRun, waits };
}

describe("France Travail's API", () => {
  it("reads page after page, then what changed, then closes what left; 204 is nothing", async () => {
    const { server, pull, open, lastRun } = await start("P1", offersOf("P1", 310));
    expect(await pull()).toMatchObject({ read: 310, created: 310, closed: 0, isWhole: true, refused: [] });
    expect(server.seen.searches.map((url) => url.searchParams.get("range"))).toEqual(["0-149", "150-299", "300-449"]);
    expect(server.seen.searches[0]?.searchParams.get("departement")).toBe("61");
    server.offers = server.offers.slice(0, 300);
    expect(await pull()).toMatchObject({ read: 300, created: 0, unchanged: 300, closed: 10 });
    server.offers = [];
    expect(await pull()).toMatchObject({ read: 0, closed: 300 });
    expect(await open()).toBe(0);
    expect(await lastRun()).toMatchObject({ source: "france-travail", label: "API", closed: 300, isWhole: true, fault: null });
  });

  it("more than the last place that can be reached: cut by the day of creation, each offer once", async () => {
    const { server, pull } = await start("P2", offersOf("P2", 3_200));
    expect(await pull()).toMatchObject({ read: 3_200, created: 3_200, isWhole: true });
    const starts = server.seen.searches.map((url) => Number(url.searchParams.get("range")?.split("-")[0]));
    expect(Math.max(...starts)).toBeLessThanOrEqual(3_000);
    expect(new Set(server.seen.searches.map((url) => url.searchParams.get("minCreationDate"))).size).toBeGreaterThan(1);
  }, 120_000);

  it("waits as long as « 429 » asks, tries again what fails, renews a token that ran out", async () => {
    const { server, pull, waits } = await start("P3", offersOf("P3", 200));
    server.tokenLasts = 1;
    server.troubles = [{ status: 429, headers: { "Retry-After": "7" } }, { status: 503 }, { status: 500 }];
    expect(await pull()).toMatchObject({ read: 200, created: 200, isWhole: true });
    expect(waits.filter((ms) => ms >= 1_000)).toEqual([7_000, 1_000, 2_000]);
    expect(server.seen.tokens).toBe(2);
  });

  it.each<[string, (server: FakeFranceTravail) => void, RegExp]>([
    ["a failure that lasts", (server) => server.onSearch = (call) => call === 2 && server.troubles.push({ status: 503 }, { status: 503 }, { status: 503 }, { status: 503 }), /ne répond pas \(503\)/],
    ["a wait that is too long", (server) => server.onSearch = (call) => call === 2 && server.troubles.push({ status: 429, headers: { "Retry-After": "86400" } }), /d’attendre \(429\)/],
    ["an application without this API", (server) => server.troubles.push({ status: 403 }), /refuse l’accès aux offres \(403\)/],
    ["a request that is not understood", (server) => server.troubles.push({ status: 400 }), /ne comprend pas/],
  ])("%s: it is said, what was read is kept, nothing closes", async (name, spoil, sentence) => {
    const code = `P4${name.length}`;
    const { server, pull, open, lastRun } = await start(code, offersOf(code, 301));
    await pull();
    server.offers = server.offers.slice(100);
    server.seen.searches.length = 0;
    spoil(server);
    const fault = await pull().catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(FeedError);
    expect((fault as FeedError).message).toMatch(sentence);
    expect(await open()).toBe(301);
    expect(await lastRun()).toMatchObject({ isWhole: false, fault: expect.stringMatching(sentence) as string });
  });

  it("a wrong secret is said without showing it", async () => {
    const { pull, lastRun } = await start("P5", offersOf("P5", 1));
    await expect(pull("un-autre-secret")).rejects.toThrow(/FRANCE_TRAVAIL_SECRET/);
    expect((await lastRun()).fault).not.toContain("un-autre-secret");
  });

  it("an offer that leaves while the list is read: it is read again, so that none that moved up is missed", async () => {
    const { server, pull, open } = await start("P6", offersOf("P6", 320));
    server.onSearch = (call) => {
      if (call === 2) server.offers = server.offers.slice(1);
    };
    const report = await pull();
    // The one that left had been read already.
    expect(report).toMatchObject({ created: 320, isWhole: true, closed: 0 });
    expect(await open()).toBe(320);
    expect(await pull()).toMatchObject({ closed: 1 });
  });

  it("a list that never stops moving closes nothing", async () => {
    const { server, pull, open } = await start("P7", offersOf("P7", 320));
    await pull();
    server.onSearch = () => {
      server.offers = server.offers.slice(1);
    };
    expect(await pull()).toMatchObject({ isWhole: false, closed: 0 });
    expect(await open()).toBe(320);
  });

  it("too many of one second: what can be reached is read, and nothing closes", async () => {
    const { server, pull } = await start("P8", offersOf("P8", 5));
    await pull();
    // Not salaried: read and refused, so that the test is of the reading.
    server.offers = offersOf("P8X", 3_200, 0).map((offer) => ({ ...offer, typeContrat: "LIB" }));
    const report = await pull();
    expect(report).toMatchObject({ isWhole: false, closed: 0 });
    expect(report.read).toBe(3_150);
  }, 120_000);
});
