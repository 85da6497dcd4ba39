import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDocument } from "#search/conformance-documents.ts";
import { soundOf } from "#app/domain/skills/french-words.ts";
import { termsOf } from "./terms.ts";
import { textQuery } from "./text-query.ts";

describe("the words of a document", () => {
  it("weigh by where they stand, without plural, feminine nor small words", () => {
    const { vector, words } = termsOf(aDocument(1, { title: "Agents d’entretien (F/H)", metier: "Agent d’entretien", skills: ["Laver les sols"], employer: "Net’Flers", commune: "Flers" }));
    expect(vector).toBe("'agent':1A,3B 'entretien':2A,4B 'laver':5C 'sol':6C 'net':7D 'fler':8D,9D");
    expect(words.map(({ written }) => written)).toEqual(["agents", "entretien", "agent", "laver", "sols", "net", "flers"]);
  });

  it("sound as they are said: a cedilla is an s", () => {
    expect(termsOf(aDocument(1, { title: "MAÇON façadier", commune: "" })).words).toMatchObject([{ written: "macon", sound: soundOf("masson") }, { written: "facadier", sound: soundOf("fassadier") }]);
    expect(termsOf(aDocument(1, { title: "macon", commune: "" })).words).toMatchObject([{ written: "macon", sound: soundOf("macon") }]);
  });

  it("are never anything but letters and figures, whatever the texts: no sign of the query language gets in", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string(), (title, skill) => {
      expect(termsOf(aDocument(1, { title, skills: [skill] })).vector).toMatch(/^('[a-z0-9]+':\d+[A-D](,\d+[A-D])*)?( '[a-z0-9]+':\d+[A-D](,\d+[A-D])*)*$/);
    }));
  });
});

describe("the query of some words", () => {
  const forms = new Map([["ede", { close: ["aid"], split: [] }], ["aidesoignante", { close: [], split: [["aid", "soignant"] as const] }]]);

  it("asks every word, in any of its forms; the last may be a beginning", () => {
    expect(textQuery(["ede", "soignantes"], forms)).toEqual({
      wide: "('ede' | 'aid') & ('soignant' | 'soignantes':*)", exact: "('ede') & ('soignant' | 'soignantes':*)", whole: "'ede' & 'soignant'",
    });
    expect(textQuery(["aidesoignante"], forms).wide).toBe("('aidesoignant' | 'aidesoignante':* | ('aid' & 'soignant'))");
  });

  it("takes a short last word for itself", () => {
    expect(textQuery(["bp"], new Map()).wide).toBe("('bp')");
  });
});
