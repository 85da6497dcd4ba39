import { parseArgs } from "node:util";

export type MatchOptions = { input: string; top: number; direction: "person" | "offer" };
export type ReadOptions = { help: true } | { help: false; faults: string[] } | { help: false; faults: null; options: MatchOptions };

const names = { input: { type: "string" }, top: { type: "string" }, direction: { type: "string" }, help: { type: "boolean", short: "h" } } as const;

/**
 * The options of `npm run match`, or everything that is wrong with them, a French line each.
 *
 * Read without Node's own checks, whose sentences are English and take `--top -1` for a riddle.
 */
export function readMatchOptions(args: readonly string[]): ReadOptions {
  const { values, tokens } = parseArgs({ args: [...args], options: names, strict: false, allowPositionals: true, tokens: true });
  if (values.help === true) return { help: true };
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") faults.push(`option refusée\u00A0: ${token.value} (--help pour l’usage)`);
    else if (!Object.hasOwn(names, token.name)) faults.push(`option refusée\u00A0: ${token.rawName} (--help pour l’usage)`);
    else if (seen.has(token.name)) faults.push(`--${token.name}\u00A0: donnée deux fois`);
    if (token.kind === "option") seen.add(token.name);
  }
  if (typeof values.input !== "string" || values.input === "") faults.push("--input\u00A0: indiquez le fichier à lire");
  const { top, direction = "person" } = values;
  if (top !== undefined && (typeof top !== "string" || !/^[1-9]\d*$/.test(top))) faults.push("--top\u00A0: indiquez un nombre entier, 1 ou plus");
  if (direction !== "person" && direction !== "offer") faults.push("--direction\u00A0: indiquez person ou offer");
  if (faults.length > 0) return { help: false, faults };
  return { help: false, faults: null, options: { input: values.input as string, top: Number(top ?? Infinity), direction: direction as MatchOptions["direction"] } };
}
