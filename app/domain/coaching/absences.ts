import { ok, refuse, type Result } from "../kit/result.ts";
import type { AppointmentStatus } from "./appointments.ts";

/**
 * What a person may say, in one tap, of an absence that her coach noted: for her coach only. Never her health; « une autre
 * raison » needs no more words.
 */
export const absenceExplanations = [
  { code: "transport", label: "Je n’avais pas de transport", short: "Pas de transport" },
  { code: "garde-enfants", label: "Je n’avais pas de garde pour les enfants", short: "Pas de garde d’enfants" },
  { code: "travail", label: "Je travaillais", short: "Travaillait" },
  { code: "pas-su", label: "Je ne savais pas, ou j’ai oublié", short: "Ne savait pas, ou a oublié" },
  { code: "erreur", label: "C’est une erreur : j’étais là", short: "Dit que c’est une erreur" },
  { code: "autre", label: "Une autre raison", short: "Autre raison" },
] as const;
export type AbsenceExplanation = (typeof absenceExplanations)[number]["code"];

/** How long after an absence she may explain it, days: as long as a first stay, in which absences are counted. Our choice: decision 0051. */
export const EXPLAINABLE_DAYS = 183;
/** How long she reads what her coach made of it, days. Our choice. */
export const TOLD_DAYS = 30;
const DAY_MS = 86_400_000;

/** What her coach reads: the reason that was tapped, then her words. */
export function explanationText(code: AbsenceExplanation, note: string): string {
  const short = absenceExplanations.find((one) => one.code === code)?.short ?? code;
  return [`${short}.`, note].filter(Boolean).join(" ");
}

/** An absence as the rules look at it. `keptAt`: when her coach last said, her explanation read, that it stays as noted. */
export type AbsenceFacts = { status: AppointmentStatus; startsAt: Date; explainedAt: Date | null; keptAt: Date | null };

/** Where an absence stands: to be explained (again, as often as she likes), read and kept as noted, or noted otherwise since. */
export type AbsenceState = "open" | "kept" | "settled";

/** `kept` only when the coach decided after the last explanation: what she said meanwhile is never passed over. */
export function absenceState({ status, explainedAt, keptAt }: Pick<AbsenceFacts, "status" | "explainedAt" | "keptAt">): AbsenceState {
  if (status !== "non-excuse") return "settled";
  return explainedAt !== null && keptAt !== null && keptAt >= explainedAt ? "kept" : "open";
}

/**
 * Whether a person may explain an absence: one that her coach noted as unexcused, and has not closed after reading her.
 *
 * It changes no status: her coach alone excuses, and nobody else is told.
 *
 * @returns refusals: `absence.none` (no such absence, or too long ago) | `absence.closed`
 */
export function mayExplainAbsence(absence: AbsenceFacts, now: Date): Result<true> {
  if (now.getTime() - absence.startsAt.getTime() > EXPLAINABLE_DAYS * DAY_MS) return refuse("conflict", "absence.none");
  const state = absenceState(absence);
  if (state === "settled") return refuse("conflict", "absence.none");
  return state === "kept" ? refuse("conflict", "absence.closed") : ok(true);
}

/** Whether what was noted is that an absence stays as it was, her explanation read. */
export function isKept({ what, from, to }: { what: string; from: string | null; to: string | null }): boolean {
  return what === "noted" && from === "non-excuse" && to === "non-excuse";
}

/** Whether an explanation waits for the coach to read it: she excuses, or closes. */
export function awaitsCoach(absence: Pick<AbsenceFacts, "status" | "explainedAt" | "keptAt">): boolean {
  return absence.explainedAt !== null && absenceState(absence) === "open";
}

/** What is said for each refusal about an absence. */
export const absenceRefusals: Record<string, string> = {
  "absence.none": "Il n’y a plus d’absence à expliquer ici. Regardez vos rendez-vous.",
  "absence.closed": "Votre coach a déjà lu votre explication. Parlez-en ensemble.",
  "absence.nothing-to-read": "La personne a écrit entre-temps, ou l’absence a changé. Relisez.",
};
