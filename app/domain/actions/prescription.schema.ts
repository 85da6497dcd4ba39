import { z } from "zod";
import { field, isIn, neededOneOf, oneOf, text, typedDay } from "../offers/form-values.schema.ts";
import { isId } from "../kit/id.ts";
import { prescriptionStates, refusalReasonCodes } from "./prescription-states.ts";
import { liftedFreinCodes } from "./themes.ts";

/** The longest note to a structure, in signs. */
export const LONGEST_NOTE = 400;

const isTicked = field<boolean>((given) => ({ value: given === true || given === "on" }));

/** What a coach sends to a structure about one of her people. The person has agreed, or nothing leaves. */
export const prescriptionSchema = z
  .object({
    actionId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une action." })),
    frein: oneOf(liftedFreinCodes, "Choisissez dans la liste."),
    note: text(LONGEST_NOTE, `C’est trop long\u00a0: ${LONGEST_NOTE} signes au plus.`),
    hasAgreed: isTicked,
  })
  .refine(({ hasAgreed }) => hasAgreed, { path: ["hasAgreed"], message: "Demandez son accord à la personne, puis cochez.", when: () => true });
export type PrescriptionInput = z.output<typeof prescriptionSchema>;

/** A change of state, from a page of the coach or the link of the operator. */
export const prescriptionMoveSchema = z.object({
  to: neededOneOf(prescriptionStates, "Choisissez une réponse."),
  startsOn: typedDay("Indiquez un jour qui existe, par exemple 04/12/2026."),
  reason: oneOf(refusalReasonCodes, "Choisissez une raison de la liste."),
});

/** The same, where a page has several prescriptions. */
export const namedMoveSchema = prescriptionMoveSchema.extend({ prescriptionId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une demande." })) });

/** Which freins are asked for in a list. */
export const isLiftedFrein = isIn(liftedFreinCodes);
