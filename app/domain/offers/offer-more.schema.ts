import { emailField, phoneField } from "../organisations/organisation.schema.ts";
import { listOf, oneOf, text, typedNumber } from "./form-values.schema.ts";

/** Whether what a volunteer spends is given back. */
export const costCodes = ["refunded", "none"] as const;
export const costWords: Record<(typeof costCodes)[number], string> = { refunded: "Frais remboursés", none: "Frais non remboursés" };

/** Whether a value has the shape of the id of a skill. */
export const isSkillId = (value: unknown): value is string => typeof value === "string" && /^[a-z0-9][a-z0-9-]{1,79}$/.test(value);

/** What some contracts and missions ask beside the rest: hours of a whole mission, weeks, who is beside the person, who to ask for. */
export const moreFields = {
  totalHours: typedNumber("Indiquez le total des heures en chiffres, par exemple 12.", 0.5, 2000, "Indiquez entre une demi-heure et 2\u00a0000 heures en tout."),
  weeks: typedNumber("Indiquez un nombre entier de semaines, par exemple 6.", 1, 104, "Indiquez entre 1 et 104 semaines.", true),
  preparesFor: text(120, "Le nom du diplôme est trop long\u00a0: 120 signes au plus."),
  accompaniedBy: text(120, "C’est trop long\u00a0: 120 signes au plus, par exemple la responsable de la boutique."),
  costs: oneOf(costCodes, "Dites si les frais sont remboursés."),
  gainedSkills: listOf(isSkillId, 12, "Choisissez au plus 12 compétences.", "Choisissez les compétences dans la liste."),
  clauseHours: typedNumber("Indiquez les heures en chiffres, par exemple 150.", 1, 100_000, "Indiquez entre 1 et 100\u00a0000 heures.", true),
  contactName: text(120, "Le nom est trop long\u00a0: 120 signes au plus."),
  contactPhone: phoneField,
  contactEmail: emailField,
};
