import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that another colour scheme can change. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** No fault that axe can see, in light and in dark, and no sideways scroll. Needs a page whose scripts may run; else `expectAccessibleTwin`. */
export async function expectAccessible(page: Page, schemes: readonly ("light" | "dark")[] = ["light", "dark"]): Promise<void> {
  for (const [place, colorScheme] of schemes.entries()) {
    // Without motion: a colour caught half way between two is no colour of ours.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // No page of ours has frames: the tool need not open a second page to gather what it saw ("legacy").
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (place === 0 ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)).analyze();
    expect(violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target.join(" ")).join(", ")}`), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
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
