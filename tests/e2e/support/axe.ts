import axe from "axe-core";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that another colour scheme can change. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
type Rules = { type: "tag" | "rule"; values: string[] };

/** No fault that axe can see, in light and in dark, and no sideways scroll. Needs a page whose scripts may run; else `expectAccessibleTwin`. */
export async function expectAccessible(page: Page, schemes: readonly ("light" | "dark")[] = ["light", "dark"]): Promise<void> {
  for (const [place, colorScheme] of schemes.entries()) {
    // Without motion: a colour caught half way between two is no colour of ours.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await faultsOf(page, place === 0 ? { type: "tag", values: RULES } : { type: "rule", values: COLOUR_RULES }), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** The tool is put into a document once, and only its faults come back: through its Playwright wrapper a look took twice as long. No page of ours has frames. */
async function faultsOf(page: Page, runOnly: Rules): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${axe.source};0`);
  return page.evaluate(async (asked: Rules) => {
    // What sticks to an edge lies over what is behind it until one scrolls: a target there is not a small one.
    const sticking = [...document.querySelectorAll<HTMLElement>("body *")].filter((one) => getComputedStyle(one).position === "sticky");
    for (const one of sticking) one.style.position = "static";
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: asked, resultTypes: ["violations"] });
    for (const one of sticking) one.style.removeProperty("position");
    return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, runOnly);
}

/** The same for a page whose scripts are switched off: looked at by a twin of the browser, signed in alike, where axe may run. */
export async function expectAccessibleTwin(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({ storageState: await page.context().storageState(), viewport: page.viewportSize() });
  const twin = await context.newPage();
  await twin.goto(page.url());
  await expectAccessible(twin);
  await context.close();
}
