import type { Actor } from "#app/domain/access/actor.ts";

/** Who is signed in, for the top of the page: first name, and whom they speak for (an organisation, an area). */
export type AccountHeader = { firstName: string; under: string | null };

const headers = new WeakMap<Actor, AccountHeader>();

/** What the reading of a session brought along of its account, for as long as that request lives. */
export const headerOf = (actor: Actor): AccountHeader | undefined => headers.get(actor);

/** Keeps it for the rest of the request: every page of professionals shows it, and none asks the database again. */
export function rememberHeader<A extends Actor>(actor: A, header: AccountHeader): A {
  headers.set(actor, header);
  return actor;
}
