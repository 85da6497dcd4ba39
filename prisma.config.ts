import { defineConfig } from "prisma/config";

// The command line of Prisma needs this file; the application reads app/infra/env.server.ts instead.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://localhost:5432/passerelle" },
});
