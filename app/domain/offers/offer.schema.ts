import { z } from "zod";
import { frenchLevels, offerKinds } from "../matching/types.ts";
import { accessCodes, constraintCodes } from "./constraints.ts";
import { contractsOf, countsInHours, LONGEST_PMSMP_WEEKS, mayHaveMonths } from "./contract-rules.ts";
import { contractSentences } from "./contract-sentences.ts";
import { contractCodes } from "./contracts.ts";
import { field, isIn, listOf, neededOneOf, oneOf, text, typedDay, typedNumber } from "./form-values.schema.ts";
import { licenceCodes } from "./licences.ts";
import { isSkillId, moreFields } from "./offer-more.schema.ts";
import { windowsField } from "./window.schema.ts";

export const experienceCodes = ["beginner", "wished", "required"] as const;
export type ExperienceAsked = (typeof experienceCodes)[number];

const skills = (which: string) => listOf(isSkillId, 30, `Choisissez au plus 30 compétences ${which}.`, "Choisissez les compétences dans la liste.");
const romeCode = field<string | null>((given) => {
  if (given === undefined || given === null || given === "") return { value: null };
  const code = String(given).trim().toUpperCase();
  return /^[A-N]\d{4}$/.test(code) ? { value: code } : { wrong: "Choisissez le métier dans la liste." };
});
const communeCode = field<string>((given) => {
  const code = typeof given === "string" ? given.trim().toUpperCase() : "";
  if (code === "") return { wrong: "Indiquez la commune, par exemple Flers." };
  return /^(\d{5}|2[AB]\d{3})$/.test(code) ? { value: code } : { wrong: "Choisissez la commune dans la liste, par exemple Flers." };
});
const posts = typedNumber("Indiquez le nombre de postes, par exemple 1.", 1, 200, "Indiquez entre 1 et 200 postes.", true).transform((value) => value ?? 1);

/** The fields of an offer, each alone: what may be left empty depends on who types. */
export const offerFields = z.object({
  kind: neededOneOf(offerKinds, "Dites s’il s’agit d’un emploi, d’une immersion ou de bénévolat."),
  title: text(120, "Le titre est trop long\u00a0: 120 signes au plus.", { least: 3, say: "Donnez un titre à l’offre, par exemple Agent d’entretien." }),
  romeCode,
  communeCode,
  placeNote: text(200, "La précision sur le lieu est trop longue\u00a0: 200 signes au plus."),
  contract: oneOf(contractCodes, "Choisissez le contrat dans la liste."),
  contractMonths: typedNumber("Indiquez un nombre entier de mois, par exemple 6.", 1, 60, "Indiquez entre 1 et 60 mois.", true),
  weeklyHours: typedNumber("Indiquez les heures par semaine en chiffres, par exemple 24 ou 24,5.", 0.5, 48, "Indiquez entre une demi-heure et 48 heures par semaine."),
  hoursNote: text(200, "La précision sur les horaires est trop longue\u00a0: 200 signes au plus."),
  windows: windowsField,
  requiredSkills: skills("indispensables"),
  usefulSkills: skills("utiles"),
  licences: listOf(isIn(licenceCodes), 12, "Choisissez au plus 12 permis et certificats.", "Choisissez les permis et certificats dans la liste."),
  frenchLevel: oneOf(frenchLevels, "Choisissez le niveau de français dans la liste."),
  experienceAsked: oneOf(experienceCodes, "Dites si l’expérience est demandée."),
  wage: text(80, "Le salaire est trop long\u00a0: 80 signes au plus, par exemple 12,02 € de l’heure."),
  posts,
  startsOn: typedDay("Indiquez une date de début qui existe, par exemple 01/12/2026."),
  endsOn: typedDay("Indiquez une date de fin qui existe, par exemple 30/06/2027."),
  description: text(4000, "La description est trop longue\u00a0: 4\u00a0000 signes au plus."),
  access: listOf(isIn(accessCodes), accessCodes.length, "Choisissez dans la liste comment venir.", "Choisissez dans la liste comment venir."),
  constraints: listOf(isIn(constraintCodes), constraintCodes.length, "Choisissez les particularités dans la liste.", "Choisissez les particularités dans la liste."),
  ...moreFields,
});
type Fields = z.output<typeof offerFields>;

/** A rule between fields: looked at as soon as the fields it reads are good, whatever is wrong elsewhere. */
function rule(reads: (keyof Fields)[], isKept: (draft: Fields) => boolean, path: keyof Fields, message: string) {
  return z.refine<Fields>(isKept, {
    path: [path],
    message,
    when: ({ issues }) => !issues.some(({ path: at }) => at === undefined || at.length === 0 || reads.includes(at[0] as keyof Fields)),
  });
}

/**
 * An offer as it is typed: one schema for the form, the action and anything else that brings a draft.
 *
 * Works on what an HTML form sends without a script (`windows[0].days`, `requiredSkills` repeated…), through
 * `parseWithZod` of `@conform-to/zod/v4` or alone. Rules that need the clock or the database are in open-offer.ts.
 */
export const offerDraftSchema = offerFields.check(
  rule(["kind", "romeCode"], (draft) => draft.kind === "BENEVOLAT" || draft.romeCode !== null, "romeCode", "Indiquez le métier, par exemple agent d’entretien, puis choisissez dans la liste."),
  rule(["kind", "contract"], (draft) => draft.kind !== "EMPLOI" || draft.contract !== null, "contract", "Choisissez le contrat, par exemple CDI."),
  rule(
    // Not `contract`: what is wrong with it must not hide that the hours are missing.
    ["kind", "weeklyHours", "totalHours"], (draft) => draft.kind !== "EMPLOI" || draft.weeklyHours !== null || (draft.totalHours !== null && countsInHours(draft.contract)),
    "weeklyHours", "Indiquez les heures par semaine, par exemple 24.",
  ),
  rule(["contract", "weeks"], (draft) => draft.contract !== "PMSMP" || draft.weeks === null || draft.weeks <= LONGEST_PMSMP_WEEKS, "weeks", contractSentences.immersion),
  rule(["kind", "contract"], (draft) => draft.kind !== "BENEVOLAT" || draft.contract === null, "contract", contractSentences.benevolat),
  rule(
    ["kind", "contract"], (draft) => draft.kind === "BENEVOLAT" || draft.contract === null || contractsOf[draft.kind].includes(draft.contract),
    "contract", contractSentences.unfit,
  ),
  rule(["contract", "contractMonths"], (draft) => draft.contractMonths === null || mayHaveMonths(draft.contract), "contractMonths", contractSentences.months),
  rule(["kind", "wage"], (draft) => draft.kind !== "BENEVOLAT" || draft.wage === "", "wage", "Une mission de bénévolat n’a pas de salaire\u00a0: laissez vide."),
  rule(["startsOn", "endsOn"], (draft) => draft.startsOn === null || draft.endsOn === null || draft.endsOn >= draft.startsOn, "endsOn", contractSentences.endsFirst),
  rule(
    ["requiredSkills", "usefulSkills"], (draft) => !draft.usefulSkills.some((skill) => draft.requiredSkills.includes(skill)),
    "usefulSkills", "Une compétence est cochée deux fois\u00a0: gardez-la dans une seule liste.",
  ),
);

/**
 * A checked draft: every field is there, null or empty where nothing was said. Days are `2026-12-01`, hours `HH:MM`.
 *
 * `setAside`: what the rules read in its text and whoever typed it said is not so (`findingKey`).
 */
export type OfferDraft = z.output<typeof offerDraftSchema> & { setAside?: readonly string[] };
