import { print, round } from "./figures.ts";
import { everyPage, withoutIds } from "./pages.ts";
import type { Stage } from "./stage.ts";
import { weigh, type Weight } from "./weigh.ts";

/** What a server may send before it waits for a first acknowledgement: 10 segments (RFC 6928). */
const ONE_ROUND_TRIP = 14_336;
/** quality.md: a page with everything, compressed. */
const WITH_EVERYTHING = 35 * 1_024;

/** What a first visit to each page that people and the public open brings over the wire, and whether the first wave holds HTML and CSS. */
export async function pageWeight({ site }: Stage): Promise<void> {
  const weights: { page: string; first: number }[] = [];
  for (const page of await everyPage()) {
    if (page.role !== "public" && page.role !== "beneficiary") continue;
    const gzip = await weigh(site.url, page, "gzip");
    const br = await weigh(site.url, page, "br");
    const first = gzip.html + gzip.css;
    const name = withoutIds(page.path);
    weights.push({ page: name, first });
    print("page-weight", {
      page: name, role: page.role, html: gzip.html, css: gzip.css, js: gzip.js, other: gzip.other, total: totalOf(gzip), requests: gzip.requests, encoding: "gzip",
      firstVisit: first, budget: ONE_ROUND_TRIP, withinBudget: first <= ONE_ROUND_TRIP, withinTotal: totalOf(gzip) <= WITH_EVERYTHING, headers: gzip.headers, plainHtml: gzip.plainHtml,
      // Browsers ask for br over HTTPS only (and on localhost).
      br: br.encoding === "br" ? { html: br.html, css: br.css, firstVisit: br.html + br.css, total: totalOf(br) } : null,
    });
  }
  weights.sort((a, b) => b.first - a.first);
  const heaviest = weights[0];
  print("page-weight", {
    summary: true, pages: weights.length, withinBudget: weights.filter(({ first }) => first <= ONE_ROUND_TRIP).length, budget: ONE_ROUND_TRIP,
    heaviest: heaviest?.page, heaviestFirstVisit: heaviest?.first, ofBudget: round((heaviest?.first ?? 0) / ONE_ROUND_TRIP, 2),
  });
}

const totalOf = ({ html, css, js, other }: Weight): number => html + css + js + other;
