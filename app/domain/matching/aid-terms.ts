import type { AidKind } from "./aid-kinds.ts";
import type { IsoDay, TravelMode } from "./types.ts";

/** A line of the directory of mobility aids as those who ask for it read it. */
export type AidTerms = {
  aidId: string; kind: AidKind; name: string; operator: string; mode: TravelMode; communeName: string;
  /** From the person's home to the commune of the aid, as the crow flies. */
  kmFromHome: number;
  radiusKm: number; serviceKm: number; maxDays: number | null;
  /** The last day of a loan that begins today; null without limit. */
  until: IsoDay | null;
  licences: readonly string[]; prepares: readonly string[]; priceNote: string; depositEuros: number | null; placesAYear: number | null; conditions: string;
};
