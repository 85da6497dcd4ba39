import { z } from "zod";
import { isId } from "../../kit/id.ts";
import { field, neededOneOf, text } from "../form-values.schema.ts";
import { LONGEST_REPORT, reportCodes } from "./reports.ts";
import { refusalCodes } from "./verdicts.ts";

export const LONGEST_REFUSAL = 600;
const offerId = field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une offre de la liste." }));
/** The version that was read, as the page carries it: a correction in between is read again. */
const seen = field<string>((given) => (typeof given === "string" && !Number.isNaN(Date.parse(given)) ? { value: given } : { wrong: "Rechargez la page, puis décidez." }));

/** What whoever looks decides, on the text that was read; or what was said on the phone of an offer that ends. */
export const verdictSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("publier"), offerId, seen }),
  z.object({ act: z.literal("refuser"), offerId, seen, reason: neededOneOf(refusalCodes, "Choisissez pourquoi l’offre est refusée."), words: text(LONGEST_REFUSAL, `C’est trop long\u00a0: ${LONGEST_REFUSAL} signes au plus.`) }),
  z.object({ act: z.literal("renew"), offerId }),
  z.object({ act: z.literal("filled"), offerId }),
], "Choisissez ce que vous décidez.");
export type VerdictInput = z.output<typeof verdictSchema>;

/** Someone says what is wrong with an offer. */
export const reportSchema = z.object({
  reason: neededOneOf(reportCodes, "Choisissez ce qui ne va pas."),
  words: text(LONGEST_REPORT, `C’est trop long\u00a0: ${LONGEST_REPORT} signes au plus.`),
});
export type ReportInput = z.output<typeof reportSchema>;

/** What an employer says by the link of a mail. */
export const renewalSchema = z.object({ act: neededOneOf(["renew", "filled"] as const, "Dites si l’offre est toujours d’actualité.") });

/** What is said for each refusal of this subject. */
export const moderationRefusals: Record<string, string> = {
  "moderation.not-yours": "Seules l’aide et l’administration décident.",
  "moderation.decided": "Quelqu’un vient de décider pour cette offre.",
  "moderation.changed": "L’offre a été corrigée entre-temps. Relisez-la, puis décidez.",
  "report.too-many": "Trop de signalements d’ici. Réessayez dans une heure, ou appelez-nous.",
  "report.too-fast": "Relisez, puis envoyez de nouveau.",
  "renewal.link-over": "Ce lien ne sert plus. Entrez dans votre espace pour voir vos offres.",
  "renewal.link-too-many": "Trop d’essais. Réessayez dans un quart d’heure.",
};
