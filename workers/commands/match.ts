import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { communeTable } from "#app/domain/geo/commune-table.ts";
import { buildMatcher } from "#app/domain/matching/build-matcher.ts";
import { buildPeopleMatcher } from "#app/domain/matching/build-people-matcher.ts";
import { matchContext } from "#app/domain/matching/context.ts";
import { personSentences } from "#app/domain/matching/explain/for-person.ts";
import type { Match } from "#app/domain/matching/match.ts";
import { compareIds } from "#app/domain/matching/order.ts";
import { jsonPath, readMatchInput, type MatchInput } from "#app/domain/matching/read-match-input.ts";
import { loadCommuneAliases, loadCommunes } from "#prisma/reference/load-communes.ts";

/*
 * npm run -s match -- --input FILE.json [--top N] [--direction person|offer]
 *
 * Matches the people and the offers of a file and prints JSON on standard output (design/matching.md). Anything wrong:
 * exit code 2, one line a fault on standard error, nothing on standard output.
 */

const help = `Usage : npm run -s match -- --input FICHIER.json [--top N] [--direction person|offer]

  --input      le fichier à lire : { asOf, aids, people, offers }
  --top        nombre de résultats gardés par personne (ou par offre) ; tous par défaut
  --direction  person (par défaut) : par personne, puis par rang ; offer : par offre, puis par rang
`.replaceAll(/ (?=[:;?!])/g, "\u00A0");

const WRONG = 2;
type Options = { input: string; top: number; direction: "person" | "offer" };

/** Says what is wrong, one line each, and ends with code 2. */
function refuse(lines: readonly string[]): never {
  process.stderr.write(lines.map((line) => `${line.replaceAll(/\s*[\r\n]+\s*/g, " ")}\n`).join(""));
  process.exit(WRONG);
}

function readOptions(args: string[]): Options | "help" {
  const names = { input: { type: "string" }, top: { type: "string" }, direction: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  let values: ReturnType<typeof parseArgs<{ args: string[]; options: typeof names }>>["values"];
  try {
    ({ values } = parseArgs({ args, options: names, strict: true, allowPositionals: false }));
  } catch (error) {
    refuse([`option refusée\u00A0: ${(error as Error).message} (--help pour l’usage)`]);
  }
  if (values.help) return "help";
  const faults: string[] = [];
  if (!values.input) faults.push("--input\u00A0: indiquez le fichier à lire");
  if (values.top !== undefined && !/^[1-9]\d{0,8}$/.test(values.top)) faults.push("--top\u00A0: indiquez un nombre entier, 1 ou plus");
  const direction = values.direction ?? "person";
  if (direction !== "person" && direction !== "offer") faults.push("--direction\u00A0: indiquez person ou offer");
  if (faults.length > 0) refuse(faults);
  return { input: values.input as string, top: Number(values.top ?? Infinity), direction: direction as Options["direction"] };
}

function readJson(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    refuse([`--input\u00A0: fichier illisible (${(error as NodeJS.ErrnoException).code ?? "erreur"})`]);
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    refuse([`${jsonPath([])}\u00A0: n’est pas du JSON (${(error as Error).message})`]);
  }
}

/** A match as the design document writes it: its keys and no other, reasons as sentences. */
function printed(match: Match) {
  const { person, offer, score, reach, mode, distanceKm, minutes, aid, blockers, gaps, parts, reasons } = match;
  return { person, offer, score, reach, mode, distanceKm, minutes, aid, blockers, gaps, parts, reasons: personSentences(reasons) };
}

/** Lists one after another, so that a large file never stands whole in memory as text. */
function* matchLists({ asOf, aids, people, offers }: MatchInput, { top, direction }: Options): Generator<Match[]> {
  // The only clock: a file that does not say its day is matched as of today.
  const ctx = matchContext({ asOf: asOf ?? new Date().toISOString().slice(0, 10), aids });
  const byId = <T extends { id: string }>(items: readonly T[]) => [...items].sort((a, b) => compareIds(a.id, b.id));
  if (direction === "person") {
    const matcher = buildMatcher(offers, ctx);
    for (const person of byId(people)) yield matcher.rankForPerson(person, top);
  } else {
    const matcher = buildPeopleMatcher(people, ctx);
    for (const offer of byId(offers)) yield matcher.rankForOffer(offer, top);
  }
}

function run(args: string[]): void {
  const options = readOptions(args);
  if (options === "help") {
    process.stdout.write(help);
    return;
  }
  const json = readJson(options.input);
  const read = readMatchInput(json, communeTable(loadCommunes(), loadCommuneAliases()));
  if (!read.ok) refuse(read.faults.map(({ path, message }) => `${path}\u00A0: ${message}`));
  let separator = "";
  process.stdout.write('{"matches":[');
  for (const list of matchLists(read.value, options)) {
    for (const match of list) {
      process.stdout.write(`${separator}\n${JSON.stringify(printed(match))}`);
      separator = ",";
    }
  }
  process.stdout.write("\n]}\n");
}

// `… | head` closes the pipe early: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
run(process.argv.slice(2));
