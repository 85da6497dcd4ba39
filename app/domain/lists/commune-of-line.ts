import { grouped } from "../kit/grouped.ts";
import { communeKey } from "../offers/france-travail/place.ts";
import type { PlaceRow } from "../offers/france-travail/place.ts";

export type LineCommune = { code: string; name: string; lat: number; lng: number };
export type CommuneOfLine = (given: { commune: string; postalCode: string; code: string }) => LineCommune | { wrong: string };

/** « 61100 FLERS », « Flers (61) », « FLERS CEDEX 2 »: the name and the postal code of a cell. */
function parted(cell: string): { name: string; postalCode: string } {
  return { name: communeKey(cell.replace(/\b\d{5}\b/, " ").replace(/\bcedex\b.*$/i, " ")), postalCode: /\b\d{5}\b/.exec(cell)?.[0] ?? "" };
}

/** A spreadsheet drops the zero that begins a number: « 1000 » is « 01000 ». */
const fiveDigits = (typed: string) => (/^\d{4}$/.test(typed.trim()) ? `0${typed.trim()}` : typed.trim());

/**
 * Finds the commune of a line by its INSEE code, by name and postal code, by its name alone in the département, or by a postal code that
 * only one commune has. Rather none than another's: a name and a postal code that disagree are told.
 *
 * @param departement where a name alone is looked for
 */
export function communeOfLine(communes: readonly (PlaceRow & { departement: string })[], departement: string): CommuneOfLine {
  const byCode = new Map(communes.map((one) => [one.code, one]));
  const byPostalCode = grouped(communes, ({ postalCodes }) => postalCodes);
  const here = grouped(communes.filter((one) => one.departement === departement), ({ name }) => [communeKey(name)]);
  const today = (one: PlaceRow): LineCommune => {
    const { code, name, lat, lng } = (one.parentCode && byCode.get(one.parentCode)) || one;
    return { code, name, lat, lng };
  };
  return (given) => {
    const known = byCode.get(given.code.trim().toUpperCase());
    if (known) return today(known);
    const cell = parted(given.commune);
    const postalCode = fiveDigits(given.postalCode) || cell.postalCode;
    if (cell.name === "" && postalCode === "") return { wrong: "La commune manque." };
    const samePost = byPostalCode.get(postalCode) ?? [];
    const sameName = cell.name === "" ? [] : (here.get(cell.name) ?? []);
    const both = samePost.find((one) => communeKey(one.name) === cell.name);
    if (both) return today(both);
    if (cell.name === "") {
      const [only] = samePost;
      if (!only) return { wrong: `Le code postal «\u00a0${postalCode.slice(0, 10)}\u00a0» n’est pas connu.` };
      return new Set(samePost.map((one) => today(one).code)).size === 1 ? today(only) : { wrong: `Plusieurs communes ont le code postal ${postalCode}\u00a0: écrivez le nom de la commune.` };
    }
    const words = given.commune.trim().slice(0, 60);
    if (samePost.length > 0) return { wrong: `La commune «\u00a0${words}\u00a0» et le code postal ${postalCode} ne vont pas ensemble.` };
    const [first] = sameName;
    if (first && new Set(sameName.map((one) => today(one).code)).size === 1) return today(first);
    return { wrong: `La commune «\u00a0${words}\u00a0» n’est pas connue.` };
  };
}
