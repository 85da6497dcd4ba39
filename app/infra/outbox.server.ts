import { factCatalog, type FactPayload, type FactType } from "#app/jobs/facts.ts";
import { Prisma, type Db, type Tx } from "./db.server.ts";

/** Writes a fact in the transaction that made it; the database rings the relay at commit. */
export async function record<T extends FactType>(tx: Tx, type: T, payload: FactPayload<T>): Promise<void> {
  await tx.outboxEvent.create({ data: { type, payload: factCatalog[type].parse(payload) } });
}

/** The same for many facts at once: one statement. */
export async function recordAll<T extends FactType>(tx: Tx, type: T, payloads: FactPayload<T>[]): Promise<void> {
  if (payloads.length === 0) return;
  await tx.outboxEvent.createMany({ data: payloads.map((payload) => ({ type, payload: factCatalog[type].parse(payload) })) });
}

export type WaitingFact = { id: bigint; type: FactType; payload: unknown };

/**
 * Hands the oldest waiting facts to `deliver`, then marks them relayed, in one transaction.
 *
 * Two relays never take the same row (SKIP LOCKED). A crash after `deliver` and before the commit delivers twice:
 * handlers are idempotent for that reason.
 *
 * @returns how many facts were relayed
 */
export async function relayBatch(db: Db, size: number, deliver: (facts: WaitingFact[]) => Promise<void>): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const facts = await tx.$queryRaw<WaitingFact[]>`
        SELECT id, type, payload FROM outbox_event WHERE relayed_at IS NULL ORDER BY id LIMIT ${size} FOR UPDATE SKIP LOCKED`;
      if (facts.length === 0) return 0;
      await deliver(facts);
      await tx.$executeRaw`UPDATE outbox_event SET relayed_at = now() WHERE id IN (${Prisma.join(facts.map((fact) => fact.id))})`;
      return facts.length;
    },
    { timeout: 30_000 },
  );
}
