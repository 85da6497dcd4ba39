import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApplicationLink, answerByApplicationLink } from "#app/use-cases/applications/application-link.server.ts";
import { contextOf } from "#app/use-cases/context.server.ts";
import { listChases } from "#app/use-cases/hotline/list-chases.server.ts";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import type { WorkerProcess } from "#workers/start.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedEmployer, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { settled, startTestWorkers } from "./support/workers.ts";

/** An employer who does not answer: from the morning's job, through the queue and the worker, to his mail; then the help line calls. */

const held = useDatabase();
/** A Friday, and the days after it, well ahead of the real clock: nothing the queue puts off comes due during the test. */
const at = (day: string, time = "09:45") => instantInFrance(day, time) as Date;
const SENT = at("2031-03-07", "19:00");
const EMPLOYER = "bruno.silence@example.org";
let now = SENT;
let worker: WorkerProcess;
let hotliner: Awaited<ReturnType<typeof savedStaff<"hotliner">>>;
let applicationId: string;

const run = async (day: string, id = day, time?: string) => {
  now = at(day, time);
  await worker.queues.add([{ id: `remind-${id}`, name: "answers.remind", payload: {} }]);
  await settled(held.db, worker);
};
const mails = () => held.db.localMessage.findMany({ where: { text: { contains: "/candidature/" } }, select: { to: true, channel: true, text: true }, orderBy: { createdAt: "asc" } });
const chases = () => listChases(testContext(held.db, hotliner.actor, now));
const nobody = () => ({ ...contextOf({ role: "nobody" as const }, "test"), db: held.db, now, newId: randomUUID });

beforeAll(async () => {
  worker = await startTestWorkers(held.db, { databaseUrl: held.url, lockMs: 3_000 }, () => now);
  const territory = await savedTerritory(held.db, { code: "61" });
  hotliner = await savedStaff(held.db, territory, "hotliner");
  const employer = await savedEmployer(held.db, territory, { email: EMPLOYER });
  const nadia = await savedBeneficiary(held.db, territory, { firstName: "Nadia" });
  const offer = await savedOffer(held.db, territory, { organisationId: employer.organisationId });
  applicationId = (await savedApplication(held.db, nadia.id, offer.id, { columns: { consentedAt: SENT, createdAt: SENT, movedAt: SENT } })).id;
}, 60_000);
afterAll(async () => {
  await worker?.stop();
});

it("hears nothing at the weekend; on the third day one mail, whatever runs again, by a link that says nothing of her and opens her application", async () => {
  await run("2031-03-08");
  await run("2031-03-09");
  expect(await mails()).toEqual([]);
  await run("2031-03-10");
  await run("2031-03-10", "again");
  await run("2031-03-11");
  const sent = await mails();
  expect(sent.map(({ to, channel }) => [to, channel])).toEqual([[EMPLOYER, "mail"]]);
  expect(sent[0]?.text).not.toMatch(/Nadia|Robert/);
  expect(sent[0]?.text).not.toContain(applicationId);
  expect(await chases()).toEqual([]);
  const token = /\/candidature\/([\w.-]+)/.exec(sent[0]?.text ?? "")?.[1] ?? "";
  expect(await openApplicationLink(nobody(), token, { ip: "192.0.2.1", isLook: true })).toMatchObject({ ok: true, value: { shows: "application" } });
});

it("on the seventh day a second and last one; then he is in the list of calls, and no mail follows", async () => {
  await run("2031-03-14");
  expect(await mails()).toHaveLength(2);
  now = at("2031-03-14", "20:00");
  expect(await chases()).toMatchObject([{ waiting: 1, oldestDays: 7 }]);
  for (const day of ["2031-03-17", "2031-03-21", "2031-03-24"]) await run(day);
  expect(await mails()).toHaveLength(2);
});

it("he answers by the link: the list of calls is empty, and the job that runs later says nothing", async () => {
  const token = /\/candidature\/([\w.-]+)/.exec((await mails())[1]?.text ?? "")?.[1] ?? "";
  expect((await answerByApplicationLink(nobody(), token, "192.0.2.1", moveSchema.parse({ to: "refuse", reason: "competences" }))).ok).toBe(true);
  await settled(held.db, worker);
  expect(await chases()).toEqual([]);
  expect(await openApplicationLink(nobody(), token, { ip: "192.0.2.1", isLook: true })).toMatchObject({ ok: true, value: { shows: "end", state: "refuse" } });
  await run("2031-03-25");
  expect(await mails()).toHaveLength(2);
});
