import tseslint from "typescript-eslint";

const noClockNoChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The domain has no clock: take `now` as an argument." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The domain has no clock: take `now` as an argument." },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "The domain has no chance: take it as an argument." },
  { selector: ":function[async=true]", message: "The domain is synchronous." },
  { selector: "AwaitExpression", message: "The domain is synchronous." },
];
const noUnsafe = [
  { selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]", message: "Parameterised SQL only." },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "React escapes for us: keep it so." },
];
const noEnv = { selector: "MemberExpression[object.name='process'][property.name='env']", message: "Read configuration through app/infra/env.server.ts." };

export default tseslint.config(
  { ignores: ["build/", "node_modules/", "prisma/generated/", ".data/", "public/", "test-results/", "playwright-report/"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "no-console": ["error"],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "no-restricted-syntax": ["error", ...noUnsafe],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  { files: ["app/**/*.{ts,tsx}", "search/**/*.ts", "workers/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...noUnsafe, noEnv] } },
  { files: ["app/infra/env.server.ts", "**/*.test.ts", "**/*.test.tsx"], rules: { "no-restricted-syntax": ["error", ...noUnsafe] } },
  { files: ["app/domain/**/*.ts"], ignores: ["**/*.test.ts"], rules: { "no-restricted-syntax": ["error", ...noUnsafe, ...noClockNoChance] } },
  { files: ["workers/commands/**", "tests/**", "prisma/**/*.{ts,mjs}", "*.config.*"], rules: { "no-console": "off", "no-restricted-syntax": ["error", ...noUnsafe] } },
  { files: ["prisma/reference/**", "**/*.cjs"], rules: { "max-lines": "off", "@typescript-eslint/no-require-imports": "off" } },
);
