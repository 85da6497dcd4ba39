const UNITS: Readonly<Record<string, string>> = { hour: "de l’heure", day: "par jour", month: "par mois", year: "par an" };

/** The money that a mission announces, as a sentence; '' when there is none, null when it cannot be right. */
export function readCompensation(fields: Readonly<Record<string, string>>): string | null {
  const amounts = [fields["compensationAmount"], fields["compensationAmountMax"]].map((text) => text?.trim().replace(",", ".") ?? "").filter((text) => text !== "");
  const numbers = amounts.map(Number);
  if (numbers.some((amount) => !Number.isFinite(amount) || amount < 0 || amount > 100_000)) return null;
  if (numbers.length === 0 || Math.max(...numbers) === 0) return "";
  const unit = UNITS[fields["compensationUnit"]?.trim() ?? ""];
  if (unit === undefined) return null;
  return `Indemnité annoncée par l’association\u00a0: ${numbers.map((amount) => amount.toLocaleString("fr-FR")).join(" à ")}\u00a0€ ${unit}.`;
}
