import { HOURS, lastingContracts, type HoursChoice, type MyFilters, type TypeChoice } from "#app/domain/offers/my-filters.ts";
import { Prisma } from "#app/infra/db.server.ts";

/**
 * What a person's filters keep, over rows `o` of the table offer.
 *
 * Hours that are not known are kept by no choice of hours: the page says how many offers are hidden, and these with them.
 *
 * @param km the distance of a row to her home, kilometres as the crow flies
 */
export function keptByFilters(filters: MyFilters, km: Prisma.Sql): Prisma.Sql {
  const conditions = [
    Prisma.sql`TRUE`,
    ...(filters.km === null ? [] : [Prisma.sql`${km} <= ${filters.km}`]),
    ...(filters.hours === null ? [] : [hoursCondition(filters.hours)]),
    ...(filters.type === null ? [] : [typeCondition(filters.type)]),
  ];
  return Prisma.sql`(${Prisma.join(conditions, " AND ")})`;
}

function hoursCondition(choice: HoursChoice): Prisma.Sql {
  // A window that ends before it begins goes past midnight.
  const isNight = Prisma.sql`h.to_minute <= h.from_minute`;
  switch (choice) {
    case "matin": return everyWindow(Prisma.sql`NOT ${isNight} AND h.to_minute <= ${HOURS.morningEnds}`);
    case "journee": return everyWindow(Prisma.sql`NOT ${isNight} AND h.from_minute >= ${HOURS.dayBegins} AND h.to_minute <= ${HOURS.dayEnds} AND NOT (h.days && ARRAY[6, 7])`);
    case "soir": return someWindow(Prisma.sql`${isNight} OR h.to_minute > ${HOURS.dayEnds}`);
    case "week-end": return someWindow(Prisma.sql`h.days && ARRAY[6, 7]`);
    case "temps-partiel": return Prisma.sql`o.weekly_hours < ${HOURS.fullTime}`;
    case "temps-plein": return Prisma.sql`o.weekly_hours >= ${HOURS.fullTime}`;
  }
}

function typeCondition(choice: TypeChoice): Prisma.Sql {
  switch (choice) {
    case "cdi": return Prisma.sql`(o.kind = 'EMPLOI' AND o.contract = ANY(${[...lastingContracts]}))`;
    case "court": return Prisma.sql`(o.kind = 'EMPLOI' AND o.contract IS NOT NULL AND o.contract <> ALL(${[...lastingContracts]}))`;
    case "immersion": return Prisma.sql`o.kind = 'IMMERSION'`;
  }
}

const someWindow = (condition: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM offer_window h WHERE h.offer_id = o.id AND (${condition}))`;
const everyWindow = (condition: Prisma.Sql) => Prisma.sql`(${someWindow(Prisma.sql`TRUE`)} AND NOT ${someWindow(Prisma.sql`NOT (${condition})`)})`;

/** Kilometres as the crow flies between the points of two rows, by the haversine; their names are ours, never a visitor's. */
export function crowFliesKm(from: "b", to: "o"): Prisma.Sql {
  return Prisma.raw(`(12742 * asin(sqrt(least(1, sin(radians(${to}.lat - ${from}.lat) / 2) ^ 2 + cos(radians(${from}.lat)) * cos(radians(${to}.lat)) * sin(radians(${to}.lng - ${from}.lng) / 2) ^ 2))))`);
}
