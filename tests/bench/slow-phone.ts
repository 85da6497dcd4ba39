import { chromium, type Browser, type Page as Tab } from "@playwright/test";
import { pause, print, round } from "./figures.ts";
import { everyPage, withoutIds, type Page } from "./pages.ts";
import type { Stage } from "./stage.ts";
import type { BenchOptions } from "./options.ts";
import type { Undo } from "./undo.ts";

/** An old phone with two bars of network. @source design/quality.md, « Speed » */
const PROFILE = { kilobits: 400, latencyMs: 400, cpuSlowdown: 6 };
const TARGETS = { lcpMs: 3_000, cls: 0.02, inpMs: 100 };
/** Browsers report an event's time by steps of 8 ms, and none below 16. */
const LEAST_EVENT_MS = 16;

type Seen = { lcpMs: number; cls: number; inpMs: number };

/**
 * What a first visit feels like on that phone, for every page that people and the public open: when its main part is there,
 * how much it moves, how long a touch waits. A browser of its own for each page: nothing is kept from the one before.
 */
export async function slowPhone({ site }: Stage, options: BenchOptions, undo: Undo): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  undo.add("browser", () => browser.close());
  const over: string[] = [];
  let worst: { page: string; lcpMs: number } = { page: "", lcpMs: 0 };
  let count = 0;
  for (const page of await everyPage()) {
    if ((page.role !== "public" && page.role !== "beneficiary") || !page.path.includes(options.page)) continue;
    const seen = await visit(browser, site.url, page);
    const name = withoutIds(page.path);
    const isWithin = seen.lcpMs <= TARGETS.lcpMs && seen.cls <= TARGETS.cls && seen.inpMs <= TARGETS.inpMs;
    count += 1;
    if (!isWithin) over.push(name);
    if (seen.lcpMs > worst.lcpMs) worst = { page: name, lcpMs: seen.lcpMs };
    print("slow-phone", { page: name, role: page.role, ...seen, targets: TARGETS, withinTargets: isWithin });
  }
  print("slow-phone", { summary: true, profile: PROFILE, pages: count, withinTargets: count - over.length, over, slowest: worst.page, slowestLcpMs: worst.lcpMs });
}

async function visit(browser: Browser, url: string, { path, cookie }: Page): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  try {
    const [name = "", value = ""] = cookie.split("=");
    if (name && value) await context.addCookies([{ name, value, url }]);
    const tab = await context.newPage();
    await tab.addInitScript((least) => {
      const seen = { lcpMs: 0, cls: 0, inpMs: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.lcpMs = entry.startTime))).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.cls += (entry as unknown as { value: number }).value))).observe({ type: "layout-shift", buffered: true });
      // An interaction has a number; what else a finger sets off (entering, hovering) is none, and INP leaves it out.
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (entry as unknown as { interactionId: number }).interactionId > 0 && (seen.inpMs = Math.max(seen.inpMs, entry.duration)))).observe({ type: "event", durationThreshold: least, buffered: true } as PerformanceObserverInit);
    }, LEAST_EVENT_MS);
    const cdp = await context.newCDPSession(tab);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: PROFILE.latencyMs, downloadThroughput: (PROFILE.kilobits * 1_000) / 8, uploadThroughput: (PROFILE.kilobits * 1_000) / 8 });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: PROFILE.cpuSlowdown });
    await tab.goto(`${url}${path}`, { waitUntil: "load" });
    await pause(400);
    const before = await read(tab);
    await touch(tab);
    const { inpMs } = await read(tab);
    return { lcpMs: round(before.lcpMs), cls: round(before.cls, 4), inpMs: round(inpMs) };
  } finally {
    await context.close();
  }
}

const read = (tab: Tab): Promise<Seen> => tab.evaluate(() => ({ ...(window as unknown as { seen: Seen }).seen }));

/** Touches what answers without leaving the page (a fold, a box, a field), else its heading; three times, the longest counts. */
async function touch(tab: Tab): Promise<void> {
  const able = tab.locator("main :is(summary, input[type=checkbox], input[type=radio], input[type=text], input[type=search], textarea):visible");
  const target = (await able.count()) > 0 ? able.first() : tab.locator("h1").first();
  for (const _ of [1, 2, 3]) {
    await target.tap({ force: true });
    await pause(150);
  }
}
