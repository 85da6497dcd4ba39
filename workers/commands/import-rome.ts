import { parseArgs } from "node:util";
import { ConfigurationError } from "#app/infra/env.server.ts";
import { parseRome } from "#prisma/reference/rome/parse-rome.ts";
import { RomeFilesError } from "#prisma/reference/rome/rome-files.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { openCommandDatabase } from "./command-database.ts";

const HELP = `Usage : npm run import:rome -- DOSSIER [options]

Charge le référentiel officiel des métiers (ROME) à côté du nôtre : métiers, appellations, savoir-faire, métiers proches.
Nos libellés, nos mots de tous les jours et nos compétences restent. Relancée, la commande ne change rien.

  DOSSIER          contient unix_referentiel_code_rome_vNNN_utf8.csv et les fichiers de la même version
  --data-dir DIR   sans DATABASE_URL : le dossier de la base embarquée de la démonstration (.data)
  --help           cette aide
`;
const PARTS = { metiers: "métiers", appellations: "appellations", skills: "savoir-faire", metierSkills: "liens métier – savoir-faire", near: "métiers proches" } as const;
const count = (value: number) => value.toLocaleString("fr-FR");
const say = (line: string) => console.log(line);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { "data-dir": { type: "string", default: ".data" }, help: { type: "boolean", default: false } } });
  if (values.help) {
    say(HELP);
    return 0;
  }
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) {
    console.error("Donnez le dossier des fichiers ROME, et lui seul : npm run import:rome -- DOSSIER");
    return 2;
  }
  const rome = parseRome(folder, (name) => say(`→ Lecture de ${name}`));
  for (const { reason, lines } of rome.left) say(`  ${count(lines)} lignes laissées de côté : ${reason}`);

  const database = await openCommandDatabase(values["data-dir"]);
  // Loaded late: these read the configuration that was just completed.
  const { closeDb } = await import("#app/infra/db.server.ts");
  const { env } = await import("#app/infra/env.server.ts");
  const { systemContext } = await import("#app/use-cases/context.server.ts");
  const { importRome } = await import("#app/use-cases/skills/import-rome.server.ts");
  try {
    say(`→ Écriture dans ${database.where}`);
    await applyMigrations(env().DATABASE_URL);
    const imported = await importRome(systemContext(), rome, (part) => say(`  ${PARTS[part]}…`));
    if (!imported.ok) {
      console.error(`L’import est refusé (${imported.refusal.code}).`);
      return 1;
    }
    say(`ROME ${rome.version} :`);
    for (const [part, name] of Object.entries(PARTS)) {
      const { total, written, removed } = imported.value[part as keyof typeof PARTS];
      say(`  ${count(total)} ${name} (${written === 0 ? "rien à écrire" : `${count(written)} écrits`}${removed === 0 ? "" : `, ${count(removed)} retirés`})`);
    }
    return 0;
  } finally {
    await closeDb();
    await database.stop();
  }
}

/** What went wrong in one sentence, or whole when it is a fault of ours; and the exit code: 2 for a misuse. */
function tell(fault: unknown): number {
  const isMisuse = fault instanceof TypeError && "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS");
  if (isMisuse) console.error("Une option est inconnue ou incomplète. « npm run import:rome -- --help » les montre toutes.");
  else console.error(fault instanceof RomeFilesError || fault instanceof ConfigurationError ? fault.message : fault);
  return isMisuse || fault instanceof RomeFilesError ? 2 : 1;
}

// `process.exit` and not `exitCode`: the embedded database's own exit hook would answer 0.
process.exit(await main().catch(tell));
