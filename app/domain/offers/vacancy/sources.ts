/**
 * Where an offer may come from, the one that is believed first on top.
 *
 * `name` as in « vue chez … ». The employer's own words win over any copy of them; France Travail checks what it
 * publishes and codes it; a list and a feed are copies that someone made.
 */
export const sources = {
  direct: { name: "l’employeur, saisie ici", label: "Saisie ici" },
  posting: { name: "l’employeur, sur sa page", label: "Page d’un employeur" },
  "france-travail": { name: "France Travail", label: "France Travail" },
  file: { name: "un fichier d’offres", label: "Fichier d’offres" },
  "api-engagement": { name: "API Engagement", label: "API Engagement" },
} as const satisfies Record<string, { name: string; label: string }>;
export type SourceCode = keyof typeof sources;

const order = Object.keys(sources);

/** How far a source comes after the one that is believed first; one that nobody knows comes last. */
export function rankOf(source: string): number {
  const place = order.indexOf(source);
  return place === -1 ? order.length : place;
}

/** How a source is named to staff, lists of organisations among them; a code nobody knows is shown as it is. */
export function sourceLabel(source: string): string {
  if (source === "organisations") return "Liste d’organisations";
  return Object.hasOwn(sources, source) ? sources[source as SourceCode].label : source;
}

/** How a source is named in a sentence, « vue chez France Travail ». */
export function sourceName(source: string): string {
  return Object.hasOwn(sources, source) ? sources[source as SourceCode].name : source;
}
