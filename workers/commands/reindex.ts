import { parseArgs } from "node:util";
import { ConfigurationError } from "#app/infra/env.server.ts";

const HELP = `Usage : npm run reindex -- [options]

Reconstruit à côté l’index de recherche des offres, puis l’échange avec celui qui répond ; les pages ne s’arrêtent pas.
Sans MEILI_URL, il n’y a qu’un index, dans PostgreSQL ; avec, les deux sont reconstruits.

  --engine NOM   un seul moteur : postgresql ou meilisearch
  --check        compare seulement les index avec la base, sans rien changer (code 1 s’ils diffèrent)
  --repair       compare, puis remet en ordre ce qui diffère
  --help         cette aide

Variables lues : DATABASE_URL, MEILI_URL, MEILI_KEY, MEILI_PREFIX, LOG_LEVEL.
`;

type Options = { engine: string | undefined; check: boolean; repair: boolean };

async function run(options: Options): Promise<number> {
  // Read here, so that --help works, and a wrong configuration is said, without a database.
  const { systemContext } = await import("#app/use-cases/context.server.ts");
  const { closeDb } = await import("#app/infra/db.server.ts");
  const { allOfferDocuments, loadOfferDocuments, offerIdsToFind, offersChangedSince } = await import("#app/use-cases/offers/documents-to-index.server.ts");
  const { keptEngines } = await import("#search/engine.server.ts");
  const { measureDrift, repairDrift } = await import("#search/drift.ts");
  const { reindex } = await import("#search/reindex.ts");

  const ctx = systemContext();
  const engines = keptEngines(ctx.db).filter((engine) => options.engine === undefined || engine.name === options.engine);
  if (engines.length === 0) {
    console.error(`Ce moteur n’est pas en service : ${options.engine}. En service : ${keptEngines(ctx.db).map(({ name }) => name).join(", ")}.`);
    return 2;
  }
  let differs = false;
  try {
    for (const engine of engines) {
      if (options.check || options.repair) {
        const drift = await measureDrift(engine, offerIdsToFind(ctx));
        const apart = drift.missing.length + drift.extra.length;
        console.log(`${engine.name} : ${drift.expected} offres à trouver, ${drift.indexed} dans l’index, ${drift.missing.length} manquantes, ${drift.extra.length} en trop.`);
        if (options.repair && apart > 0) {
          const { put, removed } = await repairDrift(engine, drift, (offerIds) => loadOfferDocuments(ctx, { offerIds }));
          console.log(`${engine.name} : ${put} remises, ${removed} retirées.`);
        } else differs ||= apart > 0;
      } else {
        const report = await reindex(
          engine,
          { all: () => allOfferDocuments(ctx), changedSince: (moment) => offersChangedSince(ctx, moment) },
          () => new Date(),
          (read) => console.log(`${engine.name} : ${read} offres lues`),
        );
        console.log(`${report.engine} : ${report.documents} offres dans le nouvel index, ${report.caughtUp} revues après l’échange, en ${(report.ms / 1_000).toFixed(1)} s.`);
      }
    }
  } finally {
    await closeDb();
  }
  return differs ? 1 : 0;
}

try {
  const { values } = parseArgs({ options: { engine: { type: "string" }, check: { type: "boolean", default: false }, repair: { type: "boolean", default: false }, help: { type: "boolean", default: false } } });
  if (values.help) console.log(HELP);
  else process.exitCode = await run({ engine: values.engine, check: values.check, repair: values.repair });
} catch (fault) {
  const misused = fault instanceof TypeError && "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS");
  if (fault instanceof ConfigurationError) console.error(fault.message);
  else if (misused) console.error(`Option inconnue. ${HELP}`);
  else console.error(`L’index n’a pas pu être reconstruit ; l’ancien répond toujours. ${fault instanceof Error ? `${fault.name} : ${fault.message}` : String(fault)}`);
  process.exitCode = fault instanceof ConfigurationError || misused ? 2 : 1;
}
