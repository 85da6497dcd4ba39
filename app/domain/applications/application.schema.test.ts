import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerSchema, applySchema, moveSchema, recommendToManySchema } from "./application.schema.ts";

const messages = (result: { success: boolean; error?: { issues: { message: string; path: PropertyKey[] }[] } }) => result.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];

describe("what a form without a script sends", () => {
  it("for « Ça m’intéresse » is a ticked box, and a word she may leave empty", () => {
    expect(applySchema.parse({ consent: "on" })).toEqual({ message: "", wantsCall: false, consent: true });
    expect(applySchema.parse({ consent: "on", wantsCall: "on", message: "  Bonjour\r\nà vous " })).toEqual({ message: "Bonjour\nà vous", wantsCall: true, consent: true });
    expect(messages(applySchema.safeParse({ message: "" }))).toEqual(["consent: Dites que vous êtes d’accord pour que cet employeur voie votre carte."]);
    expect(messages(applySchema.safeParse({ consent: "on", message: "x".repeat(501) }))).toEqual(["message: Votre mot est trop long\u00a0: 500 signes au plus."]);
  });

  it("for an answer is yes with her consent, or no with a reason", () => {
    expect(answerSchema.parse({ answer: "declined", reason: "horaires" })).toEqual({ answer: "declined", reason: "horaires", note: "" });
    expect(messages(answerSchema.safeParse({ answer: "declined" }))).toEqual(["reason: Choisissez une raison dans la liste."]);
    expect(messages(answerSchema.safeParse({}))).toEqual(["answer: Répondez par oui ou par non."]);
  });

  it("for several people is a list of ids, each once", () => {
    const id = "00000000-0000-4000-8000-000000000007";
    expect(recommendToManySchema.parse({ beneficiaryIds: [id, id], note: "Pour vous" })).toEqual({ beneficiaryIds: [id], note: "Pour vous" });
    expect(messages(recommendToManySchema.safeParse({ beneficiaryIds: "abc" }))).toEqual(["beneficiaryIds: Choisissez les personnes dans la liste."]);
    expect(messages(recommendToManySchema.safeParse({}))).toEqual(["beneficiaryIds: Choisissez au moins une personne."]);
  });

  it("for a move is read as French people type it", () => {
    expect(moveSchema.parse({ to: "entretien", seenState: "positionne", meetingDay: "4/12/2026", meetingTime: "9h30", meetingPlace: "à l’atelier" })).toEqual({
      to: "entretien", seenState: "positionne", reason: null, note: "", secondDay: null, secondTime: null, thirdDay: null, thirdTime: null, laterDays: null, meetingDay: "2026-12-04", meetingTime: "09:30", meetingPlace: "à l’atelier", startedOn: null, endedOn: null,
    });
    expect(messages(moveSchema.safeParse({ to: "parti", meetingDay: "31/02/2026", meetingTime: "25h", reason: "bof" }))).toEqual([
      "to: Choisissez une réponse.", "reason: Choisissez une raison dans la liste.",
      "meetingDay: Indiquez un jour qui existe, par exemple 04/12/2026.", "meetingTime: Indiquez une heure, par exemple 9:30.",
    ]);
  });
});

it("whatever comes is read or refused, never a fault", () => {
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withSparseArray: true });
  const keys = ["to", "seenState", "reason", "note", "meetingDay", "meetingTime", "meetingPlace", "startedOn", "endedOn", "answer", "message", "wantsCall", "consent", "beneficiaryIds"];
  const body = fc.record(Object.fromEntries(keys.map((key) => [key, fc.oneof(anything, fc.constantFrom("accepted", "declined", "entretien"))])), { requiredKeys: [] });
  fc.assert(fc.property(fc.oneof(body, anything), (given) => {
    for (const schema of [applySchema, answerSchema, moveSchema, recommendToManySchema]) schema.safeParse(given);
  }), { numRuns: 1000 });
});
