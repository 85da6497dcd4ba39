import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MOST_PUSHES } from "#app/domain/notifications/push-endpoint.ts";
import { localMailer } from "#app/infra/mail/local.server.ts";
import { pushKeys } from "#app/infra/push/push-keys.server.ts";
import { webPushSender } from "#app/infra/push/web-push.server.ts";
import { sha256Hex } from "#app/infra/secrets.server.ts";
import { localSms } from "#app/infra/sms/sms.server.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedStaff, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { fakeBrowser, startPushService } from "#tests/support/push-service.ts";
import { disableAccount } from "../accounts/disable-account.server.ts";
import { endSession } from "../accounts/end-session.server.ts";
import { chooseTelling } from "./choose-telling.server.ts";
import { notify } from "./notify.server.ts";
import { ringMyBrowser } from "./ring-my-browser.server.ts";
import { sendNotification } from "./send-notification.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
let code = 700;
let stop: () => void = () => undefined;
beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE notification, outbox_event, local_message, telling_choice, push_subscription`;
  territory = await savedTerritory(held.db, { code: String((code += 1)) });
});
afterEach(() => stop());

async function service(answers?: Parameters<typeof startPushService>[0]) {
  const started = await startPushService(answers);
  stop = started.stop;
  return started;
}
/** She touches the button in a browser whose service is this one. */
async function agree(person: SavedBeneficiary, endpoint: string, { session = null as string | null, now = NOW } = {}) {
  const browser = fakeBrowser();
  const done = await ringMyBrowser(testContext(held.db, person.actor, now), { endpoint, p256dh: browser.p256dh, auth: browser.auth }, session);
  return { browser, done };
}
const push = webPushSender({ keys: pushKeys()!, subject: "https://emploi.example.org", allowsLoopback: true, timeoutMs: 1_000 });
const system = () => testContext(held.db, { role: "system" as const });
async function told(person: SavedBeneficiary): Promise<string> {
  const letter = await held.db.letter.create({ data: { id: nextId(), beneficiaryId: person.id, authorId: nextId(), authorRole: "coach", text: "Rendez-vous à la mairie, pour le RSA.", clientKey: nextId(), createdAt: NOW } });
  return (await held.db.$transaction((tx) => notify(tx, system(), { userId: person.userId, kind: "letter-from-coach", subjectId: person.id, dedupeKey: letter.id }))) as string;
}
const send = (id: string, number = 1) => sendNotification(system(), id, { number, of: 8 }, { mailer: localMailer(held.db), sms: localSms(held.db), push });
const row = (id: string) => held.db.notification.findUniqueOrThrow({ where: { id } });
const endpoints = async () => (await held.db.pushSubscription.findMany({ orderBy: { createdAt: "asc" } })).map(({ endpoint }) => endpoint);
const choice = (person: SavedBeneficiary) => held.db.tellingChoice.findUnique({ where: { userId: person.userId }, select: { channels: true, rhythm: true } });

describe("a browser that agrees to be rung", () => {
  it("is added to the ways she had, and rings: one sentence, and the page behind the sign-in", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const { url, rung } = await service();
    const { browser, done } = await agree(person, `${url}/a`);
    expect(done.ok).toBe(true);
    expect(await choice(person)).toEqual({ channels: ["mail", "push"], rhythm: "daily" });
    await chooseTelling(testContext(held.db, person.actor), { id: person.id }, { ways: ["push"], rhythm: "daily" });
    const id = await told(person);
    await send(id);
    await send(id);
    expect(rung).toHaveLength(1);
    expect(browser.read(rung[0]!.body)).toEqual({ title: "Passerelle", body: "Vous avez du nouveau.", url: "/mon-espace/messages" });
    expect(await row(id)).toMatchObject({ channel: "push", status: "sent" });
  });

  it("takes back « never »: she has just asked to be told", async () => {
    const person = await savedBeneficiary(held.db, territory);
    await chooseTelling(testContext(held.db, person.actor), { id: person.id }, { ways: [], rhythm: "never" });
    await agree(person, "http://127.0.0.1:9/a");
    expect(await choice(person)).toEqual({ channels: ["mail", "push"], rhythm: "daily" });
  });

  it("whose address is none of a push service is refused, nothing is kept", async () => {
    const person = await savedBeneficiary(held.db, territory);
    for (const endpoint of ["https://10.0.0.8/x", "https://evil.example/x", "http://localhost/x", "http://169.254.169.254/latest"]) {
      expect((await agree(person, endpoint)).done).toMatchObject({ ok: false, refusal: { code: "telling.push-unknown" } });
    }
    expect(await endpoints()).toEqual([]);
    expect(await choice(person)).toBeNull();
  });

  it("rings for the last who asked on it; the oldest of too many makes room", async () => {
    const nadia = await savedBeneficiary(held.db, territory);
    const josiane = await savedBeneficiary(held.db, territory);
    await agree(nadia, "http://127.0.0.1:9/shared");
    await agree(josiane, "http://127.0.0.1:9/shared");
    expect(await held.db.pushSubscription.findMany({ select: { userId: true } })).toEqual([{ userId: josiane.userId }]);
    for (let at = 0; at <= MOST_PUSHES; at += 1) await agree(nadia, `http://127.0.0.1:9/${at}`, { now: new Date(NOW.getTime() + at) });
    expect(await held.db.pushSubscription.count({ where: { userId: nadia.userId } })).toBe(MOST_PUSHES);
    expect(await endpoints()).not.toContain("http://127.0.0.1:9/0");
  });

  it("is forgotten when its service says that it is gone; the others ring", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const { url, rung } = await service({ "/gone": { status: 410 }, "/lost": { status: 404 } });
    for (const [at, name] of ["gone", "lost", "here"].entries()) await agree(person, `${url}/${name}`, { now: new Date(NOW.getTime() + at) });
    await chooseTelling(testContext(held.db, person.actor), { id: person.id }, { ways: ["push"], rhythm: "daily" });
    const id = await told(person);
    await send(id);
    expect(rung.map(({ path }) => path)).toEqual(["/gone", "/lost", "/here"]);
    expect(await endpoints()).toEqual([`${url}/here`]);
    expect(await row(id)).toMatchObject({ status: "sent" });
  });

  it("the last one gone: a human sees it; down: it is tried again", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const { url } = await service({ "/gone": { status: 410 }, "/down": { status: 503 } });
    await agree(person, `${url}/down`);
    await chooseTelling(testContext(held.db, person.actor), { id: person.id }, { ways: ["push"], rhythm: "daily" });
    const waiting = await told(person);
    await expect(send(waiting)).rejects.toThrow("push-503");
    expect(await row(waiting)).toMatchObject({ status: "pending", lastError: "push-503" });
    await held.db.pushSubscription.updateMany({ data: { endpoint: `${url}/gone` } });
    await send(waiting, 2);
    expect(await row(waiting)).toMatchObject({ status: "failed", lastError: "push-gone" });
    expect(await endpoints()).toEqual([]);
  });

  it("is forgotten when she signs out of it, and all of hers when her account closes", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const admin = await savedStaff(held.db, territory, "admin");
    for (const session of ["one", "two"]) {
      await held.db.session.create({ data: { tokenHash: sha256Hex(session), userId: person.userId, lastSeenAt: NOW, expiresAt: new Date(NOW.getTime() + 3_600_000) } });
      await agree(person, `http://127.0.0.1:9/${session}`, { session });
    }
    await endSession(testContext(held.db, { role: "nobody" as const }), "one");
    expect(await endpoints()).toEqual(["http://127.0.0.1:9/two"]);
    await disableAccount(testContext(held.db, admin.actor), person.userId);
    expect(await endpoints()).toEqual([]);
  });
});
