import { beforeEach, describe, expect, it } from "vitest";
import { isWorkingHour } from "#app/domain/applications/employer-reminders.ts";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedEmployer, savedStaff, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { listChases } from "../hotline/list-chases.server.ts";
import { isStillNews } from "../notifications/is-still-news.server.ts";
import { moveApplication } from "./move-application.server.ts";
import { remindEmployers } from "./remind-employers.server.ts";

const held = useDatabase();
/** A Friday evening. */
const SENT = instantInFrance("2026-11-20", "19:00") as Date;
const HOUR_MS = 3_600_000;
let employer: SavedEmployer;
let hotliner: Awaited<ReturnType<typeof savedStaff>>;
let id: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  const orne = await savedTerritory(held.db);
  employer = await savedEmployer(held.db, orne);
  hotliner = await savedStaff(held.db, orne, "hotliner");
  const nadia = await savedBeneficiary(held.db, orne);
  const offerId = (await savedOffer(held.db, orne, { organisationId: employer.organisationId })).id;
  id = (await savedApplication(held.db, nadia.id, offerId, { columns: { consentedAt: SENT, createdAt: SENT, movedAt: SENT } })).id;
});

const at = (day: string, time = "10:00") => instantInFrance(day, time) as Date;
const remind = (now: Date) => remindEmployers(testContext(held.db, { role: "system" }, now));
const told = async () => (await held.db.notification.findMany({ orderBy: { createdAt: "asc" } })).map(({ kind, userId, createdAt }) => ({ kind, userId, createdAt }));

describe("employers who have not answered", () => {
  it("are reminded on the third and on the seventh day, once each, in working hours, whatever runs again; then the help line calls", async () => {
    // Twelve days pass, the job run every hour of them.
    for (let hour = 0; hour < 12 * 24; hour += 1) await remind(new Date(SENT.getTime() + hour * HOUR_MS));
    const lines = await told();
    expect(lines.map(({ kind, userId }) => ({ kind, userId }))).toEqual([{ kind: "application-waiting", userId: employer.id }, { kind: "application-waiting", userId: employer.id }]);
    expect(lines.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).toEqual(["2026-11-23", "2026-11-27"]);
    expect(lines.every(({ createdAt }) => isWorkingHour(createdAt))).toBe(true);
    expect(await listChases(testContext(held.db, hotliner.actor, at("2026-11-27")))).toHaveLength(0);
    expect(await listChases(testContext(held.db, hotliner.actor, at("2026-11-28")))).toMatchObject([{ organisationId: employer.organisationId, waiting: 1, oldestDays: 7 }]);
  });

  it("who said « plus tard » are reminded the day they asked, and not before", async () => {
    await moveApplication(testContext(held.db, employer.actor, at("2026-11-23", "09:00")), id, moveSchema.parse({ to: "positionne", laterDays: "3" }));
    expect(await remind(at("2026-11-25"))).toBe(0);
    expect(await remind(at("2026-11-26"))).toBe(1);
    expect(await remind(at("2026-11-27"))).toBe(0);
  });

  it("who answered are asked nothing, and a reminder that waited for its turn says nothing any more", async () => {
    expect(await remind(at("2026-11-23"))).toBe(1);
    const message = await held.db.notification.findFirstOrThrow({ select: { kind: true, subjectId: true, userId: true, createdAt: true } });
    expect(await isStillNews(testContext(held.db, { role: "system" }, at("2026-11-23", "10:05")), message)).toBe(true);
    await moveApplication(testContext(held.db, employer.actor, at("2026-11-23", "11:00")), id, moveSchema.parse({ to: "refuse", reason: "competences" }));
    expect(await isStillNews(testContext(held.db, { role: "system" }, at("2026-11-23", "11:05")), message)).toBe(false);
    expect(await remind(at("2026-11-27"))).toBe(0);
  });

  it("the day after a meeting, they are asked how it went; a week after a yes, which day it begins", async () => {
    const by = (day: string, given: object) => moveApplication(testContext(held.db, employer.actor, at(day, "09:00")), id, moveSchema.parse(given));
    await by("2026-11-23", { to: "entretien", meetingDay: "2026-11-24", meetingTime: "14:00", meetingPlace: "" });
    expect(await remind(at("2026-11-24", "17:00"))).toBe(0);
    expect(await remind(at("2026-11-25"))).toBe(1);
    await by("2026-11-25", { to: "accepte" });
    expect(await remind(at("2026-12-01"))).toBe(0);
    expect(await remind(at("2026-12-02"))).toBe(1);
    await by("2026-12-02", { to: "demarre", startedOn: "2026-12-01" });
    expect(await remind(at("2026-12-03"))).toBe(0);
  });
});
