import { expect, it } from "vitest";
import { episodeWeek, newEpisode } from "./episode.ts";

it.each([
  ["2026-11-20", { week: 1, weeks: 26 }],
  ["2026-11-26", { week: 1, weeks: 26 }],
  ["2026-11-27", { week: 2, weeks: 26 }],
  ["2027-05-19", { week: 26, weeks: 26 }],
  ["2027-06-01", { week: 28, weeks: 26 }],
  ["2026-11-19", null],
])("six months from 20 November 2026, seen on %s, are at %j", (today, expected) => {
  expect(episodeWeek("2026-11-20", "2027-05-20", today)).toEqual(expected);
});

it("an episode that ends the day it starts still has a week", () => {
  expect(episodeWeek("2026-11-20", "2026-11-20", "2026-11-20")).toEqual({ week: 1, weeks: 1 });
});

it.each([
  ["2026-11-21", "2027-05-21"],
  ["2026-02-28", "2026-08-28"],
])("a coaching that starts on %s ends on %s, the last day of its 26th week", (startsOn, endsOn) => {
  expect(newEpisode(startsOn)).toEqual({ startsOn, endsOn });
  expect(episodeWeek(startsOn, endsOn, endsOn)).toEqual({ week: 26, weeks: 26 });
});
