import { z } from "zod";
import { contractsOf, countsInHours, kindOfContract, LONGEST_PMSMP_WEEKS, mayHaveMonths } from "../contract-rules.ts";
import { contractSentences } from "../contract-sentences.ts";
import { field, listOf, neededOneOf, oneOf, text } from "../form-values.schema.ts";
import { offerFields, type OfferDraft } from "../offer.schema.ts";
import { emailField, phoneField } from "../../organisations/organisation.schema.ts";
import { organisationKinds } from "../../organisations/stages.ts";
import { setAsideOf } from "./read-dictated.ts";
import { sitesField } from "./sites.schema.ts";

/** The box that says: none of these, it is another organisation. */
export const NEW_ORGANISATION = "nouvelle";
const isKey = (value: unknown): value is string => typeof value === "string" && /^[a-z-]{3,20}-[\w.-]{0,60}$/i.test(value);
const always = () => true;

const fields = offerFields
  .pick({
    romeCode: true, contract: true, contractMonths: true, weeklyHours: true, totalHours: true, weeks: true, windows: true, hoursNote: true, wage: true, startsOn: true, endsOn: true, access: true, preparesFor: true, accompaniedBy: true, costs: true,
    gainedSkills: true, clauseHours: true, contactName: true, licences: true, constraints: true, requiredSkills: true, usefulSkills: true, frenchLevel: true, experienceAsked: true,
  })
  .extend({
    genre: neededOneOf(["EMPLOI", "BENEVOLAT"], "Dites s’il s’agit d’un emploi ou de bénévolat."),
    what: text(4000, "Le texte est trop long\u00a0: 4\u00a0000 signes au plus.", { least: 3, say: "Dites ce que fera la personne, par exemple\u00a0: aide-cuisinier, 24 h par semaine." }),
    title: text(120, "Le titre est trop long\u00a0: 120 signes au plus.", { least: 3, say: "Donnez un titre à l’offre, par exemple Aide-cuisinier." }),
    sites: sitesField,
    keeps: listOf(isKey, 60, "Gardez au plus 60 lignes.", "Cochez ce qui est juste dans la liste."),
    organisationId: field<string>((given) => (given === undefined || given === "" ? { value: "" } : given === NEW_ORGANISATION || z.uuid().safeParse(given).success ? { value: String(given) } : { wrong: "Choisissez l’organisation, ou dites qu’elle est nouvelle." })),
    organisationName: text(160, "Le nom est trop long\u00a0: 160 signes au plus."),
    organisationKind: oneOf(organisationKinds, "Dites si c’est une entreprise, une association ou une institution."),
    phone: phoneField,
    email: emailField,
    sendLink: field<boolean>((given) => ({ value: given === "on" || given === true })),
  });
type Fields = z.output<typeof fields>;

const rule = (path: keyof Fields, isKept: (quick: Fields) => boolean, message: string) => z.refine<Fields>(isKept, { path: [path], message, when: always });

/**
 * An offer as a coach enters it in an employer's hall: what, where and with whom are enough.
 *
 * Rules look at what was read so far, so that all that is wrong is said at once.
 */
export const quickOfferSchema = fields.check(
  rule("organisationName", ({ organisationId, organisationName }) => (organisationId !== "" && organisationId !== NEW_ORGANISATION) || (organisationName ?? "").length >= 2, "Dites chez qui, par exemple Boulangerie Martin."),
  rule("phone", ({ organisationId, phone, email }) => organisationId !== NEW_ORGANISATION || phone !== "" || email !== "", "Donnez un numéro ou une adresse e-mail\u00a0: c’est là que le reste sera demandé."),
  rule("contract", ({ genre, contract }) => !contract || genre !== "BENEVOLAT", contractSentences.benevolat),
  rule("contract", ({ contract }) => !contract || contractsOf[kindOfContract(contract)].includes(contract), "Choisissez un autre contrat dans la liste."),
  rule("contractMonths", ({ contract, contractMonths }) => contractMonths == null || mayHaveMonths(contract), contractSentences.months),
  rule("totalHours", ({ genre, contract, totalHours }) => totalHours == null || genre === "BENEVOLAT" || contract == null || countsInHours(contract), contractSentences.totalHours),
  rule("weeks", ({ contract, weeks }) => contract !== "PMSMP" || weeks == null || weeks <= LONGEST_PMSMP_WEEKS, contractSentences.immersion),
  rule("endsOn", ({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, contractSentences.endsFirst),
);
export type QuickOffer = z.output<typeof quickOfferSchema>;

/** The offers that an order makes: one a place, with its posts. What was unticked counts for nothing in their text. */
export function draftsOf(quick: QuickOffer): OfferDraft[] {
  const { what, genre, keeps, sites, organisationId: _id, organisationName: _name, organisationKind: _kind, phone, email, sendLink: _send, contract, ...facts } = quick;
  const isBenevolat = genre === "BENEVOLAT";
  const aside = setAsideOf(what, keeps, facts);
  return sites.map(({ communeCode, posts, placeNote }) => ({
    ...facts, contract: isBenevolat ? null : contract, wage: isBenevolat ? "" : facts.wage, kind: isBenevolat ? "BENEVOLAT" : kindOfContract(contract), description: what, communeCode, placeNote, posts: posts ?? 1,
    contactPhone: phone, contactEmail: email, ...(aside.length > 0 ? { setAside: aside } : {}),
  }));
}
