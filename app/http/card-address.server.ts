import type { IssuedCard } from "#app/use-cases/accounts/issue-card.server.ts";
import { env } from "#app/infra/env.server.ts";

/** A card with the addresses printed on it: the square's, which holds the code, and the short one that is typed. */
export function printedCard(card: IssuedCard) {
  const page = new URL("/entrer", env().PUBLIC_URL);
  const address = new URL(page);
  address.searchParams.set("c", card.code);
  return { ...card, address: address.href, page: `${page.host}${page.pathname}` };
}
