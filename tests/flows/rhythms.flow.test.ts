import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Rhythm, Way } from "#app/domain/notifications/choice.ts";
import { localDay, localTime } from "#app/domain/kit/french.ts";
import { localMailer } from "#app/infra/mail/local.server.ts";
import type { OutgoingMail } from "#app/infra/mail/mailer.ts";
import { localSms } from "#app/infra/sms/sms.server.ts";
import { stopToken } from "#app/infra/secrets.server.ts";
import { matchOffer } from "#app/use-cases/matching/match-offer.server.ts";
import { chooseTelling } from "#app/use-cases/notifications/choose-telling.server.ts";
import { notifyOfMatches } from "#app/use-cases/notifications/notify-of-matches.server.ts";
import { sendNotification } from "#app/use-cases/notifications/send-notification.server.ts";
import { resumeTelling, stopTelling } from "#app/use-cases/notifications/stop-telling.server.ts";
import { sweepNotifications } from "#app/use-cases/notifications/sweep-notifications.server.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";

const HOUR = 3_600_000;
const held = useDatabase();
let territory: SavedTerritory;
const people = new Map<string, SavedBeneficiary>();
const addresses = new Map<string, string>();
/** « 2026-11-23 08 h » by name: what each received, and when. */
const received = new Map<string, string[]>();
let now = new Date("2026-11-20T07:00:00Z");
const system = () => testContext(held.db, { role: "system" as const }, now);

const mailer = {
  ...localMailer(held.db),
  send: async ({ to }: OutgoingMail) => {
    const name = addresses.get(to) as string;
    received.set(name, [...(received.get(name) ?? []), `${localDay(now)} ${localTime(now).slice(0, 2)} h`]);
    return { providerId: null };
  },
};

/** The jobs that wait, as the queue holds them: a message and when it may be tried. */
const jobs = new Map<string, Date>();
/** What relay and workers do between two hours: facts become jobs, jobs whose hour has come are done. */
async function work() {
  const facts = await held.db.outboxEvent.findMany({ where: { type: "notification.created", relayedAt: null } });
  await held.db.outboxEvent.updateMany({ where: { id: { in: facts.map(({ id }) => id) } }, data: { relayedAt: now } });
  for (const { payload } of facts) jobs.set((payload as { notificationId: string }).notificationId, now);
  for (const [id, at] of jobs) {
    if (at > now) continue;
    const later = await sendNotification(system(), id, { number: 1, of: 8 }, { mailer, sms: localSms(held.db) });
    if (later) jobs.set(id, later.retryAt);
    else jobs.delete(id);
  }
}
async function offerPosted() {
  const { id } = await savedOffer(held.db, territory, { columns: { publishedAt: now, posts: 3 } });
  await matchOffer(system(), id);
  await notifyOfMatches(system(), [{ offerId: id, beneficiaryIds: [...people.values()].map((person) => person.id) }]);
}
/** Hour after hour, until then: an offer a day at 10 h and, on Fridays, three more in the afternoon; the sweep at 9 h as in the timetable. */
async function until(end: string) {
  for (; now < new Date(end); now = new Date(now.getTime() + HOUR)) {
    const hour = localTime(now).slice(0, 2);
    if (hour === "10") await offerPosted();
    if (now.getUTCDay() === 5 && hour === "15") for (let more = 0; more < 3; more += 1) await offerPosted();
    if (hour === "09") await sweepNotifications(system());
    await work();
  }
}
const choose = (name: string, rhythm: Rhythm, ways: Way[] = ["mail"]) => {
  const person = people.get(name) as SavedBeneficiary;
  return chooseTelling(testContext(held.db, person.actor, now), { id: person.id }, { ways, rhythm });
};
const of = (name: string) => received.get(name) ?? [];

describe("two weeks of new offers, each told in the rhythm she chose", () => {
  beforeAll(async () => {
    territory = await savedTerritory(held.db);
    for (const name of ["nothing", "at-once", "daily", "weekly", "never", "stops"]) {
      const email = `${name}@example.org`;
      people.set(name, await savedBeneficiary(held.db, territory, { email, means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"] }));
      addresses.set(email, name);
    }
    for (const rhythm of ["at-once", "daily", "weekly", "never"] as const) await choose(rhythm, rhythm);
  }, 60_000);
  afterAll(() => received.clear());

  it("Friday to Thursday: at once, each day, on Monday, never", async () => {
    await until("2026-11-26T07:00:00Z");
    expect(of("at-once")).toEqual(["2026-11-20 10 h", "2026-11-20 15 h", "2026-11-21 10 h", "2026-11-22 10 h", "2026-11-23 10 h", "2026-11-24 10 h", "2026-11-25 10 h"]);
    expect(of("daily")).toEqual(["2026-11-20 10 h", "2026-11-21 08 h", "2026-11-22 08 h", "2026-11-23 08 h", "2026-11-24 08 h", "2026-11-25 08 h"]);
    expect(of("nothing")).toEqual(of("daily"));
    expect(of("weekly")).toEqual(["2026-11-23 08 h"]);
    expect(of("never")).toEqual([]);
  }, 120_000);

  it("she changes her mind while a digest waits for its day: it leaves by the new one, once", async () => {
    await choose("weekly", "daily");
    await choose("daily", "weekly");
    await work();
    expect(of("weekly").at(-1)).toBe("2026-11-26 08 h");
    expect(of("daily").at(-1)).toBe("2026-11-25 08 h");
    await until("2026-12-01T07:00:00Z");
    expect(of("weekly").slice(1)).toEqual(["2026-11-26 08 h", "2026-11-27 08 h", "2026-11-28 08 h", "2026-11-29 08 h", "2026-11-30 08 h"]);
    expect(of("daily").slice(6)).toEqual(["2026-11-30 08 h"]);
  }, 120_000);

  it("she stops by the link of a mail: nothing leaves, not even what waited; taken up again, the next day's does", async () => {
    const { userId } = people.get("stops") as SavedBeneficiary;
    const nobody = () => testContext(held.db, { role: "nobody" as const }, now);
    const before = of("stops").length;
    await stopTelling(nobody(), stopToken(userId));
    await until("2026-12-03T07:00:00Z");
    expect(of("stops")).toHaveLength(before);
    expect(await held.db.notification.count({ where: { userId, status: "pending" } })).toBe(0);
    await resumeTelling(nobody(), stopToken(userId));
    await until("2026-12-04T07:00:00Z");
    expect(of("stops").slice(before)).toEqual(["2026-12-03 10 h"]);
  }, 120_000);
});
