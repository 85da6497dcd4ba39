import { z } from "zod";
import { MOST_PEOPLE_AT_ONCE, recommendSchema } from "../applications/application.schema.ts";
import { isId } from "../kit/id.ts";
import { LEAST_SUGGESTIONS } from "../matching/spread.ts";
import { field, listOf } from "../offers/form-values.schema.ts";

/** As many pairs as one batch may hold: three suggestions for each of the people it may go to. */
export const MOST_PAIRS_AT_ONCE = MOST_PEOPLE_AT_ONCE * LEAST_SUGGESTIONS;

const isPairValue = (value: unknown): value is string => typeof value === "string" && value.split(":").length === 2 && value.split(":").every(isId);

const pairs = listOf(isPairValue, MOST_PAIRS_AT_ONCE, `Cochez ${MOST_PAIRS_AT_ONCE} offres au plus.`, "Cochez des offres dans la liste.")
  .transform((values) => values.map((value) => ({ beneficiaryId: value.slice(0, 36), offerId: value.slice(37) })));
/** The coach was told that offers would go to more people than their posts can bear, and sends all the same. */
const isKnowing = field<boolean>((given) => ({ value: given === "oui" }));

/** As many offers as one person is proposed at once: a page of her list. */
export const MOST_OFFERS_AT_ONCE = 10;

/** A proposal from a person's page: the offers ticked, with one word. None ticked is the use case's to refuse. */
export const proposeSeveralSchema = z.object({
  offerIds: listOf(isId, MOST_OFFERS_AT_ONCE, `Cochez ${MOST_OFFERS_AT_ONCE} offres au plus.`, "Cochez des offres dans la liste."),
  isKnowing,
  ...recommendSchema.shape,
});

/** A proposal from an offer's page: several people, the same word; or, once weighed, this or that offer for each. None ticked is the use case's to refuse. */
export const proposeToManySchema = z.object({
  beneficiaryIds: listOf(isId, MOST_PEOPLE_AT_ONCE, `Choisissez ${MOST_PEOPLE_AT_ONCE} personnes au plus.`, "Choisissez des personnes dans la liste."),
  pairs,
  isKnowing,
  ...recommendSchema.shape,
});

/** « Proposer à plusieurs »: the boxes ticked, a common word, and a word of her own for whom the coach likes. */
export const proposeBatchSchema = z.object({
  pairs,
  isKnowing,
  notes: z.record(z.string(), recommendSchema.shape.note).optional(),
  ...recommendSchema.shape,
});
