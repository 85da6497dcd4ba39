import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCalendar } from "#tests/support/parse-calendar.ts";
import { icalendar, type CalendarEvent } from "./icalendar.ts";

const anEvent = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "1@passerelle", sequence: 0, startsAt: new Date("2026-11-24T09:00:00Z"), minutes: 45, summary: "Rendez-vous N. R.", location: "Bureau des coachs, Flers", isCancelled: false, changedAt: new Date("2026-11-20T08:00:00Z"), ...given,
});

describe("a calendar", () => {
  it("is read back by another hand: same hours, places with their commas, cancelled ones said so", () => {
    const text = icalendar("Rendez-vous", [anEvent(), anEvent({ uid: "2@passerelle", sequence: 3, isCancelled: true, location: "" })]);
    expect(parseCalendar(text)).toEqual({
      name: "Rendez-vous",
      events: [
        { uid: "1@passerelle", sequence: 0, start: "2026-11-24T09:00:00.000Z", end: "2026-11-24T09:45:00.000Z", summary: "Rendez-vous N. R.", location: "Bureau des coachs, Flers", status: "CONFIRMED", stamp: "2026-11-20T08:00:00.000Z" },
        { uid: "2@passerelle", sequence: 3, start: "2026-11-24T09:00:00.000Z", end: "2026-11-24T09:45:00.000Z", summary: "Rendez-vous N. R.", location: "", status: "CANCELLED", stamp: "2026-11-20T08:00:00.000Z" },
      ],
    });
  });

  it("whatever the texts, every line is at most 75 octets and the texts come back", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }).map((text) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f\ud800-\udfff]/g, "")), (typed) => {
      const text = icalendar("R", [anEvent({ summary: typed, location: typed })]);
      expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(parseCalendar(text).events[0]).toMatchObject({ summary: typed, location: typed });
    }), { numRuns: 60 });
  });

  it("cannot be made to hold another property by a text", () => {
    const text = icalendar("R", [anEvent({ summary: "A\r\nATTENDEE:mailto:x@example.org\nB;C,D\\E" })]);
    expect(text).not.toMatch(/^ATTENDEE/m);
    expect(parseCalendar(text).events).toHaveLength(1);
  });
});
