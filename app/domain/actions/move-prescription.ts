import { ok, refuse, type Result } from "../kit/result.ts";
import { prescriptionMoves, type PrescriptionMover, type PrescriptionReason, type PrescriptionState } from "./prescription-states.ts";

export type PrescriptionChange = { to: PrescriptionState; startsOn: string | null; reason: PrescriptionReason | null };
/** What is then written. */
export type MovedPrescription = { state: PrescriptionState; startsOn: string | null; reason: PrescriptionReason | null };

/**
 * A prescription moved by the table, or why not.
 *
 * A day stays when the next state asks for none. Asked again for where it already stands, it stays: a button pressed twice.
 *
 * @param today ISO day; a planned day is not in the past
 * @returns refusals: `prescription.cannot` | `prescription.day-needed` | `prescription.day-passed` | `prescription.reason-needed`
 */
export function movePrescription(current: MovedPrescription, change: PrescriptionChange, by: PrescriptionMover, today: string): Result<MovedPrescription> {
  const move = prescriptionMoves.find(({ from, to, by: movers }) => to === change.to && from.includes(current.state) && movers.includes(by));
  if (move === undefined) return current.state === change.to ? ok(current) : refuse("conflict", "prescription.cannot");
  if (move.asks === "day") {
    if (change.startsOn === null) return refuse("invalid", "prescription.day-needed", "startsOn");
    if (change.startsOn < today) return refuse("invalid", "prescription.day-passed", "startsOn");
    return ok({ state: move.to, startsOn: change.startsOn, reason: null });
  }
  if (move.asks === "reason" && change.reason === null) return refuse("invalid", "prescription.reason-needed", "reason");
  return ok({ state: move.to, startsOn: current.startsOn, reason: move.asks === "reason" ? change.reason : null });
}

/** What is said when a prescription could not be made or moved. */
export const prescriptionRefusals: Record<string, string> = {
  "prescription.missing": "Cette demande n’existe pas ou n’existe plus.",
  "prescription.cannot": "Cette demande a changé entre-temps. Relisez la page, puis recommencez.",
  "prescription.day-needed": "Indiquez le jour du premier rendez-vous.",
  "prescription.day-passed": "Ce jour est passé. Indiquez un jour à venir.",
  "prescription.reason-needed": "Choisissez une raison.",
  "prescription.under-way": "Une demande est déjà en cours pour cette action. Suivez-la plus bas.",
  "prescription.action-closed": "Cette action n’est plus ouverte. Choisissez-en une autre.",
  "prescription.link-over": "Ce lien n’est plus valable. Appelez le coach, son numéro est dans le message.",
  "prescription.too-many": "Trop d’essais. Attendez un quart d’heure.",
};
