import { NBSP } from "./french.ts";

/** « 2 réponses », « 1 réponse », « aucune réponse » when `none` is given. In French nought is singular. */
export function count(number: number, one: string, many = `${one}s`, none?: string): string {
  if (number === 0 && none !== undefined) return `${none} ${one}`;
  return `${numberInWords(number)}${NBSP}${Math.abs(number) < 2 ? one : many}`;
}

/** « 7 138 », « 12,5 »: at most one decimal. */
export function numberInWords(number: number): string {
  const rounded = Math.round(number * 10) / 10;
  const [whole = "0", part] = Math.abs(rounded).toString().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return `${rounded < 0 ? "−" : ""}${grouped}${part ? `,${part}` : ""}`;
}

/** Kilometres rounded as people say them: « moins de 1 km », « 7 km », « 35 km ». */
export function distanceInWords(km: number): string {
  if (km < 1) return `moins de 1${NBSP}km`;
  return `${km < 30 ? Math.round(km) : Math.round(km / 5) * 5}${NBSP}km`;
}

/** An estimate, said as one: « environ 20 min », « environ 1 h 10 ». Rounded to 5 minutes, never to nought. */
export function minutesInWords(minutes: number): string {
  const rounded = Math.max(5, Math.round(minutes / 5) * 5);
  if (rounded < 60) return `environ ${rounded}${NBSP}min`;
  const rest = rounded % 60;
  return `environ ${Math.floor(rounded / 60)}${NBSP}h${rest === 0 ? "" : `${NBSP}${String(rest).padStart(2, "0")}`}`;
}

/** How long a meeting is: « 45 minutes », « 2 heures », « 1 heure 30 ». */
export function lengthInWords(minutes: number): string {
  if (minutes < 60) return count(minutes, "minute");
  const rest = minutes % 60;
  return `${count(Math.floor(minutes / 60), "heure")}${rest === 0 ? "" : `${NBSP}${String(rest).padStart(2, "0")}`}`;
}

/** « lundi, mardi et jeudi ». */
export function listInWords(words: readonly string[], and = "et"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${and} ${words[words.length - 1]}`;
}

/** « Bien »: the first letter as a capital, the rest untouched. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

/** Registers write « L'Aigle »; a reader reads « L’Aigle ». */
const spelled = (commune: string) => commune.replace(/'/g, "’");

/** « à Flers », « au Mêle-sur-Sarthe », « aux Ventes-de-Bourse », « à La Ferté Macé ». */
export function atPlace(commune: string): string {
  if (commune.startsWith("Le ")) return `au ${spelled(commune.slice(3))}`;
  if (commune.startsWith("Les ")) return `aux ${spelled(commune.slice(4))}`;
  return `à ${spelled(commune)}`;
}

/** « de Flers », « d’Alençon », « du Mêle-sur-Sarthe », « des Ventes-de-Bourse ». */
export function ofPlace(commune: string): string {
  if (commune.startsWith("Le ")) return `du ${spelled(commune.slice(3))}`;
  if (commune.startsWith("Les ")) return `des ${spelled(commune.slice(4))}`;
  // « Haut » is aspirated, the other H of communes are mute.
  return /^(?!Hau)[AEÉÈÊIÎOÔUYH]/i.test(commune) ? `d’${spelled(commune)}` : `de ${spelled(commune)}`;
}
