import type { ActorOf } from "#app/domain/access/actor.ts";
import type { PersonInput } from "#app/domain/accounts/person.schema.ts";
import { newEpisode } from "#app/domain/coaching/episode.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { coachingRulesOf } from "../coaching/coaching-rules-of.server.ts";
import { dateOf } from "../coaching/held-episode.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { findSimilarPeople } from "./find-similar-people.server.ts";

/**
 * Opens a person's space: her account, her file with her commune as home, and a first coaching of six months with her coach.
 *
 * A coach's people are her own; an administrator names the coach, or nobody yet, and then no coaching starts. Someone who
 * looks the same is told of once (`findSimilarPeople` shows who); `isNew` says that this is another one. The matching runs,
 * and she is written to where she can be.
 *
 * @returns refusals: `person.commune-unknown` | `person.coach-missing` | `person.looks-known` | `person.phone-taken` |
 *   `person.email-taken`
 */
export function createPerson(ctx: Context<ActorOf<"coach" | "admin">>, input: PersonInput): Promise<Result<{ beneficiaryId: string; userId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const { territoryId } = ctx.actor;
    const commune = await heldCommune(tx, input.communeCode);
    if (!commune) return refuse("invalid", "person.commune-unknown", "communeCode");
    const coachId = ctx.actor.role === "coach" ? ctx.actor.userId : input.coachId;
    if (coachId !== null && (await tx.user.count({ where: { id: coachId, role: "coach", territoryId, disabledAt: null } })) === 0) return refuse("invalid", "person.coach-missing", "coachId");
    if (!input.isNew && (await findSimilarPeople(ctx, input, tx)).some(({ by }) => by === "name")) return refuse("conflict", "person.looks-known", "lastName");

    const [userId, beneficiaryId] = [ctx.newId(), ctx.newId()];
    const reach = { email: input.email || null, phone: input.phone || null };
    // The unique columns settle two who type the same number at the same moment.
    const made = await tx.user.createMany({
      data: [{ id: userId, territoryId, role: "beneficiary", firstName: input.firstName, lastName: input.lastName, ...reach, createdAt: ctx.now }], skipDuplicates: true,
    });
    if (made.count === 0) {
      const isPhone = reach.phone !== null && (await tx.user.count({ where: { phone: reach.phone } })) > 0;
      return isPhone ? refuse("conflict", "person.phone-taken", "phone") : refuse("conflict", "person.email-taken", "email");
    }
    await tx.beneficiary.create({
      data: {
        id: beneficiaryId, userId, territoryId, coachId, communeCode: commune.code, lat: commune.lat, lng: commune.lng,
        areaId: commune.territoryId === territoryId ? commune.areaId : null, createdAt: ctx.now,
      },
      select: { id: true },
    });
    if (coachId !== null) await startCoaching(tx, ctx, territoryId, beneficiaryId, coachId);
    await noteInAudit(tx, ctx, { action: "person.created", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
    await record(tx, "profile.changed", { beneficiaryId });
    await notify(tx, ctx, { userId, kind: "access-opened", subjectId: userId, dedupeKey: dedupeKeys.accessOpened(userId) });
    return ok({ beneficiaryId, userId });
  });
}

async function startCoaching(tx: Tx, ctx: Context, territoryId: string, beneficiaryId: string, coachId: string): Promise<void> {
  const { startsOn, endsOn } = newEpisode(localDay(ctx.now), await coachingRulesOf(tx, territoryId));
  await tx.coachingEpisode.create({ data: { id: ctx.newId(), beneficiaryId, coachId, rank: "premiere-intention", startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), plannedEndsOn: dateOf(endsOn) }, select: { id: true } });
}

type Commune = { code: string; lat: number; lng: number; areaId: string | null; territoryId: string | null };

/** The commune, held until the end: without a phone number only this keeps a form sent twice from making two people. */
async function heldCommune(tx: Tx, code: string): Promise<Commune | null> {
  const [row] = await tx.$queryRaw<Commune[]>`
    SELECT c.code, c.lat, c.lng, c.area_id AS "areaId", (SELECT a.territory_id FROM area a WHERE a.id = c.area_id) AS "territoryId"
    FROM commune c WHERE c.code = ${code} FOR NO KEY UPDATE OF c`;
  return row ?? null;
}
