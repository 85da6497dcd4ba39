import { closenessLabels, type ClosenessLabel } from "#app/domain/matching/closeness-label.ts";
import { explainForPerson } from "#app/domain/matching/explain/for-person.ts";
import type { Labels } from "#app/domain/matching/explain/labels.ts";
import type { Reason } from "#app/domain/matching/explain/reason.ts";
import type { Match } from "#app/domain/matching/match.ts";
import type { Blocker, Gap, Reach, TravelMode } from "#app/domain/matching/types.ts";
import { plainContractLabel } from "#app/domain/offers/contracts.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import type { readMatchLabels } from "./match-labels.server.ts";

/** The columns of a stored match that its sentences are made from. */
export const storedMatchSelect = {
  beneficiaryId: true, offerId: true, score: true, reach: true, mode: true, distanceKm: true, minutes: true, aidCode: true, blockers: true, gaps: true, parts: true, reasons: true, weightsVersion: true,
} satisfies Prisma.MatchSelect;
export type StoredMatch = Prisma.MatchGetPayload<{ select: typeof storedMatchSelect }>;

/** A stored match as the domain made it; its JSON columns were written from these very types. */
export function matchOf(row: StoredMatch): Match {
  return {
    person: row.beneficiaryId, offer: row.offerId, score: row.score, reach: row.reach as Reach, mode: row.mode as TravelMode | null, distanceKm: row.distanceKm, minutes: row.minutes,
    aid: row.aidCode, blockers: row.blockers as Blocker[], gaps: row.gaps as unknown as Gap[], parts: row.parts as Match["parts"], reasons: row.reasons as unknown as Reason[], weights: row.weightsVersion,
  };
}

export type ClosenessCode = "very-close" | "close" | "to-try" | "with-aid";
const CODES: Record<ClosenessLabel, ClosenessCode> = { [closenessLabels[0]]: "very-close", [closenessLabels[1]]: "close", [closenessLabels[2]]: "to-try", [closenessLabels[3]]: "with-aid" } as Record<ClosenessLabel, ClosenessCode>;

/** What a person's card shows of a match. */
export type PersonMatchView = {
  closeness: ClosenessCode | null;
  travel: { mode: TravelMode | null; text: string };
  reasons: string[];
  missing: { text: string; lift?: string } | null;
};

/** What she reads is called as anyone would, not as the papers do. An employer never reads of a scooter: hers alone. */
function inHerWords(labels: Labels): Labels {
  return { ...labels, contract: plainContractLabel, licence: (code) => (code === "AM" || code === "BSR" ? "le permis AM (scooter)" : labels.licence(code)) };
}

/** A match in the words of the person, as her card shows them: at most two things that are missing, and the aid that would lift the distance. */
export function personMatchView(match: Match, labels: Awaited<ReturnType<typeof readMatchLabels>>): PersonMatchView {
  const said = explainForPerson(match, inHerWords(labels));
  const aid = match.reach === "with-aid" && match.aid ? labels.aidWords(match.aid) : null;
  const lift = aid?.conditions ? `${aid.name}\u00a0: ${aid.conditions}.` : undefined;
  const missing = said.missing.slice(0, 2).join(". ");
  return {
    closeness: said.closeness === null ? null : CODES[said.closeness],
    travel: { mode: match.mode, text: said.travel },
    reasons: said.reasons,
    missing: missing ? { text: `${missing}.`, ...(lift ? { lift } : {}) } : lift ? { text: "Il faut un moyen d’y aller.", lift } : null,
  };
}
