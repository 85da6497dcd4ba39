import { z } from "zod";
import { field, listOf, neededOneOf, text, typedNumber } from "../offers/form-values.schema.ts";
import { aidKinds, aidModes } from "./aid-kinds.ts";
import { isDrivingLicence, lawAsksFor } from "./licences.ts";

const kilometres = (what: string) => typedNumber(`Écrivez ${what} en kilomètres, par exemple 25.`, 1, 100, "Entre 1 et 100\u00a0kilomètres.");
const drivingLicences = listOf((code): code is string => typeof code === "string" && isDrivingLicence(code), 10, "Trop de permis\u00a0: 10 au plus.", "Choisissez les permis dans la liste.");
const short = (say: string) => text(80, "C’est trop long\u00a0: 80 signes au plus.", { least: 2, say });
// Said even when another field is wrong, so that one sending tells everything.
const always = () => true;

/**
 * A line of the directory of mobility aids as an administrator writes it.
 *
 * What has no meaning for its kind is dropped (days of a course, licences that a garage prepares), and the licence that the
 * law asks of who drives a lent vehicle is always there.
 */
export const aidSchema = z
  .object({
    kind: neededOneOf(aidKinds, "Dites ce que c’est."),
    name: short("Donnez le nom de l’aide, par exemple Scooter de Mobylis."),
    operator: short("Donnez le nom de la structure."),
    mode: neededOneOf(aidModes, "Choisissez le moyen de transport."),
    communeCode: field<string>((given) => {
      const code = typeof given === "string" ? given.trim().toUpperCase() : "";
      if (code === "") return { wrong: "Indiquez la commune, par exemple Flers." };
      return /^(\d{5}|2[AB]\d{3})$/.test(code) ? { value: code } : { wrong: "Choisissez la commune dans la liste, par exemple Flers." };
    }),
    serviceKm: kilometres("jusqu’où l’aide sert"),
    radiusKm: kilometres("jusqu’où va le véhicule"),
    maxDays: typedNumber("Écrivez la durée en jours, par exemple 60.", 1, 730, "Entre 1 et 730\u00a0jours.", true),
    licences: drivingLicences,
    prepares: drivingLicences,
    priceNote: text(120, "Le prix est trop long\u00a0: 120 signes au plus."),
    depositEuros: typedNumber("Écrivez la caution en euros, par exemple 150.", 0, 5000, "Entre 0 et 5 000\u00a0euros.", true),
    placesAYear: typedNumber("Écrivez le nombre de places par an, par exemple 18.", 1, 10_000, "Entre 1 et 10 000\u00a0places.", true),
    conditions: text(500, "Les conditions sont trop longues\u00a0: 500 signes au plus."),
    isActive: field<boolean>((given) => ({ value: given === true || given === "on" })),
  })
  .refine(({ serviceKm }) => serviceKm !== null, { path: ["serviceKm"], message: "Écrivez jusqu’où l’aide sert en kilomètres, par exemple 25.", when: always })
  .refine(({ kind, radiusKm }) => kind !== "loan" || radiusKm !== null, { path: ["radiusKm"], message: "Écrivez jusqu’où va le véhicule en kilomètres, par exemple 25.", when: always })
  .refine(({ kind, mode }) => kind !== "loan" || mode !== "carpool", { path: ["mode"], message: "On prête un vélo, un scooter ou une voiture.", when: always })
  .refine(({ kind, prepares }) => kind !== "licence" || prepares?.length !== 0, { path: ["prepares"], message: "Dites quel permis cette aide prépare.", when: always })
  .transform((typed) => {
    const isLoan = typed.kind === "loan";
    return {
      ...typed,
      serviceKm: typed.serviceKm ?? 0,
      radiusKm: isLoan ? (typed.radiusKm ?? 0) : 0,
      maxDays: isLoan ? typed.maxDays : null,
      depositEuros: isLoan ? typed.depositEuros : null,
      licences: isLoan ? [...new Set([...lawAsksFor(typed.mode), ...typed.licences])] : [],
      prepares: typed.kind === "licence" ? typed.prepares : [],
      placesAYear: isLoan ? null : typed.placesAYear,
    };
  });
export type AidInput = z.output<typeof aidSchema>;

/** What is said when an aid could not be saved. */
export const aidRefusals: Record<string, string> = {
  "aid.missing": "Cette aide n’existe pas ou n’existe plus.",
  "aid.known": "Cette structure a déjà une aide de ce nom. Corrigez-la, ou donnez un autre nom.",
  "aid.commune-unknown": "Choisissez la commune dans la liste, par exemple Flers.",
};
