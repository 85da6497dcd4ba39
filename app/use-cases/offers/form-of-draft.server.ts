import type { OfferDraft } from "#app/domain/offers/offer.schema.ts";
import type { Skill } from "#app/domain/skills/metier.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";

export type DraftWords = { romeCode: string | null; communeCode: string | null; metiers: []; communes: []; skills: Skill[] };

/** The form of an offer filled from a draft: its métier and its commune in words, the skills it asks among those of the métier. */
export async function formOfDraft(ctx: Context, draft: OfferDraft): Promise<{ defaults: object; words: DraftWords }> {
  const [referential, commune] = await Promise.all([readReferential(ctx.db), ctx.db.commune.findUnique({ where: { code: draft.communeCode }, select: { name: true } })]);
  const chosen = [...draft.requiredSkills, ...draft.usefulSkills].map((id) => ({ id, label: referential.skillLabel(id) ?? id }));
  const offered = draft.romeCode === null ? [] : referential.skillsOf(draft.romeCode);
  const skills = [...offered, ...chosen.filter((skill) => !offered.some((one) => one.id === skill.id))];
  return {
    defaults: { ...draft, metier: draft.romeCode === null ? "" : (referential.metierLabel(draft.romeCode) ?? ""), commune: commune?.name ?? "" },
    words: { romeCode: draft.romeCode, communeCode: draft.communeCode, metiers: [], communes: [], skills },
  };
}
