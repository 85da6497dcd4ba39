import { offerKinds, type OfferKind } from "../matching/types.ts";
import { contractCodes, contracts, type ContractCode } from "./contracts.ts";

/** How far around a place, km. */
export const AROUND_KM = [5, 10, 20, 40] as const;
export const USUAL_KM = 20;
/** Hours a week at most. */
export const MOST_HOURS = [10, 20, 30] as const;

const isSiae = (code: ContractCode) => contracts[code].isSiae;
/** Contracts as people choose among them, by the word of the address. */
export const contractGroups = {
  cdi: { label: "CDI : sans date de fin", codes: ["CDI", "CDI-inclusion"] },
  cdd: { label: "CDD : avec une date de fin", codes: ["CDD", "saisonnier", "extra", "PEC", "CDDI"] },
  interim: { label: "Intérim", codes: ["interim", "interim-insertion"] },
  "avec-une-aide": { label: "Pour reprendre le travail, avec une aide", codes: contractCodes.filter(isSiae) },
  "en-apprenant": { label: "Travailler et apprendre un métier", codes: ["apprentissage", "professionnalisation"] },
} as const satisfies Record<string, { label: string; codes: readonly ContractCode[] }>;
export type ContractGroup = keyof typeof contractGroups;

/** What anyone may ask of the open offers; the address holds all of it. */
export type PublicSearch = { words: string; commune: string; km: number; kind: OfferKind | null; contract: ContractGroup | null; hours: number | null; page: number; isMapAsked: boolean };

/** The search that an address asks for. What is none of our choices counts as not asked. */
export function publicSearch(asked: { get(name: string): string | null }): PublicSearch {
  const number = (name: string) => Number.parseInt(asked.get(name) ?? "", 10);
  const contract = asked.get("contrat") ?? "";
  return {
    words: (asked.get("mots") ?? "").slice(0, 120),
    commune: (asked.get("lieu") ?? "").slice(0, 80),
    km: AROUND_KM.find((km) => km === number("km")) ?? USUAL_KM,
    kind: offerKinds.find((kind) => kind === asked.get("genre")) ?? null,
    contract: Object.hasOwn(contractGroups, contract) ? (contract as ContractGroup) : null,
    hours: MOST_HOURS.find((hours) => hours === number("heures")) ?? null,
    page: number("page") || 1,
    isMapAsked: asked.get("carte") === "1",
  };
}

/** The part of an address after the question mark that asks for a search; '' when it asks for everything. What is usual is left out. */
export function publicQuery({ words, commune, km, kind, contract, hours, page, isMapAsked }: PublicSearch): string {
  const parts = Object.entries({
    mots: words, lieu: commune, km: km === USUAL_KM ? "" : String(km), genre: kind ?? "", contrat: contract ?? "", heures: hours === null ? "" : String(hours), page: page > 1 ? String(page) : "", carte: isMapAsked ? "1" : "",
  }).filter(([, value]) => value !== "");
  return parts.length === 0 ? "" : `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}
