import { expect, it } from "vitest";
import { idOf } from "#tests/factories/clock.ts";
import { changedOffers } from "#tests/support/changed-offers.ts";
import { useDatabase } from "#tests/support/database.ts";
import { recordChangedOffers } from "./record-changed-offers.server.ts";

const held = useDatabase();

it.each([
  [0, {}],
  [1, { "offer.changed": 1 }],
  [10, { "offer.changed": 10 }],
  [11, { "offers.changed": 1 }],
  [500, { "offers.changed": 1 }],
  [1_201, { "offers.changed": 3 }],
])("%i offers: few go each its own way, many together; none is lost, none said twice", async (count, wanted) => {
  await held.db.$executeRaw`TRUNCATE outbox_event`;
  const ids = Array.from({ length: count }, (_, place) => idOf(place + 1));
  await held.db.$transaction((tx) => recordChangedOffers(tx, ids));
  const counted: Record<string, number> = {};
  for (const { type } of await held.db.outboxEvent.findMany()) counted[type] = (counted[type] ?? 0) + 1;
  expect(counted).toEqual(wanted);
  expect(await changedOffers(held.db)).toEqual(ids);
});
