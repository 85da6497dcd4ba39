import { describe, expect, it } from "vitest";
import type { DayGroups } from "./arrange.ts";
import type { DayLine } from "./line.ts";
import { shownDay } from "./shown.ts";

const line = (key: string, more: Partial<DayLine> = {}): DayLine => ({ kind: "task", key, stamp: "1", beneficiaryId: null, who: key, fact: "", about: "", action: { label: "", href: "" }, order: 0, ...more });
const many = (count: number, more: Partial<DayLine> = {}) => Array.from({ length: count }, (_, at) => line(`${more.fold ?? "l"}${at}`, more));
const day = (given: Partial<DayGroups>): DayGroups => ({ now: [], soon: [], watch: [], later: [], ...given });
const shape = (given: Partial<DayGroups>, whole: Parameters<typeof shownDay>[1] = null) =>
  shownDay(day(given), whole).groups.map(({ name, count, rest, entries }) => [name, count, rest, entries.map((entry) => ("lines" in entry ? entry.lines.length + (entry.more ?? 0) / 1000 : 1)).reduce((sum, one) => sum + one, 0)]);

describe("what is shown of a day", () => {
  it.each<[string, Partial<DayGroups>, Parameters<typeof shownDay>[1], (string | number)[][]]>([
    ["a group of ten is whole", { now: many(10) }, null, [["now", 10, 0, 10]]],
    ["of eleven, one is a link away", { now: many(11) }, null, [["now", 11, 1, 10]]],
    ["an empty group is not there", { now: [], soon: many(2) }, null, [["soon", 2, 0, 2]]],
    ["asked for whole, all of it", { now: many(200), soon: many(20) }, "now", [["now", 200, 0, 200], ["soon", 20, 12, 8]]],
    ["but never more than three hundred", { now: many(301) }, "now", [["now", 301, 1, 300]]],
    // 12.029: twelve lines, and 29 more.
    ["of lines read together, a screen", { watch: many(41, { fold: "to-propose" }) }, null, [["watch", 1, 0, 12.029]]],
    ["all of them when their group is asked for", { watch: many(41, { fold: "to-propose" }) }, "watch", [["watch", 1, 0, 41]]],
  ])("%s", (_, given, whole, expected) => expect(shape(given, whole)).toEqual(expected));

  it("counts all that waits, those under one line as one; what was put off is counted apart", () => {
    const later = many(3).map((one) => ({ ...one, untilAt: new Date(0) }));
    expect(shownDay(day({ now: many(12), watch: many(41, { fold: "to-propose" }), later }), null)).toMatchObject({ waiting: 13, later: { count: 3 } });
  });
});
