import { parseArgs } from "node:util";

const HELP = `Usage: npx tsx prisma/seed.ts [--territory CODE] [--people N] [--reference-only]

Loads the reference data, then invented people, organisations, offers and their history, into the database of DATABASE_URL.
Migrate it first (npm run migrate -- deploy). Run again, it changes nothing. Never run it on a database of real people.

  --territory CODE   département (61)
  --people N         how many invented beneficiaries (400)
  --reference-only   communes, métiers and mobility aids, nobody invented
  --help             this text
`;

async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      territory: { type: "string", default: "61" }, people: { type: "string", default: "400" },
      "reference-only": { type: "boolean", default: false }, help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 20) throw new Error("--people must be a whole number, 20 or more.");
  const url = process.env["DATABASE_URL"];
  if (!url) throw new Error("DATABASE_URL is missing: give the address of the PostgreSQL database to fill.");
  if (process.env["MODE"] === "production") throw new Error("MODE is production: invented people have no place there.");
  // Invented people are a demo, whatever the rest of the configuration says; loaded late because it is read at import.
  process.env["MODE"] ??= "demo";
  process.env["LOG_LEVEL"] ??= "warn";
  const { openDb } = await import("#app/infra/db.server.ts");
  const { seedReference } = await import("./reference/seed-reference.ts");
  const { seedDemo } = await import("./demo/seed-demo.ts");
  const db = openDb(url, 4);
  try {
    await seedReference(db, { territoryCode: values.territory });
    if (values["reference-only"]) return;
    const summary = await seedDemo(db, { territoryCode: values.territory, people, now: new Date(), log: console.log });
    for (const entry of summary.signIns) console.log(`  ${entry.role.padEnd(12)} ${entry.email.padEnd(34)} ${entry.who}`);
  } finally {
    await db.$disconnect();
  }
}

try {
  await main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
