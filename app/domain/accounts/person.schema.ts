import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, text } from "../offers/form-values.schema.ts";
import { tidyName } from "./same-person.ts";
import { emailField, phoneField } from "../organisations/organisation.schema.ts";

/**
 * A new person, as a coach or an administrator opens her space: who she is, where she lives, how to reach her if she can be.
 *
 * Neither phone nor e-mail is fine: a paper card lets her in. `isNew` says: yes, it is someone else than those who look like her.
 */
export const personSchema = z.object({
  firstName: text(80, "Le prénom est trop long\u00a0: 80 signes au plus.", { least: 1, say: "Indiquez le prénom." }).transform(tidyName),
  lastName: text(80, "Le nom est trop long\u00a0: 80 signes au plus.", { least: 1, say: "Indiquez le nom." }).transform(tidyName),
  communeCode: field<string>((given) => {
    const code = typeof given === "string" ? given.trim().toUpperCase() : "";
    if (code === "") return { wrong: "Indiquez la commune, par exemple Flers." };
    return /^(\d{5}|2[AB]\d{3})$/.test(code) ? { value: code } : { wrong: "Choisissez la commune dans la liste, par exemple Flers." };
  }),
  phone: phoneField,
  email: emailField,
  /** Asked of an administrator: a coach's people are her own. */
  coachId: field<string | null>((given) => {
    if (typeof given !== "string" || given.trim() === "") return { value: null };
    return isId(given.trim().toLowerCase()) ? { value: given.trim().toLowerCase() } : { wrong: "Choisissez le coach dans la liste." };
  }),
  isNew: field<boolean>((given) => ({ value: given === true || given === "on" })),
});
export type PersonInput = z.output<typeof personSchema>;

/** What is said when a person's space could not be opened. */
export const newPersonRefusals: Record<string, string> = {
  "person.looks-known": "Une personne de ce nom a déjà un espace. Si c’est une autre, confirmez.",
  "person.phone-taken": "Ce numéro ouvre déjà un espace. S’il est partagé, laissez vide\u00a0: la carte suffit.",
  "person.email-taken": "Cette adresse ouvre déjà un espace. Si elle est partagée, laissez vide\u00a0: la carte suffit.",
  "person.commune-unknown": "Choisissez la commune dans la liste, par exemple Flers.",
  "person.coach-missing": "Choisissez le coach dans la liste.",
};
