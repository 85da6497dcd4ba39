import type { JobQueues } from "#app/infra/queue.server.ts";
import type { JobName } from "#app/jobs/catalog.ts";

/** What comes back by the clock, Paris time: minute, hour, day, month, weekday. */
export const timetable = {
  /** While nobody works: stored matches equal fresh ones, and those not told yet are. */
  "matches.check": "30 3 * * *",
  /** Just after midnight: lists that the new day made wrong, and only those. */
  "day.turn": "5 0 * * *",
  "index.check": "15 3 * * *",
  /** An offer past its day leaves the lists within the quarter of an hour. */
  "offers.expire": "*/15 * * * *",
  /** At night: what France Travail holds for the département, where its API is configured. */
  "offers.pull": "15 2 * * *",
  /** In working hours: offers that end within days, « toujours d’actualité ? ». */
  "offers.renew": "15 10 * * 1-5",
  /** Soon after a silence is said to the person: her coach is told. */
  "silence.tell": "20 * * * *",
  /** In working hours, before lunch: employers who have not answered. */
  "answers.remind": "45 9 * * 1-5",
  /** In the evening, before the quiet hours: meetings of tomorrow and of the day after. */
  "meetings.remind": "0 18 * * *",
  /** Before noon: news of those who began a job. */
  "check-ins.send": "30 10 * * *",
  /** At night: weekly rendez-vous, some weeks ahead. */
  "series.draw": "45 2 * * *",
  /** After the morning's messages went out: those that should have and did not. */
  "notifications.sweep": "15 9 * * *",
  "house.clean": "0 4 * * *",
} as const satisfies Partial<Record<JobName, string>>;

/** Puts the timetable in the queue, and takes away what an older version had put there. */
export async function schedule(queues: JobQueues): Promise<void> {
  const entries = Object.entries(timetable) as [keyof typeof timetable, string][];
  for (const [name, pattern] of entries) await queues.repeat(name, { pattern, tz: "Europe/Paris" });
  await queues.forgetRepeatsExcept(entries.map(([name]) => name));
}
