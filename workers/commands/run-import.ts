import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { ConfigurationError } from "#app/infra/env.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { openCommandDatabase } from "./command-database.ts";

type Given = { file: string; territory: string; closeVanished: boolean; say: (line: string) => void };
type Import = {
  /** As npm knows it: « import:offers ». */
  name: string;
  help: string;
  /** What is said when no file is given, before the way to give it. */
  askFile: string;
  /** Loaded late: what it imports reads the configuration, which is complete only by then. @returns the import, and the error of a file that cannot be read */
  load: () => Promise<{ importFile: (given: Given) => Promise<unknown>; FileError: new (...given: never[]) => Error; importApi?: (given: Omit<Given, "file">) => Promise<unknown> }>;
};

const say = (line: string) => console.log(line);

/**
 * Runs a command that imports one file into the database named by DATABASE_URL, else into the demo's own.
 *
 * @returns never: ends the process, 0 when done, 2 for a misuse or a file that cannot be read, 1 for a fault of ours
 */
export async function runImport(one: Import): Promise<never> {
  // `process.exit` and not `exitCode`: the embedded database's own exit hook would answer 0.
  process.exit(await execute(one).catch((fault: unknown) => tell(one.name, fault)));
}

async function execute({ name, help, askFile, load }: Import): Promise<number> {
  const { values } = parseArgs({
    options: {
      file: { type: "string" }, territory: { type: "string" }, "close-vanished": { type: "boolean", default: false }, api: { type: "boolean", default: false },
      "data-dir": { type: "string", default: ".data" }, help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    say(help);
    return 0;
  }
  if (values.file === undefined && !values.api) {
    console.error(`${askFile} : npm run ${name} -- --file FICHIER`);
    return 2;
  }
  if (values.file !== undefined && !existsSync(values.file)) {
    console.error(`Le fichier ${values.file} n’existe pas.`);
    return 2;
  }
  const database = await openCommandDatabase(values["data-dir"]);
  const { closeDb } = await import("#app/infra/db.server.ts");
  const { env } = await import("#app/infra/env.server.ts");
  const { importFile, importApi, FileError } = await load();
  try {
    await applyMigrations(env().DATABASE_URL);
    const given = { territory: values.territory ?? env().TERRITORY, closeVanished: values["close-vanished"], say };
    if (values.file !== undefined) await importFile({ ...given, file: values.file });
    else if (importApi) await importApi(given);
    else {
      console.error(`« npm run ${name} » ne lit que des fichiers.`);
      return 2;
    }
    return 0;
  } catch (fault) {
    if (!(fault instanceof FileError)) throw fault;
    console.error(fault.message);
    return 2;
  } finally {
    await closeDb();
    await database.stop();
  }
}

/** What went wrong in one sentence, or whole when it is a fault of ours; and the exit code: 2 for a misuse. */
function tell(name: string, fault: unknown): number {
  const isMisuse = fault instanceof TypeError && "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS");
  if (isMisuse) console.error(`Une option est inconnue ou incomplète. « npm run ${name} -- --help » les montre toutes.`);
  else console.error(fault instanceof ConfigurationError ? fault.message : fault);
  return isMisuse ? 2 : 1;
}
