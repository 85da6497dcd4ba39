import { z } from "zod";
import { neededOneOf, text, typedDay } from "../offers/form-values.schema.ts";
import { contacts, organisationKinds, siaeKinds, stages } from "./stages.ts";

const DAY = "Écrivez le jour comme ceci\u00a0: 4/12/2026.";
const note = text(500, "Votre note est trop longue\u00a0: 500 signes au plus.");
const LONGEST_STEP = 160;
const always = () => true;

/** What comes next: what and when go together; both absent, nothing is planned. */
const step = { nextStep: text(LONGEST_STEP, "C’est trop long\u00a0: 160 signes au plus."), nextStepOn: typedDay(DAY) };
type Step = { nextStep: string; nextStepOn: string | null };
const WHAT = { path: ["nextStep"], message: "Dites ce qu’il y a à faire, par exemple\u00a0: envoyer la plaquette.", when: always };
const WHEN = { path: ["nextStepOn"], message: "Dites pour quel jour.", when: always };
const hasWhat = ({ nextStep, nextStepOn }: Step) => nextStepOn === null || nextStep !== "";
const hasWhen = ({ nextStep, nextStepOn }: Step) => nextStep === "" || nextStepOn !== null;

/** A contact just had, with what comes next when that is known already. */
export const contactSchema = z.object({ act: z.literal("contact"), type: neededOneOf(contacts, "Choisissez ce qui s’est passé."), on: typedDay(DAY), note, ...step }).refine(hasWhat, WHAT).refine(hasWhen, WHEN);
export type ContactInput = z.output<typeof contactSchema>;

/** A stage reached. */
export const stageSchema = z.object({ act: z.literal("etape"), type: neededOneOf(stages, "Choisissez l’étape dans la liste."), on: typedDay(DAY), note });
/** What comes next, or nothing when both are empty. */
export const stepSchema = z.object({ act: z.literal("suite"), ...step }).refine(hasWhat, WHAT).refine(hasWhen, WHEN);
/** Who looks after it: oneself (`moi`), nobody (`personne`), or a colleague's id. */
export const ownerSchema = z.object({ act: z.literal("suivi"), to: z.union([z.literal("moi"), z.literal("personne"), z.uuid("Choisissez le coach dans la liste.")], "Choisissez le coach dans la liste.") });

/** Everything a coach may do on the page of an organisation. */
export const prospectingActs = z.discriminatedUnion("act", [contactSchema, stageSchema, stepSchema, ownerSchema]);
export type ProspectingAct = z.output<typeof prospectingActs>;

/** Days without a contact that the list can ask for. */
export const quietDays = [30, 60, 90, 180] as const;

/** What the address of the coach's list asks; anything else is as if not said. */
export const employerChoices = z.object({
  q: z.string().max(100).catch(""),
  etape: z.enum(stages).nullable().catch(null),
  a: z.enum(["tous", "moi", "secteur", "personne"]).catch("tous"),
  genre: z.enum(organisationKinds).nullable().catch(null),
  siae: z.enum(siaeKinds).nullable().catch(null),
  sans: z.coerce.number().refine((days) => quietDays.some((one) => one === days)).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type EmployerChoices = z.output<typeof employerChoices>;

const sheet = z.uuid("Choisissez deux fiches différentes.");
/** What is said of two sheets that look alike: one stays (`keep`), or they are two. */
export const pairActs = z.discriminatedUnion("act", [
  z.object({ act: z.literal("reunir"), a: sheet, b: sheet, keep: z.uuid("Choisissez la fiche à garder.") }).refine(({ a, b, keep }) => keep === a || keep === b, { path: ["keep"], message: "Choisissez la fiche à garder." }),
  z.object({ act: z.literal("deux"), a: sheet, b: sheet }),
]);
export type PairAct = z.output<typeof pairActs>;
