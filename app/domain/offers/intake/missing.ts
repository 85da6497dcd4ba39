import type { OfferKind } from "../../matching/types.ts";
import { countsInHours, mayHaveMonths } from "../contract-rules.ts";
import type { ContractCode } from "../contracts.ts";

/** What an offer may still lack, in the order it is asked. */
export const askCodes = ["contract", "months", "hours", "timetable", "weeks", "wage", "startsOn", "preparesFor", "accompaniedBy", "costs", "contact"] as const;
export type Ask = (typeof askCodes)[number];

/** How each is called in a list of what is missing. */
export const askWords: Record<Ask, string> = {
  contract: "le contrat", months: "la durée du contrat", hours: "les heures", timetable: "les jours et les horaires", weeks: "le nombre de semaines", wage: "le salaire", startsOn: "la date de début",
  preparesFor: "le diplôme préparé", accompaniedBy: "qui accompagne la personne", costs: "si les frais sont remboursés", contact: "qui demander sur place",
};

/** What is read of an offer to know what it lacks. */
export type AskedFacts = {
  kind: OfferKind; contract: string | null; contractMonths: number | null; weeklyHours: number | null; totalHours: number | null; windows: readonly unknown[]; hoursNote: string; weeks: number | null;
  endsOn: unknown; wage: string; startsOn: unknown; preparesFor: string; accompaniedBy: string; costs: string | null; contactName: string;
};

const school: readonly string[] = ["apprentissage", "professionnalisation"];

/** What an offer of this kind and contract is to say: bénévolat has no wage, an apprenticeship prepares for a diploma. */
export function asksOf({ kind, contract }: { kind: OfferKind; contract: string | null }): Ask[] {
  if (kind === "BENEVOLAT") return ["hours", "timetable", "weeks", "startsOn", "accompaniedBy", "costs", "contact"];
  if (kind === "IMMERSION") return ["contract", "timetable", "weeks", "startsOn", "accompaniedBy", "contact"];
  const isMission = countsInHours(contract) && contract !== "CDD" && contract !== "saisonnier";
  const asks: (Ask | false)[] = ["contract", mayHaveMonths(contract as ContractCode | null) && !isMission && "months", "hours", "timetable", "wage", "startsOn", school.includes(contract ?? "") && "preparesFor", "contact"];
  return asks.filter((ask) => ask !== false);
}

const isKnown: Record<Ask, (facts: AskedFacts) => boolean> = {
  contract: ({ contract }) => contract !== null,
  months: ({ contractMonths, endsOn, totalHours }) => contractMonths !== null || endsOn !== null || totalHours !== null,
  hours: ({ weeklyHours, totalHours }) => weeklyHours !== null || totalHours !== null,
  timetable: ({ windows, hoursNote }) => windows.length > 0 || hoursNote !== "",
  weeks: ({ weeks, endsOn }) => weeks !== null || endsOn !== null,
  wage: ({ wage }) => wage !== "",
  startsOn: ({ startsOn }) => startsOn !== null,
  preparesFor: ({ preparesFor }) => preparesFor !== "",
  accompaniedBy: ({ accompaniedBy }) => accompaniedBy !== "",
  costs: ({ costs }) => costs !== null,
  contact: ({ contactName }) => contactName !== "",
};

/** What an offer lacks of what its kind and contract are to say, in the order it is asked. */
export function missingOf(facts: AskedFacts): Ask[] {
  return asksOf(facts).filter((ask) => !isKnown[ask](facts));
}
