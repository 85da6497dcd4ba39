import { expect, test, type Browser, type Page } from "@playwright/test";
import { doors } from "#tests/access/doors.ts";
import { openWorld, type World } from "#tests/access/world.ts";
import { expectAccessible } from "./support/axe.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { PHONE, signIn, siteUrl } from "./support/stack.ts";

/** « Écouter »: a voice of the browser reads the page. The browser of the tests has no voice; this one notes what it is given to say. */

type Said = { text: string; lang: string };
declare global {
  interface Window {
    said: Said[];
    cancelled: number;
  }
}

async function phoneThatSpeaks(browser: Browser, voices: string[]): Promise<Page> {
  const context = await browser.newContext({ ...PHONE });
  await context.addInitScript((langs) => {
    window.said = [];
    window.cancelled = 0;
    let waiting: { onend: (() => void) | null }[] = [];
    class Utterance {
      lang = "";
      rate = 1;
      voice: unknown = null;
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      constructor(readonly text: string) {}
    }
    const voice = {
      getVoices: () => langs.map((lang) => ({ lang: lang.replace("*", ""), name: lang, localService: !lang.endsWith("*") })),
      speak: (one: Utterance) => {
        window.said.push({ text: one.text, lang: one.lang });
        waiting.push(one);
        setTimeout(() => waiting.includes(one) && one.onend?.(), 1);
      },
      cancel: () => {
        window.cancelled += 1;
        waiting = [];
      },
      onvoiceschanged: null,
    };
    Object.defineProperty(window, "speechSynthesis", { value: voice });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  }, voices);
  return context.newPage();
}

const listen = (page: Page) => page.getByRole("button", { name: "Écouter" });
const stop = (page: Page) => page.getByRole("button", { name: "Arrêter" });

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

test("is on every page that people open, and before they sign in, where the browser speaks French", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await phoneThatSpeaks(browser, ["en-US", "fr_FR"]);
  for (const visitor of ["nobody", "beneficiary"] as const) {
    const [name = "", value = ""] = world.cookies[visitor].split("=");
    if (name && value) await page.context().addCookies([{ name, value, url: world.url }]);
    for (const [route, { path, get, isFile, showsEverybody }] of Object.entries(doors)) {
      if (get?.[visitor] !== "open" || isFile || (showsEverybody && route === "dev.courrier")) continue;
      await page.goto(`${world.url}${typeof path === "string" ? path : path(world)}`);
      await expect(listen(page), route).toBeVisible();
    }
  }
  await page.context().close();
});

test("reads the page in order from its heading, without what is hidden, typed or a code, and stops by itself", async ({ browser }) => {
  const page = await phoneThatSpeaks(browser, ["fr-FR"]);
  await signIn(page, "josiane@example.org");
  await page.goto(`${siteUrl()}/vos-donnees`);
  await page.locator("#contenu").evaluate((main) => {
    const add = (html: string) => main.insertAdjacentHTML("beforeend", html);
    add('<p hidden>Un secret caché</p><p>123 456</p><p>K7M2 H9XP</p><p data-silent>Lu seulement des yeux</p><textarea>Tapé ici</textarea><p>De 9 h – 15 h, agent (F/H)</p>');
  });
  await listen(page).click();
  await expect(listen(page)).toBeVisible({ timeout: 20_000 });
  const said = await page.evaluate(() => window.said);
  const all = said.map(({ text }) => text).join("\n");
  expect(said[0]?.text).toBe(await page.getByRole("heading", { level: 1 }).innerText());
  expect(new Set(said.map(({ lang }) => lang))).toEqual(new Set(["fr-FR"]));
  const titles = await page.locator("main h2").allInnerTexts();
  const places = titles.map((title) => said.findIndex(({ text }) => text.startsWith(title.replace(/\s*\((F\/H|H\/F)\)/, "").replace(/[\s\u00a0]+/g, " ").slice(0, 20))));
  expect(titles.length).toBeGreaterThan(1);
  expect(places.every((place) => place > 0)).toBe(true);
  expect(all).not.toMatch(/secret caché|123 456|K7M2|des yeux|Tapé ici|F\/H/);
  expect(all).toContain("De 9 h à 15 h, agent, femme ou homme");
  await page.context().close();
});

test("reads only what a finger chose, were it a code; and stops when asked and when the page is left", async ({ browser }) => {
  const page = await phoneThatSpeaks(browser, ["fr-FR"]);
  await page.goto(`${siteUrl()}/connexion`);
  await page.locator("#contenu").evaluate((main) => {
    main.insertAdjacentHTML("beforeend", '<p id="code">123 456</p>');
    getSelection()?.selectAllChildren(document.getElementById("code") as HTMLElement);
  });
  await listen(page).click();
  await expect.poll(() => page.evaluate(() => window.said.map(({ text }) => text))).toEqual(["123 456"]);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(listen(page)).toBeVisible();
  // Slowly, to be caught in the middle.
  await page.evaluate(() => (speechSynthesis.speak = (one) => void window.said.push({ text: one.text, lang: one.lang })));
  await listen(page).click();
  const before = await page.evaluate(() => window.cancelled);
  await stop(page).click();
  await expect(listen(page)).toBeVisible();
  expect(await page.evaluate(() => window.cancelled)).toBe(before + 1);
  await listen(page).click();
  await expectAccessible(page);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
  expect(await page.evaluate(() => window.cancelled)).toBe(before + 3);
  await expect(listen(page)).toBeVisible();
  await page.context().close();
});

test("is accessible, large, moves nothing and leaves the page as wide as the screen", async ({ browser }) => {
  for (const path of ["/connexion", "/entrer", "/offres", "/"]) {
    const page = await phoneThatSpeaks(browser, ["fr-FR"]);
    await page.goto(siteUrl() + path);
    await expect(listen(page)).toBeVisible();
    const shift = await page.evaluate(() => new Promise<number>((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += (one as unknown as { value: number }).value))).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 100);
    }));
    expect(shift, path).toBeLessThanOrEqual(0.02);
    await expectAccessible(page);
    await expectLargeTargets(page);
    await expectNoSidewaysScroll(page, 320);
    await page.context().close();
  }
});

test("is not there without a French voice of the phone's own (* is spoken elsewhere), nor without scripts", async ({ browser }) => {
  const mute = await phoneThatSpeaks(browser, ["en-US", "de-DE", "fr-FR*"]);
  await mute.goto(`${siteUrl()}/connexion`);
  await mute.waitForTimeout(600);
  await expect(mute.locator(".listen")).toHaveCount(0);
  await mute.context().close();
  const still = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await still.goto(`${siteUrl()}/connexion`);
  await expect(still.locator(".listen")).toHaveCount(0);
  await still.context().close();
});
