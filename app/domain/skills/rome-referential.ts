/** The official referential of métiers as read from its files, before it meets ours. */
export type RomeReferential = {
  /** `460` for ROME 4.60. */
  version: string;
  metiers: { romeCode: string; label: string; parentCode: string | null }[];
  /** Official names of métiers; `id` is `ogr-` and the OGR code. */
  appellations: { id: string; romeCode: string; label: string }[];
  /** Savoir-faire that a métier uses; `id` is `ogr-` and the OGR code. */
  skills: { id: string; label: string }[];
  metierSkills: { romeCode: string; skillId: string; rank: number }[];
  /** From this métier one can move to that one; rank 1 first. */
  near: { fromCode: string; toCode: string; rank: number }[];
  /** Lines that could not be used, and why: nothing disappears without a reason. */
  left: { reason: string; lines: number }[];
};
