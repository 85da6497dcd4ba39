import type { ApplicationState } from "#app/domain/applications/states.ts";
import type { Db } from "#app/infra/db.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NOW, nextId } from "./clock.ts";

const DAY = 86_400_000;

export type ApplicationGiven = {
  id?: string;
  state?: ApplicationState;
  /** How many days before `NOW` it got there. */
  movedDaysAgo?: number;
  columns?: Partial<Omit<Prisma.ApplicationUncheckedCreateInput, "history">>;
};

/**
 * Saves an application: sent (`positionne`) two days before `NOW`, with her consent, unless told otherwise.
 *
 * Its history holds the last step only. No fact is written in the outbox.
 */
export async function savedApplication(db: Db, beneficiaryId: string, offerId: string, given: ApplicationGiven = {}): Promise<{ id: string }> {
  const state = given.state ?? "positionne";
  const movedAt = new Date(NOW.getTime() - (given.movedDaysAgo ?? 2) * DAY);
  const neverSent = state === "sollicite" || state === "decline";
  const row = await db.application.create({
    data: {
      id: given.id ?? nextId(), beneficiaryId, offerId, state, createdAt: movedAt, movedAt, consentedAt: neverSent ? null : movedAt,
      ...given.columns,
      history: { create: [{ id: nextId(), from: null, to: state, at: movedAt, byRole: neverSent ? "coach" : "beneficiary" }] },
    },
  });
  return { id: row.id };
}

/** Saves a proposal by a coach that waits for its answer, with the application in `sollicite`. */
export async function savedRecommendation(db: Db, whose: { beneficiaryId: string; offerId: string; coachId: string }, note = ""): Promise<{ id: string; applicationId: string }> {
  const row = await db.recommendation.create({ data: { id: nextId(), ...whose, note, createdAt: new Date(NOW.getTime() - DAY) } });
  const application = await savedApplication(db, whose.beneficiaryId, whose.offerId, { state: "sollicite", movedDaysAgo: 1 });
  return { id: row.id, applicationId: application.id };
}

/** Saves a match as the matching would have: in reach, unblocked, score 80, unless told otherwise. */
export async function savedMatch(db: Db, beneficiaryId: string, offerId: string, columns: Partial<Prisma.MatchUncheckedCreateInput> = {}): Promise<void> {
  await db.match.create({
    data: {
      beneficiaryId, offerId, score: 80, reach: "in", mode: "walk", distanceKm: 2, minutes: 30, blockers: [], gaps: [], parts: {},
      reasons: [{ points: 187, isBlocking: false, code: "skills", known: ["nettoyer-sols"], missing: [] }],
      isBlocked: false, weightsVersion: "test", computedAt: NOW, ...columns,
    },
  });
}
