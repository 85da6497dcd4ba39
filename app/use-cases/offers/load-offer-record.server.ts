import { isId } from "#app/domain/kit/id.ts";
import type { FrenchLevel } from "#app/domain/matching/types.ts";
import type { OfferRecord } from "#app/domain/offers/offer-record.ts";
import type { Db, Prisma, Tx } from "#app/infra/db.server.ts";

const day = (value: Date | null) => (value === null ? null : value.toISOString().slice(0, 10));

/** An offer of a scope with all that its views need, or null. One statement. */
export async function loadOfferRecord(db: Db | Tx, offerId: string, scope: Prisma.OfferWhereInput): Promise<OfferRecord | null> {
  // A text that is no id names no offer; asking the database would be a fault.
  if (!isId(offerId)) return null;
  const row = await db.offer.findFirst({
    where: { AND: [{ id: offerId }, scope] },
    relationLoadStrategy: "join",
    select: {
      id: true, kind: true, status: true, title: true, description: true, romeCode: true, communeCode: true, placeNote: true, contract: true, contractMonths: true,
      weeklyHours: true, hoursNote: true, wage: true, startsOn: true, endsOn: true, posts: true, licences: true, frenchLevel: true, access: true, constraints: true,
      experienceAsked: true, readings: true, totalHours: true, weeks: true, preparesFor: true, accompaniedBy: true, costs: true, gainedSkills: true, clauseHours: true, contactName: true, contactPhone: true, contactEmail: true, source: true, sourceUrl: true, employerLabel: true, publishedAt: true, expiresAt: true,
      commune: { select: { name: true } },
      organisation: { select: { id: true, name: true, kind: true, activity: true } },
      windows: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: [{ fromMinute: "asc" }, { id: "asc" }] },
      skills: { select: { required: true, skill: { select: { id: true, label: true } } }, orderBy: [{ required: "desc" }, { skillId: "asc" }] },
    },
  });
  if (!row) return null;
  const { commune, organisation, skills, startsOn, endsOn, frenchLevel, ...columns } = row;
  return {
    ...columns,
    frenchLevel: frenchLevel as FrenchLevel | null,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    communeName: commune.name,
    employer: organisation,
    skills: skills.map(({ required, skill }) => ({ ...skill, required })),
  };
}
