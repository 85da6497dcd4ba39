import { alsoSaid } from "./synonyms.ts";

export type OfferDocumentKind = "EMPLOI" | "IMMERSION" | "BENEVOLAT";

/** What an index holds of an open offer: what anyone may read on its card, and nothing else. */
export type OfferDocument = {
  id: string;
  territoryId: string;
  kind: OfferDocumentKind;
  title: string;
  metier: string;
  /** Words people use for the métier, and other names of what the title speaks of. */
  everyday: string[];
  skills: string[];
  employer: string;
  activity: string;
  commune: string;
  contract: string | null;
  romeCode: string | null;
  weeklyHours: number | null;
  /** The name that Meilisearch asks for. */
  _geo: { lat: number; lng: number };
  /** Milliseconds since 1970. */
  publishedAt: number | null;
};

/** An offer as it is read to be indexed. */
export type OfferFacts = {
  id: string;
  territoryId: string;
  kind: OfferDocumentKind;
  title: string;
  employerLabel: string;
  contract: string | null;
  romeCode: string | null;
  weeklyHours: number | null;
  lat: number;
  lng: number;
  publishedAt: Date | null;
  commune: { name: string };
  organisation: { name: string; activity: string } | null;
  metier: { label: string; everyday: readonly string[] } | null;
  skills: readonly string[];
};

/** The document of an offer. Fields are picked by name: what is added to offers later stays out until written here. */
export function offerDocument(offer: OfferFacts): OfferDocument {
  const everyday = [...(offer.metier?.everyday ?? [])];
  const activity = offer.organisation?.activity ?? "";
  return {
    id: offer.id,
    territoryId: offer.territoryId,
    kind: offer.kind,
    title: offer.title,
    metier: offer.metier?.label ?? "",
    everyday: [...everyday, ...alsoSaid([offer.title, offer.metier?.label ?? "", activity, ...everyday])],
    skills: [...offer.skills],
    employer: offer.organisation?.name ?? offer.employerLabel,
    activity,
    commune: offer.commune.name,
    contract: offer.contract,
    romeCode: offer.romeCode,
    weeklyHours: offer.weeklyHours,
    _geo: { lat: offer.lat, lng: offer.lng },
    publishedAt: offer.publishedAt?.getTime() ?? null,
  };
}
