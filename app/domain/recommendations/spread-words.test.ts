import { describe, expect, it } from "vitest";
import { costInWords, peopleMoved, roomInWords, whyMoved } from "./spread-words.ts";

const plain = (words: string) => words.replace(/\u00a0/g, " ");

describe("the spread in words", () => {
  it.each([
    [{ posts: 1, already: 0, bound: 8 }, "Devant personne pour l’instant, pour 1 poste : il reste 8 places sur 8."],
    [{ posts: 2, already: 15, bound: 16 }, "Déjà devant 15 personnes pour 2 postes : il reste 1 place sur 16."],
    [{ posts: 1, already: 8, bound: 8 }, "Déjà devant 8 personnes pour 1 poste : c’est complet."],
    [{ posts: 1, already: 11, bound: 8 }, "Déjà devant 11 personnes pour 1 poste : c’est complet."],
  ])("room: %o", (standing, words) => expect(plain(roomInWords(standing))).toBe(words));

  it("what it costs, to whom", () => {
    expect([0, 1, 2.5].map((cost) => plain(costInWords(cost)))).toEqual(["aussi bien", "1 point de moins", "2,5 points de moins"]);
    const six = ["Ana", "Bo", "Cy", "Di", "Eve", "Flo"].map((firstName, cost) => ({ firstName, cost }));
    expect(plain(peopleMoved(six))).toBe("Ana (aussi bien), Bo (1 point de moins), Cy (2 points de moins), Di (3 points de moins) et 2 autres");
    expect(plain(peopleMoved(six.slice(2, 3)))).toBe("Cy (2 points de moins)");
  });

  it("why: it was full before, or this sending would fill it", () => {
    expect(plain(whyMoved("Cuisine", { posts: 1, already: 9, bound: 8 }))).toBe("« Cuisine » est déjà devant 9 personnes, pour 1 poste");
    expect(plain(whyMoved("Cuisine", { posts: 1, already: 0, bound: 8 }))).toBe("« Cuisine » viendrait en premier pour plus de 8 personnes, pour 1 poste");
    expect(plain(whyMoved("Cuisine", { posts: 2, already: 3, bound: 16 }))).toBe("« Cuisine » viendrait en premier pour plus de 16 personnes, dont 3 la connaissent déjà, pour 2 postes");
  });
});
