import type { FactPayload, FactType } from "./facts.ts";
import type { JobName, JobPayload } from "./catalog.ts";

/** A job to be done. `isUrgent`: before all that waits in its queue, someone sits in front of a screen. */
export type Job = { [N in JobName]: { name: N; payload: JobPayload<N>; isUrgent?: true } }[JobName];
type Consequences = { [T in FactType]: (payload: FactPayload<T>) => Job[] };

/** The one page that says what each fact sets going. */
export const consequences: Consequences = {
  "offer.changed": ({ offerId }) => [
    { name: "offer.index", payload: { offerId } },
    { name: "offer.match", payload: { offerId } },
    { name: "vivier.offer", payload: { offerId } },
  ],
  // Behind what one person waits for, before the night's work.
  "offers.changed": ({ offerIds }) => [
    { name: "offers.index", payload: { offerIds } },
    { name: "offers.match", payload: { offerIds } },
    { name: "vivier.offers", payload: { offerIds } },
  ],
  "offer.asked": (payload) => [{ name: "offer.ask", payload }],
  "profile.changed": ({ beneficiaryId }) => [
    { name: "profile.match", payload: { beneficiaryId } },
    { name: "vivier.person", payload: { beneficiaryId } },
  ],
  // What a passing day alone does: what she borrowed is given back, the first day comes within the length of a loan.
  "loan.ended": ({ beneficiaryId }) => [
    { name: "profile.match", payload: { beneficiaryId } },
    { name: "vivier.person", payload: { beneficiaryId } },
  ],
  "start.neared": ({ offerId }) => [{ name: "offer.match", payload: { offerId } }],
  "suggestions.short": ({ beneficiaryId }) => [{ name: "profile.match", payload: { beneficiaryId } }],
  // Everyone near it may reach other offers: the whole territory is computed anew, behind all that someone waits for.
  "aid.changed": ({ aidId }) => [{ name: "aid.match", payload: { aidId } }],
  "radii.changed": ({ territoryId }) => [{ name: "territory.match", payload: { territoryId } }],
  "match.found": (payload) => [{ name: "match.notify", payload }],
  "matches.found": (payload) => [{ name: "matches.notify", payload }],
  "recommendation.sent": (payload) => [{ name: "recommendation.notify", payload }],
  "recommendation.answered": (payload) => [{ name: "recommendation.report", payload }],
  "prescription.sent": (payload) => [{ name: "prescription.send", payload }],
  "prescription.answered": (payload) => [{ name: "prescription.report", payload }],
  // Work that begins or ends also sets when news are asked: whether this move is one of these, the job reads.
  "application.moved": ({ applicationId, eventId }) => [
    { name: "application.notify", payload: { applicationId, eventId } },
    { name: "check-ins.plan", payload: { applicationId } },
  ],
  "work.dated": (payload) => [{ name: "check-ins.plan", payload }],
  "code.requested": (payload) => [{ name: "notification.send", payload, isUrgent: true }],
  "notification.created": (payload) => [{ name: "notification.send", payload }],
};

/** The jobs that a recorded fact sets going; the payload is believed, it was checked when recorded. */
export function consequencesOf(type: FactType, payload: unknown): Job[] {
  return (consequences[type] as (payload: unknown) => Job[])(payload);
}
