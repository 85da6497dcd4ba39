import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf } from "#app/use-cases/context.server.ts";
import { decideOffer } from "#app/use-cases/moderation/decide-offer.server.ts";
import { answerRenewal } from "#app/use-cases/moderation/renewal-link.server.ts";
import { publishOffer } from "#app/use-cases/offers/publish-offer.server.ts";
import type { WorkerProcess } from "#workers/start.ts";
import { anOfferDraft } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { settled, startTestWorkers } from "./support/workers.ts";

/** An offer that is held, refused or published, and the one that ends: from the act to the mail, through the queue and the worker. */

const held = useDatabase();
/** A working morning well ahead of the real clock, from which the queue counts delays. */
const MORNING = new Date("2031-03-05T09:30:00Z");
const DAY_MS = 86_400_000;
let worker: WorkerProcess;
let employer: SavedEmployer;
let hotliner: Awaited<ReturnType<typeof savedStaff>>;
const as = <A extends Parameters<typeof contextOf>[0]>(actor: A) => ({ ...contextOf(actor, "test"), db: held.db, now: MORNING, newId: randomUUID });
const mails = (to: string) => held.db.localMessage.findMany({ where: { to }, select: { subject: true, text: true }, orderBy: { createdAt: "asc" } });

beforeAll(async () => {
  worker = await startTestWorkers(held.db, { databaseUrl: held.url, lockMs: 3_000 }, () => MORNING);
  const territory = await savedTerritory(held.db, { code: "61" });
  employer = await savedEmployer(held.db, territory, { email: "moderation@example.org" });
  hotliner = await savedStaff(held.db, territory, "hotliner");
  await savedBeneficiary(held.db, territory, { coachId: (await savedCoach(held.db, territory)).id, email: "personne@example.org" });
}, 60_000);
afterAll(async () => {
  await worker?.stop();
});

it("a held offer is found by nobody; refused, one mail says that something is to be corrected and nothing of what; published, it is matched and found", async () => {
  const done = await publishOffer(as(employer.actor), employer.organisationId, anOfferDraft({ description: "Vous nettoyez des bureaux. Femme uniquement." }));
  if (!done.ok) throw new Error(done.refusal.code);
  const { offerId } = done.value;
  await settled(held.db, worker);
  const found = async () => [await held.db.match.count({ where: { offerId } }), await held.db.searchDocument.count({ where: { offerId } })];
  expect(await found()).toEqual([0, 0]);
  const seen = async () => (await held.db.offer.findUniqueOrThrow({ where: { id: offerId } })).updatedAt;
  expect(await decideOffer(as(hotliner.actor), offerId, await seen(), { verdict: "refused", reason: "discrimination", words: "Retirez la dernière phrase." })).toMatchObject({ ok: true });
  await settled(held.db, worker);
  const [first, ...others] = await mails("moderation@example.org");
  expect(others).toEqual([]);
  expect(first?.subject).toContain("à corriger");
  expect(first?.text).toContain(`/employeur/offres/${offerId}`);
  expect(`${first?.subject} ${first?.text}`).not.toMatch(/entretien de bureaux|femme|Retirez|discrimin/i);
  await held.db.offer.update({ where: { id: offerId }, data: { status: "held", lookSince: MORNING } });
  expect(await decideOffer(as(hotliner.actor), offerId, await seen(), { verdict: "published" })).toMatchObject({ ok: true });
  await settled(held.db, worker);
  expect((await found()).every((many) => many > 0)).toBe(true);
  expect((await mails("moderation@example.org")).map(({ subject }) => subject)).toEqual([expect.stringContaining("à corriger"), expect.stringContaining("publiée")]);
}, 60_000);

it("an offer that ends is asked about once; the link of the mail keeps it, and nothing is asked of the new day", async () => {
  const offer = await held.db.offer.findFirstOrThrow({ where: { organisationId: employer.organisationId, status: "open" }, select: { id: true } });
  const expiresAt = new Date(MORNING.getTime() + 4 * DAY_MS);
  await held.db.offer.update({ where: { id: offer.id }, data: { expiresAt } });
  for (const id of ["renew-1", "renew-2"]) {
    await worker.queues.add([{ id, name: "offers.renew", payload: {} }]);
    await settled(held.db, worker);
  }
  const asked = (await mails("moderation@example.org")).filter(({ text }) => text.includes("/renouveler/"));
  expect(asked).toHaveLength(1);
  const token = /\/renouveler\/([\w.-]+)/.exec(asked[0]?.text ?? "")?.[1] ?? "";
  expect(asked[0]?.text).not.toContain(offer.id);
  expect(await answerRenewal(as({ role: "nobody" }), token, "10.0.0.1", "renew")).toMatchObject({ ok: true });
  expect((await held.db.offer.findUniqueOrThrow({ where: { id: offer.id } })).expiresAt).toEqual(new Date(MORNING.getTime() + 30 * DAY_MS));
  await worker.queues.add([{ id: "renew-3", name: "offers.renew", payload: {} }]);
  await settled(held.db, worker);
  expect((await mails("moderation@example.org")).filter(({ text }) => text.includes("/renouveler/"))).toHaveLength(1);
}, 60_000);
