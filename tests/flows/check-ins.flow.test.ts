import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkInIdOf } from "#app/infra/secrets.server.ts";
import { contextOf } from "#app/use-cases/context.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import type { WorkerProcess } from "#workers/start.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { settled, startTestWorkers } from "./support/workers.ts";

const held = useDatabase();
let worker: WorkerProcess;
let employer: SavedEmployer;
let workId: string;
let now = NOW;
const DAY = 86_400_000;
const as = <A extends Parameters<typeof contextOf>[0]>(actor: A) => ({ ...contextOf(actor, "test"), db: held.db, now, newId: randomUUID });
const run = async (jobId: string) => {
  await worker.queues.add([{ id: jobId, name: "check-ins.send", payload: {} }]);
  await settled(held.db, worker);
};
const messages = () => held.db.localMessage.findMany({ where: { text: { contains: "/nouvelles/" } }, orderBy: { createdAt: "asc" }, select: { to: true, channel: true, text: true } });

beforeAll(async () => {
  worker = await startTestWorkers(held.db, { databaseUrl: held.url, lockMs: 3_000 }, () => now);
  const territory = await savedTerritory(held.db, { code: "61" });
  employer = await savedEmployer(held.db, territory);
  const coach = await savedCoach(held.db, territory);
  const person = await savedBeneficiary(held.db, territory, { coachId: coach.id, email: null, phone: "+33639980123" });
  const offer = await savedOffer(held.db, territory, { organisationId: employer.organisationId });
  workId = (await savedApplication(held.db, person.id, offer.id, { state: "accepte" })).id;
}, 60_000);
afterAll(async () => {
  await worker?.stop();
});
const move = (to: "demarre" | "rompu", more: object) => moveApplication(as(employer.actor), workId, { to, seenState: null, reason: null, note: "", meetingDay: null, meetingTime: null, meetingPlace: "", startedOn: null, endedOn: null, ...more });

it("a first day is confirmed: the news are planned, asked two days later by mail and SMS, once, by links that open", async () => {
  expect((await move("demarre", { startedOn: "2026-11-20" })).ok).toBe(true);
  await settled(held.db, worker);
  expect(await held.db.checkIn.count({ where: { applicationId: workId, cancelledAt: null } })).toBe(14);
  now = new Date(NOW.getTime() + 2 * DAY);
  await run("first");
  await run("again");
  const sent = await messages();
  expect(sent.map(({ channel }) => channel).sort()).toEqual(["mail", "sms"]);
  for (const { text } of sent) {
    const token = /\/nouvelles\/([\w-]+)/.exec(text)?.[1] ?? "";
    expect(await held.db.checkIn.count({ where: { id: checkInIdOf(token) ?? "", milestone: "j2" } })).toBe(1);
    expect(text).not.toContain(workId);
  }
});

it("the work ends while a message waits for the morning: nobody is asked any more", async () => {
  now = new Date("2026-12-05T22:30:00Z");
  await run("at-night");
  expect(await held.db.notification.count({ where: { kind: { startsWith: "check-in" }, status: "pending" } })).toBe(2);
  expect((await move("rompu", { reason: "contrat-fini" })).ok).toBe(true);
  await settled(held.db, worker);
  expect(await held.db.checkIn.count({ where: { applicationId: workId, cancelledAt: null, answeredAt: null } })).toBe(0);
  const waiting = await held.db.notification.findMany({ where: { kind: { startsWith: "check-in" }, status: "pending" }, select: { id: true } });
  now = new Date("2026-12-06T08:30:00Z");
  await worker.queues.add(waiting.map(({ id }) => ({ id: `morning-${id}`, name: "notification.send" as const, payload: { notificationId: id } })));
  await settled(held.db, worker);
  expect(await held.db.notification.count({ where: { kind: { startsWith: "check-in" }, status: "skipped" } })).toBe(2);
  expect(await messages()).toHaveLength(2);
});
