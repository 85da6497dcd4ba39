/** A link lives this long; she may make another. Our choice: a search lasts a season. */
export const CV_LINK_DAYS = 90;

export type CvLinkState = "open" | "cut" | "expired";

/** Whether a link still shows something. Cut wins: it says what she did. */
export function cvLinkState(link: { cutAt: Date | null; expiresAt: Date | null }, now: Date): CvLinkState {
  if (link.cutAt !== null) return "cut";
  return link.expiresAt !== null && link.expiresAt <= now ? "expired" : "open";
}
