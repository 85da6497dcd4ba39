import { expect, it } from "vitest";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { communes } from "#tests/factories/territory.ts";
import { mapFranceTravailOffer } from "../france-travail/map-offer.ts";
import { placeFinder } from "../france-travail/place.ts";
import type { OfferToWrite } from "../imported-offer.ts";
import { mergeSources } from "./merge-sources.ts";

function offer(changes: Record<string, unknown> = {}): OfferToWrite {
  const mapped = mapFranceTravailOffer(aFranceTravailOffer(changes), placeFinder(Object.values(communes).map((commune) => ({ ...commune, parentCode: null }))));
  if (!mapped.ok) throw new Error(mapped.reason);
  return mapped.offer;
}

it("the employer's page leads, France Travail fills what it does not say, whatever the order", () => {
  const page: OfferToWrite = { ...offer({ id: "P", intitule: "Agent d’entretien, bureaux", description: "Permis B obligatoire." }), contract: null, romeCode: null, wage: "", sourceUrl: null };
  const copy = offer({ id: "F", typeContrat: "CDD", typeContratLibelle: "CDD - 6 Mois" });
  const made = mergeSources([{ source: "france-travail", offer: copy }, { source: "posting", offer: page }]);
  expect(made).toEqual(mergeSources([{ source: "posting", offer: page }, { source: "france-travail", offer: copy }]));
  expect(made).toMatchObject({ source: "posting", offer: { sourceId: "P", title: page.title, description: page.description, contract: "CDD", contractMonths: 6, romeCode: "K2204", wage: copy.wage, sourceUrl: copy.sourceUrl } });
  // The licence read from the page's text stands with its sentence; the copy has neither.
  expect(made.offer.strict.licences).toEqual(["B"]);
  expect(made.offer.readings).toEqual(page.readings);
});

it("one source alone is itself, and what was given is not changed", () => {
  const copy = offer({ id: "F" });
  const before = structuredClone(copy);
  expect(mergeSources([{ source: "france-travail", offer: copy }])).toEqual({ source: "france-travail", offer: copy });
  mergeSources([{ source: "france-travail", offer: { ...copy, contract: null } }, { source: "file", offer: copy }]);
  expect(copy).toEqual(before);
});

it("a length is never put on another contract", () => {
  const made = mergeSources([{ source: "posting", offer: { ...offer(), contract: "CDI", contractMonths: null } }, { source: "file", offer: { ...offer(), contract: "CDD", contractMonths: 6 } }]);
  expect(made.offer).toMatchObject({ contract: "CDI", contractMonths: null });
});
