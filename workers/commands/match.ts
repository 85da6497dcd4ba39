import { once } from "node:events";
import { readFileSync } from "node:fs";
import { communeTable } from "#app/domain/geo/commune-table.ts";
import { buildMatcher } from "#app/domain/matching/build-matcher.ts";
import { buildPeopleMatcher } from "#app/domain/matching/build-people-matcher.ts";
import { matchContext } from "#app/domain/matching/context.ts";
import { personSentences } from "#app/domain/matching/explain/for-person.ts";
import type { Match } from "#app/domain/matching/match.ts";
import { compareIds } from "#app/domain/matching/order.ts";
import { jsonPath, readMatchInput, type MatchInput } from "#app/domain/matching/read-match-input.ts";
import { communeAliases } from "#app/infra/commune-aliases.server.ts";
import { loadCommunes } from "#prisma/reference/load-communes.ts";
import { readMatchOptions, type MatchOptions } from "./match-options.ts";

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

/** What is wrong, a line each. Thrown, so that the process ends by itself once every line is written. */
class Refused extends Error {
  constructor(readonly lines: readonly string[]) {
    super("refused");
  }
}

function refuse(lines: readonly string[]): never {
  throw new Refused(lines);
}

/** One line each, whatever they hold: what a file says never moves the cursor of a terminal. */
function asLines(lines: readonly string[]): string {
  return lines.map((line) => `${line.replaceAll(/\s*[\r\n]+\s*/g, " ").replaceAll(/\p{Cc}/gu, "\u{FFFD}")}\n`).join("");
}

function readJson(file: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    refuse([`--input\u00A0: fichier illisible (${(error as NodeJS.ErrnoException).code ?? "erreur"})`]);
  }
  let content: string;
  try {
    // Letters of another encoding would be lost without a word; a byte order mark is dropped.
    content = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    refuse([`${jsonPath([])}\u00A0: n’est pas de l’UTF-8`]);
  }
  try {
    return JSON.parse(content);
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
function* matchLists({ asOf, aids, people, offers }: MatchInput, { top, direction }: MatchOptions): Generator<Match[]> {
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

/** Waits for who reads, so that a slow reader of a large answer costs no memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

async function run(args: string[]): Promise<void> {
  const asked = readMatchOptions(args);
  if (asked.help) {
    process.stdout.write(help);
    return;
  }
  if (asked.faults !== null) refuse(asked.faults);
  const { options } = asked;
  const json = readJson(options.input);
  const read = readMatchInput(json, communeTable(loadCommunes(), communeAliases()));
  if (!read.ok) refuse(read.faults.map(({ path, message }) => `${path}\u00A0: ${message}`));
  let separator = "";
  await print('{"matches":[');
  for (const list of matchLists(read.value, options)) {
    if (list.length === 0) continue;
    await print(`${separator}\n${list.map((match) => JSON.stringify(printed(match))).join(",\n")}`);
    separator = ",";
  }
  await print("\n]}\n");
}

// `… | head` closes the pipe early: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(asLines(error.lines));
  process.exitCode = WRONG;
}
