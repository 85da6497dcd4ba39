import type { DemoOptions } from "./demo-options.ts";
import { closeDb, db } from "#app/infra/db.server.ts";
import { seedReference } from "#prisma/reference/seed-reference.ts";
import { seedDemo } from "#prisma/demo/seed-demo.ts";
import { importOffersFile } from "./import-offers-file.ts";

/**
 * Fills an empty database for the demo: reference data, invented people, and the offers of a file when one is given.
 *
 * Run again, it changes nothing.
 *
 * @returns how to sign in as each role, as text to print
 */
export async function prepareDemo(options: Pick<DemoOptions, "territory" | "people" | "offers">, say: (line: string) => void): Promise<string> {
  say("→ Données de référence");
  await seedReference(db(), { territoryCode: options.territory });
  if (options.offers !== undefined) await importOffersFile(options.offers, options.territory, say);
  say("→ Données de démonstration (personnes inventées)");
  const summary = await seedDemo(db(), { territoryCode: options.territory, people: options.people, now: new Date(), log: say });
  await closeDb();
  const lines = summary.signIns.map((entry) => `  ${entry.role.padEnd(14)} ${entry.email.padEnd(34)} ${entry.who}`);
  return ["Pour entrer, donnez une de ces adresses ; le code à 6 chiffres se lit sur /dev/courrier :", ...lines].join("\n");
}
