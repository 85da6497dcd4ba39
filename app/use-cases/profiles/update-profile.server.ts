import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { ProfileChange } from "#app/domain/profiles/profile.schema.ts";
import { record } from "#app/infra/outbox.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { writeProfileChange } from "./write-profile-change.server.ts";

/**
 * Changes parts of a profile, by the person herself or by her coach with her; each part keeps who entered it (« saisi par »).
 *
 * All parts or none. The matching is told once.
 *
 * @param changes parts as `profileChangeSchema` reads them; what is not among them stays as it is
 * @param seenVersion the version the page showed; another one by now means that someone else changed the profile. Absent: last one wins
 * @returns the new version; refusals: `person.missing` | `profile.changed-meanwhile` | `profile.commune-unknown` |
 *   `profile.metier-unknown` | `profile.skill-unknown`
 */
export function updateProfile(ctx: Context<ActorOf<"beneficiary" | "coach">>, beneficiaryId: string, changes: readonly ProfileChange[], seenVersion?: number): Promise<Result<{ version: number }>> {
  return inTransaction(ctx, async (tx) => {
    const scope = beneficiariesSeenBy(ctx.actor);
    // The first write holds the row: two people who save at the same moment come one after the other.
    const held = await tx.beneficiary.updateMany({
      where: { AND: [{ id: beneficiaryId }, scope, seenVersion === undefined ? {} : { profileVersion: seenVersion }] },
      data: { profileVersion: { increment: 1 } },
    });
    if (held.count === 0) {
      const isThere = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, scope] }, select: { id: true } });
      return isThere ? refuse("conflict", "profile.changed-meanwhile") : refuse("missing", "person.missing");
    }
    for (const change of changes) {
      const refusal = await writeProfileChange(tx, ctx, beneficiaryId, change);
      if (refusal) return refusal;
      await noteInAudit(tx, ctx, { action: "profile.changed", subjectType: `profile.${change.section}`, subjectId: beneficiaryId, beneficiaryId });
    }
    await record(tx, "profile.changed", { beneficiaryId });
    const { profileVersion } = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { profileVersion: true } });
    return ok({ version: profileVersion });
  });
}
