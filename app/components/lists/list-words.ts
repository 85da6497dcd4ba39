import type { ListKind } from "#app/domain/lists/list-kinds.ts";

/** How the pages of a list speak of what it holds. */
export const listWords: Record<ListKind, { title: string; one: string; many: string; fresh: string; known: string }> = {
  organisations: { title: "Importer une liste d’organisations", one: "organisation", many: "organisations", fresh: "À ajouter", known: "Déjà connues" },
  offres: { title: "Importer une liste d’offres", one: "offre", many: "offres", fresh: "À ajouter", known: "Déjà connues" },
};

/** Where a list is imported from, and where one goes back to. `sheet`: the page of an organisation, where the reader has one. */
export type ListPlace = { kind: ListKind; home: string; back: { href: string; label: string }; sheet: string | null };

/** Every place a list is imported from: the reader's role, then what the list holds. */
export const listPlaces = {
  coachOrganisations: { kind: "organisations", home: "/coach/employeurs/importer", back: { href: "/coach/employeurs", label: "Employeurs" }, sheet: "/coach/employeurs" },
  adminOrganisations: { kind: "organisations", home: "/admin/organisations/importer", back: { href: "/admin/organisations", label: "Organisations" }, sheet: "/admin/organisations" },
  adminOffers: { kind: "offres", home: "/admin/offres/importer", back: { href: "/admin/imports", label: "Imports" }, sheet: null },
  hotlineOffers: { kind: "offres", home: "/hotline/offres/importer", back: { href: "/hotline", label: "Qui appelle ?" }, sheet: null },
} as const satisfies Record<string, ListPlace>;
