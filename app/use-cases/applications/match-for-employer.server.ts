import type { Prisma } from "#app/infra/db.server.ts";
import type { Reason } from "#app/domain/matching/explain/reason.ts";

/** The stored columns that an employer's sentences are made from. */
export const matchSelect = { reasons: true, weightsVersion: true } satisfies Prisma.MatchSelect;

/** What of a match may reach an employer: the reasons about what his offer asks, as facts for app/domain/matching/explain. */
export type MatchForEmployer = { reasons: Reason[]; weightsVersion: string };

/**
 * Travel, French, hours a week, kinds and what she avoids stay out: they would tell an employer of her means, her origin or her
 * constraints. What is left is about the work: métier, experience, skills, licences, certificates, the hours and the contract he wrote.
 */
const SHOWN: readonly Reason["code"][] = ["occupation", "experience", "skills", "licences", "certificates", "schedule", "contract"];

/** The part of a stored match that an employer may see; `null` when the pair was never matched. */
export function matchForEmployer(row: Prisma.MatchGetPayload<{ select: typeof matchSelect }> | undefined): MatchForEmployer | null {
  if (!row) return null;
  // Written by the matching from the same type; an older shape without a code is left out.
  const reasons = (Array.isArray(row.reasons) ? row.reasons : []) as unknown as Reason[];
  return { reasons: reasons.filter((reason) => SHOWN.includes(reason?.code)), weightsVersion: row.weightsVersion };
}
