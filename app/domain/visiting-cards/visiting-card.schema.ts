import { z } from "zod";
import { parseAddress, type Address } from "../accounts/address.ts";
import { isId } from "../kit/id.ts";
import { field, isIn, listOf, text } from "../offers/form-values.schema.ts";
import { cardParts } from "./card-parts.ts";

const LONGEST_NAME = 80;
export const LONGEST_WORDS = 400;

const shows = listOf(isIn(cardParts), cardParts.length, "Choisissez dans la liste.", "Choisissez dans la liste.");

/** What she ticks. Nothing ticked is a choice; a form that does not say it is one, is none. */
export const cardChoiceSchema = z.object({ act: z.literal("choose", "Choisissez ce que vous voulez faire."), shows });

/** What is done to a card, or to what someone left on it: each is one button. */
const acts = [
  z.object({ act: z.literal("cut") }),
  z.object({ act: z.literal("renew") }),
  z.object({ act: z.literal("done"), replyId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez un message." })) }),
] as const;
const UNKNOWN = "Choisissez ce que vous voulez faire.";
export const cardActSchema = z.discriminatedUnion("act", acts, UNKNOWN);

/** The same at her coach's desk, and what is ticked there: she says yes to it first. */
export const cardActTogetherSchema = z.discriminatedUnion("act", [
  ...acts,
  z.object({ act: z.literal("choose"), shows, hasAgreed: field<true>((given) => (given === true || given === "on" ? { value: true } : { wrong: "Demandez son accord à la personne, puis cochez." })) }),
], UNKNOWN);
export type CardAct = z.output<typeof cardActTogetherSchema>;

/** How someone who scanned a card says that he would like to meet her. `site` is a field that people do not see: what fills every field of a page fills it. */
export const cardReplySchema = z.object({
  name: text(LONGEST_NAME, `C’est trop long\u00a0: ${LONGEST_NAME} signes au plus.`, { least: 2, say: "Écrivez votre nom." }),
  organisation: text(LONGEST_NAME, `C’est trop long\u00a0: ${LONGEST_NAME} signes au plus.`, { least: 2, say: "Écrivez le nom de votre entreprise ou association." }),
  contact: field<Address>((given) => {
    const address = typeof given === "string" ? parseAddress(given) : null;
    return address === null ? { wrong: "Écrivez un téléphone (02 61 91 00 01) ou un e-mail (marie@example.org)." } : { value: address };
  }),
  words: text(LONGEST_WORDS, `C’est trop long\u00a0: ${LONGEST_WORDS} signes au plus.`),
  site: field<null>((given) => (given === undefined || given === null || given === "" ? { value: null } : { wrong: "Laissez ce champ vide." })),
});
export type CardReplyInput = Omit<z.output<typeof cardReplySchema>, "site">;

/** Refusals of acts on a visiting card, and of those who scan one. */
export const visitingCardRefusals: Record<string, string> = {
  "visiting-card.account-closed": "Ce compte est fermé. L’administration peut le rouvrir.",
  "visiting-card.too-many": "Beaucoup de messages viennent de partir d’ici. Réessayez plus tard.",
  "visiting-card.full": "Cette carte a reçu beaucoup de messages aujourd’hui. Réessayez demain.",
  "visiting-card.own": "C’est votre carte. Le message est pour ceux qui la reçoivent.",
};
