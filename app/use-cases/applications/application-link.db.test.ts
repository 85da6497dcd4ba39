import { beforeEach, describe, expect, it } from "vitest";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary, type SavedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { altered } from "#tests/support/altered.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answerMeeting } from "../coaching/answer-meeting.server.ts";
import { listMyMeetings } from "../coaching/list-my-meetings.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { answerByApplicationLink, APPLICATION_LINK_DAYS, applicationToken, openApplicationLink } from "./application-link.server.ts";

const held = useDatabase();
const DAY_MS = 86_400_000;
let orne: SavedTerritory;
let employer: SavedEmployer;
let nadia: SavedBeneficiary;
let sentId: string;
let token: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  const coach = await savedCoach(held.db, orne);
  employer = await savedEmployer(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  const offerId = (await savedOffer(held.db, orne, { organisationId: employer.organisationId })).id;
  sentId = (await savedApplication(held.db, nadia.id, offerId)).id;
  token = applicationToken({ applicationId: sentId, userId: employer.id, createdAt: NOW });
});

const nobody = (now = NOW) => ({ ...testContext(held.db, { role: "nobody" }), now });
const open = (isLook = true, now = NOW, with_ = token) => openApplicationLink(nobody(now), with_, { ip: "192.0.2.7", isLook });
const answer = (given: object, now = NOW) => answerByApplicationLink(nobody(now), token, "192.0.2.7", moveSchema.parse(given));
const row = () => held.db.application.findUniqueOrThrow({ where: { id: sentId } });
const shown = async (...given: Parameters<typeof open>) => {
  const opened = await open(...given);
  return opened.ok ? opened.value.shows : opened.refusal.code;
};

describe("the link of a mail", () => {
  it("shows the application as its employer, who is written down as having looked, and « Lue »", async () => {
    const opened = await open();
    expect(opened.ok && opened.value.shows === "application" && opened.value.application).toMatchObject({ applicationId: sentId, firstName: "Nadia" });
    expect(JSON.stringify(opened.ok && opened.value.shows === "application" && opened.value.application)).not.toMatch(/isBrsa|birth|street|situation|frein/i);
    expect((await row()).readAt).toEqual(NOW);
    const lines = await whoLookedAtMyFile(testContext(held.db, nadia.actor));
    expect(lines.map(({ who }) => who)).toEqual(["Clair et Net (employeur)"]);
  });

  it("shows nobody to a robot, and leaves no trace of it", async () => {
    expect(await shown(false)).toBe("hidden");
    expect((await row()).readAt).toBeNull();
    expect(await held.db.audit.count()).toBe(0);
  });

  it.each([["retire"], ["refuse"], ["sans-suite"], ["demarre"], ["suivi"], ["rompu"]])("once « %s », shows what became of it and no CV, and answers nothing", async (state) => {
    await held.db.application.update({ where: { id: sentId }, data: { state } });
    expect(await shown()).toBe("end");
    expect(await held.db.audit.count()).toBe(0);
    const moved = await answer({ to: "accepte" });
    expect(moved.ok ? "" : moved.refusal.code).toBe("application.no-such-move");
  });

  it("is over after its days, when altered, when the account is closed or moved to another organisation, and for another application", async () => {
    expect(await shown(true, new Date(NOW.getTime() + APPLICATION_LINK_DAYS * DAY_MS - 1))).toBe("application");
    expect(await shown(true, new Date(NOW.getTime() + APPLICATION_LINK_DAYS * DAY_MS))).toBe("application.link-over");
    expect(await shown(true, NOW, altered(token))).toBe("application.link-over");
    const rival = await savedEmployer(held.db, orne, { organisation: { name: "Net Plus" } });
    expect(await shown(true, NOW, applicationToken({ applicationId: sentId, userId: rival.id, createdAt: NOW }))).toBe("application.link-over");
    await held.db.user.update({ where: { id: employer.id }, data: { disabledAt: NOW } });
    expect(await shown()).toBe("application.link-over");
  });

  it("before she says yes to her coach's proposal, opens nothing", async () => {
    await held.db.application.update({ where: { id: sentId }, data: { state: "sollicite", consentedAt: null } });
    expect(await shown()).toBe("application.link-over");
  });

  it("says « plus tard » and when to be reminded; the next answer settles it", async () => {
    expect((await answer({ to: "positionne", seenState: "positionne", laterDays: "3" })).ok).toBe(true);
    expect((await row()).laterOn?.toISOString().slice(0, 10)).toBe("2026-11-23");
    expect((await answer({ to: "refuse", reason: "competences" }, new Date(NOW.getTime() + 1000))).ok).toBe(true);
    expect((await row()).laterOn).toBeNull();
    expect((await held.db.applicationEvent.findFirstOrThrow({ where: { applicationId: sentId, to: "refuse" } }))).toMatchObject({ byId: employer.id, byRole: "employer", reason: "competences" });
  });
});

describe("several moments", () => {
  const moments = { to: "entretien", meetingDay: "2026-12-01", meetingTime: "9:00", secondDay: "2026-12-04", secondTime: "14:30", meetingPlace: "Zone de la Crochère" };

  it("the earliest stands until she picks another in one tap; then the others are let go and her employer is told", async () => {
    expect((await answer(moments)).ok).toBe(true);
    expect(await row()).toMatchObject({ state: "entretien", interviewAt: new Date("2026-12-01T08:00:00Z"), otherSlots: [new Date("2026-12-04T13:30:00Z")] });
    const hers = testContext(held.db, nadia.actor);
    expect((await listMyMeetings(hers))[0]).toMatchObject({ startsAt: new Date("2026-12-01T08:00:00Z"), otherSlots: [new Date("2026-12-04T13:30:00Z")], answer: null });
    const pick = (slot: string) => answerMeeting(hers, sentId, { answer: "confirmed", slot: new Date(slot) });
    const notProposed = await pick("2026-12-05T13:30:00Z");
    expect(notProposed.ok ? "" : notProposed.refusal.code).toBe("appointment.not-standing");
    expect((await pick("2026-12-04T13:30:00Z")).ok).toBe(true);
    expect(await row()).toMatchObject({ interviewAt: new Date("2026-12-04T13:30:00Z"), otherSlots: [] });
    expect(await held.db.notification.count({ where: { userId: employer.id, kind: "application-changed" } })).toBe(1);
    expect((await pick("2026-12-04T13:30:00Z")).ok).toBe(true);
    expect(await held.db.notification.count({ where: { userId: employer.id } })).toBe(1);
  });

  it("a moment without its hour, in the past or in a year is said beside its field, and nothing moves", async () => {
    const codeOf = async (given: object) => {
      const moved = await answer({ ...moments, ...given });
      return moved.ok ? "" : moved.refusal.code;
    };
    expect(await codeOf({ secondTime: "" })).toBe("application.slot-incomplete");
    expect(await codeOf({ secondDay: "2026-01-04" })).toBe("application.meeting-in-the-past");
    expect(await codeOf({ secondDay: "2027-12-04" })).toBe("application.meeting-too-far");
    expect((await row()).state).toBe("positionne");
  });
});
