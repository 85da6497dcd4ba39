import { count } from "../kit/french-amounts.ts";
import { NBSP, timeInWords } from "../kit/french.ts";
import { weekdaysInWords } from "../kit/weekly-hours.ts";
import { clockOf } from "../matching/week.ts";
import type { OfferKind } from "../matching/types.ts";
import { contractLabel, contractOf, plainContractLabel, TRYING } from "./contracts.ts";

/** A line of the timetable as it is stored: ISO weekdays, minutes since midnight; `toMinute` ≤ `fromMinute` ends the next day. */
export type Hours = { days: readonly number[]; fromMinute: number; toMinute: number };

/** « 24 h par semaine », « 31 h 30 par semaine ». Hours a week, decimal; '' when unknown. */
export function weeklyHoursWords(hours: number | null | undefined): string {
  return hours == null ? "" : `${timeInWords(clockOf(Math.round(hours * 60)))} par semaine`;
}

/** « 9 h », « 9 h 30 »: a time of the day. Minutes; 0 and 1440 are « minuit ». */
export function clockWords(minutes: number): string {
  return minutes % 1440 === 0 ? "minuit" : timeInWords(clockOf(minutes));
}

/** « lundi, mardi et jeudi 9 h – 15 h ». */
export function windowWords(window: Hours): string {
  const hours = `${clockWords(window.fromMinute)}${NBSP}– ${clockWords(window.toMinute)}`;
  return window.days.length === 0 ? hours : `${weekdaysInWords(window.days)} ${hours}`;
}

/** The hours of a week, one phrase for each group of days: « lundi et mardi 11 h 30 – 13 h 45 et 16 h 30 – 19 h 15 ». */
export function timetableWords(windows: readonly Hours[]): string[] {
  const byDays = new Map<string, Hours[]>();
  for (const window of windows) {
    const key = [...window.days].sort().join();
    byDays.set(key, [...(byDays.get(key) ?? []), window]);
  }
  return [...byDays.values()].map((group) =>
    [...group].sort((a, b) => a.fromMinute - b.fromMinute).map((window, place) => windowWords(place === 0 ? window : { ...window, days: [] })).join(" et "),
  );
}

/** All that is said of the hours: a week's, the timetable, the note; '' when nothing is. */
export function allHoursWords({ weeklyHours, windows, hoursNote = "" }: { weeklyHours: number | null; windows: readonly Hours[]; hoursNote?: string }): string {
  return [weeklyHoursWords(weeklyHours), ...timetableWords(windows), hoursNote].filter(Boolean).join(", ");
}

export type ContractFacts = { kind: OfferKind; contract: string | null; contractMonths: number | null };

/** « CDI », « CDD de 6 mois », « Bénévolat », « Immersion (PMSMP) ». */
export function contractWords(offer: ContractFacts): string {
  if (offer.kind === "BENEVOLAT") return "Bénévolat";
  const label = contractLabel(offer.contract) || (offer.kind === "IMMERSION" ? "Immersion" : "");
  return withMonths(label, offer);
}

const withMonths = (label: string, { contractMonths }: ContractFacts) => (label !== "" && contractMonths ? `${label} de ${contractMonths}${NBSP}mois` : label);

/** The same for those who look for work, in words that anyone knows: « Bénévolat : sans salaire », « Immersion : essayer un métier ». */
export function plainContractWords(offer: ContractFacts): string {
  if (offer.kind === "BENEVOLAT") return `Bénévolat${NBSP}: sans salaire`;
  const label = plainContractLabel(offer.contract) || (offer.kind === "IMMERSION" ? TRYING : "");
  // « CDD de 6 mois », but « Contrat aidé par l’État, 6 mois ».
  return offer.contractMonths && label.includes(" ") ? `${label}, ${offer.contractMonths}${NBSP}mois` : withMonths(label, offer);
}

/** A contract and what it is: « CDD de 6 mois. Un contrat avec une date de fin. »; '' for none. */
export function explainedContract(offer: ContractFacts): string {
  const meaning = offer.contract === null ? undefined : contractOf(offer.contract)?.meaning;
  return [plainContractWords(offer), meaning].filter(Boolean).join(". ");
}

/** The chips of a card: the contract, then the hours. Empty ones are left out. */
export function chipsOf(offer: ContractFacts & { weeklyHours: number | null }): string[] {
  return [contractWords(offer), weeklyHoursWords(offer.weeklyHours)].filter((chip) => chip !== "");
}

/** The chips of a card for those who look for work. */
export function plainChipsOf(offer: ContractFacts & { weeklyHours: number | null }): string[] {
  return [plainContractWords(offer), weeklyHoursWords(offer.weeklyHours)].filter((chip) => chip !== "");
}

/** « 3 postes »; '' for one. */
export function postsWords(posts: number): string {
  return posts > 1 ? count(posts, "poste") : "";
}
