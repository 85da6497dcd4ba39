import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callMotiveCodes, callOutcomeCodes, LONGEST_LINE, tellsTooMuchForACall } from "./calls.ts";
import { checksFor, isMobile, maskWords, type KnownOfCaller } from "./contact-change.ts";
import { callSchema, contactChangeSchema } from "./hotline.schema.ts";

const nothing: KnownOfCaller = { commune: null, coach: null, phone: null, email: null, meeting: null, organisation: null, siret: null, offer: null };

describe("what a caller is asked", () => {
  it("only what is known of the account, in one order, masked", () => {
    expect(checksFor(nothing)).toEqual([]);
    expect(checksFor({ ...nothing, organisation: "La Ferté-Macé", siret: "12345678900012", phone: "+33639980102" }).map(({ code, masked }) => [code, masked])).toEqual([["phone", "•• •• •• •• 02"], ["organisation", "L• F•••é"], ["siret", "••• 012"]]);
  });

  it("a mask never holds three letters of a word in a row, nor says how long it is", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."abcdefghij éà-"), minLength: 1, maxLength: 30 }), (text) => {
      const masked = maskWords(text);
      for (const word of masked.split(" ").filter(Boolean)) expect(word.replace(/•/g, "").length).toBeLessThanOrEqual(2);
      expect(masked).toBe(maskWords(text));
    }));
    expect(maskWords("Alençon")).toBe(maskWords("Aubn"));
  });

  it.each([["06 39 98 01 02", true], ["+33 7 39 98 01 02", true], ["02 61 91 00 00", false], ["bonjour", false]])("%s is a mobile: %s", (typed, is) => expect(isMobile(typed)).toBe(is));
});

describe("a line about a call", () => {
  it.each(["malade", "Maladie longue", "à l’hôpital", "depression", "arrêt de travail", "allocataire du RSA", "enceinte"])("« %s » tells too much", (line) => expect(tellsTooMuchForACall(`La personne : ${line}`)).toBe(true));
  it.each(["Code renvoyé, la personne est entrée.", "Rappeler jeudi à 9 h", "N’a pas reçu le SMS", "Carte envoyée par la poste", "Offre de médiation corrigée"])("« %s » does not", (line) => expect(tellsTooMuchForACall(line)).toBe(false));

  it("whatever is typed is read or refused in French, on one line, never a fault", () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom("userId", "organisationId", "motive", "outcome", "line"), fc.oneof(fc.string({ maxLength: 400 }), fc.constantFrom(...callMotiveCodes, ...callOutcomeCodes), fc.array(fc.string(), { maxLength: 2 }))), (form) => {
      const read = callSchema.safeParse(form);
      if (read.success) expect(read.data.line.length <= LONGEST_LINE && !/[\n\r]/.test(read.data.line)).toBe(true);
      else for (const { message } of read.error.issues) expect(message).not.toMatch(/\b(invalid|expected|received)\b/i);
    }));
  });

  it("two lines become one", () => expect(callSchema.parse({ motive: "autre", outcome: "regle", line: "un\r\ndeux" }).line).toBe("un deux"));
});

it("a change without a kind, an address or with a question of elsewhere is refused beside its field", () => {
  const wrong = (form: object) => contactChangeSchema.safeParse(form).error?.issues.map(({ path }) => path[0]);
  expect(wrong({})).toEqual(["kind", "address"]);
  expect(wrong({ kind: "sms", address: "06 39 98 01 02", checks: ["commune", "astrologie"] })).toEqual(["checks"]);
  expect(wrong({ kind: "sms", address: "06 39 98 01 02", checks: ["commune", "coach"] })).toBeUndefined();
});
