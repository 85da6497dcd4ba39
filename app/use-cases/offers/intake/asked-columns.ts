/** The columns of an offer that say what it lacks (`missingOf`). */
export const askedColumns = {
  kind: true, contract: true, contractMonths: true, weeklyHours: true, totalHours: true, hoursNote: true, weeks: true, endsOn: true, wage: true, startsOn: true, preparesFor: true, accompaniedBy: true, costs: true, contactName: true,
  windows: { select: { days: true, fromMinute: true, toMinute: true } },
} as const;
