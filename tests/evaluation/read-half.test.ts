import { describe, expect, it } from "vitest";
import { communeTable } from "#app/domain/geo/commune-table.ts";
import { readGrades, readOffers, readPeople } from "./read-half.ts";

const communes = communeTable([{ code: "61001", name: "Alençon", lat: 48.43, lng: 0.09 }]);
const people = readPeople([{ id: "p1", commune: "61001", who: "someone", sex: "F", projects: [{ rank: 1, rome: "K1304" }] }], communes);
const offers = readOffers([{ id: "o1", kind: "EMPLOI", commune: "61001", title: "Agent", description: "Nettoyer" }], communes);

describe("reading a judged set", () => {
  it("people and offers are entries of the command line, with words beside", () => {
    expect(people).toMatchObject([{ who: "someone", sex: "F", communeCode: "61001", person: { id: "p1", home: { lat: 48.43, lng: 0.09 }, projects: [{ rank: 1, rome: "K1304" }] } }]);
    expect(offers).toMatchObject([{ title: "Agent", description: "Nettoyer", offer: { id: "o1", posts: 1 } }]);
  });
  it("grades are found by person and offer", () => expect(readGrades([{ person: "p1", offer: "o1", grade: 2, because: [] }], people, offers).get("p1")?.get("o1")).toBe(2));
  it.each<[string, unknown[]]>([
    ["an unknown person", [{ person: "p2", offer: "o1", grade: 1 }]], ["an unknown offer", [{ person: "p1", offer: "o2", grade: 1 }]],
    ["no grade of ours", [{ person: "p1", offer: "o1", grade: 3 }]], ["a pair judged twice", [{ person: "p1", offer: "o1", grade: 1 }, { person: "p1", offer: "o1", grade: 0 }]],
  ])("%s stops it", (_, judgements) => expect(() => readGrades(judgements, people, offers)).toThrow("judgement"));
  it("a commune that does not exist stops it, with its place in the file", () => expect(() => readPeople([{ id: "p1", commune: "99999" }], communes)).toThrow("$.people[0].commune"));
});
