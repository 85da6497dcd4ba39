import { numberInWords } from "../../kit/french-amounts.ts";
import { NBSP } from "../../kit/french.ts";

/** From this amount on nobody says the cents. Euros. */
const ROUND = 1_000;
/** What can be a wage, by the period: outside, the source mixed its units (« Annuel de 17,00 Euros »). Euros, gross. */
const LIKELY: Readonly<Record<string, readonly [number, number]>> = { horaire: [8, 80], mensuel: [250, 9_000], annuel: [6_000, 120_000] };
const PERIOD: Readonly<Record<string, string>> = { horaire: "de l’heure", mensuel: "par mois", annuel: "par an" };

/**
 * The wage as people read it: « 11,88 € de l’heure », « de 2 000 à 2 300 € par mois, sur 13 mois ».
 *
 * A figure that cannot be a wage is left out; then the comment stands alone (« Selon profil »), else ''.
 *
 * @param given `libelle`: « Mensuel de 2000.0 Euros à 2300.0 Euros sur 12.0 mois »
 * @returns at most 80 signs
 */
export function readWage(given: { label?: string; comment?: string }): string {
  const found = /^(horaire|mensuel|annuel)\s+de\s+([\d.,]+)\s+euros(?:\s+à\s+([\d.,]+)\s+euros)?(?:\s+sur\s+([\d.,]+)\s+mois)?/i.exec(given.label?.trim() ?? "");
  const said = (given.comment ?? "").replace(/\s+/g, " ").trim().slice(0, 80);
  const comment = /^autres?\b/i.test(said) ? "" : said;
  if (!found) return comment;
  const period = (found[1] as string).toLowerCase();
  const [least, most] = LIKELY[period] as readonly [number, number];
  const low = amount(found[2]);
  const high = amount(found[3] ?? found[2]);
  if (!(low >= least && high <= most && high >= low)) return comment;
  const words = high - low < 0.02 * low && high - low < 2 ? euros(low) : `de ${figure(high >= ROUND ? Math.round(low) : low)} à ${euros(high)}`;
  const months = amount(found[4]);
  return `${words} ${PERIOD[period]}${months > 12 ? `, sur ${figure(months)}${NBSP}mois` : ""}`;
}

function amount(text: string | undefined): number {
  return Number((text ?? "").replace(",", "."));
}

function euros(value: number): string {
  return `${figure(value)}${NBSP}€`;
}

/** Two decimals for cents, none for round sums: « 11,88 », « 2 000 ». */
function figure(value: number): string {
  if (Number.isInteger(value) || value >= ROUND) return numberInWords(Math.round(value));
  return value.toFixed(2).replace(".", ",");
}
