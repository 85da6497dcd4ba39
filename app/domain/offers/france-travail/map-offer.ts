import { readOffer } from "../reading/read-offer.ts";
import type { KeptReadings } from "../reading/reading.ts";
import type { StrictFacts } from "../reading/strict-facts.ts";
import type { ContractCode } from "../contracts.ts";
import { readContract } from "./contract.ts";
import { readConditionsOfWork, readHours } from "./hours.ts";
import { franceTravailOffer, type FranceTravailOffer } from "./offer-answer.schema.ts";
import type { FoundBy, PlaceFinder } from "./place.ts";
import { plainText, plainTitle, storable } from "./plain-text.ts";
import { readWage } from "./wage.ts";

/** Bumped when the same offer would be written otherwise: the next import then updates every one. */
export const MAPPER_VERSION = 2;

/** An offer ready to be saved. Plain data: equal facts are an equal offer. */
export type ImportedOffer = {
  sourceId: string;
  sourceUrl: string | null;
  title: string;
  /** The name of the métier as job seekers know it; never `romeLibelle`, which names a whole family. */
  appellation: string;
  description: string;
  romeCode: string | null;
  employerLabel: string;
  place: { communeCode: string; lat: number; lng: number };
  contract: ContractCode;
  contractMonths: number | null;
  hoursNote: string;
  wage: string;
  posts: number;
  /** Official skills, `ogr-…`; those that the referential does not hold are left out when saving. */
  skills: { id: string; required: boolean }[];
  /** What the matching reads: the stricter of field and text. */
  strict: StrictFacts;
  readings: KeptReadings;
  /** Milliseconds since 1970. */
  publishedAt: number | null;
};

/** Why an offer is not taken. Each is listed with the run. */
export const importRefusals = {
  "not-an-offer": "Ce n’est pas une offre.",
  "no-id": "L’offre n’a pas d’identifiant.",
  "no-title": "L’offre n’a ni intitulé ni appellation de métier.",
  "no-place": "L’offre ne dit ni commune, ni code postal, ni point sur la carte.",
  "commune-unknown": "Le lieu de l’offre n’est dans aucune commune connue.",
  "not-salaried": "Ce n’est pas un emploi salarié (franchise, indépendant, profession libérale, reprise).",
  "contract-unknown": "Le type de contrat n’est pas connu.",
} as const satisfies Record<string, string>;
export type ImportRefusal = keyof typeof importRefusals;

/** What was made good on the way: the offer is taken all the same. */
export type ImportRemark = "rome-unreadable" | "contact-unreadable" | `place-by-${Exclude<FoundBy, "code">}`;

export type Mapped = { ok: true; offer: ImportedOffer; remarks: ImportRemark[] } | { ok: false; sourceId: string; reason: ImportRefusal };

/**
 * Turns one offer of France Travail into ours, or says why not.
 *
 * @param given one element of `resultats`, unchecked
 * @source domain/platforms.md 3.1, and what the offers of August 2025 do
 */
export function mapFranceTravailOffer(given: unknown, findPlace: PlaceFinder): Mapped {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return { ok: false, sourceId: "", reason: "not-an-offer" };
  const parsed = franceTravailOffer.safeParse(given);
  if (!parsed.success) return { ok: false, sourceId: "", reason: "not-an-offer" };
  const source = parsed.data;
  const sourceId = source.id?.trim() ?? "";
  const refused = (reason: ImportRefusal): Mapped => ({ ok: false, sourceId, reason });
  if (!/^[\w.-]{1,60}$/.test(sourceId)) return refused("no-id");
  const appellation = plainText(source.appellationlibelle ?? "");
  const title = plainTitle(source.intitule ?? "") || appellation;
  if (title === "") return refused("no-title");
  const contract = readContract({ type: source.typeContrat, label: source.typeContratLibelle, nature: source.natureContrat });
  if ("refused" in contract) return refused(contract.refused);
  const place = placeOf(source, findPlace);
  if (typeof place === "string") return refused(place);

  const romeCode = romeOf(source.romeCode);
  const sourceUrl = urlOf(source.contact.urlPostulation) ?? urlOf(source.origineOffre.urlOrigine);
  const remarks: ImportRemark[] = [];
  if (romeCode === null) remarks.push("rome-unreadable");
  if (place.by !== "code") remarks.push(`place-by-${place.by}`);
  if (source.contact.courriel !== undefined && emailOf(source.contact.courriel) === null) remarks.push("contact-unreadable");

  const description = storable(plainText(source.description ?? "").slice(0, 10_000));
  const publishedAt = instantOf(source.dateCreation);
  const hours = readHours({ label: source.dureeTravailLibelle, horaires: source.contexteTravail.horaires });
  const { readings, strict } = readOffer(
    { title: plainText(source.intitule ?? ""), description, publishedOn: publishedAt === null ? null : new Date(publishedAt).toISOString().slice(0, 10) },
    {
      kind: "EMPLOI", licences: licencesOf(source), weeklyHours: hours.weeklyHours, windows: [], hoursNote: hours.note,
      constraints: [...new Set([...hours.constraints, ...readConditionsOfWork(source.contexteTravail.conditionsExercice)])],
      access: [], experienceAsked: EXPERIENCE[source.experienceExige ?? ""] ?? null, startsOn: null,
    },
  );
  const offer: ImportedOffer = {
    sourceId, sourceUrl, title: storable(title.slice(0, 160)), appellation, description, romeCode,
    employerLabel: storable(plainText(source.entreprise.nom ?? "").slice(0, 160)),
    place: { communeCode: place.communeCode, lat: place.lat, lng: place.lng },
    contract: contract.contract, contractMonths: contract.months, hoursNote: hours.note,
    wage: readWage({ label: source.salaire.libelle, comment: source.salaire.commentaire }),
    posts: postsOf(source.nombrePostes), skills: skillsOf(source), strict, readings, publishedAt,
  };
  return { ok: true, offer, remarks };
}

const EXPERIENCE: Readonly<Record<string, string>> = { D: "beginner", S: "wished", E: "required" };

function placeOf(source: FranceTravailOffer, findPlace: PlaceFinder): NonNullable<ReturnType<PlaceFinder>> | "no-place" | "commune-unknown" {
  const { commune, codePostal, libelle, latitude, longitude } = source.lieuTravail;
  const found = findPlace({ commune, postalCode: codePostal, label: libelle, lat: latitude, lng: longitude });
  if (found) return found;
  return commune === undefined && codePostal === undefined && (latitude === undefined || longitude === undefined) ? "no-place" : "commune-unknown";
}

/** Licences that the field demands (`E`); one that is only wished is none. « B - Véhicule léger » gives `B`. */
function licencesOf(source: FranceTravailOffer): string[] {
  const codes = source.permis.flatMap(({ libelle, exigence }) => {
    const code = /^\s*(AM|A[12]?|BE|B|C1E?|CE|EC|C|D1E?|DE|D)\b/.exec(libelle?.toUpperCase() ?? "")?.[1];
    return exigence === "S" || code === undefined ? [] : [code === "EC" ? "CE" : code];
  });
  return [...new Set(codes)];
}

function skillsOf(source: FranceTravailOffer): ImportedOffer["skills"] {
  const skills = new Map<string, boolean>();
  for (const { code, exigence } of source.competences) {
    if (code === undefined || !/^\d{1,10}$/.test(code)) continue;
    skills.set(`ogr-${code}`, (skills.get(`ogr-${code}`) ?? false) || exigence === "E");
  }
  return [...skills].map(([id, required]) => ({ id, required }));
}

function postsOf(posts: number | undefined): number {
  return posts !== undefined && Number.isInteger(posts) && posts >= 1 && posts <= 500 ? posts : 1;
}

function romeOf(code: string | undefined): string | null {
  const typed = code?.trim().toUpperCase() ?? "";
  return /^[A-N]\d{4}$/.test(typed) ? typed : null;
}

function instantOf(date: string | undefined): number | null {
  const instant = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(instant) ? null : instant;
}

/** A web address one may follow; anything else (`javascript:`, a sentence) is none. */
function urlOf(given: string | undefined): string | null {
  const address = given?.trim() ?? "";
  return /^https?:\/\/[^\s<>"]{4,500}$/i.test(address) ? address : null;
}

/** An e-mail address, or null for the sentences that stand there: « Pour postuler, utiliser le lien suivant : https://… ». */
export function emailOf(given: string): string | null {
  const address = given.trim();
  return /^[^\s@<>"(),:;]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?\.[a-z]{2,24}$/i.test(address) ? address.toLowerCase() : null;
}
