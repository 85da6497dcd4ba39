import { z } from "zod";
import { field } from "../offers/form-values.schema.ts";
import { accessCardRefusals } from "./access-card.ts";

const ticked = (given: unknown): boolean => given === true || given === "on";

/** The form that makes a card. */
export const makeCardSchema = z.object({ closesSessions: field<boolean>((given) => ({ value: ticked(given) })) });

/** The same on the phone, where one has made sure who calls. */
export const makeCardByPhoneSchema = makeCardSchema.extend({
  isChecked: field<true>((given) => (ticked(given) ? { value: true } : { wrong: accessCardRefusals["card.not-checked"] as string })),
});

/** The code of a card; everything about its content is said by the use case, which reads codes. */
export const enterWithCardSchema = z.object({ c: z.string("Recopiez le code écrit sur votre carte.").max(200, "Ce code est trop long.") });
