import { parseArgs } from "node:util";

export const benchNames = ["sql-round-trips", "page-weight", "slow-phone", "pages-per-second", "posted-to-listed", "import-offers", "coach-pages"] as const;
export type BenchName = (typeof benchNames)[number];
export type BenchOptions = { only: BenchName[]; people: number; posts: number; seconds: number; rounds: number; connections: number; import: number; explain: boolean; page: string };

const isBench = (name: string): name is BenchName => (benchNames as readonly string[]).includes(name);

/** A mistake in how the command was called; its message is for the one who typed it. */
export class Misuse extends Error {}

/** Reads the options of the command. @throws Misuse */
export function parseBenchOptions(argv: string[]): BenchOptions {
  const count = (value: string, name: string, least: number, most: number): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) throw new Misuse(`--${name} is a whole number from ${least} to ${most}`);
    return number;
  };
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        only: { type: "string", default: benchNames.join(",") }, people: { type: "string", default: "400" }, posts: { type: "string", default: "40" }, seconds: { type: "string", default: "5" },
        rounds: { type: "string", default: "3" }, connections: { type: "string", default: "10" }, import: { type: "string", default: "5000" }, explain: { type: "boolean", default: false }, page: { type: "string", default: "" },
      },
    }));
  } catch (fault) {
    throw new Misuse(fault instanceof Error ? fault.message : String(fault));
  }
  const asked = values.only.split(",").map((name) => name.trim());
  const unknown = asked.filter((name) => !isBench(name));
  if (unknown.length > 0) throw new Misuse(`--only: unknown ${unknown.join(", ")}; known: ${benchNames.join(" ")}`);
  return {
    only: benchNames.filter((name) => asked.includes(name)), explain: values.explain, page: values.page, people: count(values.people, "people", 50, 100_000), posts: count(values.posts, "posts", 1, 2_000),
    seconds: count(values.seconds, "seconds", 1, 600), rounds: count(values.rounds, "rounds", 1, 50), connections: count(values.connections, "connections", 1, 500), import: count(values.import, "import", 1, 100_000),
  };
}
