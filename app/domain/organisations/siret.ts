/** La Poste: its establishments are too many for the usual key, their digits add up to a multiple of five instead. */
const LA_POSTE = "356000000";

/** A SIRET without the spaces people type; null when it does not have 14 digits or its key is wrong. */
export function parseSiret(typed: string): string | null {
  const digits = typed.replace(/[\s.\-\u00a0]/g, "");
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return null;
  if (luhn(digits)) return digits;
  return digits.startsWith(LA_POSTE) && sum(digits) % 5 === 0 ? digits : null;
}

/** A SIREN without the spaces people type; null when it does not have 9 digits or its key is wrong. */
export function parseSiren(typed: string): string | null {
  const digits = typed.replace(/[\s.\-\u00a0]/g, "");
  return /^\d{9}$/.test(digits) && !/^0+$/.test(digits) && luhn(digits) ? digits : null;
}

/** A SIRET as it is read: « 356 000 000 00048 ». */
export function siretInWords(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1\u00a0$2\u00a0$3\u00a0$4");
}

/** @source Luhn's key, INSEE: every second digit from the right is doubled */
function luhn(digits: string): boolean {
  const total = [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

function sum(digits: string): number {
  return [...digits].reduce((total, digit) => total + Number(digit), 0);
}
