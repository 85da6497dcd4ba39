import { randomUUID } from "node:crypto";
import { expect, type Browser, type Page } from "@playwright/test";
import type { Db } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";
import { PHONE } from "./stack.ts";

const COACH = "coach.flers@example.org";
const DAY_MS = 86_400_000;

export type OnPhone = { userId: string; beneficiaryId: string; meetingId: string; firstName: string };

/** Someone of the coach of Flers, with a meeting to come; she has told something of herself. */
export async function savedOnPhone(db: Db, firstName: string): Promise<OnPhone> {
  const coach = await db.user.findUniqueOrThrow({ where: { email: COACH } });
  const commune = await db.commune.findFirstOrThrow({ where: { name: "Flers", departement: "61" } });
  const [userId, id, meetingId] = [randomUUID(), randomUUID(), randomUUID()];
  await db.user.create({ data: { id: userId, territoryId: coach.territoryId, role: "beneficiary", firstName, lastName: "Horsligne", email: `${firstName.toLowerCase()}.horsligne@example.org` } });
  await db.beneficiary.create({ data: { id, userId, territoryId: coach.territoryId, areaId: coach.areaId, coachId: coach.id, communeCode: commune.code, lat: commune.lat, lng: commune.lng, contracts: ["CDI"] } });
  await db.appointment.create({ data: { id: meetingId, beneficiaryId: id, coachId: coach.id, kind: "individuel", startsAt: new Date(Date.now() + 3 * DAY_MS), place: `Salle de ${firstName}` } });
  return { userId, beneficiaryId: id, meetingId, firstName };
}

/** Offers that nobody else looks at, of no organisation; they leave with `forgetPhones`. */
export async function savedQuietOffers(db: Db, count: number): Promise<string[]> {
  const coach = await db.user.findUniqueOrThrow({ where: { email: COACH } });
  const commune = await db.commune.findFirstOrThrow({ where: { name: "Flers", departement: "61" } });
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.offer.createMany({ data: ids.map((id, place) => ({ id, territoryId: coach.territoryId, kind: "EMPLOI" as const, title: `Horsligne ${place + 1}`, communeCode: commune.code, lat: commune.lat, lng: commune.lng, source: "file", sourceId: `horsligne-${id}`, publishedAt: new Date() })) });
  return ids;
}

export async function forgetPhones(db: Db, people: readonly OnPhone[], offers: readonly string[]): Promise<void> {
  await db.user.deleteMany({ where: { id: { in: people.map(({ userId }) => userId) } } });
  await db.offer.deleteMany({ where: { id: { in: [...offers] } } });
}

/** Opens her session on a phone, as the card or the code would. */
export async function giveSession(db: Db, page: Page, userId: string): Promise<void> {
  await page.context().addCookies([{ name: "session", value: await openSession(db, userId), domain: "localhost", path: "/", httpOnly: true, sameSite: "Lax" }]);
}

/** A phone whose worker minds her pages and has kept in advance what it keeps. */
export async function openPhone(browser: Browser, db: Db, who: OnPhone, url: string): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await giveSession(db, page, who.userId);
  await page.goto(`${url}/mon-espace/reponses`);
  await expectKeptInAdvance(page);
  return page;
}

export async function expectKeptInAdvance(page: Page): Promise<void> {
  await expect.poll(() => keptPaths(page)).toEqual(expect.arrayContaining(["/mon-espace/aide", "/mon-espace/rendez-vous", "/mon-espace/gardees", "/hors-ligne", "/hors-ligne/sortie"]));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** The addresses of the pages in the phone. */
export const keptPaths = (page: Page) => page.evaluate(async () => {
  const paths: string[] = [];
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) {
      const { pathname, search } = new URL(request.url);
      if (!/\.\w+$/.test(pathname)) paths.push(pathname + search);
    }
  }
  return paths;
});

/** All that the phone holds of the site, as one text: Cache Storage, IndexedDB, local and session storage, readable cookies. */
export const allStored = (page: Page) => page.evaluate(async () => {
  const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text());
  }
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open(name ?? "");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error("IndexedDB"));
    });
    for (const store of database.objectStoreNames) {
      found.push(await new Promise((done) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); }));
    }
    database.close();
  }
  return JSON.stringify(found);
});

/** How much each place of the phone still holds: two storages, the two stores of the worker, cookies a script may read. */
export const storedByName = (page: Page) => page.evaluate(async () => {
  const countOf = async (store: string): Promise<number> => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "passerelle")) return 0;
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open("passerelle");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error("IndexedDB"));
    });
    const count = database.objectStoreNames.contains(store) ? await new Promise<number>((done) => {
      const asked = database.transaction(store).objectStore(store).count();
      asked.onsuccess = () => done(asked.result);
    }) : 0;
    database.close();
    return count;
  };
  return { local: localStorage.length, session: sessionStorage.length, kept: await countOf("kept"), facts: await countOf("facts"), cookies: document.cookie };
});

/** Has the worker send what waits, as the network coming back does; gives how many answers are still kept. */
export const sendNow = (page: Page) => page.evaluate(async () => {
  const worker = (await navigator.serviceWorker.ready).active;
  return new Promise<number>((done) => {
    const ear = new MessageChannel();
    ear.port1.onmessage = ({ data }: MessageEvent<{ state: string }[] | null>) => done((data ?? []).filter(({ state }) => state === "waiting").length);
    worker?.postMessage({ act: "send" }, [ear.port2]);
  });
});
