import { expect, test, type Page } from "@playwright/test";
import { openWorld } from "#tests/access/world.ts";
import { expectAccessible } from "./support/axe.ts";
import { DESK, signIn, siteUrl } from "./support/stack.ts";

test.describe.configure({ mode: "default" });

let plain: Page;
let keys: Page;

test.beforeAll(async ({ browser }) => {
  const world = await openWorld();
  const [name = "", value = ""] = world.cookies.coach.split("=");
  await world.close();
  const cookies = [{ name, value, domain: new URL(siteUrl()).hostname, path: "/", expires: -1, httpOnly: true, secure: false, sameSite: "Lax" as const }];
  plain = await (await browser.newContext({ ...DESK, javaScriptEnabled: false, storageState: { cookies, origins: [] } })).newPage();
  // Nadia is among the people of this one.
  keys = await (await browser.newContext(DESK)).newPage();
  await signIn(keys, "coach.flers@example.org");
});
test.afterAll(async () => {
  await plain.context().close();
  await keys.context().close();
});

/** What is read: a line, or several under one. */
const entries = (page: Page) => page.locator("main .group > .lines > li");
const lines = (page: Page) => page.locator("main .group .line");

test("her day is short, and every line has the button that does it", async () => {
  await plain.goto(`${siteUrl()}/coach`);
  // The lead says how many there are in all, those that are a link away with them.
  const waiting = Number(/(\d+)\sligne/.exec(await plain.locator("main header, main").first().innerText())?.[1]);
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThan(25);
  expect(await entries(plain).count()).toBeLessThanOrEqual(waiting);
  const count = await lines(plain).count();
  for (let at = 0; at < count; at += 1) await expect(lines(plain).nth(at).locator(".line-actions a")).toHaveCount(1);
});

test("she puts a line off without script; it waits apart, and comes back when she asks for it", async () => {
  const line = lines(plain).filter({ has: plain.locator(".later") }).first();
  const [fact, key] = [await line.locator(".line-words").innerText(), await line.locator("input[name=key]").inputValue()];
  const before = await lines(plain).count();
  await line.getByText("Plus tard", { exact: false }).first().click();
  await line.getByRole("button", { name: /^Demain/ }).click();
  await expect(plain).toHaveURL(/\/coach$/);
  await expect(plain.locator(`.group input[value="${key}"]`)).toHaveCount(0);
  await plain.getByText(/remises? à plus tard/).click();
  const asleep = plain.locator("#later .line").filter({ has: plain.locator(`input[value="${key}"]`) });
  await expect(asleep).toContainText("Revient demain");
  await expect(asleep).toContainText(fact.split("\n")[0] ?? "");
  await asleep.getByRole("button", { name: /^Ramener/ }).click();
  await expect(plain.locator(`.group input[name=key][value="${key}"]`)).toHaveCount(1);
  expect(await lines(plain).count()).toBe(before);
});

test("a form that none of ours sends is refused, and nothing is put off", async () => {
  const wrong: Record<string, string>[] = [{ key: "letters:Nadia", stamp: "1", pour: "demain" }, { taskId: "x" }, { rien: "1" }];
  for (const form of wrong) {
    const answer = await plain.request.post(`${siteUrl()}/coach?index`, { form, headers: { Origin: siteUrl() } });
    expect(answer.status()).toBe(400);
  }
});

test("j and k go from line to line, Enter opens, / searches, ? says the keys", async () => {
  await keys.goto(`${siteUrl()}/coach`);
  await keys.keyboard.press("j");
  await expect(lines(keys).nth(0).locator("a").first()).toBeFocused();
  await keys.keyboard.press("j");
  await expect(lines(keys).nth(1).locator("a").first()).toBeFocused();
  await keys.keyboard.press("k");
  await expect(lines(keys).nth(0).locator("a").first()).toBeFocused();
  await keys.keyboard.press("?");
  await expect(keys.getByRole("dialog", { name: "Les touches" })).toBeVisible();
  await expectAccessible(keys);
  await keys.keyboard.press("Escape");
  await keys.keyboard.press("/");
  await keys.keyboard.type("natia");
  await keys.keyboard.press("Enter");
  await expect(keys).toHaveURL(/\/coach\/personnes\?q=natia/);
  await expect(keys.getByRole("rowheader").getByRole("link", { name: /^Nadia/ }).first()).toBeVisible();
  await keys.keyboard.press("j");
  await keys.keyboard.press("Enter");
  await expect(keys).toHaveURL(/\/coach\/personnes\/[0-9a-f-]{36}$/);
});

test("the portfolio keeps its filters in the address, and is downloaded as it is seen", async () => {
  await plain.goto(`${siteUrl()}/coach/personnes`);
  await plain.getByText("Plus de filtres et tri").click();
  await plain.getByLabel("Accompagnement").selectOption("en-poste");
  await plain.getByLabel("Trier par").selectOption("fin");
  await plain.getByRole("button", { name: "Filtrer" }).click();
  const asked = new URL(plain.url()).searchParams;
  expect([asked.get("etape"), asked.get("tri")]).toEqual(["en-poste", "fin"]);
  await expect(plain.getByLabel("Accompagnement")).toHaveValue("en-poste");
  const seen = await plain.getByRole("rowheader").count();
  const csv = await plain.request.get(`${siteUrl()}/coach/personnes.csv?etape=en-poste&tri=fin`);
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect((await csv.text()).trim().split("\r\n").length).toBe(seen + 1);
});

for (const viewport of [DESK.viewport, { width: 390, height: 844 }]) {
  test(`the day and the portfolio are accessible at ${viewport.width} px, folds open`, async () => {
    await keys.setViewportSize(viewport);
    for (const path of ["/coach", "/coach?groupe=watch", "/coach/personnes?etape=milieu&tri=contact", "/coach/personnes?q=zzzz"]) {
      await keys.goto(siteUrl() + path);
      const folds = keys.locator("main details.later > summary");
      if ((await folds.count()) > 0) await folds.first().click();
      await expectAccessible(keys);
      if (process.env["SHOTS"]) await keys.screenshot({ path: `${process.env["SHOTS"]}/${viewport.width}${path.replace(/\W/g, "-")}.png`, fullPage: true });
    }
  });
}
