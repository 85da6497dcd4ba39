import { describe, expect, it } from "vitest";
import { readOffer } from "./read-offer.ts";
import type { FieldFacts } from "./reading.ts";
import { readingsForCoach } from "./readings-for-coach.ts";

const fields: FieldFacts = { kind: "EMPLOI", licences: [], weeklyHours: 33, windows: [], hoursNote: "Travail en journée", constraints: [], access: [], experienceAsked: null, startsOn: null };
const read = (description: string, over: Partial<FieldFacts> = {}) => readingsForCoach(readOffer({ title: "", description, publishedOn: "2026-11-20" }, { ...fields, ...over }).readings);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll("\u00A0", " "));

describe("what the coach reads of the text of an offer", () => {
  it("each contradiction with what was read, its sentence, and the field; a sentence once", () => {
    expect(plain(read("Permis B obligatoires, CACES nacelle 1B. CDI 35h. Poste 05-13h.").flags)).toEqual([
      { how: "hidden", says: ["Permis B (voiture) : demandé", "CACES nacelle : demandé"], sentence: "Permis B obligatoires, CACES nacelle 1B.", fieldSays: "rien" },
      { how: "differs", says: ["35 h par semaine"], sentence: "CDI 35h.", fieldSays: "33 h par semaine" },
      { how: "differs", says: ["5 h – 13 h"], sentence: "Poste 05-13h.", fieldSays: "Travail en journée" },
    ]);
  });

  it("and the sentence of all the rest that counts, once each, in the order of the text", () => {
    const { others } = read("Port de charges lourdes et station debout. Port de charges lourdes et station debout. Permis C souhaité. Permis B exigé.", { licences: ["B"], weeklyHours: null });
    expect(plain(others)).toEqual([
      { says: ["Charges lourdes à porter", "Debout toute la journée"], sentence: "Port de charges lourdes et station debout." },
      { says: ["Permis C (poids lourd) : souhaité"], sentence: "Permis C souhaité." }, { says: ["Permis B (voiture) : demandé"], sentence: "Permis B exigé." },
    ]);
  });

  it("nothing unsure, and nothing of an offer that was never read", () => {
    expect(read("Amplitude 6h-22h. Bonne condition physique.", { weeklyHours: null })).toEqual({ flags: [], others: [] });
    expect(readingsForCoach({ findings: [], fields: null })).toEqual({ flags: [], others: [] });
  });
});
