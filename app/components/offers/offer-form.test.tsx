import { renderToStaticMarkup as html } from "react-dom/server";
import { expect, it } from "vitest";
import { OfferForm } from "./offer-form.tsx";

const page = { kind: "EMPLOI" as const, organisation: { name: "Clairlogis", communeName: "Flers", isAssociation: false }, places: [], metierWords: [], words: null };

it.each(["bateau", "constructor", "__proto__", ""])("an offer that comes back of a kind that does not exist (%j) is shown as the kind of the page", (kind) => {
  const form = html(<OfferForm {...page} lastResult={{ initialValue: { kind, title: "Ménage" }, error: { kind: ["Dites de quel genre d’offre il s’agit."] } }} />);
  expect(form).toContain('name="kind" value="EMPLOI"');
  expect(form).toContain('value="Ménage"');
});

it("an offer that comes back as bénévolat stays bénévolat", () => {
  expect(html(<OfferForm {...page} lastResult={{ initialValue: { kind: "BENEVOLAT" }, error: { title: ["Donnez un titre."] } }} />)).toContain('name="kind" value="BENEVOLAT"');
});
