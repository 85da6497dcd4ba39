import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LiveCard } from "./live-card.tsx";
import { OfferCard } from "./offer-card.tsx";
import type { OfferCardView } from "./offer-card.tsx";
import { offerDefinitions } from "./offer-facts.tsx";
import { OfferRow } from "./offer-row.tsx";
import { WeekDrawing } from "./week-drawing.tsx";
import { weekGeometry } from "./week-geometry.ts";

const offer: OfferCardView = {
  href: "/mon-espace/offres/1", kind: "EMPLOI", title: "Agent d’entretien (F/H)", where: "À Messei", closeness: "very-close",
  travel: { mode: "scooter", text: "7 km" }, reasons: ["Un", "Deux", "Trois", "Quatre"], missing: null, chips: ["CDI", "24 h"],
};
const words = (page: string) => page.replace(/<svg.*?<\/svg>/g, "").replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");

describe("the card of an offer", () => {
  it("says closeness, métier, place, travel, at most three reasons, contract and hours, and has one button", () => {
    const page = html(<OfferCard offer={offer} />);
    expect(words(page)).toBe("|Très proche de vous|Agent d’entretien (F/H)|À Messei|7 km|Un|Deux|Trois|CDI|24 h|Voir l’offre|\u00a0: Agent d’entretien (F/H)|");
    expect(page.match(/class="btn/g)).toHaveLength(1);
    expect(page).not.toMatch(/\d\s*%/);
  });

  it("leads to her answer at once where it may be sent, under the green button", () => {
    const page = html(<OfferCard offer={{ ...offer, answerHref: "/mon-espace/offres/1/repondre" }} />);
    expect(page.match(/class="btn[^"]*"[^>]*href="[^"]+"|href="[^"]+"[^>]*class="btn[^"]*"/g)).toHaveLength(2);
    expect(words(page)).toContain("Voir l’offre|\u00a0: Agent d’entretien (F/H)|Ça m’intéresse|\u00a0: Agent d’entretien (F/H)|");
    expect(html(<OfferCard offer={{ ...offer, answerHref: "/mon-espace/offres/1/repondre", answered: "Réponse envoyée" }} />)).not.toContain("repondre");
  });

  it("says what is missing with what would lift it, in one line", () => {
    const page = html(<OfferCard offer={{ ...offer, missing: { text: "Il manque le CACES.", lift: "L’entreprise vous forme." } }} />);
    expect(words(page)).toContain("Il manque le CACES. |L’entreprise vous forme.|");
  });

  it("has no button once it is answered, and says who proposes it", () => {
    const page = html(<OfferCard offer={{ ...offer, answered: "Réponse envoyée mardi", proposal: { by: "Marie vous propose cette offre", note: "Pour vous" } }} />);
    expect(page).not.toContain('class="btn');
    expect(page).toContain('<a class="alone" href="/mon-espace/offres/1">Réponse envoyée mardi</a>');
    expect(words(page)).toMatch(/^\|Marie vous propose cette offre\|Pour vous\|/);
  });

  it("says that it is bénévolat, and shows nothing of what it does not know", () => {
    const bare = html(<OfferCard offer={{ ...offer, kind: "BENEVOLAT", closeness: null, travel: null, reasons: [], chips: [] }} />);
    expect(words(bare)).toContain("|Bénévolat|");
    expect(bare).not.toContain("reasons");
    expect(bare).not.toContain("travel");
  });
});

describe("the live card", () => {
  it("shows a place that waits for what is not written yet, and no link", () => {
    expect(words(html(<LiveCard offer={{ title: "", where: "" }} />))).toContain("Le métier, en mots simples");
    const page = html(<LiveCard offer={{ title: "Cariste", where: "À Flers" }} matches="12 personnes" />);
    expect(words(page)).toContain("|Cariste|À Flers|12 personnes|");
    expect(page).not.toContain("<a ");
  });
});

describe("the drawing of a week", () => {
  const day = [{ days: [1, 2], from: "09:00", to: "15:00" }];
  it("is silent for a screen reader: the words say the same", () => {
    const page = html(<WeekDrawing week={day} total="24 h par semaine" />);
    expect(page).toContain('class="week" viewBox');
    expect(page).toMatch(/<svg[^>]*aria-hidden="true"/);
    expect(words(page)).toContain("Lundi et mardi\u00a0: 9\u00a0h\u00a0– 15\u00a0h");
  });
  it("says when the hours are not known", () => {
    const page = html(<WeekDrawing week={[]} />);
    expect(page).not.toContain("<svg");
    expect(page).toContain("Les horaires ne sont pas précisés");
  });
  it("keeps every bar inside, whatever the hours, and tall enough to be seen", () => {
    for (const week of [day, [{ days: [7], from: "22:00", to: "06:00" }], [{ days: [3], from: "00:00", to: "00:15" }]]) {
      const { bars, height, top } = weekGeometry(week);
      expect(bars.length).toBeGreaterThan(0);
      for (const bar of bars) {
        expect(bar.y).toBeGreaterThanOrEqual(top);
        expect(bar.y + bar.height).toBeLessThanOrEqual(height);
        expect(bar.height).toBeGreaterThanOrEqual(6);
      }
    }
  });
  it("marks a handful of hours", () => {
    expect(weekGeometry(day).hours.map(({ hour }) => hour)).toEqual([8, 12, 16]);
    expect(weekGeometry([{ days: [1], from: "00:00", to: "23:30" }]).hours.map(({ hour }) => hour)).toEqual([0, 6, 12, 18, 24]);
  });
});

describe("the facts and the row of an offer", () => {
  it("leave out what is not known", () => {
    expect(offerDefinitions({ contract: "CDI", pay: "", skills: [], licences: ["B"] }).map(({ term }) => term)).toEqual(["Contrat", "Permis"]);
  });
  it("put place and facts in one line", () => {
    const page = html(<OfferRow rank={2} offer={{ href: "/o", title: "Cariste", where: "Flers", facts: ["CDI", "35 h"], travel: null, score: 41.4, parts: [], blockers: ["permis B"], gaps: [], status: "déjà proposée à 6" }} />);
    expect(words(page)).toContain("|2. |Cariste|Flers · CDI · 35 h|");
    expect(page).toContain('class="match match-blocked"');
  });
});
