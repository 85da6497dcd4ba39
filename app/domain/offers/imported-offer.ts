import type { ContractCode } from "./contracts.ts";
import type { ImportedOffer } from "./france-travail/map-offer.ts";

/** An offer as one source says it, whatever the source. A mission of bénévolat has no contract; it may have a last day. */
export type OfferToWrite = Omit<ImportedOffer, "contract"> & {
  contract: ContractCode | null;
  endsOn?: string | null;
  /** The last day it may be seen, where its source says one and never comes back to withdraw it: `YYYY-MM-DD`. */
  validUntil?: string | null;
};
