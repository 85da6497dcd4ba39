import type { ActionTheme, LiftedFrein } from "#app/domain/actions/themes.ts";

/** A line of the directory of actions as the programmes describe it. What they do not state is left out. */
export type ReferenceAction = {
  code: string;
  name: string;
  operator: string;
  theme: ActionTheme;
  lifts: LiftedFrein[];
  areaCodes: string[];
  place?: string;
  prepares?: string[];
  placesAYear?: number;
  entry?: "prescription" | "libre";
  format?: string;
  priceNote?: string;
  depositEuros?: number;
  conditions?: string;
  isActive?: boolean;
};
