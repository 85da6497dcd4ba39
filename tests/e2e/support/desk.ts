import { randomUUID } from "node:crypto";
import { isoWeekday } from "#app/domain/kit/calendar-days.ts";
import { publicHoliday } from "#app/domain/kit/public-holidays.ts";
import type { Db } from "#app/infra/db.server.ts";

const DAY_MS = 86_400_000;

export type SavedDesk = { coachId: string; people: readonly { userId: string; beneficiaryId: string; firstName: string; lastName: string }[] };

/** A coach of Flers whose agenda is empty, and her people: what one file does is in no other's way. */
export async function savedDesk(db: Db, lastName: string, firstNames: readonly string[]): Promise<SavedDesk> {
  const flers = await db.user.findUniqueOrThrow({ where: { email: "coach.flers@example.org" } });
  const commune = await db.commune.findFirstOrThrow({ where: { name: "Flers", departement: "61" } });
  const { territoryId, areaId } = flers;
  const coachId = randomUUID();
  await db.user.create({ data: { id: coachId, territoryId, areaId, role: "coach", firstName: "Maud", lastName, email: `maud.${lastName.toLowerCase()}@example.org` } });
  const people = firstNames.map((firstName) => ({ userId: randomUUID(), beneficiaryId: randomUUID(), firstName, lastName }));
  for (const { userId, beneficiaryId, firstName } of people) {
    await db.user.create({ data: { id: userId, territoryId, role: "beneficiary", firstName, lastName, email: `${firstName}.${lastName}@example.org`.toLowerCase() } });
    await db.beneficiary.create({ data: { id: beneficiaryId, userId, territoryId, areaId, coachId, communeCode: commune.code, lat: commune.lat, lng: commune.lng } });
  }
  return { coachId, people };
}

export async function forgetDesk(db: Db, { coachId, people }: SavedDesk): Promise<void> {
  await db.groupEvent.deleteMany({ where: { coachId } });
  await db.user.deleteMany({ where: { id: { in: people.map(({ userId }) => userId) } } });
  await db.user.deleteMany({ where: { id: coachId } });
}

/** The first day from so many days ahead that is neither a Sunday, a Saturday nor a holiday, as are the same days of the six weeks after. */
export function quietDay(daysAhead: number): string {
  for (let at = Date.now() + daysAhead * DAY_MS; ; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isoWeekday(day) < 6 && [0, 7, 14, 21, 28, 35, 42].every((more) => publicHoliday(new Date(at + more * DAY_MS).toISOString().slice(0, 10), "61") === null)) return day;
  }
}
