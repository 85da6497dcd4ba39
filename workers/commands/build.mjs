// Builds the pages (Remix, by Vite) and two programs: build/web.js and build/worker.js.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { ensureClient, ROOT } from "./ensure.mjs";

ensureClient();
const pages = spawnSync(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"], { cwd: ROOT, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } });
if (pages.status !== 0) process.exit(pages.status ?? 1);

await build({
  absWorkingDir: ROOT,
  entryPoints: { web: "app/http/main.ts", worker: "workers/main.ts" },
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
