import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedReferent } from "#tests/factories/people.ts";
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
  await held.db.contactChange.createMany({ data: [-31, -29].map((day) => ({ id: nextId(), userId, kind: "sms", before: "+33639980101", after: "+33639980102", byId: userId, checks: ["commune", "coach"], at: days(day) })) });
  await held.db.cvReading.createMany({ data: [-8, -6].map((day) => ({ id: nextId(), beneficiaryId, proposals: [], createdAt: days(day) })) });
  const link = (data: object) => ({ id: nextId(), beneficiaryId, kind: "cv", shows: [], createdAt: days(-200), ...data });
  await held.db.share.createMany({ data: [link({ cutAt: days(-91) }), link({ expiresAt: days(-91) }), link({ cutAt: days(-89) }), link({ expiresAt: days(1) })] });
  await held.db.cardReply.createMany({ data: [-181, -179].map((day) => ({ id: nextId(), beneficiaryId, name: "Paul Roux", organisation: "Clair et Net", email: "paul@example.org", createdAt: days(day) })) });
  await held.db.sentOnce.createMany({ data: [-61, -59].map((day) => ({ userId, act: "tick", key: `k${day}`, result: {}, sentAt: days(day) })) });
  await held.db.audit.createMany({ data: [-366, -364].map((day) => ({ id: nextId(), at: days(day), actorRole: "system", action: "file.read", subjectType: "beneficiary", beneficiaryId })) });
  await held.db.notification.createMany({ data: [-366, -364].map((day) => ({ id: nextId(), userId, kind: "x", dedupeKey: `d${day}`, createdAt: days(day) })) });
  await held.db.importRun.createMany({ data: [-366, -364].map((day) => ({ id: nextId(), source: "x", startedAt: days(day), endedAt: days(day) })) });
  await held.db.importedList.createMany({ data: [-2, 0].map((day) => ({ id: nextId(), territoryId: territory.id, byId: userId, kind: "organisations", fingerprint: "x", header: [], rows: [], createdAt: days(day) })) });
  const { id: referentId } = await savedReferent(held.db, territory);
  const sent = { territoryId: territory.id, referentId, firstName: "Lina", lastName: "Robert", communeCode: "61169", line: "Cherche du travail", motive: "appui", agreedAt: NOW };
  await held.db.referral.createMany({ data: [...[-91, -89].map((day) => ({ ...sent, id: nextId(), state: "refusee", reason: "complet", createdAt: days(day), decidedAt: days(day) })), { ...sent, id: nextId(), createdAt: days(-200) }] });
  expect(await cleanHouse(context())).toEqual({ sessions: 1, codes: 1, messages: 1, facts: 1, limits: 1, cards: 1, cvReadings: 1, links: 2, cardReplies: 1, audit: 1, notifications: 1, imports: 1, sentOnce: 1, contacts: 1, referrals: 1, lists: 1 });
  expect(await cleanHouse(context())).toEqual({ sessions: 0, codes: 0, messages: 0, facts: 0, limits: 0, cards: 0, cvReadings: 0, links: 0, cardReplies: 0, audit: 0, notifications: 0, imports: 0, sentOnce: 0, contacts: 0, referrals: 0, lists: 0 });
  expect(await held.db.outboxEvent.count({ where: { relayedAt: null } })).toBe(1);
});

it("in batches no statement takes more than it may; a night that is cut is taken up by the next", async () => {
  await held.db.localMessage.deleteMany();
  await held.db.localMessage.createMany({ data: Array.from({ length: 23 }, (_, n) => ({ id: nextId(), idempotencyKey: `b${n}`, channel: "mail", to: "awa@example.org", text: "", createdAt: days(n < 2 ? -1 : -40) })) });
  const taken: number[] = [];
  let left = Infinity;
  const db = new Proxy(held.db, { get: (of, key) => {
    const value: unknown = Reflect.get(of, key);
    if (key !== "$executeRaw" || typeof value !== "function") return typeof value === "function" ? value.bind(of) : value;
    return async (...given: unknown[]) => {
      if ((left -= 1) < 0) throw new Error("cut");
      const count = (await Reflect.apply(value, of, given)) as number;
      taken.push(count);
      return count;
    };
  } });
  // Sessions and codes take a statement each, then three batches of messages.
  left = 5;
  await expect(cleanHouse({ ...context(), db }, 5)).rejects.toThrow("cut");
  expect(await held.db.localMessage.count()).toBe(23 - 15);
  left = Infinity;
  expect(await cleanHouse({ ...context(), db }, 5)).toMatchObject({ messages: 6 });
  expect(Math.max(...taken)).toBe(5);
  expect(await held.db.localMessage.count()).toBe(2);
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
