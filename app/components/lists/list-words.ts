import type { ListKind } from "#app/domain/lists/list-kinds.ts";

/** How the pages of a list speak of what it holds. */
export const listWords: Record<ListKind, { title: string; one: string; many: string; fresh: string; known: string }> = {
  organisations: { title: "Importer une liste d’organisations", one: "organisation", many: "organisations", fresh: "À ajouter", known: "Déjà connues" },
  offres: { title: "Importer une liste d’offres", one: "offre", many: "offres", fresh: "À ajouter", known: "Déjà connues" },
};

/** Where a list is imported from, and where one goes back to. `sheet`: the page of an organisation, where the reader has one. */
export type ListPlace = { kind: ListKind; home: string; back: { href: string; label: string }; sheet: string | null };
