import { defineConfig } from "@playwright/test";

const chromium = {
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "access/**/*.spec.ts"],
  globalSetup: "./tests/e2e/support/start-stack.ts",
  workers: 2,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  reporter: "list",
  outputDir: "test-results",
  use: { locale: "fr-FR", timezoneId: "Europe/Paris", launchOptions: chromium, screenshot: "only-on-failure", trace: "off" },
});
