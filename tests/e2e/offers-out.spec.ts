import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { NASTY } from "#tests/factories/out-offers.ts";
import { jobPostingFaults } from "#tests/support/job-posting-check.ts";
import { schemaFaults } from "#tests/support/json-schema.ts";
import { openApiSchema } from "#tests/support/openapi-schema.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** What goes out, and the public site. Offers and an employer of their own, far from those of other tests. */
const at = (path: string) => `${siteUrl()}${path}`;
const ROUND_TRIP = 14_336;
const HALL = { viewport: { width: 1920, height: 1080 } };
let db: Db;
let offerId: string;
let place: { id: string; areaId: string | null; lat: number; lng: number };
const ids: string[] = [];

async function open(title: string, more: object = {}): Promise<string> {
  const id = randomUUID();
  ids.push(id);
  await db.offer.create({
    data: {
      id, territoryId: place.id, areaId: place.areaId, kind: "EMPLOI", status: "open", title, description: "Vous aidez à la ferme, le matin.", romeCode: "A1101", communeCode: "61345", lat: place.lat, lng: place.lng,
      contract: "CDD", contractMonths: 3, weeklyHours: 20, wage: "12,02 € de l’heure", publishedAt: new Date(), licences: ["B"], ...more,
    },
  });
  return id;
}

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const territory = await db.territory.findFirstOrThrow({ where: { code: "61" } });
  const commune = await db.commune.findFirstOrThrow({ where: { code: "61345" } });
  place = { id: territory.id, areaId: commune.areaId, lat: commune.lat, lng: commune.lng };
  offerId = await open("Aide à la ferme du matin (F/H)");
  for (const title of NASTY) if (!title.includes("\u0000")) await open(title);
});
test.afterAll(async () => {
  await db.offer.deleteMany({ where: { id: { in: ids } } });
  await db.$disconnect();
});

async function pageOf(browser: Browser, kind: object, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ ...kind, javaScriptEnabled })).newPage();
}
const dataOf = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null") as Record<string, unknown>;

test("the page of an offer tells search engines the same facts; nothing of a title gets out of its data", async ({ browser, request }) => {
  for (const id of ids) {
    const html = await (await request.get(at(`/offres/${id}`))).text();
    const posting = dataOf(html);
    expect(jobPostingFaults(posting), String(posting["title"])).toEqual([]);
    expect(html.match(/<script type="application\/ld\+json"/g)).toHaveLength(1);
  }
  const page = await pageOf(browser, PHONE);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(at(`/offres/${offerId}`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aide à la ferme du matin (F/H)");
  // Our policy forbids scripts in the page; data is none, and the browser says nothing against it.
  expect(complaints).toEqual([]);
  expect(dataOf(await page.content())).toMatchObject({ title: "Aide à la ferme du matin (F/H)", url: at(`/offres/${offerId}`), baseSalary: { value: { value: 12.02 } }, employmentType: ["PART_TIME", "TEMPORARY"] });
  await page.context().close();
});

test("the open feed answers as its description says, is not sent twice, and is read by any site, by reading only", async ({ request }) => {
  const description = (await (await request.get(at("/api/openapi.json"))).json()) as { components: { schemas: { Flux: Record<string, unknown>; Erreur: Record<string, unknown> } } } & Record<string, unknown>;
  expect(schemaFaults(description, openApiSchema)).toEqual([]);
  const { Flux, Erreur } = description.components.schemas;
  const first = await request.get(at("/api/offres.json?par=7&commune=61345"), { headers: { Origin: "https://autre.example.org" } });
  expect(schemaFaults(await first.json(), Flux, description)).toEqual([]);
  expect(first.headers()).toMatchObject({ "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin", "content-type": "application/json; charset=utf-8" });
  expect(first.headers()["set-cookie"]).toBeUndefined();
  const { etag = "", "last-modified": modified = "" } = first.headers();
  expect((await request.get(first.url(), { headers: { "If-None-Match": etag } })).status()).toBe(304);
  expect((await request.get(first.url(), { headers: { "If-None-Match": `W/"x", W/${etag}` } })).status()).toBe(304);
  expect((await request.get(first.url(), { headers: { "If-Modified-Since": modified } })).status()).toBe(304);
  expect((await request.get(first.url(), { headers: { "If-None-Match": '"x"', "If-Modified-Since": modified } })).status()).toBe(200);
  const seen: string[] = [];
  for (let next: string | null = ""; next !== null;) {
    const body = (await (await request.get(at(`/api/offres.json?par=7&commune=61345${next && `&apres=${next}`}`))).json()) as { suivant: string | null; offres: { id: string; intitule: string }[] };
    seen.push(...body.offres.map(({ id }) => id));
    next = body.suivant;
  }
  expect([...seen].sort()).toEqual([...ids].sort());
  const wrong = await request.get(at("/api/offres.json?par=1000"));
  expect(wrong.status()).toBe(400);
  expect(schemaFaults(await wrong.json(), Erreur, description)).toEqual([]);
  expect((await request.post(at("/api/offres.json"), { headers: { Origin: "https://autre.example.org" } })).status()).toBe(403);
  const preflight = await request.fetch(at("/api/offres.json"), { method: "OPTIONS", headers: { Origin: "https://autre.example.org", "Access-Control-Request-Method": "POST" } });
  expect(preflight.headers()["access-control-allow-methods"]).toBeUndefined();
});

test("the feed of a search, the partner file, the sitemap and the rules for robots", async ({ page, request }) => {
  await page.goto(at("/offres"));
  const rss = await request.get(at("/offres.rss?lieu=61345"));
  expect(rss.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
  for (const path of ["/offres.rss?mots=aide&genre=EMPLOI", "/sitemap.xml", "/offres.rss?mots=%3Cscript%3E%26"]) {
    const xml = await (await request.get(at(path))).text();
    // The browser's own reader of XML: not well formed, it says so.
    expect(await page.evaluate((text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent ?? "", xml), path).toBe("");
  }
  const sitemap = await (await request.get(at("/sitemap.xml"))).text();
  expect(sitemap).toContain(`<loc>${at(`/offres/${offerId}`)}</loc><lastmod>`);
  expect((await request.get(at("/sitemap.xml?partie=2"))).status()).toBe(404);
  const csv = await (await request.get(at("/api/france-travail.csv"))).text();
  const line = csv.split("\r\n").find((one) => one.startsWith(offerId));
  expect(line).toContain("|Aide à la ferme du matin (F/H)|");
  expect(line).toMatch(/\|\d\d\/\d\d\/\d{4}\|\d\d\/\d\d\/\d{4}\|\|1\|\|C\|\|$/);
  expect(csv).not.toMatch(/(^|\|)[=@]/m);
  const robots = await (await request.get(at("/robots.txt"))).text();
  expect(robots).toContain(`Sitemap: ${at("/sitemap.xml")}`);
  expect(robots).toContain("Disallow: /mon-espace");
});

test("another site shows the list in a frame; no other page of ours lets itself be framed", async ({ browser }) => {
  // A site of another origin, as real as ours.
  const mairie = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://mairie.example.org").searchParams.get("p") ?? "";
    response.setHeader("Content-Type", "text/html").end(`<!doctype html><title>Mairie</title><iframe title="Offres" src="${at(path)}" width="400" height="500"></iframe>`);
  }).listen(0, "127.0.0.1");
  await once(mairie, "listening");
  const framing = (path: string) => `http://127.0.0.1:${(mairie.address() as AddressInfo).port}/?p=${encodeURIComponent(path)}`;
  const page = await pageOf(browser, DESK);
  await page.goto(framing("/integrer/offres?lieu=Flers"));
  const link = page.frameLocator("iframe").getByRole("link").first();
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("href", new RegExp(`^${siteUrl()}/offres/`));
  await page.goto(framing("/offres"));
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Les offres" })).toHaveCount(0);
  const alone = await pageOf(browser, { viewport: { width: 360, height: 600 } }, false);
  const answer = await alone.goto(at("/integrer/offres?lieu=Flers"));
  expect(await answer?.text()).not.toContain("<script");
  await expectAccessibleTwin(alone);
  await expectNoSidewaysScroll(alone, 320);
  await Promise.all([page, alone].map((one) => one.context().close()));
  mairie.close();
});

test("the screen of a hall turns by itself, is large, and stops for whoever asks", async ({ browser }) => {
  const page = await pageOf(browser, HALL, false);
  const answer = await page.goto(at("/ecran?commune=Flers&km=40"));
  expect(answer?.headers()["refresh"]).toBe("15; url=/ecran?commune=Flers&km=40&page=2");
  expect(await answer?.text()).not.toContain("<script");
  await expect(page.locator("article")).toHaveCount(2);
  await expect(page.locator("article .qr")).toHaveCount(2);
  // From three metres on a screen of a metre: letters of 34 px at least, and all of a view seen without scrolling.
  const sizes = await page.locator("h1, h2, p, li, a, span").evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(34);
  expect(Math.min(...(await page.locator("h2").evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))))).toBeGreaterThanOrEqual(56);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);
  await expectAccessibleTwin(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/arret=1/);
  await expect(page.getByRole("link", { name: "Après" })).toBeVisible();
  expect((await page.reload())?.headers()["refresh"]).toBeUndefined();
  await page.getByRole("link", { name: "Après" }).click();
  await expect(page).toHaveURL(/page=2&arret=1/);
  await page.getByRole("link", { name: "Reprendre" }).click();
  await expect(page).toHaveURL(/\/ecran\?commune=Flers&km=40&page=2$/);
  await page.context().close();
});

test("the poster of an offer is one sheet of A4, with the square and the number", async ({ browser }) => {
  for (const id of [offerId, await open("Agent polyvalent de restauration collective et d’entretien des locaux communaux", { description: "x".repeat(3_000), hoursNote: "du lundi au vendredi, et un samedi sur deux", placeNote: "Derrière la mairie" })]) {
    const page = await pageOf(browser, DESK);
    await page.goto(at(`/offres/${id}/affiche`));
    await expect(page.getByRole("button", { name: "Imprimer" })).toBeVisible();
    await expect(page.locator(".poster .qr")).toBeVisible();
    await expectAccessible(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Number(width), Number(height)].map(Math.round)).toEqual([595, 842]);
    await page.context().close();
  }
});

test("anyone searches with slips, narrows, sees a map, without scripts and in one round trip of the network", async ({ browser, request }) => {
  const page = await pageOf(browser, PHONE, false);
  await page.goto(at("/"));
  for (const name of ["Voir les offres", "Ce que vous y gagnez", "Voir les missions", "Me connecter"]) await expect(page.getByRole("link", { name })).toBeVisible();
  await page.getByRole("link", { name: "Voir les offres" }).click();
  await page.getByLabel("Quel travail ?").fill("menaje");
  await page.getByLabel("Où ?").fill("flerre");
  await page.getByText("Plus de choix").click();
  await page.getByLabel("À combien de kilomètres ?").selectOption("40");
  await page.getByLabel("Combien d’heures par semaine ?").selectOption("30");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByRole("status")).toContainText("à moins de 40 km de Flers");
  expect(new URL(page.url()).search).toContain("km=40");
  await expect(page.locator("article").first()).toBeVisible();
  await page.getByRole("link", { name: "Voir sur une carte" }).click();
  await expect(page.locator("svg.map")).toBeVisible();
  await expectAccessibleTwin(page);
  await expectNoSidewaysScroll(page, 320);
  await page.locator(".map-list a").first().click();
  await expect(page).toHaveURL(/lieu=.*km=5/);
  await page.context().close();
  const html = await (await request.get(at("/offres"))).text();
  const css = await Promise.all([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(async ([, href]) => (await request.get(at(href ?? ""))).text()));
  expect([html, ...css].reduce((sum, text) => sum + gzipSync(text).byteLength, 0)).toBeLessThanOrEqual(ROUND_TRIP);
  expect(css).toHaveLength(2);
});

test("an employer leaves a number; the help line calls back and it leaves the list", async ({ browser }) => {
  const name = `Ferme du Canari ${Date.now()}`;
  for (const [kind, scripts] of [[PHONE, false], [DESK, true]] as const) {
    const page = await pageOf(browser, kind, scripts);
    await page.goto(at("/employeurs"));
    await (scripts ? expectAccessible(page) : expectAccessibleTwin(page));
    if (!scripts) await expectLargeTargets(page);
    await page.getByLabel("Votre nom").fill("Mme Canari");
    await page.getByLabel("Votre entreprise, association ou mairie").fill(name);
    await page.getByLabel("Commune, ou code postal").fill("Flers");
    await page.getByLabel("Votre téléphone").fill("12");
    await page.getByRole("button", { name: "Rappelez-moi" }).click();
    await expect(page.getByText("Écrivez un numéro à 10 chiffres").first()).toBeVisible();
    await expect(page.getByLabel("Votre entreprise, association ou mairie")).toHaveValue(name);
    await page.getByLabel("Votre téléphone").fill("02 61 91 55 55");
    // Nobody fills it in less than two seconds; this browser may.
    await page.waitForTimeout(2_100);
    await page.getByRole("button", { name: "Rappelez-moi" }).click();
    await expect(page.getByText("C’est noté")).toBeVisible();
    await page.context().close();
  }
  const organisation = await db.organisation.findFirstOrThrow({ where: { name }, include: { events: true } });
  expect(organisation).toMatchObject({ stage: "prospectee", phone: "+33261915555" });
  expect(organisation.events.map(({ type }) => type).sort()).toEqual(["prospectee", "rappel-demande"]);
  const hotliner = await pageOf(browser, DESK);
  await signIn(hotliner, "hotline@example.org");
  await hotliner.goto(at("/hotline/relances"));
  const card = hotliner.locator("section, article, .card").filter({ has: hotliner.getByRole("link", { name }) }).last();
  await expect(card.getByRole("link", { name: /^Appeler le 02/ })).toBeVisible();
  await expectAccessible(hotliner);
  await card.locator("summary", { hasText: "Noter l’appel" }).click();
  await card.getByText("A répondu").click();
  await card.getByRole("button", { name: /^Noter/ }).click();
  await expect(hotliner.getByRole("link", { name })).toHaveCount(0);
  await hotliner.context().close();
});

test("robots do not leave numbers: a hidden box filled, a form sent at once, none of our own", async ({ request }) => {
  const name = `Robot ${Date.now()}`;
  const opened = /name="opened" value="([^"]+)"/.exec(await (await request.get(at("/employeurs"))).text())?.[1] ?? "";
  const form = { name: "Robot", organisation: name, kind: "entreprise", commune: "Flers", phone: "0261915556", opened, site: "" };
  const send = async (more: object) => (await request.post(at("/employeurs"), { form: { ...form, ...more }, headers: { Origin: siteUrl() }, maxRedirects: 0 })).status();
  expect(await send({})).toBe(400);
  await new Promise((done) => setTimeout(done, 2_100));
  expect(await send({ site: "https://spam.example" })).toBe(400);
  expect(await send({ opened: "x.y" })).toBe(400);
  expect(await db.organisation.count({ where: { name } })).toBe(0);
});
