import type { ContractCode } from "../contracts.ts";

/** France Travail's codes of contract → ours. Those that are no salaried work are absent. */
const CONTRACT_OF: Readonly<Record<string, ContractCode>> = {
  CDI: "CDI", CDD: "CDD", MIS: "interim", SAI: "saisonnier", DIN: "CDI", DDI: "CDDI", TTI: "interim-insertion", DDT: "CDD",
};
/** Franchise, profession libérale, reprise d'entreprise, profession commerciale: no employer, no wage. */
const NOT_SALARIED = ["FRA", "LIB", "REP", "CCE"];

export type ContractRead = { contract: ContractCode; months: number | null } | { refused: "not-salaried" | "contract-unknown" };

/**
 * The contract of an offer and its length.
 *
 * The nature wins over the type: an apprenticeship is sent as a CDD.
 *
 * @param given `typeContratLibelle` holds the length: « CDD - 6 Mois », « Intérim - 21 Jour(s) »
 * @returns months rounded up, null when the length is unknown or under half a month would read as none
 */
export function readContract(given: { type?: string; label?: string; nature?: string }): ContractRead {
  const nature = (given.nature ?? "").toLowerCase();
  const type = (given.type ?? "").toUpperCase();
  if (/non salari/.test(nature) || NOT_SALARIED.includes(type)) return { refused: "not-salaried" };
  const contract = ofNature(nature, type) ?? CONTRACT_OF[type];
  if (contract === undefined) return { refused: "contract-unknown" };
  return { contract, months: contract === "CDI" ? null : monthsOf(given.label ?? "") };
}

function ofNature(nature: string, type: string): ContractCode | undefined {
  if (/apprentissage/.test(nature)) return "apprentissage";
  if (/professionnalisation/.test(nature)) return "professionnalisation";
  if (/cui|cae|contrat unique|parcours emploi|\bpec\b/.test(nature)) return "PEC";
  if (/insertion par l/.test(nature)) return type === "MIS" || type === "TTI" ? "interim-insertion" : type === "CDI" ? "CDI-inclusion" : "CDDI";
  return undefined;
}

function monthsOf(label: string): number | null {
  const found = /(\d{1,3})\s*(mois|jour|semaine|an)/i.exec(label);
  if (!found) return null;
  const count = Number(found[1]);
  const unit = (found[2] as string).toLowerCase();
  const months = unit === "mois" ? count : unit === "an" ? count * 12 : unit === "semaine" ? count / 4.33 : count / 30;
  return months <= 0 ? null : Math.max(1, Math.round(months));
}
