#!/usr/bin/env node
// `npm run demo`: from nothing but Node to the whole product running. Options: --help.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuild, ensureDependencies, ensureNode, ROOT } from "./ensure.mjs";

ensureNode();
ensureDependencies();
if (!process.argv.includes("--help")) ensureBuild();

const demo = spawn(process.execPath, ["--import", "tsx", join("workers", "commands", "demo.ts"), ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } });
// Ctrl-C reaches the whole group; the child stops its own children and says when it is done.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (signal === "SIGTERM" ? demo.kill(signal) : undefined));
demo.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
