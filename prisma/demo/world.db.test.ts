import { beforeAll, expect, it } from "vitest";
import { moveApplication } from "#app/domain/applications/move-application.ts";
import { applicationStates, type ApplicationState } from "#app/domain/applications/states.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { seedReference } from "#prisma/reference/seed-reference.ts";
import { useDatabase } from "#tests/support/database.ts";
import { cast } from "./people/cast.ts";
import { loadPlaces, type DemoPlaces } from "./places.ts";
import { drawWorld } from "./world.ts";

const held = useDatabase();
let places: DemoPlaces;
beforeAll(async () => {
  await seedReference(held.db, { territoryCode: "61" });
  places = await held.db.$transaction((tx) => loadPlaces(tx, "61"));
}, 60_000);

/** Sunday, New Year’s night, both changes of hour, 29 February, a working morning. */
const instants = ["2026-11-22T10:00:00Z", "2026-12-31T23:30:00Z", "2027-03-28T01:30:00Z", "2026-10-25T00:30:00Z", "2028-02-29T17:00:00Z", "2026-06-05T07:00:00Z"];

it.each(instants.flatMap((now) => [20, 160].map((people) => [now, people] as const)))("on %s, with %i people, nothing is in the future and every history holds", (instant, people) => {
  const now = new Date(instant);
  const world = drawWorld(places, people, now, new Set());
  const { calendar } = world;
  for (const { moves, offer, interviewAt, hiredDay, readAt, state } of world.applications) {
    const consentedAt = moves.find(({ to }) => to === "positionne")?.at;
    let from: ApplicationState | null = null;
    for (const move of moves) {
      const allowed = moveApplication(move.byRole, from, move.to, {
        reason: move.reason, hasConsent: consentedAt !== undefined && consentedAt <= move.at, meetingAt: interviewAt, startedOn: hiredDay === null ? null : calendar.iso(hiredDay),
        isOfferOpen: move.at > offer.publishedAt && (offer.end === null || move.at < offer.end.at), now: move.at, today: localDay(move.at),
      });
      expect(allowed, `${offer.key}: ${from} → ${move.to}`).toMatchObject({ ok: true });
      expect(move.at.getTime()).toBeLessThan(now.getTime());
      from = move.to;
    }
    if (readAt) expect(readAt.getTime()).toBeLessThan(now.getTime());
    if (offer.end) expect(["sollicite", "positionne", "entretien"]).not.toContain(state);
  }
  for (const { publishedAt, end, isDraft } of world.offers) {
    if (!isDraft) expect(publishedAt.getTime()).toBeLessThan(now.getTime());
    if (end) expect(end.at > publishedAt && end.at < now).toBe(true);
  }
  for (const { createdAt, doneAt } of world.tasks) expect(createdAt < now && (doneAt === null || (doneAt >= createdAt && doneAt < now))).toBe(true);
  for (const { startsDay, hiredDay, closedDay } of world.episodes) {
    expect(startsDay).toBeLessThan(0);
    if (hiredDay !== null) expect(hiredDay >= startsDay && hiredDay < 0).toBe(true);
    if (closedDay !== null) expect(closedDay).toBeLessThan(0);
  }
  for (const { firstName, lastName } of cast) expect(world.people.filter((person) => person.firstName === firstName && person.lastName === lastName)).toHaveLength(1);
  if (people >= 160) expect(new Set(world.applications.map(({ state }) => state)).size).toBe(applicationStates.length);
});

it("a demo of 400 gives each of the four coaches thirty people", () => {
  const world = drawWorld(places, 400, new Date("2026-11-20T08:00:00Z"), new Set());
  const open = world.episodes.filter(({ closedDay }) => closedDay === null);
  for (const coach of world.staff.coaches) expect(open.filter((episode) => episode.coach === coach)).toHaveLength(30);
});

it("an address or a number that somebody has is not given again", () => {
  const first = drawWorld(places, 60, new Date("2026-11-20T08:00:00Z"), new Set());
  const taken = new Set(first.people.flatMap(({ email, phone }) => [email, phone]).filter((one) => one !== null));
  const second = drawWorld(places, 60, new Date("2026-11-20T08:00:00Z"), taken);
  for (const { email, phone } of second.people) {
    expect(taken.has(email ?? "")).toBe(false);
    expect(taken.has(phone ?? "")).toBe(false);
  }
});
