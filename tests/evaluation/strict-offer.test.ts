import { expect, it } from "vitest";
import { anOffer } from "#tests/factories/matching.ts";
import { strictOffer } from "./strict-offer.ts";

it("an offer is matched by the stricter of its fields and its text", () => {
  const offer = anOffer({ weeklyHours: 33, licences: ["CACES-3"], schedule: [{ days: [1], from: "14:00", to: "18:00" }] });
  const strict = strictOffer(offer, { title: "Agent d’entretien", description: "Permis B obligatoire. 05-13h du lundi au vendredi. Poste de 35h/semaine." });
  expect(strict).toMatchObject({ id: "o1", licences: ["CACES-3", "B"], weeklyHours: 35 });
  expect(strict.schedule).toEqual([{ days: [1], from: "14:00", to: "18:00" }, { days: [1, 2, 3, 4, 5], from: "05:00", to: "13:00" }]);
});

it("a text that says nothing changes nothing, but what the hours themselves mean", () => {
  const offer = anOffer({ weeklyHours: 20, schedule: [{ days: [1, 2], from: "22:00", to: "05:30" }], startDate: "2026-12-01", access: ["shuttle"] });
  const { constraints, ...strict } = strictOffer(offer, { title: "Agent", description: "" });
  expect({ ...strict, constraints: [] }).toEqual(offer);
  expect(constraints).toEqual(["late-evening", "night"]);
});
