import { describe, expect, it } from "vitest";
import { HopelessJob, type RunningJob } from "#app/infra/queue.server.ts";
import { jobCatalog, type JobName } from "#app/jobs/catalog.ts";
import { consequences, consequencesOf } from "#app/jobs/consequences.ts";
import { factCatalog, type FactType } from "#app/jobs/facts.ts";
import { handlers } from "./handlers.ts";
import type { JobHandlers, SystemContext } from "./job-handlers.ts";
import { jobsOf } from "./relay-outbox.ts";
import { runJob } from "./run-job.ts";
import { timetable } from "./schedule.ts";

const uuid = "00000000-0000-4000-8000-000000000001";
const job = (given: Partial<RunningJob> = {}): RunningJob => ({ id: "offer.match-1", name: "offer.match", payload: { offerId: uuid }, attempt: 2, attempts: 5, ...given });
const ctx = {} as SystemContext;
/** A payload that every fact accepts: each takes the ids it knows. */
const anyId: ProxyHandler<object> = { get: (_, name) => (name === "found" ? [sample] : typeof name === "string" && name.endsWith("Ids") ? [uuid] : uuid), has: () => true };
const sample: object = new Proxy({}, anyId);
/** All that a payload holds, however deep. */
const leavesOf = (value: unknown): unknown[] => (typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value]);

describe("the catalogue", () => {
  it("every job has a handler, and is set going by a fact or by the clock", () => {
    const facts = Object.keys(factCatalog) as FactType[];
    const byFact = facts.flatMap((type) => consequencesOf(type, factCatalog[type].parse(sample)).map(({ name }) => name));
    expect(facts.sort()).toEqual(Object.keys(consequences).sort());
    expect([...new Set<JobName>([...byFact, ...(Object.keys(timetable) as JobName[])])].sort()).toEqual(Object.keys(jobCatalog).sort());
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(jobCatalog).sort());
  });

  it("every consequence carries a payload that its job accepts: ids and nothing else", () => {
    for (const type of Object.keys(factCatalog) as FactType[]) {
      for (const { name, payload } of consequencesOf(type, factCatalog[type].parse(sample))) {
        expect(jobCatalog[name].payload.parse(payload)).toEqual(payload);
        expect(leavesOf(payload).every((value) => value === uuid)).toBe(true);
      }
    }
  });
});

describe("a relayed fact", () => {
  it("gives each of its jobs an id of its own, which BullMQ accepts", () => {
    const jobs = jobsOf([{ id: 12n, type: "offer.changed", payload: { offerId: uuid } }, { id: 13n, type: "code.requested", payload: { notificationId: uuid } }]);
    expect(jobs.map(({ id }) => id)).toEqual(["offer.index-12", "offer.match-12", "vivier.offer-12", "notification.send-13"]);
    expect(jobs.map(({ isUrgent }) => isUrgent ?? false)).toEqual([false, false, false, true]);
    for (const { id } of jobs) expect(id).not.toMatch(/:|^\d+$/);
  });
});

describe("a job is done", () => {
  const withMatch = (match: JobHandlers["offer.match"]): JobHandlers => ({ ...handlers, "offer.match": match });

  it("by the handler of its name, with its payload and its place among the tries", async () => {
    const seen: unknown[] = [];
    await runJob(withMatch(async (given, payload, attempt) => void seen.push(given, payload, attempt)), job(), () => ctx);
    expect(seen).toEqual([ctx, { offerId: uuid }, { number: 2, of: 5 }]);
  });

  it("later, when the handler says so", async () => {
    const retryAt = new Date("2026-11-21T07:00:00Z");
    expect(await runJob(withMatch(async () => ({ retryAt })), job(), () => ctx)).toEqual({ retryAt });
  });

  it("never, when nobody knows its name or can read its payload", async () => {
    await expect(runJob(handlers, job({ name: "offer.paint" }), () => ctx)).rejects.toThrow(HopelessJob);
    await expect(runJob(handlers, job({ payload: { offerId: "12" } }), () => ctx)).rejects.toThrow(HopelessJob);
    await expect(runJob(handlers, job({ name: "constructor" }), () => ctx)).rejects.toThrow(HopelessJob);
  });

  it("or fails with what the handler threw", async () => {
    await expect(runJob(withMatch(async () => { throw new Error("down"); }), job(), () => ctx)).rejects.toThrow("down");
  });
});
