import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { cvLinkState, type CvLinkState } from "#app/domain/profiles/cv-link.ts";
import { cvView, type CvView } from "#app/domain/profiles/cv-view.ts";
import { spend } from "#app/infra/limits.server.ts";
import { shareIdOf } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { cvFactsOf, cvSelect } from "./profile-rows.server.ts";

export type SharedCv = { state: "open"; cv: CvView } | { state: Exclude<CvLinkState, "open"> };

/**
 * The CV behind a link, for whoever holds it; that it was opened is counted, and nothing of who opened it is kept.
 *
 * An address that is none of ours is counted against its network and asks the database nothing. Someone whose account was
 * closed has cut all her links.
 *
 * @param isLook whether a person looks: robots, previews and herself are not counted
 * @param ip the caller's address, for the limit per network
 * @returns refusals: `cv-link.missing` | `cv-link.too-many`
 * @source docs/decisions/0025-a-link-to-her-cv.md
 */
export async function openSharedCv(ctx: Context, token: string, { ip, isLook }: { ip: string; isLook: boolean }): Promise<Result<SharedCv>> {
  const id = shareIdOf(token);
  if (id === undefined) return (await spend(ctx.db, "share-per-network", ip)) ? refuse("missing", "cv-link.missing") : refuse("too-many", "cv-link.too-many");
  const share = await ctx.db.share.findFirst({ where: { id, kind: "cv" }, select: { beneficiaryId: true, cutAt: true, expiresAt: true, beneficiary: { select: { user: { select: { disabledAt: true } } } } } });
  if (share === null) return refuse("missing", "cv-link.missing");
  const state = share.beneficiary.user.disabledAt === null ? cvLinkState(share, ctx.now) : "cut";
  if (state !== "open") return ok({ state });
  const row = await ctx.db.beneficiary.findUniqueOrThrow({ where: { id: share.beneficiaryId }, relationLoadStrategy: "join", select: cvSelect });
  const isHerself = ctx.actor.role === "beneficiary" && ctx.actor.beneficiaryId === share.beneficiaryId;
  if (isLook && !isHerself) await ctx.db.share.updateMany({ where: { id, cutAt: null }, data: { seen: { increment: 1 }, lastSeenAt: ctx.now } });
  return ok({ state, cv: cvView(cvFactsOf(row)) });
}
