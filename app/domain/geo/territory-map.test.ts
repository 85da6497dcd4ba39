import { describe, expect, it } from "vitest";
import { communes } from "#tests/factories/territory.ts";
import { territoryMap } from "./territory-map.ts";

const places = Object.values(communes).map((commune, at) => ({ ...commune, offers: at % 3 === 0 ? at * 10 : 0 }));

describe("the map of a territory", () => {
  const map = territoryMap(places);
  it("has every commune in it, north above south, west left of east", () => {
    expect(map.ground.match(/M/g)).toHaveLength(places.length);
    const at = (name: string) => map.towns.find((town) => town.name === name) ?? { x: Number.NaN, y: Number.NaN };
    expect(at("Flers").x).toBeLessThan(at("Argentan").x);
    expect(at("Argentan").y).toBeLessThan(at("Alençon").y);
    for (const { x, y } of [...map.towns, ...map.dots]) expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height).toBe(true);
  });
  it("has a disc where there are offers, the largest first, none elsewhere", () => {
    expect(map.dots.map(({ offers }) => offers)).toEqual(places.map(({ offers }) => offers).filter(Boolean).sort((a, b) => b - a));
    expect(map.dots.map(({ r }) => r)).toEqual([...map.dots.map(({ r }) => r)].sort((a, b) => b - a));
  });
  it("of nothing is empty", () => {
    expect(territoryMap([])).toMatchObject({ ground: "", dots: [], towns: [] });
  });
});
