import { z } from "zod";
import { frenchLevels, offerKinds, travelModes } from "../matching/types.ts";
import { constraintCodes } from "../offers/constraints.ts";
import { contractCodes } from "../offers/contracts.ts";
import { field, isIn, listOf, neededOneOf, oneOf, text, typedDay, typedNumber } from "../offers/form-values.schema.ts";
import { licenceCodes } from "../offers/licences.ts";
import { windowsField } from "../offers/window.schema.ts";
import { frenchEases } from "../skills/french-from-answers.ts";
import { filledRows } from "./filled-rows.schema.ts";
import { experienceKinds } from "./profile-facts.ts";

const isSkillId = (value: unknown): value is string => typeof value === "string" && /^[a-z0-9][a-z0-9-]{1,79}$/.test(value);
/** A ROME code as a form sends it. */
export const romeCode = (wrong: string) => field<string>((given) => {
  const code = typeof given === "string" ? given.trim().toUpperCase() : "";
  return /^[A-N]\d{4}$/.test(code) ? { value: code } : { wrong };
});
/** The INSEE code of a commune, that must be given. */
export const communeCode = field<string>((given) => {
  const code = typeof given === "string" ? given.trim().toUpperCase() : "";
  if (code === "") return { wrong: "Indiquez votre commune, par exemple Flers." };
  return /^(\d{5}|2[AB]\d{3})$/.test(code) ? { value: code } : { wrong: "Choisissez la commune dans la liste, par exemple Flers." };
});
const hours = typedNumber("Indiquez un nombre entier d’heures par semaine, par exemple 24.", 1, 48, "Indiquez entre 1 et 48 heures par semaine.", true);

const kindsField = listOf(isIn(offerKinds), offerKinds.length, "Choisissez dans la liste.", "Choisissez emploi, immersion ou bénévolat.");
const avoidField = listOf(isIn(constraintCodes), constraintCodes.length, "Choisissez dans la liste.", "Choisissez dans la liste ce que vous voulez éviter.");

const meansRow = z.object({
  mode: neededOneOf(travelModes, "Choisissez un moyen de se déplacer dans la liste."),
  radiusKm: typedNumber("Indiquez des kilomètres, par exemple 15.", 1, 200, "Indiquez entre 1 et 200\u00a0km."),
  until: typedDay("Indiquez un jour qui existe, par exemple 31/01/2027."),
});
const projectRow = z.object({
  romeCode: romeCode("Choisissez le métier dans la liste."),
  label: text(120, "Le nom du métier est trop long\u00a0: 120 signes au plus."),
});
const experienceRow = z.object({
  label: text(120, "C’est trop long\u00a0: 120 signes au plus.", { least: 2, say: "Dites ce que vous avez fait, par exemple Aide à domicile." }),
  place: text(120, "Le lieu est trop long\u00a0: 120 signes au plus."),
  months: typedNumber("Indiquez une durée en mois, par exemple 6.", 0, 720, "Indiquez une durée entre 0 et 720 mois.", true).transform((value) => value ?? 0),
  kind: neededOneOf(experienceKinds, "Dites si c’était un emploi, du bénévolat ou dans votre vie."),
  romeCode: field<string | null>((given) => {
    if (given === undefined || given === null || given === "") return { value: null };
    return typeof given === "string" && /^[A-N]\d{4}$/i.test(given.trim()) ? { value: given.trim().toUpperCase() } : { wrong: "Choisissez le métier dans la liste." };
  }),
  endedYear: typedNumber("Indiquez une année, par exemple 2024.", 1950, 2100, "Indiquez une année, par exemple 2024.", true),
});
const usedOnce = (rows: { mode: string }[]) => new Set(rows.map(({ mode }) => mode)).size === rows.length;
/** Ways to travel, each with how far and until when. */
export const meansField = filledRows(meansRow, "mode", 7, "Donnez au plus 7 moyens de se déplacer.").refine(usedOnce, "Donnez chaque moyen une seule fois.");
/** What she can do, by the ids of the referential. */
export const skillsField = listOf(isSkillId, 60, "Choisissez au plus 60 choses que vous savez faire.", "Choisissez dans la liste ce que vous savez faire.");

/**
 * One part of a profile, as a form of its own: a page asks one thing, and what it does not ask stays as it is.
 *
 * A list that comes empty empties the part: unticking everything is an answer.
 */
export const profileChangeSchema = z.discriminatedUnion("section", [
  z.object({ section: z.literal("place"), communeCode }),
  z.object({ section: z.literal("travel"), means: meansField }),
  z.object({ section: z.literal("week"), windows: windowsField }),
  z.object({ section: z.literal("wishes"), projects: filledRows(projectRow, "romeCode", 2, "Choisissez au plus deux métiers.").refine((rows) => new Set(rows.map((row) => row.romeCode)).size === rows.length, "Choisissez deux métiers différents.") }),
  z.object({ section: z.literal("skills"), skills: skillsField }),
  z.object({ section: z.literal("licences"), licences: listOf(isIn(licenceCodes), licenceCodes.length, "Choisissez dans la liste.", "Choisissez les permis et certificats dans la liste.") }),
  z.object({ section: z.literal("french"), frenchLevel: oneOf(frenchLevels, "Choisissez le niveau de français dans la liste.") }),
  z.object({ section: z.literal("speaks"), speaksFrench: oneOf(frenchEases, "Choisissez une des trois réponses.") }),
  z.object({ section: z.literal("reads"), readsFrench: oneOf(frenchEases, "Choisissez une des trois réponses.") }),
  z.object({ section: z.literal("hours"), weeklyHoursMin: hours, weeklyHoursMax: hours })
    .refine(({ weeklyHoursMin: least, weeklyHoursMax: most }) => least === null || most === null || least <= most, { path: ["weeklyHoursMax"], message: "Le plus grand nombre d’heures vient en second." }),
  z.object({
    section: z.literal("work"),
    kinds: kindsField,
    contracts: listOf(isIn(contractCodes), contractCodes.length, "Choisissez dans la liste.", "Choisissez les contrats dans la liste."),
    avoid: avoidField,
  }),
  // The same two lists as in `work`, each for the page that asks it alone.
  z.object({ section: z.literal("kinds"), kinds: kindsField }),
  z.object({ section: z.literal("avoid"), avoid: avoidField }),
  z.object({ section: z.literal("experience"), experience: filledRows(experienceRow, "label", 20, "Donnez au plus 20 expériences.") }),
  z.object({ section: z.literal("about"), about: text(400, "Votre présentation est trop longue\u00a0: 400 signes au plus.") }),
], "Cette page n’est plus à jour. Rechargez-la.");

export type ProfileChange = z.output<typeof profileChangeSchema>;
export type ProfileSection = ProfileChange["section"];

/** What is said when a profile could not be changed. */
export const profileRefusals: Record<string, string> = {
  "person.missing": "Cette personne n’existe pas ou n’est pas dans votre portefeuille.",
  "profile.changed-meanwhile": "Ce profil vient d’être modifié par quelqu’un d’autre. Regardez-le avant de continuer.",
  "profile.commune-unknown": "Choisissez la commune dans la liste, par exemple Flers.",
  "profile.metier-unknown": "Choisissez le métier dans la liste.",
  "profile.skill-unknown": "Choisissez dans la liste ce que vous savez faire.",
};
