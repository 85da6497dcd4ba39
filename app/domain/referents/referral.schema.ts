import { z } from "zod";
import { personSchema } from "../accounts/person.schema.ts";
import { isId } from "../kit/id.ts";
import { wordsThatTellTooMuch } from "../profiles/tells-too-much.ts";
import { field, isIn, listOf, neededOneOf, text } from "../offers/form-values.schema.ts";
import { ENTRUSTMENT } from "./entrustment.ts";
import { agreement } from "./entrustment.schema.ts";
import { motiveCodes, shownCodes } from "./entrustment-words.ts";
import { referralReasonCodes, referralRefusals } from "./referrals.ts";

/** The longest reason of a referral, in signs: one line. */
export const LONGEST_LINE = 200;

/** The words that nobody needs to accompany her; no list knows them all, so it is said beside the field too. */
function notTooMuch(line: string, ctx: z.RefinementCtx<string>): void {
  const [word] = wordsThatTellTooMuch(line);
  if (word !== undefined) ctx.addIssue({ code: "custom", message: `Retirez «\u00a0${word}\u00a0»\u00a0: rien sur sa santé, sa famille ni ses ressources.` });
}

/** Someone whom a referent sends to the coaching. She has agreed, or nothing leaves; she can be joined. */
export const referralSchema = z
  .object({
    ...personSchema.pick({ firstName: true, lastName: true, communeCode: true, phone: true, email: true }).shape,
    line: text(LONGEST_LINE, `C’est trop long\u00a0: ${LONGEST_LINE} signes au plus.`, { least: 3, say: "Dites en une ligne pourquoi, par exemple : cherche un emploi de nuit." }).transform((line) => line.replace(/\s*\n\s*/g, " ")).superRefine(notTooMuch),
    motive: neededOneOf(motiveCodes, "Dites à quel titre vous la suivez."),
    hasAgreed: agreement,
  })
  .refine(({ phone, email }) => phone !== "" || email !== "", { path: ["phone"], message: referralRefusals["referral.reach-needed"] as string, when: () => true })
  .refine(({ hasAgreed }) => hasAgreed, { path: ["hasAgreed"], message: "Demandez son accord à la personne, puis cochez.", when: () => true });
export type ReferralInput = z.output<typeof referralSchema>;

const idOrNone = (wrong: string, ...words: string[]) => field<string | null>((given) => {
  if (typeof given !== "string" || given.trim() === "") return { value: null };
  return isId(given) || words.includes(given) ? { value: given } : { wrong };
});

/**
 * The answer to a referral: yes, or no with a reason.
 *
 * `who`: one of those who look like her, by her file, or `new`; null: not asked. `months`: how long the referent reads a part
 * of her file, 0 for no access. The coach, for an administrator.
 */
export const decisionSchema = z.discriminatedUnion("act", [
  z
    .object({
      act: z.literal("accept"), who: idOrNone("Choisissez dans la liste.", "new"), coachId: idOrNone("Choisissez le coach dans la liste."),
      months: field<number>((given) => {
        const months = Number(typeof given === "string" ? given : 0);
        return months === 0 || ENTRUSTMENT.monthsToChoose.some((one) => one === months) ? { value: months } : { wrong: "Choisissez une durée." };
      }),
      shows: listOf(isIn(shownCodes), shownCodes.length, "Choisissez dans la liste.", "Choisissez dans la liste."),
      hasAgreed: agreement,
    })
    .refine(({ months, shows }) => months === 0 || shows.length > 0, { path: ["shows"], message: referralRefusals["referral.shows-needed"] as string }),
  z.object({ act: z.literal("refuse"), reason: neededOneOf(referralReasonCodes, "Choisissez une raison.") }),
], "Choisissez une réponse.");
export type Decision = z.output<typeof decisionSchema>;
