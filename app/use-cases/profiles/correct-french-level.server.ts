import type { ActorOf } from "#app/domain/access/actor.ts";
import type { FrenchLevel } from "#app/domain/matching/types.ts";
import type { Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { updateProfile } from "./update-profile.server.ts";

/**
 * A coach corrects the level of French that two questions gave; it stands until one of the two is answered again.
 *
 * @returns refusal: `person.missing`
 */
export function correctFrenchLevel(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, frenchLevel: FrenchLevel | null): Promise<Result<{ version: number }>> {
  return updateProfile(ctx, beneficiaryId, [{ section: "french", frenchLevel }]);
}
