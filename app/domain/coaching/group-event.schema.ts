import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, isIn, listOf, neededOneOf, text, typedNumber } from "../offers/form-values.schema.ts";
import { meetingMoment } from "./appointment.schema.ts";
import { groupEventKinds, groupOutcomes, type GroupEventKind, type GroupOutcome } from "./group-events.ts";

export const LONGEST_EVENT_TITLE = 80;
export const LONGEST_EVENT_ABOUT = 400;
/** Most people invited at once, and seats of one event. */
export const MOST_INVITED = 200;

/** A group event that a coach writes. */
export const groupEventSchema = z.object({
  kind: neededOneOf(Object.keys(groupEventKinds) as GroupEventKind[], "Choisissez le genre de rencontre."),
  title: text(LONGEST_EVENT_TITLE, `Ce titre est trop long\u00a0: ${LONGEST_EVENT_TITLE} signes au plus.`, { least: 3, say: "Donnez un titre, par exemple « Préparer un entretien »." }),
  about: text(LONGEST_EVENT_ABOUT, `Ce texte est trop long\u00a0: ${LONGEST_EVENT_ABOUT} signes au plus.`),
  employers: text(LONGEST_EVENT_ABOUT, `Cette liste est trop longue\u00a0: ${LONGEST_EVENT_ABOUT} signes au plus.`),
  ...meetingMoment,
  places: typedNumber("Écrivez un nombre de places.", 1, MOST_INVITED, `Indiquez entre 1 et ${MOST_INVITED}\u00a0places.`, true).refine((value) => value !== null, "Indiquez le nombre de places.").transform((value) => value ?? 1),
});
export type GroupEventInput = z.output<typeof groupEventSchema>;

const people = listOf((value): value is string => isId(value), MOST_INVITED, `Choisissez au plus ${MOST_INVITED}\u00a0personnes.`, "Choisissez des personnes dans la liste.");
const outcome = field<GroupOutcome | null>((given) => (isIn(Object.keys(groupOutcomes) as GroupOutcome[])(given) ? { value: given } : given === undefined || given === "" ? { value: null } : { wrong: "Choisissez ce qui en est sorti." }));

/** What a coach does on the page of a group event. */
export const groupEventActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("invite"), beneficiaryIds: people.refine((ids) => ids.length > 0, "Choisissez au moins une personne.") }),
  z.object({ act: z.literal("cancel") }),
  z.object({ act: z.literal("present"), invitationId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une personne dans la liste." })), isPresent: field<boolean>((given) => ({ value: given === "1" })), outcome }),
], "Cette page était trop ancienne. Réessayez.");
export type GroupEventActInput = z.output<typeof groupEventActSchema>;
