import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { OfferReadings, type OfferReadingsView } from "./offer-readings.tsx";

const shown = (view: OfferReadingsView) => renderToStaticMarkup(<OfferReadings {...view} />).replaceAll("\u00A0", " ").replaceAll(/<\/?strong>/g, "").replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ").trim();

it("the coach reads what the text asks, its sentence, and what the field says", () => {
  expect(shown({
    flags: [
      { how: "hidden", says: ["Permis B (voiture)\u00A0: demandé", "CACES nacelle\u00A0: demandé"], sentence: "Permis B obligatoires, CACES nacelle 1B.", fieldSays: "rien" },
      { how: "differs", says: ["5 h – 13 h"], sentence: "Poste de nuit", fieldSays: "Travail en journée" },
    ],
    others: [{ says: ["Charges lourdes à porter"], sentence: "Port de charges lourdes." }],
  })).toBe("À vérifier avec l’employeur Permis B (voiture) : demandé · CACES nacelle : demandé. Le texte dit « Permis B obligatoires, CACES nacelle 1B ». La fiche n’en parle pas. "
    + "5 h – 13 h. Le texte dit « Poste de nuit ». La fiche dit autre chose : Travail en journée. "
    + "Lu dans le texte Ce que le texte demande, et sa phrase Charges lourdes à porter. « Port de charges lourdes »");
});

it("nothing where nothing was read", () => expect(shown({ flags: [], others: [] })).toBe(""));
