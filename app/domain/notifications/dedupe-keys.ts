/** The key that makes a message unique: the same fact told twice has the same key, and is told once. */
export const dedupeKeys = {
  signInCode: (signInCodeId: string) => `sign-in-code:${signInCodeId}`,
  accessOpened: (userId: string) => `access-opened:${userId}`,
  /** The offer first: those who were told of an offer are found by it. */
  matchFound: (offerId: string, beneficiaryId: string) => `match-found:${offerId}:${beneficiaryId}`,
  /** @param due the calendar day in Paris, `2026-11-20`, or an hour of it */
  matchDigest: (beneficiaryId: string, due: string) => `match-digest:${beneficiaryId}:${due}`,
  recommendationReceived: (recommendationId: string) => `recommendation-received:${recommendationId}`,
  /** She may change her mind: each answer is news. */
  recommendationAnswered: (recommendationId: string, answer: string) => `recommendation-answered:${recommendationId}:${answer}`,
  /** One line of the application's history, told to one user. */
  applicationEvent: (eventId: string, userId: string) => `application:${eventId}:${userId}`,
  /** She may change her mind: each answer is news. */
  appointmentAnswered: (appointmentId: string, at: Date) => `appointment-answered:${appointmentId}:${at.toISOString()}`,
  /** @param reminder of which evening; a meeting put to another hour is reminded anew */
  meetingReminder: (meetingId: string, startsAt: Date, reminder: string) => `meeting-reminder:${meetingId}:${startsAt.toISOString()}:${reminder}`,
  /** @param whom `person`, or the id of a coach */
  coachChanged: (changeId: string, whom: string) => `coach-changed:${changeId}:${whom}`,
  /** @param at when it was fixed, moved or cancelled: each is news */
  meetingChanged: (meetingId: string, at: Date) => `meeting-changed:${meetingId}:${at.toISOString()}`,
  invitation: (invitationId: string, at: Date) => `invitation:${invitationId}:${at.toISOString()}`,
  /** @param since from when he is silent: « plus tard » begins another silence */
  applicationSilent: (applicationId: string, coachId: string, since: Date) => `application-silent:${applicationId}:${coachId}:${since.toISOString()}`,
  /** @param movedAt the answer it counts from: « plus tard » begins anew */
  applicationWaiting: (applicationId: string, userId: string, movedAt: Date, step: string) => `application-waiting:${applicationId}:${userId}:${movedAt.toISOString()}:${step}`,
  /** One verdict on an offer, told to one user. */
  offerDecided: (reviewId: string, userId: string) => `offer-decided:${reviewId}:${userId}`,
  /** @param expiresAt its last day: prolonged, it is asked anew */
  offerExpiring: (offerId: string, userId: string, expiresAt: Date) => `offer-expiring:${offerId}:${userId}:${expiresAt.toISOString()}`,
  /** @param at when the structure answered */
  prescriptionMoved: (prescriptionId: string, userId: string, at: Date) => `prescription:${prescriptionId}:${userId}:${at.toISOString()}`,
  /** @param dueOn the day it counts from: put to another day, it is asked anew */
  checkIn: (checkInId: string, userId: string, dueOn: string, step: "send" | "remind") => `check-in:${checkInId}:${userId}:${dueOn}:${step}`,
  /** News after the first day that a coach should hear of. */
  checkInSaid: (checkInId: string, at: Date) => `check-in-said:${checkInId}:${at.toISOString()}`,
  /** @param erasesOn the calendar day that the warning tells */
  stillThere: (userId: string, erasesOn: string) => `still-there:${userId}:${erasesOn}`,
  /** @param endsOn its last day: made longer, it is news again */
  entrustment: (entrustmentId: string, endsOn: string) => `entrustment:${entrustmentId}:${endsOn}`,
  referralDecided: (referralId: string) => `referral:${referralId}`,
  /** @param whom the one who is told: herself, her coach */
  cardReply: (replyId: string, whom: string) => `card-reply:${replyId}:${whom}`,
  contactChanged: (changeId: string) => `contact-changed:${changeId}`,
  /** The same message by a second way that its reader chose. */
  byAnotherWay: (dedupeKey: string, way: string) => `${dedupeKey}~${way}`,
  isByAnotherWay: (dedupeKey: string) => dedupeKey.includes("~"),
  letter: (letterId: string) => `letter:${letterId}`,
} as const;
