import { describe, expect, it } from "vitest";
import { reachMap } from "./reach-map.ts";

const home = { lat: 48.75, lng: -0.57 };
/** So many kilometres north and east of her home. */
const away = (north: number, east: number) => ({ lat: home.lat + north / 111.2, lng: home.lng + east / (111.2 * Math.cos((home.lat * Math.PI) / 180)) });

describe("the small map of a person's reach", () => {
  it("puts her home in the middle, north at the top, east at the right, to scale", () => {
    const { side, circle, spots } = reachMap({ home, radiusKm: 20, places: [{ name: "Nord", at: away(10, 0) }, { name: "Est", at: away(0, 20) }], towns: [] });
    const [north, east] = spots;
    expect(north).toMatchObject({ x: side / 2 });
    expect(side / 2 - (north?.y ?? 0)).toBeCloseTo(circle / 2, 0);
    expect((east?.x ?? 0) - side / 2).toBeCloseTo(circle, 0);
    expect(circle).toBeLessThan(side / 2);
  });

  it.each([
    ["none", [], [0, 0, 0]],
    ["two in one place inside, one outside", [away(3, 0), away(3, 0), away(24, 0)], [2, 1, 0]],
    ["one beyond the drawing counts outside too", [away(90, 0)], [0, 1, 1]],
  ])("counts offers inside, outside and too far to draw: %s", (_, at, counts) => {
    const { within, beyond, offMap } = reachMap({ home, radiusKm: 20, places: at.map((one) => ({ name: "Flers", at: one })), towns: [] });
    expect([within, beyond, offMap]).toEqual(counts);
  });

  it("draws offers of one commune as one spot, and nothing outside the square", () => {
    const { spots, side } = reachMap({ home, radiusKm: 5, places: [...Array(12).keys()].map((n) => ({ name: "Messei", at: away(n < 5 ? 2 : 200, n < 5 ? 1 : n) })), towns: [{ name: "Alençon", at: away(0, 80) }] });
    expect(spots).toMatchObject([{ name: "Messei", offers: 5, isWithin: true }]);
    expect(spots.every(({ x, y }) => x >= 0 && y >= 0 && x <= side && y <= side)).toBe(true);
  });

  it("names the largest towns that leave each other room; walking keeps a scale that has some", () => {
    const towns = [{ name: "Flers", at: away(0.1, 0.1) }, { name: "Messei", at: away(-5, 3) }, { name: "Saires", at: away(-5.2, 3) }, { name: "Briouze", at: away(4, -3) }];
    expect(reachMap({ home, radiusKm: 3, places: [], towns }).towns.map(({ name }) => name)).toEqual(["Messei", "Briouze"]);
    expect(reachMap({ home, radiusKm: 0, places: [], towns }).circle).toBe(0);
  });
});
