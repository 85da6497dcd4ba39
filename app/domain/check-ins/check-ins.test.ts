import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dayOfMilestone, milestoneCodes, type Milestone } from "./milestones.ts";
import { lapsesOn, nextStep, type Waiting } from "./next-step.ts";
import { planCheckIns, type Known, type Planned } from "./plan.ts";

const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe("the day of a milestone", () => {
  it.each([
    ["2026-01-31", "j2", "2026-02-02"],
    ["2026-01-31", "j15", "2026-02-15"],
    ["2026-01-31", "m1", "2026-02-28"],
    ["2024-01-31", "m1", "2024-02-29"],
    ["2026-01-31", "m2", "2026-03-31"],
    ["2026-01-31", "m3", "2026-04-30"],
    ["2026-08-31", "m6", "2027-02-28"],
    ["2024-02-29", "m12", "2025-02-28"],
    ["2026-11-30", "m3", "2027-02-28"],
    ["2026-10-24", "j2", "2026-10-26"], // the night clocks go back
  ] as const)("first day %s, %s: %s", (hiredOn, milestone, day) => expect(dayOfMilestone(hiredOn, milestone)).toBe(day));

  it("whatever the first day, milestones come one after the other", () => {
    fc.assert(fc.property(days, (hiredOn) => {
      const all = milestoneCodes.map((code) => dayOfMilestone(hiredOn, code));
      expect(all).toEqual(all.toSorted());
      expect(new Set([hiredOn, ...all]).size).toBe(all.length + 1);
    }));
  });

  it("months are never longer than the calendar says, and keep the day where they can", () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 24 }), (day, months) => {
      const after = addMonths(day, months);
      const [year = 0, month = 0, date = 0] = after.split("-").map(Number);
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(date).toBe(Math.min(Number(day.slice(8)), last));
      expect((year - Number(day.slice(0, 4))) * 12 + month - Number(day.slice(5, 7))).toBe(months);
    }));
  });
});

describe("what is planned", () => {
  const work = { kind: "EMPLOI" as const, hiredOn: "2026-11-02", isGoingOn: true };
  const written = (planned: readonly Planned[], more: Partial<Known> = {}): Known[] => planned.map((one) => ({ ...one, isAnswered: false, isCancelled: false, ...more }));
  const NOTHING = { create: [], move: [], cancel: [] };

  it("a job: seven moments for each side; an immersion two; bénévolat none", () => {
    const count = (kind: "EMPLOI" | "IMMERSION" | "BENEVOLAT") => planCheckIns({ ...work, kind }, [], "2026-11-02").create.length;
    expect([count("EMPLOI"), count("IMMERSION"), count("BENEVOLAT")]).toEqual([14, 4, 0]);
  });

  it("a first day noted late: what passed over three days ago is not asked", () => {
    const asked = (today: string) => planCheckIns(work, [], today).create.filter(({ side }) => side === "person").map(({ milestone }) => milestone);
    expect(asked("2026-11-07")[0]).toBe("j2");
    expect(asked("2026-11-08")[0]).toBe("j15");
    expect(asked("2026-12-20")).toEqual(["m2", "m3", "m6", "m12"]);
  });

  it("planned again, nothing changes, on any day", () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (hiredOn, later, evenLater) => {
      const shift = (by: number) => new Date(Date.parse(hiredOn) + by * 86_400_000).toISOString().slice(0, 10);
      const first = planCheckIns({ ...work, hiredOn }, [], shift(later));
      expect(planCheckIns({ ...work, hiredOn }, written(first.create), shift(later + evenLater)).move).toEqual([]);
      expect(planCheckIns({ ...work, hiredOn }, written(first.create), shift(later))).toEqual(NOTHING);
    }));
  });

  it("the first day moves: what is not answered moves with it, what was answered stays", () => {
    const known = written(planCheckIns(work, [], "2026-11-02").create).map((one) => (one.milestone === "j2" ? { ...one, isAnswered: true } : one));
    const plan = planCheckIns({ ...work, hiredOn: "2026-11-09" }, known, "2026-11-10");
    expect(plan.create).toEqual([]);
    expect(plan.move).toHaveLength(12);
    expect(plan.move[0]).toEqual({ side: "person", milestone: "j15", dueOn: "2026-11-24" });
    expect(plan.cancel).toEqual([]);
  });

  it("the first day was long ago after all: what is far past is cancelled, not asked", () => {
    const known = written(planCheckIns(work, [], "2026-11-02").create);
    const plan = planCheckIns({ ...work, hiredOn: "2026-09-02" }, known, "2026-11-10");
    expect(plan.cancel.filter(({ side }) => side === "person").map(({ milestone }) => milestone)).toEqual(["j2", "j15", "m1", "m2"]);
    expect(plan.move.filter(({ side }) => side === "person").map(({ milestone }) => milestone)).toEqual(["m3", "m6", "m12"]);
  });

  it("the work ended, or the first day was taken back: all that waits is cancelled, once", () => {
    const known = written(planCheckIns(work, [], "2026-11-02").create);
    expect(planCheckIns({ ...work, isGoingOn: false }, known, "2026-11-10").cancel).toHaveLength(14);
    expect(planCheckIns({ ...work, hiredOn: null }, known, "2026-11-10").cancel).toHaveLength(14);
    expect(planCheckIns({ ...work, isGoingOn: false }, written(known, { isCancelled: true }), "2026-11-10")).toEqual(NOTHING);
    expect(planCheckIns({ ...work, isGoingOn: false }, written(known, { isAnswered: true }), "2026-11-10")).toEqual(NOTHING);
  });

  it("ended by mistake, and going on again: asked again", () => {
    const known = written(planCheckIns(work, [], "2026-11-02").create, { isCancelled: true });
    expect(planCheckIns(work, known, "2026-11-10").move.filter(({ side }) => side === "person").map(({ milestone }) => milestone)).toEqual(["j15", "m1", "m2", "m3", "m6", "m12"]);
  });
});

describe("what is done of a check-in, day after day", () => {
  const base: Waiting = { milestone: "j15", hiredOn: "2026-11-02", dueOn: "2026-11-17", sentOn: null, remindedOn: null, isReachable: true };
  it.each([
    ["before its day", {}, "2026-11-16", "wait"],
    ["on its day", {}, "2026-11-17", "send"],
    ["two days late, the worker was down", {}, "2026-11-19", "send"],
    ["nobody can be written to", { isReachable: false }, "2026-11-17", "call"],
    ["sent, two days of silence", { sentOn: "2026-11-17" }, "2026-11-19", "wait"],
    ["sent, three days of silence", { sentOn: "2026-11-17" }, "2026-11-20", "remind"],
    ["sent, and since then no address is left", { sentOn: "2026-11-17", isReachable: false }, "2026-11-20", "call"],
    ["reminded, two days of silence", { sentOn: "2026-11-17", remindedOn: "2026-11-20" }, "2026-11-22", "wait"],
    ["reminded, three days of silence", { sentOn: "2026-11-17", remindedOn: "2026-11-20" }, "2026-11-23", "call"],
    ["still nobody called", { sentOn: "2026-11-17", remindedOn: "2026-11-20" }, "2026-12-01", "call"],
    ["the next one is due", { sentOn: "2026-11-17", remindedOn: "2026-11-20" }, "2026-12-02", "lapse"],
    ["the last one, a month after", { milestone: "m12", dueOn: "2027-11-02", sentOn: "2027-11-02", remindedOn: "2027-11-05" }, "2027-12-02", "lapse"],
    ["the last one, the day before that", { milestone: "m12", dueOn: "2027-11-02", sentOn: "2027-11-02", remindedOn: "2027-11-05" }, "2027-12-01", "call"],
  ] as const)("%s", (_, more, today, step) => expect(nextStep({ ...base, ...more } as Waiting, today)).toBe(step));

  it("on any calendar, one message, one reminder, then a call: never a second reminder, never two lines at once", () => {
    fc.assert(fc.property(days, fc.constantFrom(...milestoneCodes), fc.array(fc.boolean(), { minLength: 30, maxLength: 60 }), (hiredOn, milestone: Milestone, runs) => {
      const dueOn = dayOfMilestone(hiredOn, milestone);
      const one: Waiting = { milestone, hiredOn, dueOn, sentOn: null, remindedOn: null, isReachable: true };
      const steps: string[] = [];
      // The job misses some days: whatever they are, nothing is done twice.
      for (const [at, isRun] of runs.entries()) {
        const today = new Date(Date.parse(dueOn) + at * 86_400_000).toISOString().slice(0, 10);
        const step = nextStep(one, today);
        if (step === "lapse") expect(today >= lapsesOn(one)).toBe(true);
        if (!isRun || (step !== "send" && step !== "remind")) continue;
        steps.push(step);
        if (step === "send") one.sentOn = today;
        else one.remindedOn = today;
      }
      expect([[], ["send"], ["send", "remind"]]).toContainEqual(steps);
    }));
  });
});
