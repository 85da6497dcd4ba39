import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DeliveryFault } from "#app/infra/delivery-fault.ts";
import { codeFor } from "#app/infra/secrets.server.ts";
import { localMailer } from "#app/infra/mail/local.server.ts";
import type { OutgoingSms, SmsSender } from "#app/infra/sms/sms-sender.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { requestCode } from "../accounts/request-code.server.ts";
import { listFailedNotifications, retryNotification } from "./list-failed-notifications.server.ts";
import { noteSmsReceipt } from "./note-sms-receipt.server.ts";
import { sendNotification } from "./send-notification.server.ts";

const held = useDatabase();
const KEY = "a-receipt-key-of-the-tests";
let territory: SavedTerritory;
let phones = 0;
beforeAll(async () => {
  territory = await savedTerritory(held.db);
});

const context = (now = NOW) => testContext(held.db, { role: "system" as const }, now);
const row = (id: string) => held.db.notification.findUniqueOrThrow({ where: { id } });
const receipt = (id: string, status: string, key = KEY) => noteSmsReceipt(context(), key, { id, status }, KEY);

/** An SMS sender that fails as told, and keeps what it was given. */
function gateway(...faults: DeliveryFault[]): SmsSender & { given: OutgoingSms[] } {
  const given: OutgoingSms[] = [];
  return { name: "gateway", given, send: async (sms) => { given.push(sms); const fault = faults.shift(); if (fault) throw fault; return { providerId: "s-1" }; } };
}
const send = (id: string, sms: SmsSender, tries = { number: 1, of: 8 }, now = NOW) => sendNotification(context(now), id, tries, { mailer: localMailer(held.db), sms });

/** A code asked for by someone who typed her number as people do. */
async function aCodeBySms() {
  const phone = `06 39 98 ${String(10 + (phones += 1))} 01`;
  const { userId } = await savedBeneficiary(held.db, territory, { email: null, phone: `+33${phone.slice(1).replaceAll(" ", "")}` });
  const asked = await requestCode(testContext(held.db, { role: "nobody" as const }), phone, `203.0.113.${phones}`);
  if (!asked.ok) throw new Error(asked.refusal.code);
  const notice = await held.db.notification.findFirstOrThrow({ where: { userId, kind: "sign-in-code" } });
  return { phone, attemptId: asked.value.attemptId, id: notice.id };
}

describe("a code by SMS", () => {
  it("goes to the number of the account, code first, with the message's own key", async () => {
    const { phone, attemptId, id } = await aCodeBySms();
    const sms = gateway();
    await send(id, sms);
    expect(sms.given).toEqual([{ to: `+33${phone.slice(1).replaceAll(" ", "")}`, text: expect.stringMatching(new RegExp(`^${codeFor(attemptId)} est votre code`)), idempotencyKey: id }]);
    expect(await row(id)).toMatchObject({ channel: "sms", status: "sent", providerId: "s-1" });
  });

  it("refused by the gateway, or never taken: a human sees it", async () => {
    const refused = await aCodeBySms();
    await send(refused.id, gateway(new DeliveryFault("refused", "sms-422")));
    expect(await row(refused.id)).toMatchObject({ status: "failed", lastError: "sms-422" });
    const down = await aCodeBySms();
    await expect(send(down.id, gateway(new DeliveryFault("down", "sms-no-answer")), { number: 8, of: 8 })).rejects.toThrow(DeliveryFault);
    const admin = await savedStaff(held.db, territory, "admin");
    const failed = await listFailedNotifications(testContext(held.db, admin.actor));
    expect(failed.map(({ id, error }) => [id, error])).toEqual(expect.arrayContaining([[refused.id, "sms-422"], [down.id, "sms-no-answer"]]));
  });
});

describe("what the gateway says afterwards", () => {
  it("not delivered: the message has failed; sent again, it leaves under another key, once", async () => {
    const { id } = await aCodeBySms();
    const sms = gateway();
    await send(id, sms);
    expect(await receipt(id, "undelivered")).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ status: "failed", lastError: "sms-undelivered", sentAt: NOW });

    const admin = await savedStaff(held.db, territory, "admin");
    await retryNotification(testContext(held.db, admin.actor), id);
    const later = new Date(NOW.getTime() + 60_000);
    await send(id, sms, undefined, later);
    await send(id, sms, undefined, later);
    expect(sms.given.map(({ idempotencyKey }) => idempotencyKey)).toEqual([id, `${id}-${NOW.getTime()}`]);
    expect(await row(id)).toMatchObject({ status: "sent", sentAt: later, lastError: null });
    expect(await receipt(`${id}-${NOW.getTime()}`, "undelivered")).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ status: "failed" });
  });

  it("before our own « sent » is written: it stays failed", async () => {
    const { id } = await aCodeBySms();
    const early: SmsSender = { name: "gateway", send: async () => (await receipt(id, "undelivered"), { providerId: null }) };
    await send(id, early);
    expect(await row(id)).toMatchObject({ status: "failed", lastError: "sms-undelivered" });
  });

  it("delivered, said twice, of an unknown message, or of a mail: nothing changes", async () => {
    const { id } = await aCodeBySms();
    await send(id, gateway());
    expect(await receipt(id, "delivered")).toMatchObject({ ok: true });
    expect(await receipt(randomUUID(), "undelivered")).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ status: "sent" });
    await held.db.notification.update({ where: { id }, data: { channel: "mail" } });
    await receipt(id, "undelivered");
    expect(await row(id)).toMatchObject({ status: "sent" });
  });

  it("is heard with the right key only, and only where there is one", async () => {
    const { id } = await aCodeBySms();
    await send(id, gateway());
    for (const key of ["", "wrong", `${KEY} `]) expect(await receipt(id, "undelivered", key)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    expect(await noteSmsReceipt(context(), "", { id, status: "undelivered" }, undefined)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    for (const said of [null, 3, [], {}, { id, status: "lost" }, { id: "7", status: "undelivered" }]) expect(await noteSmsReceipt(context(), KEY, said, KEY)).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    expect(await row(id)).toMatchObject({ status: "sent" });
  });
});
