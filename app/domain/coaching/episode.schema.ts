import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, listOf, text, typedDay, typedNumber } from "../offers/form-values.schema.ts";
import { coachingRuleBounds, type CoachingRules } from "./episode-rules.ts";
import { chosenExits, laterExits } from "./exits.ts";

/** The longest reason of a renewal, word on an exit or note to the next coach, in signs. */
export const LONGEST_COACHING_NOTE = 600;
/** Who takes over. */
export const LONGEST_RELAY = 120;
/** Most people whose coach is changed at once. */
export const MOST_HANDED_OVER = 200;

const tooLong = (signs: number) => `Ce texte est trop long\u00a0: ${signs} signes au plus.`;
const note = text(LONGEST_COACHING_NOTE, tooLong(LONGEST_COACHING_NOTE));
const dayNeeded = typedDay("Écrivez une date, par exemple 20/11/2026.").refine((day) => day !== null, "Indiquez le jour.").transform((day) => day ?? "");
const exitAmong = (codes: readonly string[], say: string) => field<string>((given) => (typeof given === "string" && codes.includes(given) ? { value: given } : { wrong: say }));
const coachNeeded = field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez le prochain coach dans la liste." }));

/** What a coach does with the coaching of one of her people. */
export const episodeActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("start"), startsOn: dayNeeded }),
  z.object({ act: z.literal("hire"), hiredOn: dayNeeded }),
  z.object({ act: z.literal("unhire") }),
  z.object({ act: z.literal("renew"), reason: text(LONGEST_COACHING_NOTE, tooLong(LONGEST_COACHING_NOTE), { least: 1, say: "Écrivez pourquoi cet accompagnement doit continuer. C’est une exception." }) }),
  z.object({ act: z.literal("close"), exit: exitAmong(chosenExits.map(({ code }) => code), "Choisissez comment l’accompagnement se termine."), closedOn: dayNeeded, relayTo: text(LONGEST_RELAY, tooLong(LONGEST_RELAY)), note }),
  z.object({ act: z.literal("later"), laterExit: exitAmong(laterExits.map(({ code }) => code), "Choisissez le contrat trouvé."), laterOn: dayNeeded }),
  z.object({ act: z.literal("hand-over"), toId: coachNeeded, note }),
], "Cette page était trop ancienne. Réessayez.");
export type EpisodeActInput = z.output<typeof episodeActSchema>;

/** Several people of one coach, given to another by the administrator. */
export const handOverManySchema = z.object({
  beneficiaryIds: listOf((value): value is string => isId(value), MOST_HANDED_OVER, `Choisissez au plus ${MOST_HANDED_OVER}\u00a0personnes à la fois.`, "Choisissez des personnes dans la liste.").refine((ids) => ids.length > 0, "Choisissez au moins une personne."),
  toId: coachNeeded,
  note,
});
export type HandOverManyInput = z.output<typeof handOverManySchema>;

const number = (name: keyof CoachingRules) => {
  const [least, most] = coachingRuleBounds[name];
  return typedNumber("Écrivez un nombre entier.", least, most, `Indiquez entre ${least} et ${most}.`, true).refine((value) => value !== null, "Indiquez un nombre.").transform((value) => value ?? least);
};
/** The rules of coaching that an administrator decides for the territory. */
export const coachingRulesSchema = z.object({
  months: number("months"), monthsInJob: number("monthsInJob"), renewalMonths: number("renewalMonths"), renewalFromDays: number("renewalFromDays"),
  renewalUntilDays: number("renewalUntilDays"), laterExitMonths: number("laterExitMonths"), absencesLetPass: number("absencesLetPass"),
});
