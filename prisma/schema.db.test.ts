import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Prisma } from "#app/infra/db.server.ts";
import { useDatabase } from "#tests/support/database.ts";

const held = useDatabase();

describe("the schema and the migrations", () => {
  it("agree: every model can be read through the client, with all its columns", async () => {
    for (const model of Object.values(Prisma.ModelName)) {
      const delegate = (held.db as unknown as Record<string, { findMany: (query: { take: number }) => Promise<unknown[]> }>)[model[0]?.toLowerCase() + model.slice(1)];
      await expect(delegate?.findMany({ take: 1 }), model).resolves.toEqual([]);
    }
  });

  it("refuse a second open coaching episode, a radius of zero and an unknown application state", async () => {
    await expect(held.db.$executeRaw`INSERT INTO travel_means (id, beneficiary_id, mode, radius_km) VALUES (${randomUUID()}::uuid, ${randomUUID()}::uuid, 'car', 0)`).rejects.toThrow(/radius-is-positive/);
    await expect(
      held.db.$executeRaw`INSERT INTO application (id, beneficiary_id, offer_id, state, created_at, moved_at) VALUES (${randomUUID()}::uuid, ${randomUUID()}::uuid, ${randomUUID()}::uuid, 'perdu', now(), now())`,
    ).rejects.toThrow(/application-state/);
  });
});
