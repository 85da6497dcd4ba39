import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { DeliveryFault } from "#app/infra/delivery-fault.ts";
import { localMailer } from "#app/infra/mail/local.server.ts";
import type { Mailer, OutgoingMail } from "#app/infra/mail/mailer.ts";
import { codeFor, hashOfCode } from "#app/infra/secrets.server.ts";
import { localSms } from "#app/infra/sms/sms.server.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import { contextOf } from "../context.server.ts";
import { matchOffer } from "../matching/match-offer.server.ts";
import { listFailedNotifications, retryNotification } from "./list-failed-notifications.server.ts";
import { notify } from "./notify.server.ts";
import { notifyOfApplication } from "./notify-of-application.server.ts";
import { notifyOfMatches } from "./notify-of-matches.server.ts";
import { notifyOfRecommendation, reportRecommendation } from "./notify-of-recommendation.server.ts";
import { sendNotification } from "./send-notification.server.ts";
import { sweepNotifications } from "./sweep-notifications.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
let code = 200;
beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE notification, outbox_event, local_message`;
  territory = await savedTerritory(held.db, { code: String((code += 1)) });
});

const context = (now = NOW) => ({ ...contextOf({ role: "system" as const }, "test"), db: held.db, now, newId: randomUUID });
const hours = (count: number, from = NOW) => new Date(from.getTime() + count * 3_600_000);
const FIRST = { number: 1, of: 8 };
const LAST = { number: 8, of: 8 };
const send = (id: string, now = NOW, tries = FIRST, mailer: Mailer = localMailer(held.db)) => sendNotification(context(now), id, tries, { mailer, sms: localSms(held.db) });
const row = (id: string) => held.db.notification.findUniqueOrThrow({ where: { id } });
const mails = () => held.db.localMessage.findMany({ orderBy: { createdAt: "asc" } });
const kinds = async () => (await held.db.notification.findMany({ orderBy: [{ kind: "asc" }, { userId: "asc" }] })).map(({ kind, userId }) => ({ kind, userId }));

/** A mailer that fails as told, and keeps what it was given. */
function failing(...faults: DeliveryFault[]): Mailer & { given: OutgoingMail[] } {
  const given: OutgoingMail[] = [];
  return { name: "resend", given, close: async () => undefined, send: async (mail) => { given.push(mail); const fault = faults.shift(); if (fault) throw fault; return { providerId: "r-1" }; } };
}

async function welcome(person: SavedBeneficiary, now = NOW): Promise<string> {
  const notice = { userId: person.userId, kind: "access-opened" as const, subjectId: person.userId, dedupeKey: `access-opened:${person.userId}` };
  return (await held.db.$transaction((tx) => notify(tx, context(now), notice))) as string;
}

describe("something to tell", () => {
  it("is written once with the fact that sends it, however often and from however many sides", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const ids = await Promise.all([welcome(person), welcome(person), welcome(person)]);
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    expect(await held.db.outboxEvent.findMany({ select: { type: true, payload: true } })).toEqual([{ type: "notification.created", payload: { notificationId: ids.find((id) => id !== null) } }]);
  });

  it("goes by SMS to who has no address, stays in the application for who has neither, and not to a closed account", async () => {
    const bySms = await savedBeneficiary(held.db, territory, { email: null, phone: "+33639980001" });
    const neither = await savedBeneficiary(held.db, territory, { email: null });
    const closed = await savedBeneficiary(held.db, territory);
    await held.db.user.update({ where: { id: closed.userId }, data: { disabledAt: NOW } });
    expect(await row(await welcome(bySms))).toMatchObject({ channel: "sms", status: "pending" });
    expect(await row(await welcome(neither))).toMatchObject({ channel: "none", status: "sent" });
    expect(await welcome(closed)).toBeNull();
    expect(await held.db.outboxEvent.count()).toBe(1);
  });
});

describe("a message is sent", () => {
  it("once, even when the job comes again or twice at once", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const id = await welcome(person);
    await Promise.all([send(id), send(id)]);
    await send(id);
    expect(await mails()).toHaveLength(1);
    expect((await mails())[0]).toMatchObject({ idempotencyKey: id, to: expect.stringMatching(/@example\.org$/), subject: "Votre espace est ouvert", text: expect.stringContaining("http://localhost:3000/connexion") });
    expect(await row(id)).toMatchObject({ status: "sent", sentAt: NOW });
  });

  it("again with the same key after a crash between the provider's yes and ours", async () => {
    const id = await welcome(await savedBeneficiary(held.db, territory));
    await held.db.notification.update({ where: { id }, data: { status: "sending", attempts: 1 } });
    const mailer = failing();
    await send(id, NOW, FIRST, mailer);
    expect(mailer.given.map(({ idempotencyKey }) => idempotencyKey)).toEqual([id]);
    expect(await row(id)).toMatchObject({ status: "sent", providerId: "r-1" });
  });

  it("not at night: it waits for 8 h; a code goes at any hour", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const id = await welcome(person);
    const night = new Date("2026-11-20T22:00:00Z");
    expect(await send(id, night)).toEqual({ retryAt: new Date("2026-11-21T07:00:00Z") });
    expect(await mails()).toEqual([]);

    const codeId = nextId();
    await held.db.signInCode.create({ data: { id: codeId, userId: person.userId, codeHash: hashOfCode(codeId, codeFor(codeId)), createdAt: night, expiresAt: new Date(night.getTime() + 600_000) } });
    const codeNotice = await held.db.notification.create({ data: { id: nextId(), userId: person.userId, kind: "sign-in-code", subjectId: codeId, dedupeKey: `sign-in-code:${codeId}`, channel: "mail" } });
    await send(codeNotice.id, night);
    expect((await mails()).map(({ text }) => text)).toEqual([expect.stringContaining(codeFor(codeId))]);
  });

  it.each([["used", { usedAt: NOW }], ["over", { expiresAt: NOW }]])("not when its code is %s", async (_, change) => {
    const person = await savedBeneficiary(held.db, territory);
    const codeId = nextId();
    await held.db.signInCode.create({ data: { id: codeId, userId: person.userId, codeHash: "x", createdAt: NOW, expiresAt: hours(1), ...change } });
    const notice = await held.db.notification.create({ data: { id: nextId(), userId: person.userId, kind: "sign-in-code", subjectId: codeId, dedupeKey: codeId } });
    await send(notice.id);
    expect(await mails()).toEqual([]);
    expect(await row(notice.id)).toMatchObject({ status: "skipped" });
  });

  it("not when the account was closed meanwhile; without an address it goes to a human", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const id = await welcome(person);
    await held.db.user.update({ where: { id: person.userId }, data: { disabledAt: NOW } });
    await send(id);
    expect(await row(id)).toMatchObject({ status: "skipped" });

    const other = await savedBeneficiary(held.db, territory);
    const second = await welcome(other);
    await held.db.user.update({ where: { id: other.userId }, data: { email: null } });
    await send(second);
    expect(await row(second)).toMatchObject({ status: "failed", lastError: "no-address" });
    expect(await mails()).toEqual([]);
  });
});

describe("the provider", () => {
  it("busy: later, and that is no failed try", async () => {
    const id = await welcome(await savedBeneficiary(held.db, territory));
    expect(await send(id, NOW, LAST, failing(new DeliveryFault("busy", "resend-429", 3_000)))).toEqual({ retryAt: new Date(NOW.getTime() + 3_000) });
    expect(await row(id)).toMatchObject({ status: "pending", lastError: "resend-429" });
  });

  it("down: tried again by the queue, and after the last try a human sees it and can send it again", async () => {
    const id = await welcome(await savedBeneficiary(held.db, territory));
    const down = () => failing(new DeliveryFault("down", "resend-503"));
    await expect(send(id, NOW, FIRST, down())).rejects.toThrow(DeliveryFault);
    expect(await row(id)).toMatchObject({ status: "pending", attempts: 1, lastError: "resend-503" });
    await expect(send(id, NOW, LAST, down())).rejects.toThrow(DeliveryFault);
    expect(await row(id)).toMatchObject({ status: "failed" });

    const admin = await savedStaff(held.db, territory, "admin");
    const elsewhere = await savedStaff(held.db, await savedTerritory(held.db, { code: String((code += 1)) }), "hotliner");
    const asAdmin = { ...context(), actor: admin.actor };
    const asOther = { ...context(), actor: elsewhere.actor };
    expect(await listFailedNotifications(asAdmin)).toEqual([expect.objectContaining({ id, error: "resend-503", kind: "access-opened" })]);
    expect(await listFailedNotifications(asOther)).toEqual([]);
    expect(await retryNotification(asOther, id)).toMatchObject({ ok: false, refusal: { code: "notification.missing" } });
    expect(await retryNotification(asAdmin, id)).toMatchObject({ ok: true });
    await send(id);
    expect(await row(id)).toMatchObject({ status: "sent", lastError: null });
  });

  it("refuses the address: a human sees it at once, nothing is tried again", async () => {
    const id = await welcome(await savedBeneficiary(held.db, territory));
    expect(await send(id, NOW, FIRST, failing(new DeliveryFault("refused", "resend-422")))).toBeUndefined();
    expect(await row(id)).toMatchObject({ status: "failed", lastError: "resend-422" });
  });
});

describe("a new offer in her list", () => {
  const tell = async (person: SavedBeneficiary, now: Date) => {
    const { id } = await savedOffer(held.db, territory);
    await matchOffer(context(now), id);
    await notifyOfMatches(context(now), [{ offerId: id, beneficiaryIds: [person.id] }]);
    return id;
  };
  const digests = async () => (await held.db.notification.findMany({ where: { kind: "match-digest" }, orderBy: { createdAt: "asc" } })).map(({ id, subjectId, status }) => ({ id, subjectId, status }));

  it("many offers told to many people at once: one digest each, and none for who was told of nothing", async () => {
    const means = { means: [{ mode: "scooter" as const, radiusKm: 20 }], licences: ["AM"] };
    const [one, two, third] = [await savedBeneficiary(held.db, territory, means), await savedBeneficiary(held.db, territory, means), await savedBeneficiary(held.db, territory, means)];
    const ids: string[] = [];
    for (let place = 0; place < 3; place += 1) ids.push((await savedOffer(held.db, territory)).id);
    for (const id of ids) await matchOffer(context(NOW), id);
    const found = ids.map((offerId, place) => ({ offerId, beneficiaryIds: place === 0 ? [one.id] : [one.id, two.id] }));
    await notifyOfMatches(context(NOW), found);
    await notifyOfMatches(context(NOW), [...found].reverse());
    const digestsOf = (person: SavedBeneficiary) => held.db.notification.count({ where: { kind: "match-digest", userId: person.userId } });
    expect([await digestsOf(one), await digestsOf(two), await digestsOf(third)]).toEqual([1, 1, 0]);
  });

  it("is told at once the first time of the day, the next ones together the next morning, never two for one", async () => {
    const person = await savedBeneficiary(held.db, territory, { means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"] });
    const first = await tell(person, NOW);
    await notifyOfMatches(context(hours(1)), [{ offerId: first, beneficiaryIds: [person.id] }]);
    expect(await digests()).toMatchObject([{ subjectId: "2026-11-20", status: "pending" }]);
    await send((await digests())[0]!.id);
    await notifyOfMatches(context(hours(1)), [{ offerId: first, beneficiaryIds: [person.id] }]);

    await tell(person, hours(2));
    await tell(person, hours(3));
    expect(await digests()).toMatchObject([{ status: "sent" }, { subjectId: "2026-11-21", status: "pending" }]);
    const [, tomorrow] = await digests();
    expect(await send(tomorrow!.id, hours(3))).toEqual({ retryAt: new Date("2026-11-21T07:00:00Z") });
    await send(tomorrow!.id, new Date("2026-11-21T07:00:00Z"));
    expect((await mails()).map(({ subject }) => subject)).toEqual(["Du nouveau pour vous", "Du nouveau pour vous"]);
    expect((await mails())[0]?.text).not.toMatch(/entretien|bureaux|Messei/i);
  });

  it("is not written about when she has answered, set it aside, or it closed before the message left", async () => {
    const person = await savedBeneficiary(held.db, territory, { means: [{ mode: "scooter", radiusKm: 20 }], licences: ["AM"] });
    const offerId = await tell(person, NOW);
    await held.db.offer.update({ where: { id: offerId }, data: { status: "filled" } });
    const [digest] = await digests();
    await send(digest!.id);
    expect(await mails()).toEqual([]);
    expect(await row(digest!.id)).toMatchObject({ status: "skipped" });
  });
});

describe("what coach, person and employer are told", () => {
  async function scene() {
    const coach = await savedCoach(held.db, territory);
    const employer = await savedEmployer(held.db, territory);
    const person = await savedBeneficiary(held.db, territory, { coachId: coach.id });
    const offer = await savedOffer(held.db, territory, { organisationId: employer.organisationId });
    return { coach, employer, person, offer };
  }
  async function moved(whose: { person: SavedBeneficiary; offer: { id: string } }, from: string | null, to: string, byId: string, byRole: string) {
    const application = await held.db.application.upsert({
      where: { beneficiaryId_offerId: { beneficiaryId: whose.person.id, offerId: whose.offer.id } },
      create: { id: nextId(), beneficiaryId: whose.person.id, offerId: whose.offer.id, state: to, consentedAt: NOW, createdAt: NOW, movedAt: NOW },
      update: { state: to },
    });
    const event = await held.db.applicationEvent.create({ data: { id: nextId(), applicationId: application.id, from, to, at: NOW, byId, byRole } });
    return { applicationId: application.id, eventId: event.id };
  }

  it("a proposal reaches the person once; answered before the message, it does not", async () => {
    const { coach, person, offer } = await scene();
    const proposal = await held.db.recommendation.create({ data: { id: nextId(), beneficiaryId: person.id, offerId: offer.id, coachId: coach.id, note: "Je pense que cela vous irait.", createdAt: NOW } });
    await notifyOfRecommendation(context(), proposal.id);
    await notifyOfRecommendation(context(), proposal.id);
    expect(await kinds()).toEqual([{ kind: "recommendation-received", userId: person.userId }]);

    await held.db.recommendation.update({ where: { id: proposal.id }, data: { answer: "declined", answerReason: "horaires", answeredAt: NOW } });
    const [notice] = await held.db.notification.findMany();
    await send(notice!.id);
    expect(await mails()).toEqual([]);
    await reportRecommendation(context(), proposal.id);
    await reportRecommendation(context(), proposal.id);
    expect(await kinds()).toEqual([{ kind: "recommendation-answered", userId: coach.id }, { kind: "recommendation-received", userId: person.userId }]);
  });

  it("an application reaches every member of the firm, and says no more than that someone answered", async () => {
    const { employer, person, offer } = await scene();
    const colleague = await savedEmployer(held.db, territory, { organisationId: employer.organisationId });
    const ids = await moved({ person, offer }, null, "positionne", person.userId, "beneficiary");
    await notifyOfApplication(context(), ids);
    await notifyOfApplication(context(), ids);
    expect(await kinds()).toEqual([employer.id, colleague.id].sort().map((userId) => ({ kind: "application-received", userId })));
    for (const { id } of await held.db.notification.findMany()) await send(id);
    for (const mail of await mails()) {
      expect(mail.subject).toBe("Un candidat a répondu");
      expect(`${mail.text} ${mail.html}`).not.toMatch(/Nadia|Robert|entretien|bureaux|RSA/);
      expect(mail.text).toContain(`http://localhost:3000/candidature/`);
    }
  });

  it("a move by the employer reaches the person and her coach, not the one who moved it", async () => {
    const { coach, employer, person, offer } = await scene();
    await notifyOfApplication(context(), await moved({ person, offer }, "positionne", "entretien", employer.id, "employer"));
    expect(await kinds()).toEqual([{ kind: "application-followed", userId: coach.id }, { kind: "application-moved", userId: person.userId }]);
    await held.db.$executeRaw`TRUNCATE notification`;
    await notifyOfApplication(context(), await moved({ person, offer }, "positionne", "entretien", coach.id, "coach"));
    expect(await kinds()).toEqual([{ kind: "application-moved", userId: person.userId }]);
  });

  it("a coach told by the answer is not told again by the move it makes", async () => {
    const { employer, person, offer } = await scene();
    await notifyOfApplication(context(), await moved({ person, offer }, "sollicite", "positionne", person.userId, "beneficiary"));
    expect(await kinds()).toEqual([{ kind: "application-received", userId: employer.id }]);
  });

  it("taken back before the message left, the employer is not told that someone answered", async () => {
    const { person, offer } = await scene();
    await notifyOfApplication(context(), await moved({ person, offer }, null, "positionne", person.userId, "beneficiary"));
    await held.db.application.updateMany({ where: { offerId: offer.id }, data: { state: "retire" } });
    const [notice] = await held.db.notification.findMany();
    await send(notice!.id);
    expect(await row(notice!.id)).toMatchObject({ status: "skipped" });
  });
});

it("in the morning, what the queue lost is set going again, and what may have left goes to a human", async () => {
  const [lost, recent, ambiguous] = [await savedBeneficiary(held.db, territory), await savedBeneficiary(held.db, territory), await savedBeneficiary(held.db, territory)];
  const lostId = await welcome(lost, hours(-10));
  await welcome(recent, hours(-1));
  const ambiguousId = await welcome(ambiguous, hours(-30));
  await held.db.notification.update({ where: { id: ambiguousId }, data: { status: "sending" } });
  await held.db.$executeRaw`TRUNCATE outbox_event`;
  expect(await sweepNotifications(context())).toEqual({ again: 1, toHuman: 1 });
  expect((await held.db.outboxEvent.findMany()).map(({ payload }) => payload)).toEqual([{ notificationId: lostId }]);
  expect(await row(ambiguousId)).toMatchObject({ status: "failed", lastError: "unknown-outcome" });
});
