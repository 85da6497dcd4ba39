import { z } from "zod";
import { field, text, typedNumber } from "../offers/form-values.schema.ts";

const kilometres = (what: string) =>
  typedNumber(`Écrivez ${what} en kilomètres, par exemple 25.`, 1, 100, `Entre 1 et 100\u00a0kilomètres.`).refine((km) => km !== null, `Écrivez ${what} en kilomètres, par exemple 25.`).transform((km) => km ?? 0);

/** What an administrator may change of a mobility aid. The vehicle, its lender and its place come with the programmes. */
export const aidSchema = z.object({
  isActive: field<boolean>((given) => ({ value: given === true || given === "on" })),
  radiusKm: kilometres("jusqu’où va le véhicule"),
  serviceKm: kilometres("jusqu’où il est prêté"),
  maxDays: typedNumber("Écrivez la durée en jours, par exemple 60.", 1, 730, "Entre 1 et 730\u00a0jours.", true),
  priceNote: text(120, "Le prix est trop long\u00a0: 120 signes au plus."),
  depositEuros: typedNumber("Écrivez la caution en euros, par exemple 150.", 0, 5000, "Entre 0 et 5 000\u00a0euros.", true),
  conditions: text(500, "Les conditions sont trop longues\u00a0: 500 signes au plus."),
});
export type AidInput = z.output<typeof aidSchema>;

