/** A token with one sign changed, its first: the last signs of base64url hold bits that nobody reads, and may be the same already. */
export const altered = (token: string): string => (token.startsWith("A") ? "B" : "A") + token.slice(1);
