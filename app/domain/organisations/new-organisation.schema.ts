import { z } from "zod";
import type { accountSchema } from "../accounts/account.schema.ts";
import { field, text } from "../offers/form-values.schema.ts";
import { emailField, organisationSchema } from "./organisation.schema.ts";

const NAMES = "Le nom est trop long\u00a0: 80 signes au plus.";
const isTouched = (typed: Partial<Record<"memberFirstName" | "memberLastName" | "memberEmail", string>>) => Boolean(typed.memberFirstName || typed.memberLastName || typed.memberEmail);
// Said even when another field is wrong, so that one sending tells everything.
const always = () => true;

/**
 * A new organisation as an administrator adds it: with the coach who follows it and its first account, both optional.
 *
 * One of the three fields of the first account asks for the two others.
 */
export const newOrganisationSchema = organisationSchema
  .extend({
    ownerId: field<string | null>((given) => {
      if (typeof given !== "string" || given === "") return { value: null };
      return z.uuid().safeParse(given).success ? { value: given } : { wrong: "Choisissez le coach dans la liste." };
    }),
    memberFirstName: text(80, NAMES),
    memberLastName: text(80, NAMES),
    memberEmail: emailField,
  })
  .refine((typed) => !isTouched(typed) || typed.memberFirstName !== "", { path: ["memberFirstName"], message: "Indiquez le prénom.", when: always })
  .refine((typed) => !isTouched(typed) || typed.memberLastName !== "", { path: ["memberLastName"], message: "Indiquez le nom.", when: always })
  .refine((typed) => !isTouched(typed) || typed.memberEmail !== "", { path: ["memberEmail"], message: "Indiquez l’adresse e-mail\u00a0: le code pour entrer y est envoyé.", when: always });
export type NewOrganisationInput = z.output<typeof newOrganisationSchema>;

/** The account of its first member, once the organisation has its id; null when none was asked for. */
export function firstMemberOf(input: NewOrganisationInput, organisationId: string): z.output<typeof accountSchema> | null {
  if (!isTouched(input)) return null;
  return { role: "employer", firstName: input.memberFirstName, lastName: input.memberLastName, email: input.memberEmail, phone: "", organisationId };
}
