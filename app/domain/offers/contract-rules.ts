import { contractCodes, type ContractCode } from "./contracts.ts";
import type { OfferKind } from "../matching/types.ts";

const immersion: readonly ContractCode[] = ["PMSMP", "stage"];
const elsewhere: readonly ContractCode[] = [...immersion, "formation", "service-civique"];
const endless: readonly ContractCode[] = ["CDI", "CDI-inclusion", "independant"];
const oneOff: readonly ContractCode[] = ["mise-a-disposition", "extra", "interim", "interim-insertion", "CESU", "CDD", "saisonnier", "complement-heures"];

/** @source Code du travail D. 5135-1: one month, once more at most; four whole weeks are what one convention holds */
export const LONGEST_PMSMP_WEEKS = 4;

/** The contracts that each kind of offer may carry; a bénévolat mission has none. */
export const contractsOf: Readonly<Record<OfferKind, readonly ContractCode[]>> = {
  EMPLOI: contractCodes.filter((code) => !elsewhere.includes(code)),
  IMMERSION: immersion,
  BENEVOLAT: [],
};

/** Whether a length in months may be given: everything but what has no end by nature. */
export function mayHaveMonths(contract: ContractCode | null): boolean {
  return contract !== null && !endless.includes(contract);
}

/** Whether its hours may be a total instead of a week's: a mission of an afternoon, a replacement of three days. */
export function countsInHours(contract: string | null): boolean {
  return contract !== null && oneOff.some((code) => code === contract);
}

/** The kind of an offer by its contract, as far as that settles it. */
export function kindOfContract(contract: string | null): "EMPLOI" | "IMMERSION" {
  return immersion.some((code) => code === contract) ? "IMMERSION" : "EMPLOI";
}

/**
 * What whoever types an offer is told of its contract, in one sentence for staff and employers.
 *
 * @source Code du travail: CDDI L. 5132-15-1 (4 to 24 months, 20 h), PEC L. 5134-24 and L. 5134-26 (6 months, 20 h), apprentissage
 *   L. 6222-1 and L. 6222-7-1 (16 to 29, 6 months to 3 years), professionnalisation L. 6325-11 (6 to 12 months), PMSMP D. 5135-1
 */
export const contractAdvice: Readonly<Partial<Record<ContractCode, string>>> = {
  CDDI: "De 4 à 24 mois, au moins 20 h par semaine, dans une structure d’insertion.",
  PEC: "Six mois au moins, 20 h par semaine au moins, avec quelqu’un qui apprend le travail.",
  apprentissage: "De 6 mois à 3 ans, de 16 à 29 ans. Dites le diplôme préparé.",
  professionnalisation: "De 6 à 12 mois, souvent avec un groupement d’employeurs (GEIQ). Dites la qualification préparée.",
  "mise-a-disposition": "L’association intermédiaire emploie. Une mission ponctuelle se compte en heures, en tout.",
  "interim-insertion": "L’entreprise de travail temporaire d’insertion emploie. Dites où l’on travaille.",
  interim: "L’agence emploie. Dites où l’on travaille, et le total des heures si la mission est courte.",
  extra: "Dites le total des heures.",
  "complement-heures": "Quelques heures pour qui travaille déjà ailleurs\u00a0: les jours et les heures comptent beaucoup.",
  saisonnier: "Dites quand cela finit, et s’il y a un logement ou une navette.",
  PMSMP: "Un mois au plus, sans salaire. Une convention est signée avant le premier jour.",
  stage: "Pendant une formation, avec une convention.",
};
