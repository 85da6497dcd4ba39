import { describe, expect, it } from "vitest";
import { aidSchema } from "./aid.schema.ts";

const scooter = { kind: "loan", name: "Scooter", operator: "Un garage", mode: "scooter", communeCode: "61169", serviceKm: "30,5", radiusKm: "25" };
const faults = (typed: object) => (aidSchema.safeParse(typed).error?.issues ?? []).map(({ path }) => path[0]);

describe("a mobility aid as it is typed", () => {
  it("is read, with the licence that the law asks for", () => {
    expect(aidSchema.parse({ ...scooter, isActive: "on", maxDays: "", priceNote: " 3 € par jour ", depositEuros: "1 200", placesAYear: "12", prepares: "B" })).toEqual({
      kind: "loan", name: "Scooter", operator: "Un garage", mode: "scooter", communeCode: "61169", serviceKm: 30.5, radiusKm: 25, maxDays: null, licences: ["AM"], prepares: [],
      priceNote: "3 € par jour", depositEuros: 1200, placesAYear: null, conditions: "", isActive: true,
    });
    expect(aidSchema.parse({ ...scooter, mode: "car", licences: ["BE", "B"] }).licences).toEqual(["B", "BE"]);
    expect(aidSchema.parse({ ...scooter, mode: "bike" })).toMatchObject({ licences: [], isActive: false });
  });

  it("keeps what has a meaning for its kind only", () => {
    const course = { ...scooter, kind: "licence", mode: "car", prepares: ["B"], licences: ["AM"], maxDays: "60", depositEuros: "50", placesAYear: "18", radiusKm: "" };
    expect(aidSchema.parse(course)).toMatchObject({ prepares: ["B"], licences: [], maxDays: null, depositEuros: null, placesAYear: 18, radiusKm: 0 });
    expect(aidSchema.parse({ ...course, kind: "repair" })).toMatchObject({ prepares: [], placesAYear: 18 });
  });

  it.each<[string, object, string[]]>([
    ["nothing at all", {}, ["kind", "name", "operator", "mode", "communeCode", "serviceKm"]],
    ["numbers that are none, or out of bounds", { ...scooter, radiusKm: "loin", serviceKm: "0", maxDays: "1,5", depositEuros: "-3" }, ["serviceKm", "radiusKm", "maxDays", "depositEuros"]],
    ["a loan that goes nowhere", { ...scooter, radiusKm: "" }, ["radiusKm"]],
    ["lent as far as nobody said", { ...scooter, serviceKm: " " }, ["serviceKm"]],
    ["a shared ride that is lent", { ...scooter, mode: "carpool" }, ["mode"]],
    ["a means nobody knows", { ...scooter, mode: "rocket" }, ["mode"]],
    ["a course that leads to nothing", { ...scooter, kind: "licence" }, ["prepares"]],
    ["a course of what is no licence", { ...scooter, kind: "licence", prepares: "Z" }, ["prepares"]],
    ["a certificate for a licence", { ...scooter, licences: ["CACES-3"] }, ["licences"]],
    ["a licence nobody knows", { ...scooter, licences: "Z" }, ["licences"]],
    ["a place that is no code", { ...scooter, communeCode: "?" }, ["communeCode"]],
    ["a novel", { ...scooter, name: "a".repeat(81), priceNote: "b".repeat(121), conditions: "c".repeat(501) }, ["name", "priceNote", "conditions"]],
    ["two things under one name", { ...scooter, name: ["a", "b"], serviceKm: ["1", "2"] }, ["name", "serviceKm"]],
  ])("%s", (_, typed, expected) => expect(faults(typed).sort()).toEqual([...expected].sort()));
});
