import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { coachNav, navAt, personNav } from "./nav-item.ts";
import { PersonLayout } from "./person-layout.tsx";
import { ProLayout } from "./pro-layout.tsx";
import { PublicLayout } from "./public-layout.tsx";

const place = { brandName: "Passerelle · Orne", helpPhone: "02 61 91 00 00" };
const current = (items: { label: string; current?: boolean }[]) => items.filter((item) => item.current).map(({ label }) => label);

describe("menus", () => {
  it("have four words for a person, and mark where she is", () => {
    expect(personNav("answers").map(({ label }) => label)).toEqual(["Pour moi", "Mes réponses", "Mon CV", "Aide"]);
    expect(current(personNav("answers"))).toEqual(["Mes réponses"]);
    expect(current(personNav(null))).toEqual([]);
  });
  it.each([["/coach", "Aujourd’hui"], ["/coach/personnes", "Mes personnes"], ["/coach/personnes/7/offres", "Mes personnes"], ["/coach/inconnu", "Aujourd’hui"]])("a coach at %s is in %s", (path, label) => {
    expect(current(coachNav(path))).toEqual([label]);
  });
  it("do not take a neighbour's address for their own", () => {
    expect(current(navAt([{ href: "/offres", label: "Offres", icon: "list" }], "/offres-passees"))).toEqual([]);
  });
});

describe.each([
  ["person", <PersonLayout key="p" place={place} current="offers">Bonjour</PersonLayout>],
  ["public", <PublicLayout key="u" place={place}>Bonjour</PublicLayout>],
  ["pro", <ProLayout key="c" place={place} firstName="Marie" home="/coach" nav={coachNav("/coach")}>Bonjour</ProLayout>],
])("the %s layout", (name, layout) => {
  const page = html(layout);
  it("begins with the way to the content, which exists once", () => {
    expect(page).toMatch(/^<div[^>]*lang="fr"><a class="skip" href="#contenu">/);
    expect(page.match(/<main id="contenu"/g)).toHaveLength(1);
  });
  it("has the help line, ready to call", () => expect(page).toContain('href="tel:0261910000"'));
  it("names the place and its territory", () => expect(page).toContain('<strong>Passerelle</strong><span class="brand-place"> Orne</span>'));
  it("signs out by a button in a form, never by a link", () => {
    if (name === "public") expect(page).not.toContain("<form");
    else expect(page).toMatch(/<form method="post" action="\/deconnexion"[^>]*><button type="submit"/);
  });
});
