import { z } from "zod";
import { applySchema } from "../applications/application.schema.ts";
import { reasonsOffered } from "../applications/reasons.ts";
import { isId } from "../kit/id.ts";
import { field, listOf, isIn, neededOneOf, oneOf, text } from "../offers/form-values.schema.ts";
import { callMotiveCodes, callOutcomeCodes, LONGEST_LINE } from "./calls.ts";
import { contactCheckCodes } from "./contact-change.ts";

const optionalId = field<string | null>((given) => (given === undefined || given === null || given === "" ? { value: null } : isId(given) ? { value: given } : { wrong: "Cherchez de nouveau la personne ou l’organisation." }));
const line = text(LONGEST_LINE, `Une ligne suffit\u00a0: ${LONGEST_LINE} signes au plus.`).transform((said) => said.replace(/\s+/g, " "));

/** A call in one line: whom it was about when it is known, why, what became of it. */
export const callSchema = z.object({
  userId: optionalId,
  organisationId: optionalId,
  motive: neededOneOf(callMotiveCodes, "Choisissez pourquoi la personne appelait."),
  outcome: neededOneOf(callOutcomeCodes, "Dites comment l’appel s’est fini."),
  line,
});
export type CallInput = z.output<typeof callSchema>;

/** What someone says on the phone of an offer: yes, as her own page asks it, or no with a reason that is no intimate one. */
export const dictatedAnswerSchema = z.discriminatedUnion("said", [
  z.object({ said: z.literal("oui"), ...applySchema.shape }),
  z.object({ said: z.literal("non"), reason: neededOneOf(reasonsOffered("person", "hotliner").map(({ code }) => code), "Choisissez une raison.") }),
], "Dites si la personne répond oui ou non.");
export type DictatedAnswer = z.output<typeof dictatedAnswerSchema>;

/** An employer was called: about applications that wait, or because he left his number. */
export const chaseSchema = z.object({ organisationId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez un employeur de la liste." })), motive: oneOf(["relance", "rappel"] as const, "Choisissez pourquoi vous appeliez.").transform((motive) => motive ?? "relance"), outcome: neededOneOf(callOutcomeCodes, "Dites comment l’appel s’est fini."), line });
export type ChaseInput = z.output<typeof chaseSchema>;

/** Another e-mail address or number for a caller, after two right answers. */
export const contactChangeSchema = z.object({
  kind: neededOneOf(["mail", "sms"] as const, "Dites ce qui change\u00a0: l’adresse e-mail ou le numéro."),
  address: text(254, "C’est trop long.", { least: 1, say: "Écrivez la nouvelle adresse ou le nouveau numéro." }),
  checks: listOf(isIn(contactCheckCodes), contactCheckCodes.length, "Cochez seulement ce que la page montre.", "Cochez seulement ce que la page montre."),
});
export type ContactChangeInput = z.output<typeof contactChangeSchema>;

