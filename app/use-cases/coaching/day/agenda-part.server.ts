import { localDay } from "#app/domain/kit/french.ts";
import { part } from "#app/infra/read-parts.server.ts";

/** One meeting of the agenda; a workshop has several people. */
export type AgendaEntry = { at: Date; minutes: number; kind: string; place: string; people: { beneficiaryId: string; who: string }[] };
export type AgendaDay = { day: string; entries: AgendaEntry[] };
export type AgendaRow = { beneficiaryId: string; who: string; kind: string; startsAt: Date; minutes: number; place: string };

/** Her appointments that stand, between two instants, over `mine`. */
export const agendaPart = (coachId: string, from: Date, until: Date) => part<AgendaRow>`
  SELECT mine.id AS "beneficiaryId", mine.who, p.kind, p.starts_at AS "startsAt", p.minutes, p.place FROM appointment p JOIN mine ON mine.id = p.beneficiary_id
  WHERE p.coach_id = ${coachId}::uuid AND p.status = 'fixe' AND p.starts_at >= ${from} AND p.starts_at < ${until} ORDER BY p.starts_at, p.id`;

/** By day; people who come at the same hour to the same place are one entry. */
export function agendaOf(rows: readonly AgendaRow[]): AgendaDay[] {
  const days = new Map<string, Map<string, AgendaEntry>>();
  for (const row of rows) {
    const day = localDay(row.startsAt);
    const entries = days.get(day) ?? new Map<string, AgendaEntry>();
    const key = `${row.startsAt.getTime()} ${row.kind} ${row.place}`;
    const entry = entries.get(key) ?? { at: row.startsAt, minutes: row.minutes, kind: row.kind, place: row.place, people: [] };
    entry.people.push({ beneficiaryId: row.beneficiaryId, who: row.who });
    days.set(day, entries.set(key, entry));
  }
  return [...days].map(([day, entries]) => ({ day, entries: [...entries.values()] }));
}
