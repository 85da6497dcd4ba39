/** How the line of a coach begins when a person wants to answer an offer with him; she reads it among what they agreed. */
const PREFIX = "Répondre ensemble\u00a0: ";

/** When such a line is due, days after she asked. Our choice: an offer does not wait longer. */
export const TOGETHER_DAYS = 3;

/** The title of the line, for an offer. */
export function togetherTitle(offerTitle: string): string {
  return `${PREFIX}${offerTitle}`;
}

/** The offer's title that a line is about; null for any other thing to do. */
export function togetherOffer(title: string): string | null {
  return title.startsWith(PREFIX) ? title.slice(PREFIX.length) : null;
}
