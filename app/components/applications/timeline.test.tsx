import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Timeline } from "./timeline.tsx";

describe("the line of what happened", () => {
  const page = html(
    <Timeline
      items={[{ title: "Envoyée", when: "mardi", state: "done" }, { title: "Rendez-vous", when: "jeudi à 9 h", state: "now" }, { title: "Réponse", state: "next" }]}
      silence="Pas de réponse depuis 8 jours."
    />,
  );
  it("says in words what the dots say in colour", () => {
    expect(page).toContain("Envoyée</strong><span class=\"when\"> mardi</span><span class=\"vh\"> (fait)</span>");
    expect(page).toContain("(à venir)");
  });
  it("marks where things stand, once", () => expect(page.match(/aria-current="step"/g)).toHaveLength(1));
  it("says silence", () => expect(page).toContain("Pas de réponse depuis 8 jours."));
});
