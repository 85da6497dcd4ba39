import { liftedFreinWords } from "#app/domain/actions/themes.ts";
import { dayInWords } from "#app/domain/kit/french.ts";
import { count, numberInWords } from "#app/domain/kit/french-amounts.ts";

/** An action of the directory as pages receive it. */
export type ActionView = {
  actionId: string; name: string; operator: string; operatorEmail: string; operatorPhone: string; theme: string; lifts: readonly string[]; prepares: readonly string[]; areaCodes: readonly string[]; place: string;
  placesAYear: number | null; placesLeft: number | null; entry: string; delayNote: string; format: string; priceNote: string; depositEuros: number | null; conditions: string;
  startsOn: string | null; endsOn: string | null; isActive: boolean; isOpen: boolean;
};

/** « 3 places sur 18 », « complet », « à demander ». */
export function placesInWords({ placesAYear, placesLeft }: Pick<ActionView, "placesAYear" | "placesLeft">): string {
  if (placesAYear === null || placesLeft === null) return "à demander";
  return placesLeft === 0 ? `complet pour l’année (${numberInWords(placesAYear)})` : `${count(placesLeft, "place")} sur ${numberInWords(placesAYear)}`;
}

/** What it costs; what the structure has not said is « à demander », never nought. */
export function priceInWords({ priceNote, depositEuros }: Pick<ActionView, "priceNote" | "depositEuros">): string {
  const deposit = depositEuros === null ? "" : depositEuros === 0 ? "sans caution" : `caution de ${numberInWords(depositEuros)}\u00a0€`;
  return [priceNote, deposit].filter(Boolean).join(", ") || "à demander";
}

/** « du 1er mars au 30 juin »; nothing where it goes on. */
export function daysInWords({ startsOn, endsOn }: Pick<ActionView, "startsOn" | "endsOn">): string {
  return [startsOn && `à partir du ${dayInWords(startsOn)}`, endsOn && `jusqu’au ${dayInWords(endsOn)}`].filter(Boolean).join(", ");
}

/** « Mobilité, Santé ». */
export function liftsInWords(lifts: readonly string[]): string {
  return lifts.map(liftedFreinWords).join(", ");
}
