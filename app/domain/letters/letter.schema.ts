import { z } from "zod";
import { plainText } from "../kit/plain-text.ts";
import { field } from "../offers/form-values.schema.ts";

/** The most signs a letter may have. A page of paper: more is a conversation to have. */
export const LONGEST_LETTER = 2_000;

const KEY = /^[A-Za-z0-9_-]{8,64}$/;

/** What a page, or the queue of a phone without network, sends: the text, and the key that the page made for it. The shape: docs/letters.md. */
export const letterSchema = z.object({
  text: field<string>((given) => {
    const typed = plainText(typeof given === "string" ? given : "").replace(/\r\n?/g, "\n").trim();
    if (typed === "") return { wrong: "Écrivez votre message." };
    return typed.length > LONGEST_LETTER ? { wrong: `Votre message est trop long\u00a0: ${LONGEST_LETTER} signes au plus.` } : { value: typed };
  }),
  clientKey: field<string>((given) => (typeof given === "string" && KEY.test(given) ? { value: given } : { wrong: "La page était trop ancienne. Touchez encore Envoyer." })),
});
export type LetterInput = z.output<typeof letterSchema>;
