/** A wage as a figure: euros, gross as typed. `unit` is schema.org's word. */
export type WageAmount = { least: number; most: number; unit: "HOUR" | "MONTH" | "YEAR" };

const UNITS: readonly [RegExp, WageAmount["unit"], least: number, most: number][] = [
  [/(?:de l['’]\s?heure|par heure|horaires?|\/\s?h(?:eure)?\b)/i, "HOUR", 8, 80],
  [/(?:par mois|mensuels?|mensuelle|\/\s?mois)/i, "MONTH", 250, 9_000],
  [/(?:par an\b|annuels?|annuelle|\/\s?an\b)/i, "YEAR", 6_000, 120_000],
];
const FIGURE = /\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?/g;

/**
 * The wage that a typed line says, when it says it plainly: « 12,02 € de l’heure », « de 1 900 à 2 100 € par mois ».
 *
 * One period, one or two figures in euros that can be a wage; « sur 13 mois » is left aside. Anything else gives nothing:
 * a wage is never guessed.
 */
export function wageAmount(wage: string): WageAmount | null {
  const said = wage.replace(/,?\s*sur\s+\d+(?:,\d)?[\s\u00a0]*mois/i, "");
  const units = UNITS.filter(([pattern]) => pattern.test(said));
  const [unit] = units;
  if (!unit || units.length > 1 || !/€|euros?/i.test(said)) return null;
  const figures = (said.match(FIGURE) ?? []).map((text) => Number(text.replace(/[ \u00a0\u202f]|\.(?=\d{3})/g, "").replace(",", ".")));
  if (figures.length === 0 || figures.length > 2) return null;
  const [least = 0, most = least] = figures;
  return least >= unit[2] && most <= unit[3] && most >= least ? { least, most, unit: unit[1] } : null;
}
