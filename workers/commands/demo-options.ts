import { parseArgs } from "node:util";

export type DemoOptions = { port: number; territory: string; dataDir: string; reset: boolean; offers: string | undefined; people: number };

export const DEMO_HELP = `Usage : npm run demo -- [options]

  --port N          port du site (3000)
  --territory CODE  département servi (61)
  --data-dir DIR    où la base de données garde ses fichiers (.data)
  --reset           efface les données de la démonstration et recommence
  --offers FILE     importe d’abord une réponse « Offres d’emploi v2 » de France Travail (JSON)
  --people N        nombre de personnes inventées (400)
  --help            cette aide

Sans DATABASE_URL, une base PostgreSQL embarquée démarre ; avec DATABASE_URL, REDIS_URL, MEILI_URL ou RESEND_API_KEY,
le même programme se sert de ces serveurs.
`;

/**
 * Reads the options of the demo.
 *
 * @returns the options, or one sentence per fault
 */
export function parseDemoOptions(argv: string[]): { options: DemoOptions } | { faults: string[] } | { help: true } {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        port: { type: "string", default: "3000" },
        territory: { type: "string", default: "61" },
        "data-dir": { type: "string", default: ".data" },
        reset: { type: "boolean", default: false },
        offers: { type: "string" },
        people: { type: "string", default: "400" },
        help: { type: "boolean", default: false },
      },
    }));
  } catch {
    return { faults: ["Une option est inconnue ou incomplète. « npm run demo -- --help » les montre toutes."] };
  }
  if (values.help) return { help: true };
  const faults: string[] = [];
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) faults.push("--port doit être un numéro entre 1 et 65535.");
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 20 || people > 100_000) faults.push("--people doit être un nombre entre 20 et 100000.");
  if (!/^(\d{2,3}|2[AB])$/.test(values.territory)) faults.push("--territory doit être un code de département, par exemple 61.");
  if (faults.length > 0) return { faults };
  return { options: { port, territory: values.territory, dataDir: values["data-dir"], reset: values.reset, offers: values.offers, people } };
}
