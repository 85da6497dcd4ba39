/**
 * A date of a feed, `31/12/2026` or ISO, as `YYYY-MM-DD`.
 *
 * @returns null when there is none, undefined when it cannot be read or is no day of the calendar
 */
export function dayOf(given: string | undefined): string | null | undefined {
  const text = given?.trim() ?? "";
  if (text === "") return null;
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text)?.[0];
  if (day === undefined) return undefined;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : undefined;
}
