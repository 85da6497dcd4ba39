import { loadavg } from "node:os";

/** Prints one figure: a line of JSON on stdout, with how busy the machine was. */
export function print(bench: string, figures: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ bench, ...figures, load1: round(loadavg()[0] ?? 0, 1) })}\n`);
}

/** Tells what is going on, on stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The value below which a share of the others lies (nearest rank). @param share 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, ms)));
