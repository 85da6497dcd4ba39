import { isActionOpen, placesLeft } from "#app/domain/actions/lifting.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { Prisma } from "#app/infra/db.server.ts";

/** An action of the directory as the staff reads it. Days are ISO; `placesLeft` is null where no number is stated. */
export type ActionRow = {
  actionId: string; name: string; operator: string; operatorEmail: string; operatorPhone: string; theme: string; lifts: string[]; prepares: string[]; areaCodes: string[]; place: string;
  placesAYear: number | null; placesLeft: number | null; entry: string; delayNote: string; format: string; priceNote: string; depositEuros: number | null; conditions: string;
  startsOn: string | null; endsOn: string | null; isActive: boolean; isOpen: boolean;
};

/** What takes a place: every prescription of the year but those that were refused or cancelled. */
const taking = (year: string) => ({ state: { notIn: ["refusee", "annulee"] }, createdAt: { gte: new Date(`${year}-01-01T00:00:00Z`) } });

/** The columns of an action, with how many places of the year are taken. */
export function actionSelect(now: Date) {
  return {
    id: true, name: true, operator: true, operatorEmail: true, operatorPhone: true, theme: true, lifts: true, prepares: true, areaCodes: true, place: true, placesAYear: true, entry: true,
    delayNote: true, format: true, priceNote: true, depositEuros: true, conditions: true, startsOn: true, endsOn: true, isActive: true,
    _count: { select: { prescriptions: { where: taking(localDay(now).slice(0, 4)) } } },
  } satisfies Prisma.InsertionActionSelect;
}

type Row = Prisma.InsertionActionGetPayload<{ select: ReturnType<typeof actionSelect> }>;

/** A row as the pages read it. */
export function actionRow({ id, _count, startsOn, endsOn, ...row }: Row, now: Date): ActionRow {
  const days = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
  return { actionId: id, ...row, ...days, placesLeft: placesLeft(row.placesAYear, _count.prescriptions), isOpen: isActionOpen({ isActive: row.isActive, endsOn: days.endsOn }, localDay(now)) };
}

/** A calendar day of the database as an ISO day. */
export function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
