import { randomUUID } from "node:crypto";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Db } from "#app/infra/db.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { NOW } from "#tests/factories/clock.ts";

/** A context on a test's database, at the hour of the tests unless told otherwise. */
export function testContext<A extends Actor>(db: Db, actor: A, now: Date = NOW): Context<A> {
  return { actor, db, now, newId: randomUUID, requestId: "test" };
}
