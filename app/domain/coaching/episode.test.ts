import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../kit/calendar-days.ts";
import { closeEpisode, episodePhase, episodeWeek, hireInEpisode, newEpisode, noteLaterExit, renewEpisode, startEpisode, type Episode } from "./episode.ts";
import { coachingRules, defaultCoachingRules as rules, endWithJob } from "./episode-rules.ts";
import { chosenExits, exits, isPositiveExit, laterExits } from "./exits.ts";

/** From 20 November 2026 to 19 May 2027. */
const anEpisode = (given: Partial<Episode> = {}): Episode => ({ stay: 1, rank: "premiere-intention", ...newEpisode("2026-11-20"), plannedEndsOn: null, hiredOn: null, closedOn: null, exit: null, ...given });
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2024-01-01", days));

it.each([
  ["2026-11-20", { week: 1, weeks: 26 }],
  ["2026-11-26", { week: 1, weeks: 26 }],
  ["2026-11-27", { week: 2, weeks: 26 }],
  ["2027-05-19", { week: 26, weeks: 26 }],
  ["2027-06-01", { week: 28, weeks: 26 }],
  ["2026-11-19", null],
])("six months from 20 November 2026, seen on %s, are at %j", (today, expected) => {
  expect(episodeWeek("2026-11-20", "2027-05-19", today)).toEqual(expected);
});

it("an episode that ends the day it starts still has a week", () => {
  expect(episodeWeek("2026-11-20", "2026-11-20", "2026-11-20")).toEqual({ week: 1, weeks: 1 });
});

it.each([
  ["2026-11-21", "2027-05-20"],
  ["2026-02-28", "2026-08-27"],
  ["2026-08-31", "2027-02-27"],
  ["2027-08-31", "2028-02-28"],
])("a coaching that starts on %s ends on %s: six calendar months", (startsOn, endsOn) => {
  expect(newEpisode(startsOn)).toEqual({ startsOn, endsOn });
});

it("whatever the day, six months are 26 weeks as a coach counts them, and never seven months", () => {
  fc.assert(fc.property(day, (startsOn) => {
    const { endsOn } = newEpisode(startsOn);
    expect(episodeWeek(startsOn, endsOn, startsOn)).toEqual({ week: 1, weeks: 26 });
    expect(endsOn < addMonths(startsOn, 6)).toBe(true);
  }));
});

describe("where it stands", () => {
  it.each<[string, Partial<Episode>, string]>([
    ["2026-11-19", {}, "to-come"],
    ["2026-11-20", {}, "search"],
    ["2027-01-10", { hiredOn: "2027-01-10" }, "job"],
    ["2027-01-09", { hiredOn: "2027-01-10" }, "search"],
    ["2027-05-19", {}, "search"],
    ["2027-05-20", {}, "over"],
    ["2027-05-20", { hiredOn: "2027-01-10" }, "over"],
    ["2030-01-01", {}, "over"],
    ["2027-05-20", { closedOn: "2027-05-19", exit: "formation" }, "closed"],
  ])("on %s with %j it is « %s »", (today, given, phase) => expect(episodePhase(anEpisode(given), today)).toBe(phase));

  it("never closes by itself: however late, it is « over » until an exit is given", () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 5000 }), (startsOn, late) => {
      const { endsOn } = newEpisode(startsOn);
      expect(episodePhase({ startsOn, endsOn, hiredOn: null, closedOn: null }, addDays(endsOn, late))).toBe("over");
    }));
  });
});

describe("two months in the job", () => {
  it.each([
    ["2027-01-10", "2027-05-19"],
    ["2027-03-20", "2027-05-19"],
    ["2027-03-21", "2027-05-20"],
    ["2027-05-19", "2027-07-18"],
  ])("hired on %s, her coaching ends on %s", (hiredOn, endsOn) => {
    expect(hireInEpisode(anEpisode(), hiredOn, rules)).toEqual({ ok: true, value: { hiredOn, plannedEndsOn: "2027-05-19", endsOn } });
  });

  it("are covered whatever the day, the end is never brought forward, and a job that falls through gives the first end back", () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 183 }), fc.integer({ min: 1, max: 12 }), (startsOn, after, monthsInJob) => {
      const { endsOn } = newEpisode(startsOn);
      const hiredOn = addDays(startsOn, after);
      const end = endWithJob(endsOn, hiredOn, { monthsInJob });
      expect(end >= endsOn).toBe(true);
      expect(end >= addDays(addMonths(hiredOn, monthsInJob), -1)).toBe(true);
      expect(hireInEpisode(anEpisode({ startsOn, plannedEndsOn: endsOn, endsOn: end, hiredOn }), null, rules)).toMatchObject({ ok: true, value: { hiredOn: null, endsOn } });
    }));
  });

  it("begin in the coaching, and not once it is closed", () => {
    expect(codeOf(hireInEpisode(anEpisode(), "2026-11-19", rules))).toBe("episode.hired-out-of-it");
    expect(codeOf(hireInEpisode(anEpisode(), "2027-07-20", rules))).toBe("episode.hired-out-of-it");
    expect(codeOf(hireInEpisode(anEpisode({ closedOn: "2027-01-01", exit: "iae" }), "2027-01-01", rules))).toBe("episode.closed");
  });
});

describe("a renewal", () => {
  it.each<[string, Partial<Episode>, string, string]>([
    ["2027-05-19", {}, "Permis en cours", "ok"],
    ["2027-03-20", {}, "Permis en cours", "ok"],
    ["2027-03-19", {}, "Permis en cours", "episode.too-early-to-renew"],
    ["2027-06-19", {}, "Permis en cours", "ok"],
    ["2027-06-20", {}, "Permis en cours", "episode.too-late-to-renew"],
    ["2027-05-19", {}, "  ", "episode.reason-needed"],
    ["2027-05-19", { rank: "renouvellement" }, "Permis en cours", "episode.renewed-already"],
    ["2027-05-19", { closedOn: "2027-05-01", exit: "iae" }, "Permis en cours", "episode.closed"],
  ])("on %s of %j with « %s » is: %s", (today, given, reason, code) => expect(codeOf(renewEpisode(anEpisode(given), reason, today, rules))).toBe(code));

  it("adds six months to the end, early or late, and leaves no day between the two nor a day of both", () => {
    fc.assert(fc.property(fc.integer({ min: -60, max: 31 }), (from) => {
      const today = addDays("2027-05-19", from);
      const renewed = renewEpisode(anEpisode(), "Permis en cours", today, rules);
      expect(renewed).toEqual({ ok: true, value: { closedOn: addDays(today, -1), startsOn: today, endsOn: "2027-11-19" } });
    }));
  });

  it("is not there where the territory wants none", () => {
    expect(codeOf(renewEpisode(anEpisode(), "Permis en cours", "2027-05-19", { ...rules, renewalMonths: 0 }))).toBe("episode.no-renewal-here");
  });
});

describe("the end", () => {
  const closing = { exit: "formation", closedOn: "2027-05-19", note: "", relayTo: "" };
  it.each<[Partial<typeof closing>, string]>([
    [{}, "ok"],
    [{ exit: "relais" }, "episode.relay-needed"],
    [{ exit: "relais", relayTo: "CCAS de Flers" }, "ok"],
    [{ exit: "fin-sans-suite" }, "episode.note-needed"],
    [{ exit: "fin-sans-suite", note: "Ne souhaite pas poursuivre." }, "ok"],
    [{ exit: "renouvellement" }, "episode.exit-unknown"],
    [{ exit: "rien" }, "episode.exit-unknown"],
    [{ closedOn: "2026-11-19" }, "episode.closed-out-of-it"],
    [{ closedOn: "2027-05-21" }, "episode.closed-out-of-it"],
  ])("with %j is: %s", (given, code) => expect(codeOf(closeEpisode(anEpisode(), { ...closing, ...given }, "2027-05-20"))).toBe(code));

  it("is said once", () => expect(codeOf(closeEpisode(anEpisode({ closedOn: "2027-05-01", exit: "iae" }), closing, "2027-05-20"))).toBe("episode.closed"));

  it("may be followed by a job, in the two months that the official count gives", () => {
    const closed = anEpisode({ closedOn: "2027-05-19", exit: "relais" });
    const later = (exit: string, on: string, today = "2027-09-01", episode = closed) => codeOf(noteLaterExit(episode, { exit, on }, today, rules));
    expect(later("emploi-cdi", "2027-07-19")).toBe("ok");
    expect(later("emploi-cdi", "2027-07-20")).toBe("episode.later-out-of-it");
    expect(later("emploi-cdi", "2027-05-18")).toBe("episode.later-out-of-it");
    expect(later("emploi-cdi", "2027-07-01", "2027-06-01")).toBe("episode.later-out-of-it");
    expect(later("formation", "2027-06-01")).toBe("episode.later-exit-unknown");
    expect(later("emploi-cdi", "2027-06-01", "2027-09-01", anEpisode())).toBe("episode.still-open");
    expect(later("emploi-cdi", "2027-06-01", "2027-09-01", anEpisode({ closedOn: "2027-05-19", exit: "renouvellement" }))).toBe("episode.later-exit-unknown");
  });
});

describe("someone who comes back", () => {
  it.each<[Pick<Episode, "stay" | "closedOn"> | null, string, string]>([
    [null, "2026-11-20", "ok"],
    [{ stay: 1, closedOn: null }, "2026-11-20", "episode.open-already"],
    [{ stay: 1, closedOn: "2026-11-19" }, "2026-11-20", "ok"],
    [{ stay: 1, closedOn: "2026-11-20" }, "2026-11-20", "episode.overlaps-the-last"],
    [null, "2026-09-19", "episode.starts-too-far"],
    [null, "2027-01-21", "episode.starts-too-far"],
  ])("after %j, from %s: %s", (last, startsOn, code) => expect(codeOf(startEpisode(last, startsOn, "2026-11-20", rules))).toBe(code));

  it("begins another stay, with a renewal of its own", () => {
    const again = startEpisode({ stay: 3, closedOn: "2026-10-01" }, "2026-11-20", "2026-11-20", rules);
    expect(again).toMatchObject({ ok: true, value: { stay: 4 } });
    expect(codeOf(renewEpisode(anEpisode({ stay: 4 }), "Permis en cours", "2027-05-19", rules))).toBe("ok");
  });
});

describe("what is counted", () => {
  it("positive: jobs outside insertion, at the end or just after; neither insertion nor training", () => {
    expect(exits.filter(({ class: what }) => what === "positive").map(({ code }) => code)).toEqual(["emploi-cdi", "emploi-cdd-long", "emploi-cdd-court", "emploi-aide", "interim", "alternance", "fonction-publique", "emploi"]);
    expect(["iae", "formation", "creation", "perdu-de-vue"].map((exit) => isPositiveExit({ exit, laterExit: null }))).toEqual([false, false, false, false]);
    expect(isPositiveExit({ exit: "relais", laterExit: "emploi-cdd-court" })).toBe(true);
    expect(isPositiveExit({ exit: null, laterExit: null })).toBe(false);
  });
  it("each code once, and what goes on is chosen by nobody", () => {
    expect(new Set(exits.map(({ code }) => code)).size).toBe(exits.length);
    expect(chosenExits.some(({ code }) => code === "renouvellement")).toBe(false);
    expect(laterExits.every(({ class: what }) => what === "positive" || what === "iae")).toBe(true);
  });
});

it("a territory changes what it names, within bounds; the rest is ours", () => {
  expect(coachingRules({ months: 4, monthsInJob: 1, renewalMonths: 0 })).toEqual({ ...rules, months: 4, monthsInJob: 1, renewalMonths: 0 });
  expect(coachingRules({ months: 400, monthsInJob: "2", absencesLetPass: 1.5, other: 3 })).toEqual(rules);
  expect([null, undefined, "x", []].map(coachingRules)).toEqual([rules, rules, rules, rules]);
});
