/** The key that makes a message unique: the same fact told twice has the same key, and is told once. */
export const dedupeKeys = {
  signInCode: (signInCodeId: string) => `sign-in-code:${signInCodeId}`,
  accessOpened: (userId: string) => `access-opened:${userId}`,
  /** The offer first: those who were told of an offer are found by it. */
  matchFound: (offerId: string, beneficiaryId: string) => `match-found:${offerId}:${beneficiaryId}`,
  /** @param day the calendar day in Paris, `2026-11-20` */
  matchDigest: (beneficiaryId: string, day: string) => `match-digest:${beneficiaryId}:${day}`,
  recommendationReceived: (recommendationId: string) => `recommendation-received:${recommendationId}`,
  /** She may change her mind: each answer is news. */
  recommendationAnswered: (recommendationId: string, answer: string) => `recommendation-answered:${recommendationId}:${answer}`,
  /** One line of the application's history, told to one user. */
  applicationEvent: (eventId: string, userId: string) => `application:${eventId}:${userId}`,
  /** She may change her mind: each answer is news. */
  appointmentAnswered: (appointmentId: string, at: Date) => `appointment-answered:${appointmentId}:${at.toISOString()}`,
  /** @param reminder of which evening; a meeting put to another hour is reminded anew */
  meetingReminder: (meetingId: string, startsAt: Date, reminder: string) => `meeting-reminder:${meetingId}:${startsAt.toISOString()}:${reminder}`,
  /** @param since from when he is silent: « plus tard » begins another silence */
  applicationSilent: (applicationId: string, coachId: string, since: Date) => `application-silent:${applicationId}:${coachId}:${since.toISOString()}`,
  letter: (letterId: string) => `letter:${letterId}`,
} as const;
