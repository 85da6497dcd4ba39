import { z } from "zod";
import { ok, refuse, type Result } from "../../kit/result.ts";
import { typedDay, typedNumber } from "../form-values.schema.ts";
import { contractsOf, countsInHours, LONGEST_PMSMP_WEEKS, mayHaveMonths } from "../contract-rules.ts";
import { offerFields, type OfferDraft } from "../offer.schema.ts";
import { asksOf, type Ask } from "./missing.ts";

/** The answers to what an offer lacks: each may stay empty. */
export const restSchema = offerFields.pick({ contract: true, contractMonths: true, weeklyHours: true, totalHours: true, windows: true, hoursNote: true, weeks: true, wage: true, startsOn: true, preparesFor: true, accompaniedBy: true, costs: true, contactName: true });
export type Rest = z.output<typeof restSchema>;

/** Where the link goes, as it is corrected before it is sent. */
export const askingSchema = offerFields.pick({ contactEmail: true, contactPhone: true });
export type AskingContact = z.output<typeof askingSchema>;

/** Hours of insertion done, on a day. */
export const clauseWorkSchema = z.object({
  hours: typedNumber("Indiquez les heures en chiffres, par exemple 35.", 0.5, 100_000, "Indiquez entre une demi-heure et 100\u00a0000 heures.").transform((hours, ctx) => hours ?? needed(ctx, "Indiquez les heures faites, par exemple 35.")),
  on: typedDay("Écrivez le jour comme ceci\u00a0: 4/12/2026.").transform((on, ctx) => on ?? needed(ctx, "Dites jusqu’à quel jour, par exemple 4/12/2026.")),
});
export type ClauseWorkInput = z.output<typeof clauseWorkSchema>;

function needed(ctx: z.RefinementCtx, message: string): never {
  ctx.addIssue({ code: "custom", message });
  return z.NEVER;
}

/** The fields that answer each question. */
const fieldsOf: Readonly<Record<Ask, readonly (keyof Rest)[]>> = {
  contract: ["contract"], months: ["contractMonths"], hours: ["weeklyHours", "totalHours"], timetable: ["windows", "hoursNote"], weeks: ["weeks"], wage: ["wage"], startsOn: ["startsOn"],
  preparesFor: ["preparesFor"], accompaniedBy: ["accompaniedBy"], costs: ["costs"], contact: ["contactName"],
};
const isGiven = (value: unknown): boolean => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/**
 * An offer with the answers to what it lacked. What was known already stays, whatever is sent.
 *
 * @param missing what the offer lacks; a contract that is answered brings its own questions (its length, its diploma)
 * @returns refusals: `offer.nothing-answered` | `offer.contract-unfit` | `offer.total-hours-unfit` | `offer.immersion-too-long`
 */
export function withAnswers(draft: OfferDraft, missing: readonly Ask[], answers: Rest): Result<OfferDraft> {
  const contract = missing.includes("contract") ? answers.contract : draft.contract;
  if (answers.contract !== null && missing.includes("contract") && !contractsOf[draft.kind].includes(answers.contract)) return refuse("invalid", "offer.contract-unfit", "contract");
  const mayAnswer = new Set<Ask>([...missing, ...(missing.includes("contract") ? asksOf({ kind: draft.kind, contract }).filter((ask) => ask === "months" || (ask === "preparesFor" && draft.preparesFor === "")) : [])]);
  const given = Object.fromEntries([...mayAnswer].flatMap((ask) => fieldsOf[ask]).flatMap((name) => (isGiven(answers[name]) ? [[name, answers[name]]] : []))) as Partial<Rest>;
  if (!mayHaveMonths(contract)) delete given.contractMonths;
  if (Object.keys(given).length === 0) return refuse("invalid", "offer.nothing-answered");
  if (given.totalHours !== undefined && draft.kind === "EMPLOI" && contract !== null && !countsInHours(contract)) return refuse("invalid", "offer.total-hours-unfit", "totalHours");
  if (contract === "PMSMP" && (given.weeks ?? 0) > LONGEST_PMSMP_WEEKS) return refuse("invalid", "offer.immersion-too-long", "weeks");
  return ok({ ...draft, ...given });
}
