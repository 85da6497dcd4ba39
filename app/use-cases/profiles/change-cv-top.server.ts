import { ok, type Result } from "#app/domain/kit/result.ts";
import type { CvTop } from "#app/domain/profiles/cv.schema.ts";
import { updateProfile } from "./update-profile.server.ts";
import { changeCvDetails, type MyContext } from "./update-cv.server.ts";

/**
 * Changes one thing at the top of her CV. Her sentence is part of her profile, the rest is of the CV alone.
 *
 * @returns refusal: `cv.born-too-late`
 */
export async function changeCvTop(ctx: MyContext, { about, ...top }: CvTop): Promise<Result<null>> {
  if (about === undefined) return changeCvDetails(ctx, top);
  const updated = await updateProfile(ctx, ctx.actor.beneficiaryId, [{ section: "about", about }]);
  return updated.ok ? ok(null) : updated;
}
