// Builds the pages (Remix, by Vite) and the programs: build/web.js, build/worker.js, and a thread of the first.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { ensureClient, ROOT } from "./ensure.mjs";

ensureClient();
const pages = spawnSync(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"], { cwd: ROOT, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } });
if (pages.status !== 0) process.exit(pages.status ?? 1);

await build({
  absWorkingDir: ROOT,
  // The others are threads: they read files that may be hostile.
  entryPoints: { web: "app/http/main.ts", worker: "workers/main.ts", "read-cv-worker": "app/infra/cv-file/read-cv-worker.ts", "read-table-worker": "app/infra/table-file/read-table-worker.ts", "read-microdata-worker": "app/infra/microdata/read-microdata-worker.ts" },
  outdir: "build",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: true,
  logLevel: "warning",
  // Everything below node_modules stays a package; only our own files are bundled.
  plugins: [{ name: "ours-only", setup: (options) => options.onResolve({ filter: /^[^.#/]/ }, (found) => (found.kind === "entry-point" ? undefined : { path: found.path, external: true })) }],
});
