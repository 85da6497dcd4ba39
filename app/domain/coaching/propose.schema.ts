import { z } from "zod";
import { recommendSchema } from "../applications/application.schema.ts";
import { isId } from "../kit/id.ts";
import { field, listOf } from "../offers/form-values.schema.ts";

/** A proposal from a person's page: one offer, with a word. */
export const proposeOfferSchema = z.object({
  offerId: field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une offre dans la liste." })),
  ...recommendSchema.shape,
});

/** A proposal from an offer's page: several people, the same word. None ticked is the use case's to refuse. */
export const proposeToManySchema = z.object({
  beneficiaryIds: listOf(isId, 60, "Choisissez 60 personnes au plus.", "Choisissez des personnes dans la liste."),
  ...recommendSchema.shape,
});
