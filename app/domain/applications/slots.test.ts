import { describe, expect, it } from "vitest";
import { instantInFrance } from "../kit/local-instant.ts";
import { isSlotOpen, readSlots, type TypedSlot } from "./slots.ts";

const instantOf = (day: string, time: string) => instantInFrance(day, time) ?? null;
const none: TypedSlot = { day: null, time: null };
const tuesday = { day: "2026-12-01", time: "09:00" };
const friday = { day: "2026-12-04", time: "14:30" };
const read = (...typed: TypedSlot[]) => {
  const slots = readSlots(typed, instantOf);
  return slots.ok ? slots.value.map((at) => at.toISOString()) : `${slots.refusal.code} ${slots.refusal.field ?? ""}`;
};

describe("the moments an employer proposes", () => {
  it.each<[string, TypedSlot[], string[] | string]>([
    ["one", [tuesday, none, none], ["2026-12-01T08:00:00.000Z"]],
    ["two, the earliest first whatever the order typed", [friday, tuesday, none], ["2026-12-01T08:00:00.000Z", "2026-12-04T13:30:00.000Z"]],
    ["the same moment twice is one", [tuesday, tuesday, none], ["2026-12-01T08:00:00.000Z"]],
    ["none: the meeting itself is asked for elsewhere", [none, none, none], []],
    ["a first day without an hour: the same", [{ day: "2026-12-01", time: null }, none, none], []],
    ["a second day without an hour", [tuesday, { day: "2026-12-04", time: null }, none], "application.slot-incomplete secondDay"],
    ["a third hour without a day", [tuesday, friday, { day: null, time: "10:00" }], "application.slot-incomplete thirdDay"],
    ["a fourth is not read", [tuesday, none, none, friday], ["2026-12-01T08:00:00.000Z"]],
  ])("%s", (_what, typed, expected) => {
    expect(read(...typed)).toEqual(expected);
  });

  it("she picks one of them, as long as it is to come, and nothing else", () => {
    const [first, second] = [new Date("2026-12-01T08:00:00Z"), new Date("2026-12-04T13:30:00Z")];
    const proposed = { interviewAt: first, otherSlots: [second] };
    const now = new Date("2026-12-02T08:00:00Z");
    expect(isSlotOpen(second, proposed, now)).toBe(true);
    expect(isSlotOpen(first, proposed, now)).toBe(false);
    expect(isSlotOpen(new Date("2026-12-05T08:00:00Z"), proposed, now)).toBe(false);
  });
});
