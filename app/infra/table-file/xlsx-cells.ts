/** Formats of numbers that are dates or hours, among those that have no code of their own. @source ECMA-376 18.8.30 */
const BUILT_IN = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58];
const DAY_MS = 86_400_000;
/** Days of the count of Excel begin here; those of old Macs 1 462 days later. */
const EPOCH = Date.UTC(1899, 11, 30);
const MAC_DAYS = 1_462;

/** Whether a format of numbers shows a date or an hour: letters of dates outside of quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.includes(id);
  return /[dyhs]|m/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "").replace(/general/i, ""));
}

/** A number as it is read: 15 figures as Excel keeps them, a comma for the decimals. */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15))).replace(".", ",");
}

/** A day as it is written in France, « 4/12/2026 »; an hour when there is no day. */
export function dateText(raw: string, isMac: boolean): string {
  const serial = Number(raw);
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return raw;
  const at = new Date(EPOCH + Math.round((serial + (isMac ? MAC_DAYS : 0)) * DAY_MS));
  const two = (value: number) => String(value).padStart(2, "0");
  if (serial < 1) return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;
}

/** The column of a reference, from 0: « C12 » is 2. */
export function columnOf(reference: string): number {
  return [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? "A")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
