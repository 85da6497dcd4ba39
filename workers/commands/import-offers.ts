import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { ConfigurationError } from "#app/infra/env.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { openCommandDatabase } from "./command-database.ts";

const HELP = `Usage : npm run import:offers -- --file FICHIER [options]

Importe une réponse de l’API « Offres d’emploi v2 » de France Travail. Chaque offre est importée, ou listée avec sa raison.
Le même fichier une seconde fois ne change rien.

  --file FICHIER     du JSON : { "resultats": [ … ] }, ou la liste seule
  --territory CODE   le département (61, ou la variable TERRITORY)
  --close-vanished   ferme les offres d’imports passés que le fichier n’a plus
  --data-dir DIR     sans DATABASE_URL : le dossier de la base embarquée de la démonstration (.data)
  --help             cette aide
`;
const say = (line: string) => console.log(line);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      file: { type: "string" }, territory: { type: "string" }, "close-vanished": { type: "boolean", default: false },
      "data-dir": { type: "string", default: ".data" }, help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return 0;
  }
  if (values.file === undefined) {
    console.error("Donnez le fichier des offres : npm run import:offers -- --file FICHIER");
    return 2;
  }
  if (!existsSync(values.file)) {
    console.error(`Le fichier ${values.file} n’existe pas.`);
    return 2;
  }
  const database = await openCommandDatabase(values["data-dir"]);
  // Loaded late: these read the configuration that was just completed.
  const { closeDb } = await import("#app/infra/db.server.ts");
  const { env } = await import("#app/infra/env.server.ts");
  const { importOffersFile, OffersFileError } = await import("./import-offers-file.ts");
  try {
    await applyMigrations(env().DATABASE_URL);
    await importOffersFile(values.file, values.territory ?? env().TERRITORY, say, values["close-vanished"]);
    return 0;
  } catch (fault) {
    if (!(fault instanceof OffersFileError)) throw fault;
    console.error(fault.message);
    return 2;
  } finally {
    await closeDb();
    await database.stop();
  }
}

/** What went wrong in one sentence, or whole when it is a fault of ours; and the exit code: 2 for a misuse. */
function tell(fault: unknown): number {
  const isMisuse = fault instanceof TypeError && "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS");
  if (isMisuse) console.error("Une option est inconnue ou incomplète. « npm run import:offers -- --help » les montre toutes.");
  else console.error(fault instanceof ConfigurationError ? fault.message : fault);
  return isMisuse ? 2 : 1;
}

// `process.exit` and not `exitCode`: the embedded database's own exit hook would answer 0.
process.exit(await main().catch(tell));
