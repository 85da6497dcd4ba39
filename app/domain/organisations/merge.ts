import { looksLikeSame } from "./same-name.ts";
import { isBeyond, type Stage } from "./stages.ts";

/** What is compared of an organisation. */
export type Compared = { id: string; name: string; communeCode: string; siret: string | null; siren: string | null };

const sirenOf = ({ siret, siren }: Compared) => siret?.slice(0, 9) ?? siren;

/** The key of a pair, the same whichever comes first. */
export function pairKeyOf(a: string, b: string): string {
  return [a, b].sort().join(":");
}

/**
 * Whether two sheets are probably one organisation: the same commune, and the same SIREN or a name that looks the same.
 *
 * Two SIRET that differ, or two SIREN, are two organisations whatever their names.
 */
export function mayBeOne(a: Compared, b: Compared): boolean {
  if (a.id === b.id || a.communeCode !== b.communeCode || (a.siret !== null && b.siret !== null)) return false;
  const [left, right] = [sirenOf(a), sirenOf(b)];
  return left !== null && right !== null ? left === right : looksLikeSame(a.name, b.name);
}

/** The pairs to look at, without those of which somebody said that they are two. Communes are compared one by one. */
export function likelyPairs<T extends Compared>(all: readonly T[], saidTwo: ReadonlySet<string>): [T, T][] {
  const byCommune = new Map<string, T[]>();
  for (const one of all) byCommune.set(one.communeCode, [...(byCommune.get(one.communeCode) ?? []), one]);
  return [...byCommune.values()].flatMap((there) =>
    there.flatMap((a, index) => there.slice(index + 1).filter((b) => mayBeOne(a, b) && !saidTwo.has(pairKeyOf(a.id, b.id))).map((b): [T, T] => [a, b])));
}

/** Whether a coach may bring two sheets together: nobody holds them, or she holds one of them. */
export function mayMerge(coachId: string, owners: readonly (string | null)[]): boolean {
  const held = owners.filter((owner) => owner !== null);
  return held.length === 0 || held.includes(coachId);
}

export type Sheet = {
  name: string; siret: string | null; siren: string | null; siaeKind: string | null; phone: string; email: string; activity: string;
  stage: Stage; ownerId: string | null; nextStep: string; nextStepOn: Date | null; createdAt: Date;
};

/** The sheet that stays: its own words, the other's where it had none; the further stage, the earlier beginning. */
export function mergedSheet(kept: Sheet, other: Sheet): Omit<Sheet, "name"> {
  const siret = kept.siret ?? other.siret;
  const step = kept.nextStep === "" ? other : kept;
  return {
    siret, siren: siret === null ? (kept.siren ?? other.siren) : null, siaeKind: kept.siaeKind ?? other.siaeKind, phone: kept.phone || other.phone, email: kept.email || other.email,
    activity: kept.activity || other.activity, stage: isBeyond(other.stage, kept.stage) ? other.stage : kept.stage, ownerId: kept.ownerId ?? other.ownerId,
    nextStep: step.nextStep, nextStepOn: step.nextStepOn, createdAt: kept.createdAt < other.createdAt ? kept.createdAt : other.createdAt,
  };
}

/** What the other sheet said that the one that stays does not show, for the note of the event. */
export function leftInNote(kept: Sheet, other: Sheet): string {
  const differs = (["siret", "siren", "siaeKind", "phone", "email", "activity"] as const).flatMap((column) => (other[column] && kept[column] && other[column] !== kept[column] ? [other[column]] : []));
  const step = other.nextStep !== "" && kept.nextStep !== "" ? [`suite prévue\u00a0: ${other.nextStep}`] : [];
  return [other.name, ...differs, ...step].join(", ");
}
