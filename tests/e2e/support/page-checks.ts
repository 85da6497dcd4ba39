import { expect, type Page } from "@playwright/test";

/** The smallest side of what a finger must hit on a beneficiary's page, in CSS pixels. @source design/quality.md; WCAG 2.5.5 */
const TARGET_PX = 44;

/** What every page has, seen in the browser: a title, French, one heading, one main, a skip link that leads somewhere. */
export async function expectWellBuilt(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const skip = document.querySelector<HTMLAnchorElement>("a.skip");
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return {
      title: document.title.trim().length > 3,
      language: document.documentElement.lang,
      headings: document.querySelectorAll("h1").length,
      mains: document.querySelectorAll("main").length,
      skipsToMain: skip !== null && document.querySelector(skip.hash)?.tagName === "MAIN",
      brokenAnchors: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter(({ hash }) => hash.length < 2 || document.getElementById(hash.slice(1)) === null).map(({ outerHTML }) => outerHTML),
      repeatedIds: ids.filter((id, place) => ids.indexOf(id) !== place),
      withoutName: [...document.querySelectorAll("a,button")].filter((one) => (one.textContent ?? "").trim() === "" && !one.getAttribute("aria-label")).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    };
  });
  expect(seen, page.url()).toEqual({ title: true, language: "fr", headings: 1, mains: 1, skipsToMain: true, brokenAnchors: [], repeatedIds: [], withoutName: [] });
}

/** How far the page runs out of the screen sideways, in pixels, at a width; and what sticks out. */
export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth - clientWidth} px`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 100))];
  });
  expect(over, `${page.url()} scrolls sideways at ${width} px`).toEqual([]);
}

/**
 * Everything that a finger must hit is large enough; links within a sentence are as high as its lines.
 *
 * A box to tick counts with the label around it.
 */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate((least) => {
    const isInText = (one: Element) => {
      if (one.tagName !== "A" || getComputedStyle(one).display !== "inline") return false;
      const beside = [...(one.parentElement?.childNodes ?? [])].filter((node) => node !== one).map((node) => node.textContent ?? "").join("");
      return beside.trim().length > 0;
    };
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
      if (!one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) || one.matches(".skip") || isInText(one)) continue;
      const held = one.matches("input[type=checkbox], input[type=radio]") ? (one.closest("label") ?? one) : one;
      const { width, height } = held.getBoundingClientRect();
      if (width < least - 0.5 || height < least - 0.5) found.push(`${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 120)}`);
    }
    return found;
  }, TARGET_PX);
  expect(small, `${page.url()} has targets under ${TARGET_PX} px`).toEqual([]);
}

/** The page's own links, each once: a path with its query. Addresses to call or write to are looked at here. */
export async function ownLinks(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((one) => one.href));
  const here = new URL(page.url()).origin;
  const links = new Set<string>();
  for (const href of all) {
    if (href.startsWith("tel:")) expect(href, page.url()).toMatch(/^tel:\+?\d{4,}$/);
    else if (href.startsWith("mailto:")) expect(href, page.url()).toMatch(/^mailto:[^@\s]+@[^@\s]+$/);
    else {
      const { origin, pathname, search } = new URL(href);
      expect(origin, `${page.url()} leads to ${href}`).toBe(here);
      links.add(pathname + search);
    }
  }
  return [...links];
}
