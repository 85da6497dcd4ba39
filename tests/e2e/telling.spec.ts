import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { fakeBrowser } from "#tests/support/push-service.ts";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";
import { stopToken } from "#app/infra/secrets.server.ts";
import { openWorld } from "../access/world.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectRefused, send } from "./support/forms.ts";
import { expectLargeTargets, expectNoSidewaysScroll, expectWellBuilt } from "./support/page-checks.ts";
import { PHONE, siteUrl } from "./support/stack.ts";

let db: Db;
test.beforeAll(() => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
});
test.afterAll(() => db.$disconnect());

/** Someone whom no other test looks at, signed in by her cookie. */
async function enter(context: BrowserContext) {
  const world = await openWorld();
  const user = await db.user.findFirstOrThrow({
    where: { role: "beneficiary", email: { not: null }, phone: { not: null }, telling: null, pushes: { none: {} }, id: { notIn: [world.ids.userId] }, NOT: { email: { in: ["nadia@example.org", "mickael@example.org", "josiane@example.org"] } } },
    orderBy: { id: "desc" }, select: { id: true, email: true, beneficiary: { select: { id: true, coachId: true } } },
  });
  await world.close();
  await signInAs(context, user.id);
  return { ...user, beneficiaryId: user.beneficiary?.id as string, coachId: user.beneficiary?.coachId ?? null };
}
async function signInAs(context: BrowserContext, userId: string) {
  await context.addCookies([{ name: "session", value: await openSession(db, userId), url: siteUrl() }]);
}
const choice = (userId: string) => db.tellingChoice.findUnique({ where: { userId }, select: { channels: true, rhythm: true } });
const save = (page: Page) => page.getByRole("button", { name: "Enregistrer" });

test.describe("on a phone, without scripts", () => {
  let context: BrowserContext;
  let page: Page;
  // Not by `test.use`: the twin that axe looks at would have no scripts either.
  test.beforeEach(async ({ browser }) => {
    context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
    page = await context.newPage();
  });
  test.afterEach(() => context.close());

  test("she chooses by which ways and how often, from the page of help", async () => {
    const nadia = await enter(context);
    await page.goto(`${siteUrl()}/mon-espace/aide`);
    await page.getByRole("link", { name: "Choisir comment on me prévient" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Comment vous prévenir");
    await expect(page.getByRole("checkbox", { name: "E-mail" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "Une fois par jour" })).toBeChecked();
    await expect(page.getByText("Un message à l’écran de ce téléphone"), "no script, no such choice").toBeHidden();
    await expectWellBuilt(page);
    await expectLargeTargets(page);
    await expectNoSidewaysScroll(page, 360);
    await expectAccessibleTwin(page);

    await page.locator("label", { hasText: "SMS" }).click();
    await page.locator("label", { hasText: "Une fois par semaine" }).click();
    await save(page).click();
    await expect(page.getByRole("status")).toContainText("C’est enregistré.");
    await expect(page.getByRole("checkbox", { name: "SMS" })).toBeChecked();
    expect(await choice(nadia.id)).toEqual({ channels: ["mail", "sms"], rhythm: "weekly" });
    await expectAccessibleTwin(page);

    await page.locator("label", { hasText: "SMS" }).click();
    await page.locator("label", { hasText: "E-mail" }).click();
    const { answer } = await send(page, save(page));
    await expectRefused(page, answer, { ways: /Cochez au moins une façon/ });
    await expectAccessibleTwin(page);
    await page.locator("label", { hasText: "Jamais" }).click();
    await save(page).click();
    await expect(page.getByRole("status")).toContainText("Nous ne vous écrirons plus.");
    expect(await choice(nadia.id)).toEqual({ channels: [], rhythm: "never" });
    await db.tellingChoice.delete({ where: { userId: nadia.id } });
  });

  test("without a mail she is told how to add one; a false answer is no fault", async () => {
    const person = await enter(context);
    await db.user.update({ where: { id: person.id }, data: { email: null } });
    await page.goto(`${siteUrl()}/mon-espace/prevenir`);
    await expect(page.getByRole("checkbox", { name: "E-mail" })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Recevoir un e-mail" })).toBeVisible();
    const forms: Record<string, string>[] = [{}, { act: "choose" }, { act: "choose", rhythm: "weekly", ways: "pigeon" }, { act: "ring" }, { act: "ring", endpoint: "https://10.0.0.8/", p256dh: `B${"a".repeat(86)}`, auth: "a".repeat(22) }];
    for (const form of forms) {
      expect((await page.request.post(`${siteUrl()}/mon-espace/prevenir`, { form, headers: { Origin: siteUrl() }, maxRedirects: 0 })).status(), JSON.stringify(form)).toBe(400);
    }
    expect(await db.pushSubscription.count({ where: { userId: person.id } })).toBe(0);
    await db.user.update({ where: { id: person.id }, data: { email: person.email } });
  });

  test("one button of a mail's link stops everything, and takes it back; nobody is signed in", async () => {
    const nadia = await enter(context);
    await context.clearCookies();
    const address = `${siteUrl()}/stop/${stopToken(nadia.id)}`;
    await page.goto(address);
    await expectWellBuilt(page);
    await expectLargeTargets(page);
    await expectNoSidewaysScroll(page, 360);
    await expectAccessibleTwin(page);
    expect(await page.content(), "the page tells nobody whose it is").not.toContain(nadia.email);
    await page.getByRole("button", { name: "Arrêter les messages" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vos messages sont arrêtés");
    expect(await choice(nadia.id)).toEqual({ channels: [], rhythm: "never" });
    await expectAccessibleTwin(page);
    await page.getByRole("button", { name: "Reprendre les messages" }).click();
    await expect(page.getByRole("button", { name: "Arrêter les messages" })).toBeVisible();
    expect(await choice(nadia.id)).toBeNull();
  });
});

test("robots that open the link stop nothing; a mail program that posts does, without cookie, origin or redirect", async ({ playwright, context }) => {
  const nadia = await enter(context);
  const path = `/stop/${stopToken(nadia.id)}`;
  const agents = ["Mozilla/5.0 (compatible; Googlebot/2.1)", "facebookexternalhit/1.1", "Microsoft Office/16.0 SafeLinks", ""];
  for (const agent of agents) {
    const robot = await playwright.request.newContext({ baseURL: siteUrl(), extraHTTPHeaders: { "User-Agent": agent } });
    for (const method of ["GET", "HEAD", "OPTIONS"]) await robot.fetch(path, { method, maxRedirects: 0 });
    await robot.fetch(`${path}?act=stop&List-Unsubscribe=One-Click`);
    await robot.dispose();
  }
  expect(await choice(nadia.id)).toBeNull();

  const machine = await playwright.request.newContext({ baseURL: siteUrl(), extraHTTPHeaders: { "User-Agent": "mail-provider" } });
  const odd: Record<string, string>[] = [{}, { a: "b" }, { "List-Unsubscribe": "Two-Clicks" }];
  for (const form of odd) expect((await machine.post(path, { form, maxRedirects: 0 })).status()).toBe(400);
  expect((await machine.post(`${path.slice(0, -1)}${path.endsWith("A") ? "Q" : "A"}`, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(404);
  expect((await machine.post(`${path}/`, { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 })).status()).toBe(403);
  expect(await choice(nadia.id)).toBeNull();
  expect((await machine.post(path, { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 })).status()).toBe(200);
  expect(await choice(nadia.id)).toEqual({ channels: [], rhythm: "never" });
  await db.tellingChoice.delete({ where: { userId: nadia.id } });
  expect((await machine.post(path, { multipart: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 })).status()).toBe(200);
  expect(await choice(nadia.id)).toEqual({ channels: [], rhythm: "never" });
  await db.tellingChoice.delete({ where: { userId: nadia.id } });
  await machine.dispose();
});

test.describe("with scripts", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("she asks to be rung on this phone: it rings, says nothing, and opens the page; signed out, it is forgotten", async ({ page, context }) => {
    const nadia = await enter(context);
    await context.grantPermissions(["notifications"], { origin: siteUrl() });
    const browser = fakeBrowser();
    // The push service of the browser is the edge of the network: it is not there, and gives this address.
    await page.addInitScript(({ p256dh, auth }) => {
      const bytes = (text: string) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0)).buffer;
      PushManager.prototype.subscribe = async (options) => {
        Object.assign(window, { asked: options });
        return { endpoint: "https://fcm.googleapis.com/fcm/send/e2e", getKey: (name: string) => bytes(name === "auth" ? auth : p256dh) } as unknown as PushSubscription;
      };
    }, browser);
    await page.goto(`${siteUrl()}/mon-espace/prevenir`);
    await expect(page.getByRole("heading", { name: "Un message à l’écran de ce téléphone" })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, 360);
    await page.getByRole("button", { name: "Me prévenir ici" }).click();
    await expect(page.getByRole("status").first()).toContainText("Ce téléphone vous préviendra.");
    expect(await choice(nadia.id)).toEqual({ channels: ["mail", "push"], rhythm: "daily" });
    await expect(page.getByRole("checkbox", { name: "À l’écran" })).toBeChecked();
    expect(await db.pushSubscription.findFirstOrThrow({ where: { userId: nadia.id } })).toMatchObject({ endpoint: "https://fcm.googleapis.com/fcm/send/e2e", p256dh: browser.p256dh, auth: browser.auth });

    await ring(context, page, { title: "Passerelle", body: "Vous avez du nouveau.", url: "/mon-espace/messages" });
    await expect.poll(() => onScreen(page)).toEqual([{ title: "Passerelle", body: "Vous avez du nouveau.", path: "/mon-espace/messages" }]);
    await ring(context, page, { url: "https://evil.example/" });
    await expect.poll(() => onScreen(page)).toContainEqual({ title: "Passerelle", body: "Vous avez du nouveau.", path: "/mon-espace" });

    await page.getByRole("button", { name: "Me déconnecter" }).first().click();
    await expect(page).toHaveURL(`${siteUrl()}/`);
    expect(await db.pushSubscription.count({ where: { userId: nadia.id } })).toBe(0);
    await db.tellingChoice.delete({ where: { userId: nadia.id } });
  });

  test("a browser that refuses says what can be done; nothing is asked before the button is touched", async ({ page, context }) => {
    await enter(context);
    await page.addInitScript(() => {
      let asked = 0;
      Object.defineProperty(Notification, "permission", { get: () => (asked > 0 ? "denied" : "default") });
      Notification.requestPermission = async () => ((asked += 1), Object.assign(window, { asked }), "denied" as const);
    });
    await page.goto(`${siteUrl()}/mon-espace/prevenir`);
    await expect(page.getByRole("button", { name: "Me prévenir ici" })).toBeVisible();
    expect(await page.evaluate(() => (window as { asked?: number }).asked)).toBeUndefined();
    await page.getByRole("button", { name: "Me prévenir ici" }).click();
    await expect(page.getByText("Ce navigateur refuse ces messages.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Me prévenir ici" })).toBeHidden();
  });
});

test("her coach sets it when she asks, and she reads that it was done", async ({ page, context }) => {
  const nadia = await enter(context);
  await context.clearCookies();
  await signInAs(context, nadia.coachId as string);
  await page.goto(`${siteUrl()}/coach/personnes/${nadia.beneficiaryId}`);
  await page.locator("summary", { hasText: "Ses accès" }).click();
  await page.getByRole("link", { name: "Comment la prévenir" }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, 390);
  await page.locator("label", { hasText: "Une fois par semaine" }).click();
  await save(page).click();
  await expect(page.getByRole("status")).toContainText("C’est enregistré.");
  expect(await choice(nadia.id)).toEqual({ channels: ["mail"], rhythm: "weekly" });
  await context.clearCookies();
  await signInAs(context, nadia.id);
  await page.goto(`${siteUrl()}/mon-espace/dossier`);
  await expect(page.getByText("a changé comment vous prévenir")).toBeVisible();
  await db.tellingChoice.delete({ where: { userId: nadia.id } });
});

/** What the push service would deliver, handed to the worker of the phone. */
async function ring(context: BrowserContext, page: Page, note: object): Promise<void> {
  const session = await context.newCDPSession(page);
  const registration = new Promise<string>((found) => session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations[0] && found(registrations[0].registrationId)));
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.deliverPushMessage", { origin: siteUrl(), registrationId: await registration, data: JSON.stringify(note) });
  await session.detach();
}

/** All that the screen of the phone shows. */
const onScreen = (page: Page) => page.evaluate(async () => {
  const all = await (await navigator.serviceWorker.ready).getNotifications();
  return all.map(({ title, body, data }) => ({ title, body, path: (data as { path: string }).path }));
});
