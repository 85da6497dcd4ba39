// The dependency rule of docs/decisions/0001: knowledge points inward. `npm run deps` checks it.
const KITS = "^app/domain/(kit|geo|skills)/";
const CLIENT = "prisma/generated/";
/** Files matching `from` may import, inside this repository, only files matching one of `allowed`. */
const only = (name, from, ...allowed) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: "\\.test\\.tsx?$" },
  to: { path: "^(app|workers|search|prisma|tests)/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    only("kits-know-no-subject", KITS, KITS),
    only("domain-knows-only-domain", "^app/domain/", "^app/domain/"),
    {
      name: "domain-uses-pure-packages-only",
      severity: "error",
      from: { path: "^app/domain/", pathNot: "\\.test\\.ts$" },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "unknown"],
        pathNot: "node_modules/(zod|@turf|kdbush)/",
      },
    },
    only("jobs-are-data", "^app/jobs/", "^app/jobs/", "^app/domain/"),
    only("infra-knows-no-use-case", "^app/infra/", "^app/(infra|jobs|domain)/", CLIENT),
    only("use-cases-see-no-web-and-no-worker", "^app/use-cases/", "^app/(use-cases|domain|infra|jobs)/", "^search/", CLIENT),
    only("http-is-the-door", "^app/http/", "^app/(http|use-cases|domain|infra)/"),
    only("components-only-show", "^app/components/", "^app/(components|domain|styles)/"),
    only("routes-stay-thin", "^app/routes/", "^app/(routes|http|use-cases|components|domain|styles)/"),
    only("search-knows-the-domain", "^search/", "^search/", "^app/domain/", "^app/infra/(env|log|db)\\."),
    only("workers-call-use-cases", "^workers/(?!commands/)", "^workers/", "^search/", "^app/(use-cases|jobs|infra|domain)/"),
    only("commands-start-things", "^workers/commands/", "^workers/", "^search/", "^prisma/", "^app/(use-cases|jobs|infra|domain|http)/"),
    {
      name: "database-behind-use-cases",
      severity: "error",
      from: {
        path: "^(app|workers|search)/",
        pathNot: ["^app/(use-cases|infra)/", "^search/postgres/", "^workers/commands/", "\\.test\\.tsx?$"],
      },
      to: { path: ["^app/infra/db\\.server", "node_modules/@prisma/", CLIENT], dependencyTypesNot: ["type-only"] },
    },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "no-test-code-in-the-product",
      severity: "error",
      from: { pathNot: ["^tests/", "^prisma/", "\\.test\\.tsx?$"] },
      to: { path: ["^tests/", "\\.test\\.tsx?$"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "prisma/generated"] },
    exclude: { path: ["^build/"] },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs"],
      conditionNames: ["import", "types", "node"],
    },
  },
};
