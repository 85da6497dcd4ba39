import { localDay } from "#app/domain/kit/french.ts";
import type { AidTerms } from "#app/domain/matching/aid-terms.ts";
import { gapInWords, type GapWords } from "#app/domain/matching/explain/gap-words.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";
import type { OpenedAid, Openings } from "./offers-with-aids.server.ts";
import type { OpenedOffer } from "./opened-offers.server.ts";

/** What would open offers to a person, for the one who accompanies her. */
export type OpeningsOfPerson = {
  today: string;
  aids: OpenedAid[];
  gaps: (GapWords & { key: string; offers: OpenedOffer[]; help: AidTerms[] })[];
  /** Offers that only the way there bars, whatever is lent. */
  tooFar: number;
};

/** « Ce qui ouvrirait des offres »: loans, licences, certificates and hours, with how many offers each opens, the most first. */
export async function openingsForCoach(ctx: Context, { aids, gaps, tooFar, weeklyHours }: Openings): Promise<OpeningsOfPerson> {
  const labels = await readMatchLabels(ctx.db);
  return {
    today: localDay(ctx.now), aids, tooFar,
    gaps: gaps.map(({ offers, help, count, ...gap }) => ({ ...gapInWords(gap, count, weeklyHours, labels), key: `${gap.kind}-${gap.code}`, offers, help })),
  };
}
