import { expect, test, type Browser, type Page } from "@playwright/test";
import { doors } from "#tests/access/doors.ts";
import { openWorld, type World } from "#tests/access/world.ts";
import { hardWordsIn } from "#tests/reading/hard-words.ts";
import { countWords, MOST_WORDS, sentencesOf } from "#tests/reading/sentences.ts";
import { expectIconsWithWords, expectLargeTargets, expectNoSidewaysScroll, expectStrongContrast, ownLinks } from "./support/page-checks.ts";
import { readBlocks } from "./support/read-blocks.ts";
import { PHONE, signIn } from "./support/stack.ts";

/*
 * Every page that a person can come to by links, as several people of the demo and as nobody: sentences of at most 15 words,
 * no word that she may not know; and on each, strong contrast in light and dark, drawings with words, large targets, no sideways
 * scroll. What others wrote (an employer, a coach, a referential, the directories of aids and actions) is not ours.
 */

/** Links that differ by an id or a value only are one kind; this many of each are followed. */
const OF_A_KIND = 3;
const MOST_PAGES = 140;

let world: World;
let theirs: string[];
test.beforeAll(async () => {
  world = await openWorld();
  theirs = await wordsOfOthers(world);
});
test.afterAll(() => world.close());

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ").replace(/'/g, "’").trim();

/** Texts that others wrote, the longest first. */
async function wordsOfOthers({ db }: World): Promise<string[]> {
  const [offers, organisations, letters, notes, tasks, places, metiers, skills, names, aids, messages, experiences, projects, people, actions, events] = await Promise.all([
    db.offer.findMany({ select: { title: true, description: true, employerLabel: true, placeNote: true, hoursNote: true, wage: true } }),
    db.organisation.findMany({ select: { name: true, activity: true } }),
    db.letter.findMany({ select: { text: true } }),
    db.recommendation.findMany({ select: { note: true, answerNote: true } }),
    db.coachTask.findMany({ select: { title: true } }),
    db.appointment.findMany({ select: { place: true, answerNote: true, explanation: true } }),
    db.metier.findMany({ select: { label: true } }),
    db.skill.findMany({ select: { label: true } }),
    db.appellation.findMany({ select: { label: true } }),
    db.mobilityAid.findMany({ select: { name: true, operator: true, priceNote: true, conditions: true } }),
    db.application.findMany({ select: { message: true, interviewNote: true } }),
    db.experience.findMany({ select: { label: true, place: true } }),
    db.project.findMany({ select: { label: true } }),
    db.beneficiary.findMany({ select: { about: true } }),
    db.insertionAction.findMany({ select: { name: true, operator: true, place: true } }),
    db.groupEvent.findMany({ select: { title: true, place: true } }),
  ]);
  const all = [offers, organisations, letters, notes, tasks, places, metiers, skills, names, aids, messages, experiences, projects, people, actions, events].flat().flatMap((row) => Object.values(row as Record<string, string | null>));
  return [...new Set(all.flatMap((text) => (text ?? "").split("\n")).map(plain).filter((text) => text.length > 2))].sort((a, b) => b.length - a.length);
}

/** The same text with what others wrote as one word. */
function ours(text: string): string {
  const said = plain(text);
  const lower = said.toLowerCase();
  return theirs.reduce((left, one) => (lower.includes(one.toLowerCase()) ? left.replace(new RegExp(`(?<![\\p{L}\\d])${one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "giu"), "Xxx") : left), said);
}

function faultsOf(text: string, whole: string): string[] {
  const isSuspect = sentencesOf(text).some((sentence) => countWords(sentence) > MOST_WORDS) || hardWordsIn(text, whole).length > 0;
  if (!isSuspect) return [];
  const own = ours(text);
  return [...sentencesOf(own).filter((sentence) => countWords(sentence) > MOST_WORDS).map((sentence) => `${countWords(sentence)} words: ${sentence}`), ...hardWordsIn(own, whole)];
}

/** Goes where the links lead, from these addresses; gives the faults, each once, and how many pages were read. */
async function readAll(page: Page, start: readonly string[], within: (path: string) => boolean): Promise<{ faults: Map<string, string>; pages: number; sentences: number }> {
  const kinds = new Map<string, number>();
  const queue = [...start];
  const seen = new Set<string>();
  const faults = new Map<string, string>();
  let sentences = 0;
  while (queue.length > 0 && seen.size < MOST_PAGES) {
    const path = queue.shift() as string;
    const kind = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…").replace(/=[^&]*/g, "=…");
    if (seen.has(path) || !within(path) || (kinds.get(kind) ?? 0) >= OF_A_KIND) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    seen.add(path);
    const answer = await page.goto(`${world.url}${path}`).catch(() => null);
    if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
    const blocks = await readBlocks(page);
    const whole = blocks.map(({ text }) => text).join("\n");
    for (const { text, where } of blocks) {
      sentences += sentencesOf(text).length;
      // A tab is called by the word of the page it opens, which explains it.
      for (const fault of where === "a.tab" ? [] : faultsOf(text, whole)) if (!faults.has(fault)) faults.set(fault, `${path} (${where})`);
    }
    await expectStrongContrast(page);
    await expectIconsWithWords(page);
    await expectLargeTargets(page);
    // 1280 px at 400 % are 320 px.
    await expectNoSidewaysScroll(page, 320);
    await page.setViewportSize(PHONE.viewport);
    queue.push(...(await ownLinks(page)));
  }
  return { faults, pages: seen.size, sentences };
}

async function expectReadable(page: Page, start: readonly string[], within: (path: string) => boolean, least: number): Promise<void> {
  const { faults, pages, sentences } = await readAll(page, start, within);
  if (process.env["SHOW"]) console.log(pages, sentences, [...faults].map(([fault, where]) => `${where} ${fault}`).join("\n"));
  expect([...faults].map(([fault, where]) => `${where} ${fault}`)).toEqual([]);
  expect(pages, "pages read").toBeGreaterThanOrEqual(least);
  expect(sentences, "sentences read").toBeGreaterThan(pages * 5);
}

const addressOf = (path: string | ((world: World) => string)) => (typeof path === "string" ? path : path(world));
const hers = (path: string) => path.startsWith("/mon-espace") && !path.endsWith(".pdf");
/** The links of an application and of an offer are opened by an employer, whose words are others. */
const everyones = (path: string) => !/^\/(mon-espace|coach|admin|employeur|candidature|renouveler|offre\/|hotline|dev|cv|sante|accessibilite)/.test(path);

const people = ["nadia@example.org", "mickael@example.org", "olena@example.org", "josiane@example.org"];
for (const address of people) {
  test(`every page of ${address} in short sentences and known words`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await phone(browser);
    await signIn(page, address);
    await expectReadable(page, ["/mon-espace"], hers, 35);
    await page.context().close();
  });
}

test("every page of the table of doors that a person may open", async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await phone(browser);
  const [name = "", value = ""] = world.cookies.beneficiary.split("=");
  await page.context().addCookies([{ name, value, url: world.url }]);
  const start = Object.values(doors).flatMap(({ path, get, isFile }) => (get?.beneficiary === "open" && !isFile ? [addressOf(path)] : []));
  await expectReadable(page, start, hers, 30);
  await page.context().close();
});

test("every page that anyone may open before signing in, but the statement the law words", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await phone(browser);
  const start = Object.values(doors).flatMap(({ path, get, isFile }) => (get?.nobody === "open" && !isFile ? [addressOf(path)] : []));
  await expectReadable(page, [...start, "/connexion/aide", "/rien-de-tel"], everyones, 10);
  await page.context().close();
});

async function phone(browser: Browser): Promise<Page> {
  return (await browser.newContext({ ...PHONE })).newPage();
}
