import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixOptions)],
  build: { target: ["es2020", "chrome80"], assetsInlineLimit: 0, cssMinify: true },
  server: { host: "127.0.0.1" },
});
