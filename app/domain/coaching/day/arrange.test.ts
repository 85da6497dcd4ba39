import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeDay, groupOf, waitingLines } from "./arrange.ts";
import { dayKinds, type DayKind } from "./kinds.ts";
import type { DayLine } from "./line.ts";
import { dayActSchema } from "./snooze.schema.ts";
import { snoozeUntil, type SnoozeChoice } from "./snooze.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const kinds = Object.keys(dayKinds) as DayKind[];
const line = (kind: DayKind, given: Partial<DayLine> = {}): DayLine => ({ kind, key: `${kind}:a`, stamp: "1", beneficiaryId: "a", who: "Nadia B.", fact: "", about: "", action: { label: "Voir", href: "/" }, order: 0, ...given });

describe("the table of kinds", () => {
  it("gives every kind an urgency of its own", () => {
    expect(new Set(Object.values(dayKinds).map(({ urgency }) => urgency)).size).toBe(kinds.length);
  });
});

describe("a coach's day is arranged", () => {
  it.each<[string, DayLine[], string[]]>([
    ["an interview without transport goes before everything", [line("letter"), line("interview-no-transport"), line("unable")], ["interview-no-transport", "unable", "letter"]],
    ["two lines about one thing are one: the silence hides the news", [line("news", { key: "pair:a" }), line("silent", { key: "pair:a" })], ["silent"]],
    ["whatever their order", [line("silent", { key: "pair:a" }), line("news", { key: "pair:a" })], ["silent"]],
    ["within a kind, the source says the order", [line("loan", { key: "l:2", order: 9 }), line("loan", { key: "l:1", order: 2, who: "Awa" })], ["loan", "loan"]],
  ])("%s", (_, lines, expected) => {
    const groups = arrangeDay(lines, [], NOW);
    expect([...groups.now, ...groups.soon, ...groups.watch].map(({ kind }) => kind)).toEqual(expected);
  });

  it("a line makes needless what it covers, if that is less urgent, whatever comes first, and also while it is put off", () => {
    const lines = [line("quiet", { key: "propose:a" }), line("no-sign", { key: "contact:a", covers: ["propose:a"] }), line("letter", { key: "letters:a", covers: ["task:a"] }), line("unable", { key: "task:a" })];
    const said = (given: DayLine[], snoozes: Parameters<typeof arrangeDay>[1] = []) => {
      const { now, soon, watch } = arrangeDay(given, snoozes, NOW);
      return [...now, ...soon, ...watch].map(({ key }) => key);
    };
    expect(said(lines)).toEqual(["task:a", "letters:a", "contact:a"]);
    expect(said([...lines].reverse())).toEqual(said(lines));
    expect(said(lines, [{ key: "contact:a", stamp: "1", untilAt: new Date("2026-12-01T00:00:00Z") }])).toEqual(["task:a", "letters:a"]);
  });

  it("one line a key, none lost, always in the same order, whatever comes in", () => {
    const some = fc.array(fc.record({ kind: fc.constantFrom(...kinds), key: fc.constantFrom("a", "b", "c", "d", "e"), order: fc.integer({ min: 0, max: 3 }) }), { maxLength: 40 });
    fc.assert(fc.property(some, fc.integer(), (given, seed) => {
      const lines = given.map((one) => line(one.kind, one));
      const shuffled = [...lines].sort((a, b) => ((seed ^ lines.indexOf(a)) % 7) - ((seed ^ lines.indexOf(b)) % 7));
      const groups = arrangeDay(lines, [], NOW);
      expect(waitingLines(groups)).toBe(new Set(lines.map(({ key }) => key)).size);
      const said = ({ now, soon, watch }: typeof groups) => [...now, ...soon, ...watch].map(({ kind, key }) => `${kind} ${key}`);
      expect(said(arrangeDay(shuffled, [], NOW))).toEqual(said(groups));
      for (const one of groups.now) expect(groupOf(one)).toBe("now");
    }));
  });

  it.each<[string, { stamp: string; until: string }, boolean]>([
    ["until its hour", { stamp: "1", until: "2026-11-20T08:00:01Z" }, true],
    ["no longer at its hour", { stamp: "1", until: "2026-11-20T08:00:00Z" }, false],
    ["not when the fact has changed", { stamp: "0", until: "2026-11-30T00:00:00Z" }, false],
  ])("what is put off stays away %s", (_, { stamp, until }, isAway) => {
    const groups = arrangeDay([line("letter"), line("quiet", { key: "letter:a" })], [{ key: "letter:a", stamp, untilAt: new Date(until) }], NOW);
    expect([waitingLines(groups), groups.later.length]).toEqual(isAway ? [0, 1] : [1, 0]);
  });
});

describe("a line is put off", () => {
  it.each<[string, SnoozeChoice, string]>([
    ["2026-11-20T08:00:00Z", "demain", "2026-11-20T23:00:00Z"],
    ["2026-11-20T23:30:00Z", "demain", "2026-11-21T23:00:00Z"],
    ["2026-11-20T08:00:00Z", "trois-jours", "2026-11-22T23:00:00Z"],
    ["2026-11-20T08:00:00Z", "lundi", "2026-11-22T23:00:00Z"],
    ["2026-11-23T08:00:00Z", "lundi", "2026-11-29T23:00:00Z"],
    ["2026-11-22T08:00:00Z", "lundi", "2026-11-22T23:00:00Z"],
    ["2026-03-27T08:00:00Z", "lundi", "2026-03-29T22:00:00Z"],
  ])("said at %s, « %s » is %s", (now, choice, until) => {
    expect(snoozeUntil(choice, new Date(now)).toISOString()).toBe(until.replace("Z", ".000Z"));
  });

  it.each([
    [{ key: "letters:Nadia", stamp: "1", pour: "demain" }], [{ key: "letters:00000000-0000-4000-8000-000000000001", stamp: "1", pour: "jamais" }],
    [{ key: "letters:00000000-0000-4000-8000-000000000001", stamp: "x".repeat(201), pour: "demain" }], [{ taskId: "non" }], [{}],
  ])("%j is refused", (typed) => {
    expect(dayActSchema.safeParse(typed).success).toBe(false);
  });
});
