import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { contextOf } from "../context.server.ts";
import { expireOffers } from "../offers/expire-offers.server.ts";
import { cleanHouse } from "./clean-house.server.ts";

const held = useDatabase();
const context = (now = NOW) => ({ ...contextOf({ role: "system" as const }, "test"), db: held.db, now, newId: randomUUID });
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

it("what has served goes, what still serves stays", async () => {
  const territory = await savedTerritory(held.db, { code: "301" });
  const { userId, id: beneficiaryId } = await savedBeneficiary(held.db, territory);
  await held.db.session.createMany({ data: [-1, 1].map((day) => ({ tokenHash: `t${day}`, userId, lastSeenAt: NOW, expiresAt: days(day) })) });
  await held.db.signInCode.createMany({ data: [-2, 0].map((day) => ({ id: nextId(), userId, codeHash: "x", expiresAt: days(day) })) });
  await held.db.localMessage.createMany({ data: [-31, -29].map((day) => ({ id: nextId(), idempotencyKey: `k${day}`, channel: "mail", to: "nadia@example.org", text: "", createdAt: days(day) })) });
  await held.db.outboxEvent.createMany({ data: [{ type: "offer.changed", payload: {}, relayedAt: days(-8) }, { type: "offer.changed", payload: {}, relayedAt: days(-6) }, { type: "offer.changed", payload: {}, createdAt: days(-90) }] });
  await held.db.rateLimiterFlexible.createMany({ data: [{ key: "a", points: 1, expire: days(-2) }, { key: "b", points: 1, expire: days(1) }] });
  await held.db.accessCard.createMany({ data: [-91, -89].map((day) => ({ id: nextId(), userId, codeHash: `h${day}`, createdAt: days(day - 60), expiresAt: days(day) })) });
  await held.db.cvReading.createMany({ data: [-8, -6].map((day) => ({ id: nextId(), beneficiaryId, proposals: [], createdAt: days(day) })) });
  const link = (data: object) => ({ id: nextId(), beneficiaryId, kind: "cv", shows: [], createdAt: days(-200), ...data });
  await held.db.share.createMany({ data: [link({ cutAt: days(-91) }), link({ expiresAt: days(-91) }), link({ cutAt: days(-89) }), link({ expiresAt: days(1) })] });
  expect(await cleanHouse(context())).toEqual({ sessions: 1, codes: 1, messages: 1, facts: 1, limits: 1, cards: 1, cvReadings: 1, cvLinks: 2 });
  expect(await cleanHouse(context())).toEqual({ sessions: 0, codes: 0, messages: 0, facts: 0, limits: 0, cards: 0, cvReadings: 0, cvLinks: 0 });
  expect(await held.db.outboxEvent.count({ where: { relayedAt: null } })).toBe(1);
});

it("an offer past its day ends, and those who waited for an answer are told so; one in time goes on", async () => {
  await held.db.$executeRaw`TRUNCATE outbox_event`;
  const territory = await savedTerritory(held.db, { code: "302" });
  const person = await savedBeneficiary(held.db, territory);
  const over = await savedOffer(held.db, territory, { columns: { expiresAt: NOW } });
  const inTime = await savedOffer(held.db, territory, { columns: { expiresAt: days(1) } });
  const application = await held.db.application.create({ data: { id: nextId(), beneficiaryId: person.id, offerId: over.id, state: "positionne", consentedAt: NOW, createdAt: NOW, movedAt: NOW } });
  expect(await expireOffers(context())).toBe(1);
  expect(await expireOffers(context())).toBe(0);
  expect(await held.db.offer.findMany({ where: { id: { in: [over.id, inTime.id] } }, select: { status: true }, orderBy: { id: "asc" } })).toEqual([{ status: "expired" }, { status: "open" }]);
  expect(await held.db.application.findUniqueOrThrow({ where: { id: application.id } })).toMatchObject({ state: "sans-suite" });
  expect((await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } })).map(({ type }) => type)).toEqual(["application.moved", "offer.changed"]);
});
