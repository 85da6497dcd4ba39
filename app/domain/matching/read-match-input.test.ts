import { describe, expect, it } from "vitest";
import { communeTable } from "../geo/commune-table.ts";
import { jsonPath, readMatchInput } from "./read-match-input.ts";

const communes = communeTable([{ code: "61001", name: "Alençon", lat: 48.43, lng: 0.09 }, { code: "61169", name: "Flers", lat: 48.75, lng: -0.56 }], { "61000": "61001" });
const person = (over: object = {}) => ({ id: "p1", commune: "61001", ...over });
const offer = (over: object = {}) => ({ id: "o1", kind: "EMPLOI", commune: "61001", ...over });
const file = (over: object = {}) => ({ asOf: "2026-11-20", people: [person()], offers: [offer()], ...over });
const paths = (json: unknown) => {
  const read = readMatchInput(json, communes);
  return read.ok ? [] : read.faults.map(({ path }) => path);
};

describe("an input file of the matching", () => {
  it("needs little: an id and a place, and the kind of an offer", () => {
    const read = readMatchInput({ people: [{ id: "p", home: { lat: 48, lng: 0 } }], offers: [{ id: "o", kind: "BENEVOLAT", commune: "61000" }] }, communes);
    expect(read.ok && read.value).toMatchObject({
      asOf: null, aids: [], people: [{ id: "p", home: { lat: 48, lng: 0 }, means: [], skills: [], avoid: [] }],
      offers: [{ id: "o", at: { lat: 48.43, lng: 0.09 }, posts: 1, skills: { required: [], useful: [] }, access: [] }],
    });
  });

  it("takes null for missing, and forgets what is not of its business", () => {
    const read = readMatchInput(file({ people: [person({ means: null, frenchLevel: null, availability: null, rsaSince: "2019", freins: ["santé"], nationality: "x" })] }), communes);
    expect(read.ok).toBe(true);
    expect(JSON.stringify(read)).not.toMatch(/rsaSince|freins|nationality/);
  });

  it.each<[string, unknown, string[]]>([
    ["nothing", undefined, ["$"]], ["a list", [], ["$"]], ["a text", "people", ["$"]], ["null", null, ["$"]],
    ["no people, no offers", {}, ["$.people", "$.offers"]],
    ["a day that does not exist", file({ asOf: "2026-02-30" }), ["$.asOf"]],
    ["an unknown commune", file({ people: [person({ commune: "99999" })] }), ["$.people[0].commune"]],
    ["a commune that is a number", file({ people: [person({ commune: 61001 })] }), ["$.people[0].commune"]],
    ["no place", file({ people: [{ id: "p1" }] }), ["$.people[0]"]],
    ["a point off the Earth", file({ offers: [offer({ commune: undefined, at: { lat: 91, lng: 181 } })] }), ["$.offers[0].at.lat", "$.offers[0].at.lng"]],
    ["half a point", file({ people: [{ id: "p1", home: { lat: 48 } }] }), ["$.people[0].home.lng"]],
    ["a radius of -3", file({ people: [person({ means: [{ mode: "bike" }, { mode: "car", radiusKm: -3 }] })] }), ["$.people[0].means[1].radiusKm"]],
    ["a radius beyond the Earth", file({ people: [person({ means: [{ mode: "car", radiusKm: 1e9 }] })] }), ["$.people[0].means[0].radiusKm"]],
    ["an unknown mode", file({ people: [person({ means: [{ mode: "plane" }] })] }), ["$.people[0].means[0].mode"]],
    ["times that are none", file({ people: [person({ availability: [{ days: [1], from: "8h30", to: "25:00" }] })] }), ["$.people[0].availability[0].from", "$.people[0].availability[0].to"]],
    ["an empty window", file({ offers: [offer({ schedule: [{ days: [1], from: "09:00", to: "09:00" }] })] }), ["$.offers[0].schedule[0].to"]],
    ["days that are none", file({ offers: [offer({ schedule: [{ days: [0, 8], from: "09:00", to: "10:00" }] })] }), ["$.offers[0].schedule[0].days[0]", "$.offers[0].schedule[0].days[1]"]],
    ["no day", file({ offers: [offer({ schedule: [{ days: [], from: "09:00", to: "10:00" }] })] }), ["$.offers[0].schedule[0].days"]],
    ["an id used twice", file({ people: [person(), person()], offers: [offer(), offer({ id: "o2" }), offer({ id: "o2" })] }), ["$.people[1].id", "$.offers[2].id"]],
    ["no id", file({ offers: [{ kind: "EMPLOI", commune: "61001" }] }), ["$.offers[0].id"]],
    ["a blank id", file({ people: [person({ id: " " })] }), ["$.people[0].id"]],
    ["no kind", file({ offers: [{ id: "o1", commune: "61001" }] }), ["$.offers[0].kind"]],
    ["an unknown kind", file({ offers: [offer({ kind: "JOB" })], people: [person({ kinds: ["STAGE"] })] }), ["$.people[0].kinds[0]", "$.offers[0].kind"]],
    ["a rank of 3", file({ people: [person({ projects: [{ rank: 3, rome: "K1304" }] })] }), ["$.people[0].projects[0].rank"]],
    ["a code that is not of ROME", file({ people: [person({ projects: [{ rank: 1, rome: "Z9" }] })], offers: [offer({ rome: "" })] }), ["$.people[0].projects[0].rome", "$.offers[0].rome"]],
    ["negative months", file({ people: [person({ experience: [{ rome: "K1304", months: -1 }] })] }), ["$.people[0].experience[0].months"]],
    ["a level nobody knows", file({ people: [person({ frenchLevel: "D1" })] }), ["$.people[0].frenchLevel"]],
    ["hours upside down", file({ people: [person({ weeklyHours: { min: 30, max: 15 } })] }), ["$.people[0].weeklyHours.min"]],
    ["more hours than a week", file({ offers: [offer({ weeklyHours: 200 })] }), ["$.offers[0].weeklyHours"]],
    ["no post", file({ offers: [offer({ posts: 0 })] }), ["$.offers[0].posts"]],
    ["half a post", file({ offers: [offer({ posts: 1.5 })] }), ["$.offers[0].posts"]],
    ["too many skills", file({ people: [person({ skills: Array.from({ length: 10_001 }, (_, i) => `s${i}`) })] }), ["$.people[0].skills"]],
    ["an empty skill", file({ offers: [offer({ skills: { required: [""] } })] }), ["$.offers[0].skills.required[0]"]],
    ["an aid nowhere", file({ aids: [{ id: "a", mode: "scooter", commune: "00000", maxDays: 0 }] }), ["$.aids[0].maxDays", "$.aids[0].commune"]],
    ["people that are not", file({ people: [null, 3, "x"] }), ["$.people[0]", "$.people[1]", "$.people[2]"]],
    ["an endless number", file({ people: [person({ means: [{ mode: "car", radiusKm: Infinity }] })] }), ["$.people[0].means[0].radiusKm"]],
  ])("says where it is wrong: %s", (_, json, expected) => expect(paths(json).sort()).toEqual([...expected].sort()));

  it("says everything that is wrong at once, in the order of the file, in French", () => {
    const read = readMatchInput(file({ people: [person({ commune: "99999", means: [{ mode: "plane" }] })], offers: [offer({ kind: "JOB" }), offer()] }), communes);
    expect(read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message.replaceAll("\u00A0", " ")}`)).toEqual([
      "$.people[0].means[0].mode: n’est pas un moyen connu : walk, bike, ebike, scooter, car, carpool, transit",
      "$.people[0].commune: n’est le code INSEE d’aucune commune connue",
      "$.offers[0].kind: n’est pas un genre d’offre connu : EMPLOI, IMMERSION, BENEVOLAT",
      "$.offers[1].id: est déjà pris par $.offers[0]",
    ]);
  });

  it.each<[string, object]>([
    ["ten thousand skills", { skills: Array.from({ length: 10_000 }, (_, i) => `s${i}`) }], ["a skill nobody knows", { skills: ["danser-sur-l-eau"] }],
    ["an emoji", { id: "👩‍🌾", skills: ["🧹"] }], ["a window that ends the next day", { availability: [{ days: [7], from: "22:00", to: "06:00" }] }], ["midnight", { availability: [{ days: [1], from: "00:00", to: "24:00" }] }],
    ["a name of an old trap", { id: "__proto__", contracts: ["constructor"] }],
  ])("takes %s", (_, over) => expect(paths(file({ people: [person(over)] }))).toEqual([]));

  it("writes paths as JSONPath does", () => expect(jsonPath(["people", 0, "means", 1, "radiusKm"])).toBe("$.people[0].means[1].radiusKm"));
});
