import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { KEPT_DAYS, keptInWords, keptKinds, keptTables } from "./kept-data.ts";

const schema = readFileSync(new URL("../../../prisma/schema.prisma", import.meta.url), "utf8");
const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => ({ name, body }));

it("every table says how long it is kept, or why it is for ever", () => {
  expect(models.length).toBeGreaterThan(30);
  expect(models.map(({ name }) => name).filter((name) => !Object.hasOwn(keptTables, name))).toEqual([]);
  expect(Object.keys(keptTables).filter((name) => !models.some((model) => model.name === name))).toEqual([]);
});

it("every table that leads to a person is given to her, or says why not", () => {
  const hers = models.filter(({ body }) => /^\s+(beneficiaryId|userId|applicationId)\s/m.test(body)).map(({ name }) => name);
  expect(hers).toContain("ApplicationEvent");
  expect(hers.filter((name) => keptTables[name]?.given === null)).toEqual([]);
});

it("whatever is about her belongs to exactly one kind of thing of the page", () => {
  const hers = Object.entries(keptTables).filter(([, { given }]) => given !== null).map(([name]) => name).sort();
  expect(keptKinds.flatMap(({ tables }) => tables).sort()).toEqual(hers);
});

it("how long is said from the same figures as the nightly job", () => {
  const words = Object.fromEntries(keptKinds.map((kind) => [kind.code, keptInWords(kind)]));
  expect(words["looks"]).toBe("Un an.");
  expect(words["entry"]).toBe(`${KEPT_DAYS.accessCard}\u00a0jours au plus, une fois que cela a servi.`);
  expect(words["profile"]).toBe("Tant que votre compte existe.");
});
