const technical = "a number of the machine, which says nothing of her";
const alreadySaid = "said by another column";
const forTheNextCoach = "a coach's note for her colleague, which may name others: it is asked of her (decision 0029)";

/**
 * Columns of the tables given to her that are not, and why. Ids are none of these: they tell nothing, or name a colleague.
 *
 * A test compares with the data model, table by table: a column that is neither given nor here fails it.
 */
export const leftOutColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Application: { laterOn: "a note of her employer to himself; that he takes some time is in the history" },
  Appointment: { seriesOn: alreadySaid, sequence: technical },
  AppointmentSeries: { keepsHolidays: technical, drawnThroughOn: technical },
  Audit: { subjectType: alreadySaid },
  Beneficiary: { communeCode: "its name is given", profileVersion: technical },
  CheckIn: { side: "only what she said herself is given", seenAt: "when her coach dealt with it is the coach's work" },
  CoachChange: { note: forTheNextCoach },
  CoachTask: { isShared: "only what they agreed on is given" },
  CoachingEpisode: { stay: technical, exitNote: forTheNextCoach },
  Letter: { clientKey: technical },
  Notification: { dedupeKey: technical, attempts: technical, lastError: technical },
  Referral: { communeCode: "its name is given" },
  User: { role: "the same for all who read this" },
};
