import { parseArgs } from "node:util";
import { disputed } from "./disputed.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { AS_OF, ownHalf, populationOf, realHalf } from "./halves.ts";
import { report } from "./report.ts";
import { splitsOf } from "./splits.ts";
import { starterLabel } from "./starter-context.ts";
import { worst } from "./worst.ts";

/*
 * npm run -s eval:match [-- --json | --worst N | --disputed | --half own|real | --help]
 *
 * The matching beside three rivals on the judged set. Exit code: 0; 1 when something is recommended that its person cannot
 * get to, or when nothing could be measured; 2 for a misuse.
 */

const HELP = `Usage: npm run -s eval:match -- [options]

  --half own|real  one half of the judged set (both by default)
  --json           one JSON object
  --worst N        the N people served worst, with what was judged and what was ranked: to look for bugs
  --disputed       the pairs that the judge keeps and that something blocks
  --help           this help

What the figures mean: tests/evaluation/README.md
`;

function options() {
  try {
    const { values } = parseArgs({ options: { half: { type: "string" }, json: { type: "boolean", default: false }, worst: { type: "string" }, disputed: { type: "boolean", default: false }, help: { type: "boolean", default: false } } });
    if (values.half !== undefined && values.half !== "own" && values.half !== "real") throw new Error("--half is own or real");
    if (values.worst !== undefined && !/^[1-9]\d{0,3}$/.test(values.worst)) throw new Error("--worst is a whole number, 1 or more");
    return values;
  } catch (fault) {
    process.stderr.write(`${(fault as Error).message}\n${HELP}`);
    process.exit(2);
  }
}

const values = options();
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const evaluations: Evaluation[] = [];
const skipped: string[] = [];
for (const [name, load] of [["own", ownHalf], ["real", realHalf]] as const) {
  if (values.half !== undefined && values.half !== name) continue;
  const half = load();
  if ("skipped" in half) {
    skipped.push(half.skipped);
    process.stderr.write(`skipped — ${half.skipped}\n`);
  } else if (values.disputed) process.stdout.write(`${disputed(half)}\n`);
  else if (values.worst !== undefined) process.stdout.write(`${worst(half, Number(values.worst))}\n\n`);
  else evaluations.push(evaluate(half, splitsOf(populationOf, AS_OF), starterLabel));
}
if (values.json) process.stdout.write(`${JSON.stringify({ asOf: AS_OF, halves: evaluations, skipped })}\n`);
else for (const evaluation of evaluations) process.stdout.write(`${report(evaluation)}\n\n`);
const isMeasured = evaluations.length > 0 || values.worst !== undefined || values.disputed;
if (!isMeasured || evaluations.some(({ unreachable }) => unreachable.length > 0)) process.exitCode = 1;
