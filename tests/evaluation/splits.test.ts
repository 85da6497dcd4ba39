import { describe, expect, it } from "vitest";
import { aJudgedPerson } from "./a-half.ts";
import { splitsOf } from "./splits.ts";

const populations: Record<string, number> = { village: 1_999, small: 2_000, town: 10_000, city: 10_001 };
const [bySex, byCommune, byTravel] = splitsOf((code) => populations[code], "2026-11-20") as [ReturnType<typeof splitsOf>[number], ReturnType<typeof splitsOf>[number], ReturnType<typeof splitsOf>[number]];

describe("what the figures are cut by", () => {
  it("sex, as it is written", () => expect(["F", "M", ""].map((sex) => bySex.groupOf(aJudgedPerson({}, sex)))).toEqual(["F", "M", "other"]));
  it("the size of the commune", () => {
    const types = ["village", "small", "town", "city", "nowhere", null].map((code) => byCommune.groupOf(aJudgedPerson({}, "F", code)));
    expect(types).toEqual(["rural, < 2 000", "bourg, 2 000–10 000", "bourg, 2 000–10 000", "ville, > 10 000", "unknown", "unknown"]);
    expect(types.every((type) => byCommune.groups.includes(type))).toBe(true);
  });
  it.each<[string, Parameters<typeof aJudgedPerson>[0], string]>([
    ["nothing", {}, "none"], ["legs", { means: [{ mode: "walk" }] }, "none"], ["an electric bike", { means: [{ mode: "ebike" }] }, "bike"],
    ["a bus pass and a bike", { means: [{ mode: "bike" }, { mode: "transit" }] }, "transit or carpool"], ["a car without licence", { means: [{ mode: "car" }] }, "none"],
    ["a car and a scooter", { means: [{ mode: "scooter" }, { mode: "car" }], licences: ["B"] }, "car"],
    ["a scooter whose loan is over, and a lift", { means: [{ mode: "scooter", until: "2026-11-19" }, { mode: "carpool" }], licences: ["AM"] }, "transit or carpool"],
    ["a scooter on its last day", { means: [{ mode: "scooter", until: "2026-11-20" }], licences: ["AM"] }, "scooter"],
  ])("travel: %s", (_, person, group) => expect(byTravel.groupOf(aJudgedPerson(person))).toBe(group));
});
