import { localDay } from "../kit/french.ts";

export type CsvRow = { firstName: string; lastName: string; communeName: string; wish: string | null; episode: { week: number; weeks: number; isInJob: boolean } | null; endsOn: string | null; weeklyHoursMax: number | null; lastContactAt: Date | null; lastProposalAt: Date | null; nextAppointmentAt: Date | null };

const HEAD = ["Prénom", "Nom", "Commune", "Souhait", "Semaine", "Fin prévue", "Heures au plus", "Dernier contact", "Dernière proposition", "Prochain rendez-vous"];
const day = (at: Date | null) => (at === null ? "" : localDay(at));

/**
 * A coach's own list as a spreadsheet reads it in French: semicolons, a byte order mark, days as `2026-11-28`.
 *
 * A cell that begins like a formula is shown as text. @source OWASP, « CSV injection »
 */
export function portfolioCsv(rows: readonly CsvRow[]): string {
  const lines = rows.map((row) => [
    row.firstName, row.lastName, row.communeName, row.wish ?? "", row.episode === null ? "terminé" : row.episode.isInJob ? "en poste" : `${row.episode.week} sur ${row.episode.weeks}`, row.endsOn ?? "",
    row.weeklyHoursMax === null ? "" : String(row.weeklyHoursMax), day(row.lastContactAt), day(row.lastProposalAt), day(row.nextAppointmentAt),
  ]);
  return `\ufeff${[HEAD, ...lines].map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
