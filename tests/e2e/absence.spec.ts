import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectLargeTargets, expectNoSidewaysScroll } from "./support/page-checks.ts";
import { forgetPhones, giveSession, savedOnPhone, type OnPhone } from "./support/phone.ts";
import { DESK, PHONE, signIn, siteUrl } from "./support/stack.ts";

/** An absence that was noted: she explains it on her phone without scripts, her coach reads it and excuses it at her desk. */
test.describe.configure({ mode: "serial", timeout: 120_000 });

let db: Db;
let her: OnPhone;
let absenceId: string;
const LONG = "Le car du matin n’est pas passé et personne ne répondait au numéro indiqué à l’arrêt, alors je suis rentrée à pied sous la pluie.";

test.beforeAll(async () => {
  db = openDb(process.env["DATABASE_URL"] ?? "", 2);
  her = await savedOnPhone(db, "Absentia");
  const { coachId } = await db.appointment.findUniqueOrThrow({ where: { id: her.meetingId } });
  absenceId = randomUUID();
  await db.appointment.create({ data: { id: absenceId, beneficiaryId: her.beneficiaryId, coachId, kind: "individuel", startsAt: new Date(Date.now() - 3 * 86_400_000), place: "Bureau des coachs, Flers", status: "non-excuse" } });
});
test.afterAll(async () => {
  await forgetPhones(db, [her], []);
  await db.$disconnect();
});

test("she says why in one tap, with her words, without scripts; it says who reads", async ({ browser }) => {
  const phone = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await giveSession(db, phone, her.userId);
  await phone.goto(`${siteUrl()}/mon-espace/rendez-vous`);
  const main = phone.getByRole("main");
  await expect(main).toContainText("Seul votre coach le lit.");
  await main.getByRole("link", { name: /^Expliquer/ }).click();
  await expect(main).toContainText("Personne d’autre ne la reçoit.");
  await expectAccessibleTwin(phone);
  await main.getByLabel(/Un mot pour votre coach/).fill(LONG);
  await main.getByRole("button", { name: "Je n’avais pas de transport" }).click();
  await expect(main).toContainText("C’est envoyé. Seul votre coach le lit.");
  await expect(main).toContainText("Votre explication est chez votre coach.");
  expect(await db.appointment.findUniqueOrThrow({ where: { id: absenceId } })).toMatchObject({ status: "non-excuse", explanation: `Pas de transport. ${LONG}` });
  await phone.context().close();
});

test("with scripts too the page is sound at 360 px, and she may say it otherwise", async ({ browser }) => {
  const phone = await (await browser.newContext(PHONE)).newPage();
  await giveSession(db, phone, her.userId);
  await phone.goto(`${siteUrl()}/mon-espace/rendez-vous/${absenceId}/absence`);
  await expectAccessible(phone);
  await expectLargeTargets(phone);
  await expectNoSidewaysScroll(phone, 320);
  await expect(phone.getByRole("main")).toContainText("Vous avez dit");
  await phone.context().close();
});

test("her coach finds it in the day, reads it and excuses it; she sees that", async ({ browser }) => {
  const desk = await (await browser.newContext(DESK)).newPage();
  await signIn(desk, "coach.flers@example.org");
  await desk.goto(`${siteUrl()}/coach`);
  const main = desk.getByRole("main");
  await expect(main).not.toContainText("Le car du matin n’est pas passé et personne");
  await expect(main).toContainText("Explique son absence");
  await desk.goto(`${siteUrl()}/coach/personnes/${her.beneficiaryId}/rendez-vous`);
  await expect(main).toContainText(LONG);
  await expect(main.getByRole("button", { name: /^Laisser non excusée/ })).toBeVisible();
  await expectAccessible(desk);
  await expectNoSidewaysScroll(desk, 390);
  await desk.setViewportSize({ width: 1280, height: 900 });
  await main.getByRole("listitem").filter({ hasText: "La personne explique" }).getByRole("button", { name: /^Absence excusée/ }).click();
  await expect(main).toContainText("C’est noté.");
  expect(await db.appointment.findUniqueOrThrow({ where: { id: absenceId } })).toMatchObject({ status: "excuse" });
  await desk.context().close();
});
