import { Prisma, type Tx } from "#app/infra/db.server.ts";
import type { DemoRows } from "./rows.ts";

/** Rows in one statement: a few megabytes of JSON. */
const AT_A_TIME = 20_000;

/** The order that foreign keys ask for; users come in two parts, see below. */
const order = [
  "organisationEvent", "tellingChoice", "beneficiary", "situation", "travelMeans", "availability", "project", "experience", "beneficiarySkill", "training", "profileQuestion",
  "offer", "offerWindow", "offerSkill", "coachingEpisode", "appointmentSeries", "appointment", "appointmentEvent", "groupEvent", "groupInvitation", "coachTask", "recommendation", "application", "applicationEvent", "checkIn", "hotlineCall", "audit",
] as const satisfies readonly (keyof DemoRows)[];

/** Writes every row: one statement a table, or a few for a whole département. */
export async function writeRows(tx: Tx, rows: DemoRows): Promise<void> {
  const isEmployer = ({ role }: { role: string }) => role === "employer";
  // An organisation has an owner among the coaches, an employer has an organisation.
  await insert(tx, "user", rows.user.filter((user) => !isEmployer(user)));
  await insert(tx, "organisation", rows.organisation);
  await insert(tx, "user", rows.user.filter(isEmployer));
  for (const table of order) await insert(tx, table, rows[table]);
}

/**
 * One list of rows as one JSON value that PostgreSQL spreads: several times faster than a placeholder for each value.
 *
 * Tables and columns are the names of the schema in snake_case, as every `@map` of it says.
 */
async function insert(tx: Tx, table: keyof DemoRows, rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = Prisma.raw(columns.map((column) => `"${snake(column)}"`).join(", "));
  const into = Prisma.raw(`"${snake(table)}"`);
  for (let start = 0; start < rows.length; start += AT_A_TIME) {
    const given = rows.slice(start, start + AT_A_TIME).map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [snake(column), value])));
    await tx.$executeRaw`INSERT INTO ${into} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${into}, ${JSON.stringify(given)}::json)`;
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
