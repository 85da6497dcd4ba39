import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openMeetingLink, answerByLink } from "#app/use-cases/coaching/open-meeting-link.server.ts";
import { contextOf } from "#app/use-cases/context.server.ts";
import type { WorkerProcess } from "#workers/start.ts";
import { savedBeneficiary, savedCoach } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { settled, startTestWorkers } from "./support/workers.ts";

/** A reminder of a meeting, from the evening's job to the link in the SMS and what is answered by it. */

const held = useDatabase();
/** An evening well ahead of the real clock, from which the queue counts delays: nothing it puts off comes due during the test. */
const EVENING = new Date("2031-03-05T17:30:00Z");
const MEETING = new Date("2031-03-06T09:00:00Z");
let worker: WorkerProcess;
let ids: { coach: string; person: string; meeting: string };
const nobody = () => ({ ...contextOf({ role: "nobody" as const }, "test"), db: held.db, now: EVENING, newId: randomUUID });
const run = async (id: string) => {
  await worker.queues.add([{ id, name: "meetings.remind", payload: {} }]);
  await settled(held.db, worker);
};
const messages = () => held.db.localMessage.findMany({ where: { text: { contains: "/r/" } }, select: { to: true, channel: true, text: true } });

beforeAll(async () => {
  worker = await startTestWorkers(held.db, { databaseUrl: held.url, lockMs: 3_000 }, () => EVENING);
  const territory = await savedTerritory(held.db, { code: "61" });
  const coach = await savedCoach(held.db, territory);
  const person = await savedBeneficiary(held.db, territory, { coachId: coach.id, email: null, phone: "+33639980124", firstName: "Nadia" });
  const meeting = randomUUID();
  await held.db.appointment.create({ data: { id: meeting, beneficiaryId: person.id, coachId: coach.id, kind: "individuel", startsAt: MEETING, place: "Bureau des coachs, Flers" } });
  ids = { coach: coach.id, person: person.id, meeting };
}, 60_000);
afterAll(async () => {
  await worker?.stop();
});

it("goes out once, by SMS, by a link that opens this meeting and says nothing of who or why", async () => {
  await run("first");
  await run("again");
  const sent = await messages();
  expect(sent.map(({ to, channel }) => [to, channel])).toEqual([["+33639980124", "sms"]]);
  expect(sent[0]?.text).not.toMatch(/Nadia|Flers|coach|RSA|absen/i);
  expect(sent[0]?.text).not.toContain(ids.meeting);
  const token = /\/r\/([\w-]+)/.exec(sent[0]?.text ?? "")?.[1] ?? "";
  expect(await openMeetingLink(nobody(), token)).toMatchObject({ ok: true, value: { startsAt: MEETING, place: "Bureau des coachs, Flers", answer: null } });
  // A robot that opened it changed nothing.
  expect(await held.db.appointment.findUniqueOrThrow({ where: { id: ids.meeting } })).toMatchObject({ answer: null, answeredAt: null });
  expect((await answerByLink(nobody(), token, { answer: "cannot", reason: "transport", note: "" })).ok).toBe(true);
  expect(await held.db.appointment.findUniqueOrThrow({ where: { id: ids.meeting } })).toMatchObject({ answer: "cannot", status: "fixe" });
});

it("who said that she cannot come is not reminded again", async () => {
  await run("later");
  expect(await messages()).toHaveLength(1);
});
