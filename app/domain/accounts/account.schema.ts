import { z } from "zod";
import { isId } from "../kit/id.ts";
import { emailField, phoneField } from "../organisations/organisation.schema.ts";
import { field, text } from "../offers/form-values.schema.ts";

/** The accounts that an administrator opens. */
export const openedRoles = ["coach", "hotliner", "employer", "admin", "referent"] as const;
export type OpenedRole = (typeof openedRoles)[number];
export const roleWords: Record<OpenedRole | "admin" | "beneficiary", string> = {
  coach: "Coach", hotliner: "Aide par téléphone", employer: "Employeur", admin: "Administration", referent: "Référent", beneficiary: "Bénéficiaire",
};

/** The id of a thing chosen in a list. */
export const idField = (wrong: string) => field<string>((given) => {
  const value = typeof given === "string" ? given.trim().toLowerCase() : "";
  return isId(value) ? { value } : { wrong };
});
const common = {
  firstName: text(80, "Le prénom est trop long\u00a0: 80 signes au plus.", { least: 1, say: "Indiquez le prénom." }),
  lastName: text(80, "Le nom est trop long\u00a0: 80 signes au plus.", { least: 1, say: "Indiquez le nom." }),
  // Codes to sign in go there: a professional without an address could never enter.
  email: emailField.refine((email) => email !== "", "Indiquez l’adresse e-mail\u00a0: le code pour entrer y est envoyé."),
  phone: phoneField,
};

/** A new account: a coach belongs to an area, an employer to an organisation, a referent to a structure (by its name, new or known). */
export const accountSchema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("coach"), ...common, areaId: idField("Choisissez le secteur de ce coach.") }),
  z.object({ role: z.literal("hotliner"), ...common }),
  z.object({ role: z.literal("employer"), ...common, organisationId: idField("Choisissez l’organisation de cette personne.") }),
  z.object({ role: z.literal("admin"), ...common }),
  z.object({
    role: z.literal("referent"), ...common,
    structure: text(120, "Le nom de la structure est trop long\u00a0: 120 signes au plus.", { least: 2, say: "Indiquez la structure, par exemple le CCAS d’une commune." }),
  }),
], "Choisissez un rôle.");
export type AccountInput = z.output<typeof accountSchema>;

/** What is said when an account could not be opened or closed. */
export const accountRefusals: Record<string, string> = {
  "account.missing": "Ce compte n’existe pas ou n’existe plus.",
  "account.not-left": "Ce compte a été fermé par l’administration. Demandez-lui de le rouvrir.",
  "account.email-taken": "Cette adresse e-mail a déjà un compte.",
  "account.phone-taken": "Ce numéro de téléphone a déjà un compte.",
  "account.area-missing": "Choisissez le secteur de ce coach.",
  "account.organisation-missing": "Choisissez l’organisation de cette personne.",
  "account.own": "Vous ne pouvez pas fermer votre propre compte.",
  "account.closed": "Ce compte est fermé\u00a0: un administrateur peut le rouvrir.",
  "account.no-such-address": "Ce compte n’a pas cette adresse.",
};
