import { z } from "zod";
import { offerKinds, travelModes } from "../../matching/types.ts";
import { constraintCodes } from "../../offers/constraints.ts";
import { field, isIn, listOf, neededOneOf, text, typedNumber } from "../../offers/form-values.schema.ts";
import { licenceCodes } from "../../offers/licences.ts";
import { frenchEases } from "../../skills/french-from-answers.ts";
import { experienceKinds } from "../profile-facts.ts";
import { communeCode, meansField, romeCode, skillsField } from "../profile.schema.ts";
import { hoursRanges } from "./hours-ranges.ts";
import type { QuestionCode } from "./questions.ts";
import { weekParts } from "./week-parts.ts";

const PASS = "ou passez la question.";
const CHOOSE = "Choisissez dans la liste.";
/** At least one box: none ticked is more often forgotten than meant. */
const someOf = <T extends string>(codes: readonly T[], say: string) => listOf(isIn(codes), codes.length, CHOOSE, CHOOSE).refine((ticked) => ticked.length > 0, say);
const anyOf = <T extends string>(codes: readonly T[]) => listOf(isIn(codes), codes.length, CHOOSE, CHOOSE);
const metier = romeCode(`Choisissez un de ces métiers, ${PASS}`);
/** Absent, or « rien de tout cela »: null. */
const metierIfAny = field<string | null>((given) => {
  if (given === undefined || given === "") return { value: null };
  return typeof given === "string" && /^[A-N]\d{4}$/.test(given) ? { value: given } : { wrong: CHOOSE };
});
const STALE = "Cette page n’est plus à jour. Rechargez-la.";
/** The place of a line in the list; one that is not there changes nothing. */
const line = typedNumber(STALE, 0, 99, STALE, true).transform((place) => place ?? -1);

/** How long, as people say it; the months that each stands for. */
export const durations = { weeks: 1, months: 6, year: 12, years: 36, long: 72 } as const;
const durationCodes = Object.keys(durations) as (keyof typeof durations)[];

/** What the page of each question sends. A list that grows line by line says which act: one more, one less. */
export const answerSchemas = {
  place: z.object({ communeCode }),
  travel: z.object({ modes: anyOf(travelModes) }),
  reach: z.object({ means: meansField }),
  week: z.object({ parts: someOf(weekParts, `Cochez au moins un moment, ${PASS}`) }),
  hours: z.object({ ranges: someOf(hoursRanges, `Cochez au moins une réponse, ${PASS}`) }),
  wishes: z.discriminatedUnion("acte", [z.object({ acte: z.literal("retirer"), ligne: line }), z.object({ acte: z.literal("ajouter"), romeCode: metier })], STALE),
  experience: z.discriminatedUnion("acte", [
    z.object({ acte: z.literal("retirer"), ligne: line }),
    z.object({
      acte: z.literal("ajouter"),
      label: text(120, "C’est trop long\u00a0: 120 signes au plus.", { least: 2, say: "Dites ce que vous avez fait, par exemple ménage." }),
      romeCode: metierIfAny,
      kind: neededOneOf(experienceKinds, "Dites si c’était un emploi, du bénévolat ou dans votre vie."),
      duration: neededOneOf(durationCodes, "Dites combien de temps, même à peu près."),
    }),
  ], STALE),
  skills: z.object({ skills: skillsField }),
  licences: z.object({ licences: anyOf(licenceCodes) }),
  speaks: z.object({ speaksFrench: neededOneOf(frenchEases, `Choisissez une réponse, ${PASS}`) }),
  reads: z.object({ readsFrench: neededOneOf(frenchEases, `Choisissez une réponse, ${PASS}`) }),
  kinds: z.object({ kinds: someOf(offerKinds, `Cochez au moins une réponse, ${PASS}`) }),
  avoid: z.object({ avoid: anyOf(constraintCodes) }),
} as const satisfies Record<QuestionCode, z.ZodType>;

export type AnswerTo<C extends QuestionCode> = z.output<(typeof answerSchemas)[C]>;
/** An answer with the question that it answers. */
export type Answer = { [C in QuestionCode]: { to: C; answer: AnswerTo<C> } }[QuestionCode];
