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
      // What a program says, not a person: an escape or a value that went through to the page.
      ofPrograms: document.body.innerText.match(/\\u[0-9a-f]{4}|&(?:nbsp|amp|#\d+);|\bundefined\b|\bNaN\b|\[object /gi) ?? [],
    };
  });
  expect(seen, page.url()).toEqual({ title: true, language: "fr", headings: 1, mains: 1, skipsToMain: true, brokenAnchors: [], repeatedIds: [], withoutName: [], ofPrograms: [] });
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
 * A box to tick counts with the label around it. What is put out of sight for robots only is no target.
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
      if (!one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) || one.matches(".skip, .vh[aria-hidden=true] [tabindex='-1']") || isInText(one)) continue;
      const held = one.matches("input[type=checkbox], input[type=radio]") ? (one.closest("label") ?? one) : one;
      const { width, height } = held.getBoundingClientRect();
      if (width < least - 0.5 || height < least - 0.5) found.push(`${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 120)}`);
    }
    return found;
  }, TARGET_PX);
  expect(small, `${page.url()} has targets under ${TARGET_PX} px`).toEqual([]);
}

/**
 * Every text of the page on the ground it really stands on: 7 to 1, in light and in dark.
 *
 * A control that is switched off is left out, as WCAG does. @source design/quality.md; WCAG 2.2, 1.4.6
 */
export async function expectStrongContrast(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const weak = await page.evaluate(() => {
      const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = ([r = 0, g = 0, b = 0]: number[]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, at) => sum + c * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
      const groundOf = (one: Element | null): number[] => {
        // A number written on a disc of the map of offers stands on that disc.
        if (one?.matches(".map g > text") && one.previousElementSibling instanceof SVGCircleElement) return channels(getComputedStyle(one.previousElementSibling).fill);
        for (let at = one; at; at = at.parentElement) {
          const ground = channels(getComputedStyle(at).backgroundColor);
          if ((ground[3] ?? 1) > 0.99 && !(at instanceof SVGElement)) return ground;
        }
        return [255, 255, 255];
      };
      const found = new Set<string>();
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const one = words.currentNode.parentElement;
        if (!one || !/[\p{L}\d]/u.test(words.currentNode.nodeValue ?? "") || one.closest("script, style, .vh, .skip, :disabled, option") || one.getClientRects().length === 0) continue;
        const style = getComputedStyle(one);
        const [a, b] = [luminance(channels(one instanceof SVGElement ? style.fill : style.color)), luminance(groundOf(one))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 7) found.add(`${ratio.toFixed(2)} ${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`);
      }
      return [...found];
    });
    expect(weak, `${page.url()} in ${colorScheme}: texts under 7 to 1`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** No drawing stands alone: what it is beside, or the control it is in, has words that are shown. */
export async function expectIconsWithWords(page: Page): Promise<void> {
  const alone = await page.evaluate(() => [...document.querySelectorAll("svg.i")]
    .filter((icon) => icon.getClientRects().length > 0)
    .filter((icon) => {
      let around: HTMLElement | null = icon.parentElement;
      for (let level = 0; around && level < 3; level += 1, around = around.parentElement) if (/\p{L}{2}|\d/u.test(around.innerText ?? "")) return false;
      return true;
    })
    .map((icon) => icon.parentElement?.outerHTML.slice(0, 120) ?? ""));
  expect(alone, `${page.url()} has drawings without words`).toEqual([]);
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
