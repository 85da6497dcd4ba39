import { defineConfig } from "vitest/config";

const here = ["app", "prisma", "search", "workers", "tests"];
const files = (suffix: string) => here.map((folder) => `${folder}/**/*.${suffix}.ts`);
const needsDatabase = ["db.test", "flow.test", "access.test"];

export default defineConfig({
  test: {
    environment: "node",
    // The files of a run share their modules: a third of the time went into loading them again. A test leaves no state in a module.
    isolate: false,
    env: {
      NODE_ENV: "test",
      MODE: "test",
      LOG_LEVEL: "silent",
      SECRET: "a-secret-for-tests-only-0123456789abcdef",
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    },
    projects: [
      { extends: true, test: { name: "unit", testTimeout: 20_000, include: here.map((folder) => `${folder}/**/*.test.{ts,tsx}`), exclude: [...needsDatabase.flatMap(files), "**/node_modules/**"] } },
      {
        extends: true,
        test: {
          name: "db",
          include: needsDatabase.flatMap(files),
          exclude: ["**/node_modules/**"],
          globalSetup: ["tests/support/global-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
