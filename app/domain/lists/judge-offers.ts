import { readOffer } from "../offers/reading/read-offer.ts";
import type { OfferToWrite } from "../offers/imported-offer.ts";
import { normalise } from "../skills/normalise.ts";
import type { ListLine } from "./columns.ts";
import type { CommuneOfLine } from "./commune-of-line.ts";
import type { EmployerOfLine, EmployerSheet } from "./employer-of-line.ts";
import { readOfferLine, type LineOffer } from "./offer-line.schema.ts";

export type JudgedOffer = ListLine & ({ is: "new" | "again"; offer: LineOffer; sourceId: string; /** The sheet of its employer, where there is one. */ sheet: EmployerSheet | null } | { is: "twice"; of: number } | { is: "refused"; why: string[] });
export type OfferJudging = { columns: readonly (string | null)[]; kind: "EMPLOI" | "BENEVOLAT"; communeOf: CommuneOfLine; prefix: string; employerOf: EmployerOfLine; known: { has: (sourceId: string) => boolean }; today: string };

/** What begins the ids of the offers of a list: the territory and whose list it is, so that « 1 » of two lists are two offers. */
export function listPrefix(territoryCode: string, from: string): string {
  return `${territoryCode}/${normalise(from).replaceAll(" ", "-") || "liste"}/`;
}

/** What becomes of each line of a list of offers, line after line in their order: new, there already, the same as an earlier line, or refused. */
export function offerJudge({ columns, kind, communeOf, prefix, employerOf, known, today }: OfferJudging): (line: ListLine) => JudgedOffer {
  const seen = new Map<string, number>();
  return (line) => {
    const read = readOfferLine(line, columns, kind, communeOf, today);
    if (!read.ok) return { ...line, is: "refused", why: read.why };
    const sourceId = `${prefix}${read.offer.key}`;
    const of = seen.get(sourceId);
    if (of !== undefined) return { ...line, is: "twice", of };
    seen.set(sourceId, line.n);
    return { ...line, is: known.has(sourceId) ? "again" : "new", offer: read.offer, sourceId, sheet: employerOf(read.offer) };
  };
}

/**
 * An offer of a list as imports save them: its text is read beside its fields, the stricter counts.
 *
 * @param metierOf the métier that a title says, when the list gives no ROME code
 */
export function offerOfLine(offer: LineOffer, sourceId: string, kind: "EMPLOI" | "BENEVOLAT", metierOf: (title: string) => string | null): OfferToWrite {
  const { key: _key, siret: _siret, commune, employer, url, weeklyHours, startsOn, ...said } = offer;
  const { readings, strict } = readOffer(
    { title: offer.title, description: offer.description, publishedOn: null },
    { kind, licences: [], weeklyHours, windows: [], hoursNote: offer.hoursNote, constraints: [], access: [], experienceAsked: null, startsOn },
  );
  return {
    ...said, sourceId, sourceUrl: url, appellation: "", romeCode: offer.romeCode ?? metierOf(offer.title), employerLabel: employer, place: { communeCode: commune.code, lat: commune.lat, lng: commune.lng },
    skills: [], strict, readings, publishedAt: null,
  };
}
