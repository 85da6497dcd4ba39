import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const parsed = new Map<string, unknown>();

/**
 * The rows of a data file shipped inside an npm package, read once per process.
 *
 * Read as a file and never through the package's own entry point: that of
 * `@etalab/decoupage-administratif` looks for its data under the current directory.
 * A missing package is a fault (thrown): the installation is incomplete.
 */
export function readPackageRows<Row>(packageName: string, path: string): readonly Row[] {
  const key = `${packageName}/${path}`;
  const known = parsed.get(key);
  if (known) return known as readonly Row[];
  const root = dirname(require.resolve(`${packageName}/package.json`));
  const rows = JSON.parse(readFileSync(join(root, path), "utf8")) as Row[];
  parsed.set(key, rows);
  return rows;
}

/** Lets go of the files read so far (some 100 MB once parsed): for a process that goes on living after it loaded its data. */
export function forgetReferenceFiles(): void {
  parsed.clear();
}
