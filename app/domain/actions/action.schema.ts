import { z } from "zod";
import { licenceCodes } from "../offers/licences.ts";
import { field, isIn, listOf, neededOneOf, text, typedDay, typedNumber } from "../offers/form-values.schema.ts";
import { actionEntries, actionThemeCodes, liftedFreinCodes, type ActionEntry } from "./themes.ts";

const short = (say: string) => text(120, "C’est trop long\u00a0: 120 signes au plus.", { least: 2, say });
const line = text(160, "C’est trop long\u00a0: 160 signes au plus.");
const typedEmail = field<string>((given) => {
  const value = typeof given === "string" ? given.trim() : "";
  return value === "" || (/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/.test(value) && value.length <= 254) ? { value } : { wrong: "Écrivez une adresse e-mail, par exemple accueil@example.org." };
});

/** A line of the directory of actions as an administrator writes it. `areaCodes` empty: the whole territory. */
export const actionSchema = z
  .object({
    name: short("Donnez le nom de l’action, par exemple Atelier numérique."),
    operator: short("Donnez le nom de la structure."),
    operatorEmail: typedEmail,
    operatorPhone: text(20, "Ce numéro est trop long."),
    theme: neededOneOf(actionThemeCodes, "Choisissez un thème."),
    lifts: listOf(isIn(liftedFreinCodes), liftedFreinCodes.length, "Trop de freins.", "Choisissez les freins dans la liste."),
    prepares: listOf(isIn(licenceCodes), 10, "Trop de permis\u00a0: 10 au plus.", "Choisissez les permis dans la liste."),
    areaCodes: listOf((code): code is string => typeof code === "string" && /^[\w-]{1,40}$/.test(code), 20, "Trop de secteurs.", "Choisissez les secteurs dans la liste."),
    place: line,
    placesAYear: typedNumber("Écrivez le nombre de places par an, par exemple 18.", 1, 10_000, "Entre 1 et 10 000\u00a0places.", true),
    entry: neededOneOf(Object.keys(actionEntries) as ActionEntry[], "Dites comment on y entre."),
    delayNote: line,
    format: text(300, "C’est trop long\u00a0: 300 signes au plus."),
    priceNote: line,
    depositEuros: typedNumber("Écrivez la caution en euros, par exemple 150.", 0, 5000, "Entre 0 et 5 000\u00a0euros.", true),
    conditions: text(500, "Les conditions sont trop longues\u00a0: 500 signes au plus."),
    startsOn: typedDay("Indiquez un jour qui existe, par exemple 04/12/2026."),
    endsOn: typedDay("Indiquez un jour qui existe, par exemple 04/12/2026."),
    isActive: field<boolean>((given) => ({ value: given === true || given === "on" })),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, { path: ["endsOn"], message: "La fin est avant le début. Corrigez l’un des deux jours.", when: () => true });
export type ActionInput = z.output<typeof actionSchema>;

/** What is said when an action could not be saved. */
export const actionRefusals: Record<string, string> = {
  "action.missing": "Cette action n’existe pas ou n’existe plus.",
  "action.known": "Cette structure a déjà une action de ce nom. Corrigez-la, ou donnez un autre nom.",
  "action.area-unknown": "Choisissez les secteurs dans la liste.",
};
