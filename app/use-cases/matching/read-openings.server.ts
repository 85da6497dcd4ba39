import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import type { AidTerms } from "#app/domain/matching/aid-terms.ts";
import { gapInWords, type GapWords } from "#app/domain/matching/explain/gap-words.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";
import { offersWithAids, type OpenedAid } from "./offers-with-aids.server.ts";
import type { OpenedOffer } from "./opened-offers.server.ts";

/** What would open offers to a person, for the one who accompanies her. */
export type OpeningsOfPerson = {
  today: string;
  aids: OpenedAid[];
  gaps: (GapWords & { key: string; offers: OpenedOffer[]; help: AidTerms[] })[];
  /** Offers that only the way there bars, whatever is lent. */
  tooFar: number;
};

/**
 * « Ce qui ouvrirait des offres »: loans, licences, certificates and hours, with how many offers each opens, the most first.
 *
 * Null for a person who is not his, or whose account is closed.
 */
export async function readOpenings(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, beneficiaryId: string): Promise<OpeningsOfPerson | null> {
  const [openings, labels] = await Promise.all([offersWithAids(ctx, beneficiaryId), readMatchLabels(ctx.db)]);
  if (!openings) return null;
  const { aids, gaps, tooFar, weeklyHours } = openings;
  return {
    today: localDay(ctx.now), aids, tooFar,
    gaps: gaps.map(({ offers, help, count, ...gap }) => ({ ...gapInWords(gap, count, weeklyHours, labels), key: `${gap.kind}-${gap.code}`, offers, help })),
  };
}
