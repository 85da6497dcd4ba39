import { contractCodes, type ContractCode } from "./contracts.ts";
import type { OfferKind } from "../matching/types.ts";

const immersion: readonly ContractCode[] = ["PMSMP", "stage"];
const elsewhere: readonly ContractCode[] = [...immersion, "formation", "service-civique"];
const endless: readonly ContractCode[] = ["CDI", "CDI-inclusion", "independant"];

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
