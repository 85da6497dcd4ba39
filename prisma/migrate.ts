import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { applyMigrations, diffSchemas, migrationsFolder } from "./schema-engine.ts";

const HELP = `Usage: npm run migrate -- <command>

  deploy             apply what the database of DATABASE_URL has not had yet
  status             list the migrations it has had
  diff [--from REV]  print the SQL from the schema of a git revision (default HEAD) to prisma/schema.prisma
  new NAME           write that SQL as prisma/migrations/<time>_NAME/migration.sql
`;

async function sqlSince(revision: string): Promise<string> {
  const before = execFileSync("git", ["show", `${revision}:prisma/schema.prisma`], { encoding: "utf8" });
  return diffSchemas(before, readFileSync("prisma/schema.prisma", "utf8"));
}

function databaseUrl(): string {
  const url = process.env["DATABASE_URL"];
  if (!url) throw new Error("DATABASE_URL is missing: give the address of the PostgreSQL database to migrate.");
  return url;
}

async function main([command, ...rest]: string[]): Promise<void> {
  const from = rest.includes("--from") ? (rest[rest.indexOf("--from") + 1] ?? "HEAD") : "HEAD";
  if (command === "deploy") {
    const applied = await applyMigrations(databaseUrl());
    console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
  } else if (command === "status") {
    const client = new pg.Client({ connectionString: databaseUrl() });
    await client.connect();
    const { rows } = await client.query<{ migration_name: string; finished_at: Date }>("SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY 1");
    for (const row of rows) console.log(`${row.finished_at?.toISOString() ?? "unfinished"}  ${row.migration_name}`);
    await client.end();
  } else if (command === "diff") {
    console.log(await sqlSince(from));
  } else if (command === "new" && rest[0]) {
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join(migrationsFolder(), `${stamp}_${rest[0].replace(/\W+/g, "_")}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), await sqlSince(from));
    console.log(folder);
  } else {
    console.log(HELP);
    process.exitCode = command === undefined || command === "--help" ? 0 : 2;
  }
}

await main(process.argv.slice(2));
