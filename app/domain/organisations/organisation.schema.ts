import { z } from "zod";
import { parseAddress, parsePhone } from "../accounts/address.ts";
import { field, neededOneOf, oneOf, text, typedDay } from "../offers/form-values.schema.ts";
import { parseSiren, parseSiret } from "./siret.ts";
import { contacts, organisationKinds, siaeKinds, stages } from "./stages.ts";

const typed = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** An e-mail address as it is stored; '' when absent. */
export const emailField = field<string>((given) => {
  const value = typed(given);
  const address = value === "" ? null : parseAddress(value);
  if (value === "" || address?.kind === "email") return { value: address?.value ?? "" };
  return { wrong: "Écrivez l’adresse e-mail en entier, par exemple nom@example.org." };
});

/** A French phone number in E.164; '' when absent. */
export const phoneField = field<string>((given) => {
  const value = typed(given);
  const phone = value === "" ? "" : parsePhone(value);
  return phone === null ? { wrong: "Écrivez un numéro à 10 chiffres, par exemple 02 61 91 00 00." } : { value: phone };
});

/** The INSEE code of a commune chosen or read. */
export const communeCode = field<string>((given) => {
  const code = typed(given).toUpperCase();
  if (code === "") return { wrong: "Indiquez la commune, par exemple Flers." };
  return /^(\d{5}|2[AB]\d{3})$/.test(code) ? { value: code } : { wrong: "Choisissez la commune dans la liste, par exemple Flers." };
});

/** A new organisation. `isNew` says: yes, it is another one than those that look like it. */
export const organisationSchema = z.object({
  kind: neededOneOf(organisationKinds, "Dites si c’est une entreprise, une association ou une institution."),
  name: text(160, "Le nom est trop long\u00a0: 160 signes au plus.", { least: 2, say: "Donnez le nom de l’organisation." }),
  siret: field<string | null>((given) => {
    if (typed(given) === "") return { value: null };
    const siret = parseSiret(typed(given));
    return siret === null ? { wrong: "Ce SIRET n’est pas valable\u00a0: vérifiez ses 14 chiffres." } : { value: siret };
  }),
  /** Kept only where the SIRET is not known, of which it is the beginning. */
  siren: field<string | null>((given) => {
    if (typed(given) === "") return { value: null };
    const siren = parseSiren(typed(given));
    return siren === null ? { wrong: "Ce SIREN n’est pas valable\u00a0: vérifiez ses 9 chiffres." } : { value: siren };
  }),
  siaeKind: oneOf(siaeKinds, "Choisissez le type de structure dans la liste."),
  communeCode,
  phone: phoneField,
  email: emailField,
  activity: text(120, "L’activité est trop longue\u00a0: 120 signes au plus."),
  stage: oneOf(stages, "Choisissez l’étape dans la liste.").transform((stage) => stage ?? "prospectee"),
  isNew: field<boolean>((given) => ({ value: given === true || given === "on" || given === "oui" })),
});
export type OrganisationInput = z.output<typeof organisationSchema>;

/** A stage reached or a contact, noted by a coach or an administrator; `on` null: just now. */
export const organisationEventSchema = z.object({
  type: neededOneOf([...stages, ...contacts], "Choisissez ce qui s’est passé."),
  on: typedDay("Écrivez le jour comme ceci\u00a0: 4/12/2026."),
  note: text(500, "Votre note est trop longue\u00a0: 500 signes au plus."),
});
export type OrganisationEventInput = z.output<typeof organisationEventSchema>;

/** What is said when an organisation could not be saved. */
export const organisationRefusals: Record<string, string> = {
  "organisation.missing": "Cette organisation n’existe pas ou n’existe plus.",
  "organisation.siret-known": "Une organisation porte déjà ce SIRET.",
  "organisation.looks-known": "Une organisation de ce nom existe déjà dans cette commune. Si c’est une autre, confirmez.",
  "organisation.event-in-future": "Ce jour n’est pas encore venu\u00a0: notez ce qui a eu lieu.",
  "organisation.stage-not-next": "Une étape après l’autre\u00a0: celle-ci n’est pas la suivante.",
  "organisation.stage-too-early": "Ce jour est avant l’étape précédente\u00a0: vérifiez la date.",
  "organisation.owned": "Un ou une collègue suit cette organisation. Voyez avec cette personne.",
  "organisation.not-owner": "Seule la personne qui suit cette organisation peut la confier ou la laisser.",
  "organisation.not-a-pair": "Choisissez deux fiches différentes.",
  "organisation.owner-missing": "Choisissez le coach dans la liste.",
  "organisation.commune-unknown": "Choisissez la commune dans la liste, par exemple Flers.",
};
