import { z } from "zod";
import { travelModes } from "../matching/types.ts";
import { licenceCodes } from "../offers/licences.ts";
import { field, isIn, listOf, text, typedNumber } from "../offers/form-values.schema.ts";
import { dayPartCodes } from "./day-parts.ts";

/** Viviers that one coach may keep: a list longer than this is not read. Our choice. */
export const MOST_VIVIERS = 30;

const code = (pattern: RegExp, wrong: string) =>
  field<string | null>((given) => {
    const value = typeof given === "string" ? given.trim() : "";
    if (value === "") return { value: null };
    return pattern.test(value) ? { value } : { wrong };
  });

/** A vivier as a coach writes it; `romeCode` and `communeCode` were made from her words. At least one thing is asked for. */
export const vivierSchema = z
  .object({
    name: text(80, "Ce nom est trop long\u00a0: 80 signes au plus.", { least: 2, say: "Donnez un nom, par exemple Nettoyage, Flers, matin." }),
    romeCode: code(/^[A-N]\d{4}$/, "Choisissez un métier dans la liste."),
    communeCode: code(/^(\d{5}|2[AB]\d{3})$/, "Choisissez une commune dans la liste, par exemple Flers."),
    radiusKm: typedNumber("Écrivez un nombre de kilomètres, par exemple 10.", 1, 100, "Entre 1 et 100\u00a0km."),
    dayParts: listOf(isIn(dayPartCodes), dayPartCodes.length, "Trop de moments.", "Choisissez les moments dans la liste."),
    modes: listOf(isIn(travelModes), travelModes.length, "Trop de moyens.", "Choisissez les moyens dans la liste."),
    licences: listOf(isIn(licenceCodes), 10, "Trop de permis\u00a0: 10 au plus.", "Choisissez les permis dans la liste."),
  })
  .refine(({ romeCode, communeCode, dayParts, modes, licences }) => romeCode !== null || communeCode !== null || dayParts.length + modes.length + licences.length > 0, { path: ["metier"], message: "Demandez au moins une chose\u00a0: un métier, une commune, un moment…" })
  .transform((typed) => ({ ...typed, radiusKm: typed.communeCode === null ? null : (typed.radiusKm ?? 10) }));
export type VivierInput = z.output<typeof vivierSchema>;

/** What the page of a vivier sends: seen, or given up. */
export const vivierActSchema = z.object({ act: z.enum(["vu", "supprimer"], "Choisissez ce qu’il faut faire.") });


/** What is said when a vivier could not be kept. */
export const vivierRefusals: Record<string, string> = {
  "vivier.missing": "Ce vivier n’existe pas ou n’existe plus.",
  "vivier.too-many": `Vous avez déjà ${MOST_VIVIERS}\u00a0viviers. Supprimez-en un, puis recommencez.`,
  "vivier.known": "Vous avez déjà un vivier de ce nom. Donnez un autre nom.",
};
