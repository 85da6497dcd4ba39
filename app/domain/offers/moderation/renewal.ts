/** An employer is asked so many days before the last one whether the offer still holds. Our choice: a working day is always among them. */
export const ASK_BEFORE_DAYS = 5;
/** How long the link of that mail opens, days: some time after the last day too, to open again what ended. Our choice. */
export const RENEWAL_LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/** The instants between which the last day of an offer lies when its employer is to be asked. */
export function asksToRenew(now: Date): { after: Date; until: Date } {
  return { after: now, until: new Date(now.getTime() + ASK_BEFORE_DAYS * DAY_MS) };
}

/** Whether an open offer ends soon enough to show it. */
export function endsSoon(expiresAt: Date | null, now: Date): boolean {
  const { after, until } = asksToRenew(now);
  return expiresAt !== null && expiresAt > after && expiresAt <= until;
}
