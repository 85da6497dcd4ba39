import { z } from "zod";
import { offerKinds } from "../matching/types.ts";
import { field, isIn, listOf, neededOneOf, text } from "../offers/form-values.schema.ts";
import { organisationKinds } from "../organisations/stages.ts";
import { offerFields } from "./offer-line.schema.ts";
import { organisationFields } from "./organisation-line.ts";
import type { ListField } from "./columns.ts";
import type { ListKind } from "./list-kinds.ts";

export const fieldsOf: Record<ListKind, readonly ListField[]> = { organisations: organisationFields, offres: offerFields };

const always = () => true;
// A form that came without any column is looked at too.
const has = (columns: readonly (string | null)[] | undefined, ...codes: string[]) => codes.some((code) => columns?.includes(code));
const PLACE = "Dites quelle colonne donne la commune, ou le code postal.";

/** What each column is, `columns[0]` the first; '' for none. Two columns are never one field. */
function columnsOf(fields: readonly ListField[]) {
  const codes = fields.map(({ code }) => code);
  const column = field<string | null>((given) => {
    if (given === undefined || given === null || given === "") return { value: null };
    return typeof given === "string" && codes.includes(given) ? { value: given } : { wrong: "Choisissez dans la liste." };
  });
  return z.array(column).max(100, "Ce tableau a plus de 100 colonnes.").default([]).superRefine((columns, ctx) => {
    columns.forEach((code, at) => {
      if (code !== null && columns.indexOf(code) < at) ctx.addIssue({ code: "custom", path: [at], message: "Une autre colonne dit déjà cela\u00a0: gardez l’une des deux." });
    });
  });
}

/** How a list of organisations is read. */
export const organisationChoicesSchema = z.object({ columns: columnsOf(organisationFields), kind: neededOneOf(organisationKinds, "Dites ce qu’elles sont quand la liste ne le dit pas.") })
  .refine(({ columns }) => has(columns, "name"), { path: ["columns"], message: "Dites quelle colonne est le nom.", when: always })
  .refine(({ columns }) => has(columns, "commune", "postalCode", "communeCode"), { path: ["columns"], message: PLACE, when: always });
export type OrganisationChoices = z.output<typeof organisationChoicesSchema>;

/** How a list of offers is read. `from`: whose list it is, so that the same ids of two lists are not one offer. */
export const offerChoicesSchema = z.object({
  columns: columnsOf(offerFields),
  kind: neededOneOf(offerKinds.filter((kind) => kind !== "IMMERSION"), "Dites si ce sont des emplois ou des missions de bénévolat."),
  from: text(60, "C’est trop long\u00a0: 60 signes au plus.", { least: 2, say: "Dites d’où vient cette liste, par exemple Mairie de Flers." }),
})
  .refine(({ columns }) => has(columns, "title"), { path: ["columns"], message: "Dites quelle colonne est le titre de l’offre.", when: always })
  .refine(({ columns }) => has(columns, "commune", "postalCode", "communeCode"), { path: ["columns"], message: PLACE, when: always })
  .refine(({ columns, kind }) => kind !== "EMPLOI" || has(columns, "contract"), { path: ["columns"], message: "Dites quelle colonne est le contrat.", when: always });
export type OfferChoices = z.output<typeof offerChoicesSchema>;

/** The last step: which lines are another organisation all the same, who follows the new ones, whether offers that are gone close. */
export const importSchema = z.object({
  act: z.literal("importer"),
  others: listOf((value): value is string => typeof value === "string" && /^\d{1,6}$/.test(value), 1_000, "Cochez au plus 1\u00a0000 lignes.", "Choisissez dans la liste."),
  owner: listOf(isIn(["moi", "personne"] as const), 1, "Choisissez qui les suivra.", "Choisissez qui les suivra."),
  replaces: field<boolean>((given) => ({ value: given === "on" })),
});
export type ImportInput = z.output<typeof importSchema>;
