import { randomUUID } from "node:crypto";
import type { Actor } from "#app/domain/access/actor.ts";
import { db, type Db } from "#app/infra/db.server.ts";

/** What every use case receives first: who acts, the database, the hour, and where new ids come from. */
export type Context<A extends Actor = Actor> = {
  actor: A;
  db: Db;
  now: Date;
  newId: () => string;
  requestId: string;
  /** The key of an act that may come more than once, because a phone kept it without network; see `once`. */
  sendKey?: string | undefined;
};

/** A context for an actor, at the real clock. */
export function contextOf<A extends Actor>(actor: A, requestId: string): Context<A> {
  return { actor, db: db(), now: new Date(), newId: randomUUID, requestId };
}

/** The workers' context: actor `system`, real clock and database. */
export function systemContext(requestId: string = randomUUID()): Context<{ role: "system" }> {
  return contextOf({ role: "system" }, requestId);
}
