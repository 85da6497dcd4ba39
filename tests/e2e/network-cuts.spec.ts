import { expect, test, type Page } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { CUTS, startCuttingProxy, type Cut, type CuttingProxy } from "#tests/support/cutting-proxy.ts";
import { forgetPhones, openPhone, savedOnPhone, savedQuietOffers, sendNow, type OnPhone } from "./support/phone.ts";
import { siteUrl } from "./support/stack.ts";

/**
 * 200 cuts drawn by a seed, over answers, letters, « Pas pour moi », meetings and things ticked: nothing is lost, nothing is
 * done twice. Counted in the database.
 */
test.describe.configure({ timeout: 150_000 });

const SEED = 20_261_128;
const MOST_CUTS = 200;
const [APPLIED, REFUSED, LETTERS, TASKS] = [14, 14, 24, 8];

/** Mulberry32: the same sequence at each run. */
function drawFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let db: Db;
let network: CuttingProxy;
let person: OnPhone;
let offers: string[];
let tasks: string[];
let page: Page;

test.beforeAll(async ({ browser }) => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 3);
  person = await savedOnPhone(db, "Coupure");
  offers = await savedQuietOffers(db, APPLIED + REFUSED);
  const { coachId } = await db.beneficiary.findUniqueOrThrow({ where: { id: person.beneficiaryId } });
  tasks = Array.from({ length: TASKS }, () => crypto.randomUUID());
  await db.coachTask.createMany({ data: tasks.map((id, place) => ({ id, beneficiaryId: person.beneficiaryId, coachId: coachId ?? "", title: `Chose ${place}`, isShared: true })) });
  network = await startCuttingProxy(siteUrl());
  page = await openPhone(browser, db, person, network.url);
});
test.afterAll(async () => {
  await page.context().close();
  await network.stop();
  await forgetPhones(db, [person], offers);
  await db.$disconnect();
});

type Act = { path: string; fields: Record<string, string> };

/** Every act of the test, shuffled, each as the form of its page sends it. */
function acts(draw: () => number): Act[] {
  const all: Act[] = [
    ...offers.slice(0, APPLIED).map((id) => ({ path: `/mon-espace/offres/${id}/repondre`, fields: { message: `Réponse ${id}`, consent: "on" } })),
    ...offers.slice(APPLIED).map((id) => ({ path: `/mon-espace/offres/${id}/non`, fields: { reason: "horaires" } })),
    ...Array.from({ length: LETTERS }, (_, place) => ({ path: "/mon-espace/messages", fields: { text: `Lettre ${place}`, clientKey: `key-of-letter-${place}` } })),
    { path: `/mon-espace/rendez-vous/${person.meetingId}`, fields: { answer: "cannot", reason: "transport", note: "Pas de bus." } },
    ...tasks.map((taskId) => ({ path: "/mon-espace/a-faire", fields: { taskId, act: "fait" } })),
  ];
  return all.map((act) => ({ act, rank: draw() })).sort((a, b) => a.rank - b.rank).map(({ act }) => act);
}

/** Sends a form of the page she is on, as a tap does, and waits for the page it leads to. */
async function submit({ path, fields }: Act): Promise<void> {
  const arrived = page.waitForEvent("load");
  await page.evaluate(([action, values]) => {
    const form = document.body.appendChild(document.createElement("form"));
    form.method = "post";
    form.action = action;
    for (const [name, value] of Object.entries(values)) Object.assign(form.appendChild(document.createElement("input")), { type: "hidden", name, value });
    form.submit();
  }, [path, fields] as const);
  await arrived;
}

test("200 cuts drawn at random: nothing lost, nothing done twice", async () => {
  const draw = drawFrom(SEED);
  const total = () => CUTS.reduce((sum, kind) => sum + network.cuts[kind], 0);
  const isAct = (path: string) => /\/(repondre|non|messages|a-faire|rendez-vous\/[0-9a-f-]{36})$/.test(path);
  network.decide(({ method, path }): Cut | null => {
    if (method !== "POST" || !isAct(path) || total() >= MOST_CUTS || draw() > 0.8) return null;
    return CUTS[Math.floor(draw() * CUTS.length)] ?? null;
  });
  const all = acts(draw);
  for (const act of all) {
    await submit(act);
    // Now and then the network comes back for a moment before her next answer; else answers pile up on the phone.
    if (draw() < 0.5) await sendNow(page);
  }
  for (let tries = 0; total() < MOST_CUTS && tries < 400 && (await sendNow(page)) > 0; tries += 1);
  const cut = { ...network.cuts };
  network.decide(() => null);
  await expect.poll(() => sendNow(page)).toBe(0);

  const whose = { beneficiaryId: person.beneficiaryId };
  const applications = await db.application.findMany({ where: whose, select: { offerId: true, message: true, state: true, _count: { select: { history: true } } } });
  const byOffer = (a: { offerId: string }, b: { offerId: string }) => a.offerId.localeCompare(b.offerId);
  expect(applications.toSorted(byOffer)).toEqual(offers.slice(0, APPLIED).map((offerId) => ({ offerId, message: `Réponse ${offerId}`, state: "positionne", _count: { history: 1 } })).toSorted(byOffer));
  expect((await db.offerDismissal.findMany({ where: whose })).map(({ offerId }) => offerId).sort()).toEqual(offers.slice(APPLIED).sort());
  expect((await db.letter.findMany({ where: whose })).map(({ text }) => text).sort()).toEqual(Array.from({ length: LETTERS }, (_, place) => `Lettre ${place}`).sort());
  expect(await db.coachTask.count({ where: { ...whose, doneAt: { not: null }, doneById: person.userId } })).toBe(TASKS);
  expect(await db.appointment.findUniqueOrThrow({ where: { id: person.meetingId } })).toMatchObject({ answer: "cannot", answerReason: "transport", answerNote: "Pas de bus." });
  expect(await db.notification.count({ where: { kind: "appointment-answered", subjectId: person.meetingId } })).toBe(1);
  // Each key was acted on once, and there is one key an answer.
  expect(await db.sentOnce.count({ where: { userId: person.userId } })).toBe(all.length);
  const facts = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM outbox_event e JOIN application a ON a.id::text = e.payload->>'applicationId' WHERE e.type = 'application.moved' AND a.beneficiary_id = ${person.beneficiaryId}::uuid`;
  expect(facts[0]?.count).toBe(APPLIED);
  for (const kind of CUTS) expect(cut[kind], `cuts ${kind}`).toBeGreaterThan(20);
  expect(Object.values(cut).reduce((sum, count) => sum + count, 0)).toBe(MOST_CUTS);
});
