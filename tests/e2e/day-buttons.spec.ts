import { expect, test, type Browser, type Page } from "@playwright/test";
import { dayKinds } from "#app/domain/coaching/day/kinds.ts";
import { openDb } from "#app/infra/db.server.ts";
import { savedLongDay } from "#tests/factories/long-day.ts";
import { expectAccessible } from "./support/axe.ts";
import { DESK, siteUrl } from "./support/stack.ts";

test.describe.configure({ mode: "default" });

let page: Page;

const cookieOf = (cookie: string) => {
  const [name = "", value = ""] = cookie.split("=");
  return { name, value, domain: new URL(siteUrl()).hostname, path: "/", expires: -1, httpOnly: true, secure: false, sameSite: "Lax" as const };
};
async function openAs(browser: Browser, cookie: string): Promise<Page> {
  return (await browser.newContext({ ...DESK, storageState: { cookies: [cookieOf(cookie)], origins: [] } })).newPage();
}

test.beforeAll(async ({ browser }) => {
  const db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  const { cookie } = await savedLongDay(db, { people: 247 });
  await db.$disconnect();
  page = await openAs(browser, cookie);
});
test.afterAll(async () => page.context().close());

type Button = { kind: string; label: string; href: string };

/** The buttons of a whole group, those folded too. */
const buttonsOf = async (group: string): Promise<Button[]> => {
  await page.goto(`${siteUrl()}/coach?groupe=${group}`);
  return page.locator(`#${group} .line`).evaluateAll((lines) =>
    lines.map((line) => ({
      kind: line.querySelector(".line-icon")?.textContent?.replace(/[\s\u00a0]*:.*$/, "").trim() ?? "",
      label: line.querySelector(".line-actions a")?.childNodes[0]?.textContent ?? "", href: line.querySelector(".line-actions a")?.getAttribute("href") ?? "",
    })));
};

test("every kind of line has a button, and each leads to a page that has what it points at", async () => {
  test.setTimeout(120_000);
  const buttons = [...(await buttonsOf("now")), ...(await buttonsOf("soon")), ...(await buttonsOf("watch"))];
  expect(new Set(buttons.map(({ kind }) => kind))).toEqual(new Set(Object.values(dayKinds).map(({ label }) => label)));
  // One of each sort is followed: the same words to the same place of a page.
  const sorts = new Map(buttons.map((button) => [`${button.kind} ${button.href.replace(/[0-9a-f-]{36}|\d{6,}/g, "…")}`, button]));
  for (const [sort, { href }] of sorts) {
    if (href.startsWith("tel:")) {
      expect(href, sort).toMatch(/^tel:\+33\d{9}$/);
      continue;
    }
    const [path = "", anchor] = href.split("#");
    const answer = await page.request.get(siteUrl() + path);
    expect(answer.status(), sort).toBe(200);
    if (anchor !== undefined) expect(await answer.text(), sort).toContain(`id="${anchor}"`);
  }
});

const shown = () => page.locator("main .group > .lines > li");

test("a day of more than two hundred lines shows the first of each group, and all of one when asked", async () => {
  await page.goto(`${siteUrl()}/coach`);
  const waiting = Number(/(\d+)\s+lignes à voir/.exec((await page.locator("main").innerText()).replaceAll("\u00a0", " "))?.[1]);
  expect(waiting).toBeGreaterThan(200);
  const few = await shown().count();
  expect(few).toBeLessThan(25);
  await page.getByRole("link", { name: /autres lignes/ }).first().click();
  await expect(page).toHaveURL(/groupe=now#now$/);
  expect(await page.locator("#now .lines > li").count()).toBeGreaterThan(60);
  await page.getByRole("link", { name: "Montrer moins de lignes" }).click();
  await expect(shown()).toHaveCount(few);
});

test("the keys go through all of them, over what is folded, and into it once it is open", async () => {
  await page.goto(`${siteUrl()}/coach?groupe=soon`);
  for (let step = 0; step < 60; step += 1) await page.keyboard.press("j");
  await expect(page.locator("[data-here]")).toHaveCount(1);
  const last = page.locator("main .line, main .line-fold summary").locator("visible=true").last();
  for (let step = 0; step < 260; step += 1) await page.keyboard.press("j");
  await expect(last.or(last.locator("a").first()).and(page.locator(":focus"))).toHaveCount(1);
  const fold = page.locator("#watch .line-fold").last();
  await expect(fold.locator("summary")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await expect(fold.locator(".line a").first()).toBeFocused();
  await page.keyboard.press("k");
  await expect(fold.locator("summary")).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Les touches" })).toBeVisible();
  await page.keyboard.press("Escape");
});

for (const viewport of [DESK.viewport, { width: 390, height: 844 }]) {
  test(`a long day is accessible and does not overflow at ${viewport.width} px`, async () => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    for (const path of ["/coach?groupe=now", "/coach"]) {
      await page.goto(siteUrl() + path);
      if (path === "/coach") await expectAccessible(page);
      // Each line opens « Plus tard » in the same way: two kinds of folds are enough to see.
      await page.locator("main details.later > summary").first().click();
      await page.locator(".line-fold > details > summary").first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/long-${viewport.width}${path.replace(/\W/g, "-")}.png`, fullPage: path === "/coach" });
    }
  });
}
