import { expect, test, type Browser, type Page } from "@playwright/test";
import { doors } from "#tests/access/doors.ts";
import { VISITORS, type Visitor } from "#tests/access/table.ts";
import { openWorld, type World } from "#tests/access/world.ts";
import { expectAccessible } from "./support/axe.ts";
import { expectLargeTargets, expectNoSidewaysScroll, expectWellBuilt, ownLinks } from "./support/page-checks.ts";

/** Every page of the table, as the first visitor who may open it: what all pages must have, and that none leads nowhere. */

const DESK = 1280;
/** Links that differ by an id or a page number only are one kind; this many of each are followed. */
const OF_A_KIND = 2;

let world: World;
const pages = new Map<Visitor, Page>();
const followed = new Map<string, number>();
const complaints: string[] = [];

test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(async () => {
  await Promise.all([...pages.values()].map((page) => page.context().close()));
  await world.close();
});

/** One browser page a visitor, kept: its complaints and what it asks of others are noted. */
async function pageOf(browser: Browser, visitor: Visitor): Promise<Page> {
  const known = pages.get(visitor);
  if (known) return known;
  const context = await browser.newContext({ hasTouch: true });
  const [name, value] = world.cookies[visitor].split("=");
  if (name && value) await context.addCookies([{ name, value, url: world.url }]);
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (fault) => complaints.push(`${page.url()}: ${fault.message}`));
  page.on("request", (request) => !request.url().startsWith(world.url) && !request.url().startsWith("data:") && complaints.push(`${page.url()} asks ${request.url()}`));
  pages.set(visitor, page);
  return page;
}

const isPersons = (visitor: Visitor) => visitor === "nobody" || visitor.startsWith("beneficiary");

/** Everything that is asked of a page, at the width of a phone and of a desk. */
async function look(browser: Browser, visitor: Visitor, path: string, status = 200): Promise<void> {
  const page = await pageOf(browser, visitor);
  complaints.length = 0;
  await page.setViewportSize({ width: isPersons(visitor) ? 360 : 390, height: 740 });
  const answer = await page.goto(`${world.url}${path}`);
  expect(answer?.status(), path).toBe(status);
  const html = (await answer?.text()) ?? "";
  const policy = answer?.headers()["content-security-policy"] ?? "";
  if (policy.includes("script-src 'none'")) expect(html, `${path} forbids scripts and carries one`).not.toContain("<script");
  if (policy.includes("script-src 'self'")) expect(html, `${path} has a script written in it`).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")/);
  await expectWellBuilt(page);
  await expectAccessible(page);
  if (isPersons(visitor)) {
    expect(policy, `${path} is for everyone and needs the scripts of the framework`).toMatch(/script-src '(none|self)'/);
    await expectLargeTargets(page);
    await expectNoSidewaysScroll(page, 320);
  }
  await page.setViewportSize({ width: DESK, height: 900 });
  await expectAccessible(page);
  // The skip link of a page that does not exist leads to that page.
  for (const link of await ownLinks(page)) if (link !== path) await expectAlive(page, visitor, link);
  // The browser itself reports the page's own status: that is no complaint.
  expect(complaints.filter((line) => status < 400 || !line.includes("Failed to load resource"))).toEqual([]);
}

async function expectAlive(page: Page, visitor: Visitor, link: string): Promise<void> {
  const kind = `${visitor} ${link.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…").replace(/=[^&]*/g, "=…")}`;
  const times = followed.get(kind) ?? 0;
  if (times >= OF_A_KIND) return;
  followed.set(kind, times + 1);
  const status = (await page.request.get(`${world.url}${link}`, { maxRedirects: 0 })).status();
  expect(status < 400 || status === 403, `${page.url()} leads to ${link}, which answers ${status}`).toBe(true);
}

for (const [name, { path, get, isFile }] of Object.entries(doors)) {
  const visitor = VISITORS.find((one) => get?.[one] === "open");
  // A frame is seen with the page it frames; what is not for eyes is not looked at.
  if (!visitor || isFile || `${name}._index` in doors) continue;
  test(`${name}, as ${visitor}`, async ({ browser }) => {
    await look(browser, visitor, typeof path === "string" ? path : path(world));
  });
}

const otherStates: [what: string, visitor: Visitor, path: string | ((world: World) => string)][] = [
  ["her offers", "beneficiary", "/mon-espace"],
  ["her offers, filtered until nothing is left", "beneficiary", "/mon-espace?km=5&heures=soir&type=immersion"],
  ["her words that find nothing", "beneficiary", "/mon-espace/chercher?mots=zzzzzz"],
  ["the answers to her questions, all given", "beneficiary", "/mon-espace/questions?fini=1"],
  ["communes of a postal code", "beneficiary", "/mon-espace/questions/commune?mots=61100"],
  ["a commune that does not exist", "beneficiary", "/mon-espace/questions/commune?mots=zzzzzz"],
  ["how she gets around", "beneficiary", "/mon-espace/questions/deplacements"],
  ["métiers of everyday words", "beneficiary", "/mon-espace/questions/envies?mots=menage"],
  ["a line of what she has done", "beneficiary", "/mon-espace/questions/parcours?mots=menage"],
  ["what she can do", "beneficiary", "/mon-espace/questions/savoir-faire"],
  ["her licences", "beneficiary", "/mon-espace/questions/permis"],
  ["a search that finds nothing", "nobody", "/offres?mots=zzzzzz"],
  ["a place that does not exist", "nobody", "/offres?mots=menage&lieu=Zzzzville"],
  ["offers around a place", "nobody", "/offres?lieu=Flers&genre=EMPLOI&page=2"],
  ["a page past the last", "nobody", "/offres?page=39"],
  ["the offers on a map", "nobody", "/offres?carte=1&genre=EMPLOI"],
  ["a place misspelled", "nobody", "/offres?lieu=flerre&contrat=cdd&km=10"],
  ["a number that was left", "nobody", "/employeurs?note=1"],
  ["an empty mailbox", "nobody", "/dev/courrier?a=personne@example.org"],
  ["signing in while signed in", "beneficiary", "/connexion"],
  ["the public page of an offer, signed in", "beneficiary", ({ ids }) => `/offres/${ids.openOfferId}`],
  ["the home page, signed in", "coach", "/"],
  ["an offer just published", "employer", ({ ids }) => `/employeur/offres/${ids.offerId}?publiee=1`],
  ["a new bénévolat mission", "employer", "/employeur/offres/nouvelle?genre=BENEVOLAT"],
  ["a new immersion", "employer", "/employeur/offres/nouvelle?genre=IMMERSION"],
  ["blocked offers of a person", "coach", ({ ids }) => `/coach/personnes/${ids.beneficiaryId}?vue=bloquees`],
  ["nobody found", "coach", "/coach/personnes?q=zzzzzz"],
  ["no offer found", "coach", "/coach/offres?q=zzzzzz"],
  ["no employer found", "coach", "/coach/employeurs?q=zzzzzz"],
  ["no account found", "admin", "/admin/comptes?q=zzzzzz"],
  ["no organisation found", "admin", "/admin/organisations?q=zzzzzz"],
  ["nobody who calls", "hotliner", "/hotline?q=zzzzzz"],
  ["before anyone calls", "hotliner", "/hotline"],
];
for (const [what, visitor, path] of otherStates) {
  test(`${what}, as ${visitor}`, async ({ browser }) => {
    await look(browser, visitor, typeof path === "string" ? path : path(world));
  });
}

const refusals: [what: string, visitor: Visitor, path: string, status: number][] = [
  ["a page that does not exist", "nobody", "/rien-de-tel", 404],
  ["an offer that does not exist", "nobody", "/offres/00000000-0000-4000-8000-000000000000", 404],
  ["a question that does not exist", "beneficiary", "/mon-espace/questions/rien", 404],
  ["an offer that does not exist, in her space", "beneficiary", "/mon-espace/offres/00000000-0000-4000-8000-000000000000", 404],
  ["a page of another role", "beneficiary", "/admin", 403],
  ["a person who is not his", "coach", "/coach/personnes/00000000-0000-4000-8000-000000000000", 404],
  ["a page that does not exist, below his own", "coach", "/coach/rien-de-tel", 404],
];
for (const [what, visitor, path, status] of refusals) {
  test(`${what} (${status}), as ${visitor}`, async ({ browser }) => {
    await look(browser, visitor, path, status);
  });
}
