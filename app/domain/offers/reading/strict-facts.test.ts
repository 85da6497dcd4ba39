import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOffer } from "./read-offer.ts";
import { readOfferText } from "./read-offer-text.ts";
import type { FieldFacts } from "./reading.ts";
import { sentences } from "./sentences.ts";
import { constraintsOfHours, strictFacts } from "./strict-facts.ts";

const nothing: FieldFacts = { kind: "EMPLOI", licences: [], weeklyHours: null, windows: [], hoursNote: "", constraints: [], access: [], experienceAsked: null, startsOn: null };
const read = (description: string, fields: Partial<FieldFacts> = {}) => readOffer({ title: "", description, publishedOn: "2026-11-20" }, { ...nothing, ...fields });
const strict = (description: string, fields?: Partial<FieldFacts>) => read(description, fields).strict;
const flags = (description: string, fields?: Partial<FieldFacts>) => read(description, fields).readings.findings.flatMap((one) => (one.flag ? [`${one.flag.how} ${one.flag.field}`] : []));

describe("the stricter of field and text", () => {
  it("a denial in the text never removes what the field asks, and is flagged", () => {
    expect(strict("Permis B non exigé. Pas de travail le week-end.", { licences: ["B"], constraints: ["weekend"] })).toMatchObject({ licences: ["B"], constraints: ["weekend"] });
    expect(flags("Permis B non exigé.", { licences: ["B"] })).toEqual(["differs licences"]);
  });

  it("a wish asks for nothing", () => expect(strict("Permis B souhaité, CACES 3 apprécié.").licences).toEqual([]));
  it("what is unsure asks for nothing, and is never flagged", () => {
    expect(strict("Amplitude 6h-22h").windows).toEqual([]);
    expect(flags("Amplitude 5h-22h", { hoursNote: "Travail en journée" })).toEqual([]);
  });
  it("« véhicule indispensable » becomes a constraint", () => expect(strict("Véhicule indispensable").constraints).toEqual(["own-vehicle"]));
  it("of two weekly hours the larger counts", () => {
    expect(strict("CDI 35h/semaine", { weeklyHours: 33 }).weeklyHours).toBe(35);
    expect(strict("Contrat de 20 h/semaine", { weeklyHours: 33 }).weeklyHours).toBe(33);
    expect(strict("Contrat de 20 h/semaine").weeklyHours).toBe(20);
    expect(flags("Temps plein", { weeklyHours: 20 })).toEqual(["differs weeklyHours"]);
  });
  it("hours that are hers to choose are none, and the coach sees what the field says", () => {
    const text = "De 5 à 25 heures par semaine, selon vos disponibilités";
    expect(strict(text, { weeklyHours: 35 }).weeklyHours).toBeNull();
    expect(flags(text, { weeklyHours: 35 })).toEqual(["differs weeklyHours"]);
    expect(strict(`${text}. CDI 20h/semaine.`, { weeklyHours: 35 }).weeklyHours).toBe(20);
    expect(strict("De 5 à 25 heures par semaine", { weeklyHours: 35 }).weeklyHours).toBe(35);
  });
  it("hours of the text that the timetable holds add nothing; others join it", () => {
    const windows = [{ days: [1, 2, 4], fromMinute: 540, toMinute: 900 }];
    expect(strict("De 9h à 15h", { windows }).windows).toEqual(windows);
    expect(flags("De 9h à 15h", { windows })).toEqual([]);
    expect(strict("De 5h à 8h le lundi", { windows }).windows).toEqual([...windows, { days: [1], fromMinute: 300, toMinute: 480 }]);
    expect(flags("De 5h à 8h le lundi", { windows })).toEqual(["differs hours"]);
  });
  it("a field of more than twice the week's hours is an opening time: the hours of the text stand instead, when they lie within it and make the week", () => {
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 420, toMinute: 1200 }];
    const morning = [{ days: [1, 2, 3, 4, 5], fromMinute: 570, toMinute: 870 }];
    expect(strict("Du lundi au vendredi 9h30-14h30", { windows, weeklyHours: 25 })).toMatchObject({ windows: morning, constraints: [] });
    // No text, hours outside it, hours that are more than the week, a week nobody wrote, a plausible field: the field stays.
    expect(strict("Ménage de bureaux", { windows, weeklyHours: 25 }).windows).toEqual(windows);
    expect(strict("Du lundi au vendredi 5h-10h", { windows, weeklyHours: 25 }).windows).toHaveLength(2);
    expect(strict("Du lundi au dimanche 8h-18h", { windows, weeklyHours: 25 }).windows).toEqual(windows);
    expect(strict("Du lundi au vendredi 9h30-14h30", { windows }).windows).toEqual(windows);
    expect(strict("Du lundi au vendredi 9h30-14h30", { windows, weeklyHours: 46 }).windows).toEqual(windows);
  });
  it("hours without days are those of the week, and of Saturday when week-ends are worked", () => {
    expect(strict("Horaires 5h-13h").windows).toEqual([{ days: [1, 2, 3, 4, 5], fromMinute: 300, toMinute: 780 }]);
    expect(strict("Horaires 5h-13h. Travail le samedi.").windows[0]?.days).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it("and of Saturday when the field says week-ends", () => {
    expect(strict("Horaires 10h-12h30", { constraints: ["weekend"] }).windows[0]?.days).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it("a housing that is possible is offered; « non logé » takes it away", () => {
    expect(strict("Logement possible").access).toEqual(["housing"]);
    expect(strict("Poste non logé", { access: ["housing", "carpool"] }).access).toEqual(["carpool"]);
  });
  it.each([
    ["Débutant accepté", null, "beginner"],
    ["Débutant accepté", "required", "required"],
    ["Expérience de 2 ans exigée", "beginner", "required"],
    ["Une expérience serait un plus", "beginner", "beginner"],
    ["Une expérience serait un plus", null, "wished"],
    ["Débutant accepté. Expérience exigée en cuisine.", null, "wished"],
    ["Rien de tel", "wished", "wished"],
  ])("« %s » beside %s is %s", (text, field, said) => expect(strict(text, { experienceAsked: field }).experienceAsked).toBe(said));
  it("a first day in the text fills an empty field, and contradicts another", () => {
    expect(strict("Prise de poste : 01/12/2026").startsOn).toBe("2026-12-01");
    expect(strict("Prise de poste : 01/12/2026", { startsOn: "2026-12-08" }).startsOn).toBe("2026-12-08");
    expect(flags("Prise de poste : 01/12/2026", { startsOn: "2026-12-08" })).toEqual(["differs startsOn"]);
  });
  it.each([
    [540, 900, []], [390, 480, []], [389, 480, ["early-morning"]], [1080, 1230, []], [1080, 1260, ["late-evening"]], [1320, 360, ["late-evening", "night"]], [240, 480, ["early-morning", "night"]],
  ])("from %i to %i minutes", (fromMinute, toMinute, codes) => expect(constraintsOfHours([{ days: [1], fromMinute, toMinute }])).toEqual(codes));
});

describe("whatever the text", () => {
  const all = Object.values(sentences).flat().map(([sentence]) => sentence);
  const facts = fc.record({ licences: fc.subarray(["B", "C", "CACES-3"]), weeklyHours: fc.option(fc.integer({ min: 2, max: 39 })), constraints: fc.subarray(["weekend", "night", "phone"]) });

  it("nothing that a field asks is lost, and adding sentences never makes an offer easier to reach", () => {
    fc.assert(fc.property(fc.subarray(all, { maxLength: 12 }), fc.subarray(all, { maxLength: 12 }), facts, (some, more, given) => {
      const fields = { ...nothing, ...given };
      const one = strictFacts(fields, readOfferText({ title: "", description: some.join("\n") }));
      const both = strictFacts(fields, readOfferText({ title: "", description: [...some, ...more].join("\n") }));
      for (const code of fields.licences) expect(one.licences).toContain(code);
      for (const code of fields.constraints) expect(one.constraints).toContain(code);
      for (const code of one.licences) expect(both.licences).toContain(code);
      for (const code of one.constraints) expect(both.constraints).toContain(code);
      // But hours that a sentence leaves her to choose: then the field counts no more.
      const isHers = more.some((sentence) => /à la carte|selon vos disponibilités/i.test(sentence));
      if (!isHers) expect(both.weeklyHours ?? 0).toBeGreaterThanOrEqual(one.weeklyHours ?? 0);
      expect(both.windows.length).toBeGreaterThanOrEqual(one.windows.length);
    }), { numRuns: 60 });
  });
});
