import { z } from "zod";
import { parsePhone, phoneInWords } from "../accounts/address.ts";
import { travelModes, type TravelMode } from "../matching/types.ts";
import { field, text, typedNumber } from "../offers/form-values.schema.ts";

/** Most people who may see an offer first, for each of its posts: beyond, the bound bounds nothing. Our choice. */
export const MOST_PEOPLE_PER_POST = 20;

const kilometres = typedNumber("Écrivez des kilomètres, par exemple 15.", 1, 200, "Indiquez entre 1 et 200\u00a0km.");
const radiiFields = Object.fromEntries(travelModes.map((mode) => [mode, kilometres])) as Record<TravelMode, typeof kilometres>;

/**
 * What an administrator decides for the territory: the help line, how far a means takes someone who did not say it, and
 * how many people may be sent to the same post.
 *
 * An empty radius keeps our default (design/matching.md).
 */
export const territorySettingsSchema = z.object({
  helpPhone: field<string>((given) => {
    const typed = typeof given === "string" ? given : "";
    // A short number (« 39 49 ») is a help line too.
    if (/^3\d ?\d{2}$/.test(typed.trim())) return { value: typed.trim() };
    const phone = parsePhone(typed);
    return phone === null ? { wrong: "Écrivez un numéro à 10 chiffres, par exemple 02 61 91 00 00." } : { value: phoneInWords(phone).replaceAll("\u00a0", " ") };
  }),
  helpHours: text(120, "Les horaires sont trop longs\u00a0: 120 signes au plus."),
  peoplePerPost: typedNumber("Indiquez un nombre de personnes, par exemple 8.", 1, MOST_PEOPLE_PER_POST, `Indiquez entre 1 et ${MOST_PEOPLE_PER_POST}\u00a0personnes.`, true)
    .refine((count) => count !== null, "Indiquez un nombre de personnes, par exemple 8.").transform((count) => count ?? 1),
  ...radiiFields,
});
export type TerritorySettingsInput = z.output<typeof territorySettingsSchema>;
