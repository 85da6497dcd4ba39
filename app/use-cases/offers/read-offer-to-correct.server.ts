import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Skill } from "#app/domain/skills/metier.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";
import { readNewOffer, type NewOffer } from "./read-new-offer.server.ts";
import { readOffer } from "./read-offer.server.ts";

type Words = { romeCode: string | null; communeCode: string | null; metiers: []; communes: []; skills: Skill[] };
export type OfferToCorrect = NewOffer & { offerId: string; defaults: object; words: Words };

/**
 * An employer's open offer, ready for the form it was typed in: what he typed, not what its text added.
 *
 * @returns refusals: `offer.missing` | `offer.not-open` | `offer.imported` (corrected at its source)
 */
export async function readOfferToCorrect(ctx: Context<ActorOf<"employer">>, offerId: string): Promise<Result<OfferToCorrect>> {
  const read = await readOffer(ctx, offerId);
  if (!read.ok) return read;
  if (read.value.for !== "employer") return refuse("missing", "offer.missing");
  const { draft, status, isImported } = read.value.offer;
  if (isImported) return refuse("conflict", "offer.imported");
  if (status !== "open" && status !== "draft") return refuse("conflict", "offer.not-open");
  const [blank, referential, commune] = await Promise.all([
    readNewOffer(ctx, draft.kind),
    readReferential(ctx.db),
    ctx.db.commune.findUnique({ where: { code: draft.communeCode }, select: { name: true } }),
  ]);
  const chosen = [...draft.requiredSkills, ...draft.usefulSkills].map((id) => ({ id, label: referential.skillLabel(id) ?? id }));
  const offered = draft.romeCode === null ? [] : referential.skillsOf(draft.romeCode);
  const skills = [...offered, ...chosen.filter((skill) => !offered.some((one) => one.id === skill.id))];
  return ok({
    ...blank,
    offerId,
    defaults: { ...draft, metier: draft.romeCode === null ? "" : (referential.metierLabel(draft.romeCode) ?? ""), commune: commune?.name ?? "" },
    words: { romeCode: draft.romeCode, communeCode: draft.communeCode, metiers: [], communes: [], skills },
  });
}
