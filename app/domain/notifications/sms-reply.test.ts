import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSmsReply } from "./sms-reply.ts";

describe("an answer to an SMS", () => {
  it.each(["STOP", "stop", "Stop.", " STOP ! ", "« stop »", "Arrêt", "ARRET", "arrêtez svp", "Arrêter les messages", "Stop sms merci", "STOP 36111", "stop stop", "Bonjour, arrêtez de m'envoyer des sms".replace("des ", "vos "), "Désabonnement", "stop\n", "S\u0301TOP".replace("S\u0301", "S")])("%j stops", (text) => expect(readSmsReply(text)).toEqual({ kind: "stop" }));
  it.each(["Le bus ne s'arrête plus à Messei", "Je ne peux pas venir demain", "Non stop", "arrêt de travail", "ok", "?? oui", "Appelez-moi au 0639980101"])("%j is for a human", (text) => expect(readSmsReply(text)).toEqual({ kind: "words", text }));
  it.each(["", "   ", "…", "😀", "123456", "Code 123 456", "G-123456."])("%j is not kept", (text) => expect(readSmsReply(text)).toEqual({ kind: "nothing" }));

  it("whatever the case, the accents and the signs around: STOP stops", () => {
    const sign = fc.constantFrom(" ", ".", "!", "…", "\n", "«", "»", "-", "'", "\u00a0", "😀");
    fc.assert(fc.property(fc.constantFrom("stop", "arrêt", "arrêtez", "désinscrire"), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.array(sign, { maxLength: 6 }), fc.array(sign, { maxLength: 6 }), (word, upper, before, after) => {
      const drawn = [...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join("");
      expect(readSmsReply(`${before.join("")}${drawn}${after.join("")}`)).toEqual({ kind: "stop" });
    }));
  });
  it("whatever comes, no text is longer than a letter may be", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 3_000 }), (text) => {
      const read = readSmsReply(text);
      if (read.kind === "words") expect(read.text.length).toBeLessThanOrEqual(2_000);
    }));
  });
});
