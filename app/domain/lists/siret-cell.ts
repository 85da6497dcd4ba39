import { parseSiret } from "../organisations/siret.ts";

/** A SIRET written as a number has lost the zeros that begin it; one written in a column of nine figures is a SIREN. */
export function numbersOf(siret: string, siren: string): { siret: string; siren: string } | { wrong: string } {
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(siret.trim())) return { wrong: "SIRET\u00a0: le tableur l’a abrégé. Mettez la colonne en texte, puis écrivez les 14 chiffres." };
  const digits = siret.replace(/[\s.\-\u00a0]/g, "");
  if (/^\d{9}$/.test(digits) && siren.trim() === "") return { siret: "", siren: digits };
  const zeros = /^\d{10,13}$/.test(digits) ? parseSiret(digits.padStart(14, "0")) : null;
  return { siret: zeros ?? siret, siren: /^\d{7,8}$/.test(siren.trim()) ? siren.trim().padStart(9, "0") : siren };
}

/** The SIRET of an employer in a list of offers; null when the cell is empty or holds a SIREN only. */
export function siretOf(cell: string): { siret: string | null } | { wrong: string } {
  const numbers = numbersOf(cell, "");
  if ("wrong" in numbers) return numbers;
  if (numbers.siret.trim() === "") return { siret: null };
  const siret = parseSiret(numbers.siret);
  return siret === null ? { wrong: "SIRET\u00a0: écrivez ses 14 chiffres, ou laissez vide." } : { siret };
}
