import { describe, expect, it } from "vitest";
import { communeTable } from "./commune-table.ts";

describe("a table of communes", () => {
  const table = communeTable([{ code: "61007", name: "Athis-Val de Rouvre", lat: 48.8, lng: -0.5 }], { "61058": "61007", "61999": "61998" });
  it("finds a commune by its code", () => expect(table.find("61007")?.name).toBe("Athis-Val de Rouvre"));
  it("finds today’s commune under an old code", () => expect(table.find("61058")?.code).toBe("61007"));
  it.each(["61998", "61999", "", "toString", "__proto__"])("knows no commune %j", (code) => expect(table.find(code)).toBeUndefined());
});
