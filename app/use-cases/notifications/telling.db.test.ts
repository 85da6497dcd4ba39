import { beforeEach, describe, expect, it } from "vitest";
import type { Rhythm, Way } from "#app/domain/notifications/choice.ts";
import { localMailer } from "#app/infra/mail/local.server.ts";
import { localPush } from "#app/infra/push/push.server.ts";
import { localSms } from "#app/infra/sms/sms.server.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { chooseTelling } from "./choose-telling.server.ts";
import { notify, notifyAll } from "./notify.server.ts";
import { readTelling } from "./read-telling.server.ts";
import { sendNotification } from "./send-notification.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
let code = 500;
let people = 0;
beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE notification, outbox_event, local_message, telling_choice, push_subscription`;
  territory = await savedTerritory(held.db, { code: String((code += 1)) });
});

const system = (now = NOW) => testContext(held.db, { role: "system" as const }, now);
const nadia = async (given: { email?: string | null } = {}) => savedBeneficiary(held.db, territory, { phone: `+336399802${String((people += 1)).padStart(2, "0")}`, ...given });
const choose = (person: SavedBeneficiary, ways: Way[], rhythm: Rhythm = "daily", now = NOW) => chooseTelling(testContext(held.db, person.actor, now), { id: person.id }, { ways, rhythm });
const ring = (person: SavedBeneficiary, name = nextId()) =>
  held.db.pushSubscription.create({ data: { id: nextId(), userId: person.userId, endpoint: `https://fcm.googleapis.com/fcm/send/${name}`, p256dh: "p", auth: "a", createdAt: NOW } });
const send = (id: string, now = NOW) => sendNotification(system(now), id, { number: 1, of: 8 }, { mailer: localMailer(held.db), sms: localSms(held.db), push: localPush(held.db) });
const rows = async () => (await held.db.notification.findMany({ orderBy: [{ dedupeKey: "asc" }] })).map(({ channel, status }) => `${channel} ${status}`);
const kept = async () => (await held.db.localMessage.findMany({ orderBy: { channel: "asc" } })).map(({ channel }) => channel);

/** An answer of hers moved: a message that leaves at once. */
async function moved(person: SavedBeneficiary, now = NOW): Promise<string> {
  const application = await held.db.application.create({ data: { id: nextId(), beneficiaryId: person.id, offerId: (await offer()).id, state: "positionne", createdAt: now, movedAt: now } });
  return (await held.db.$transaction((tx) => notify(tx, system(now), { userId: person.userId, kind: "application-moved", subjectId: application.id, dedupeKey: `application:${application.id}` }))) as string;
}
const offer = () => savedOffer(held.db, territory);
async function sendAll(now = NOW) {
  for (const { id } of await held.db.notification.findMany({ where: { status: "pending" }, orderBy: { dedupeKey: "asc" }, select: { id: true } })) await send(id, now);
}

describe("a message takes the ways its reader chose", () => {
  it.each<[string, Way[], Rhythm, string[]]>([
    ["a mail", ["mail"], "daily", ["mail"]],
    ["an SMS", ["sms"], "weekly", ["sms"]],
    ["a notification", ["push"], "at-once", ["push"]],
    ["all three", ["mail", "sms", "push"], "daily", ["mail", "push", "sms"]],
    ["never: none", ["mail"], "never", []],
  ])("%s", async (_, ways, rhythm, sent) => {
    const person = await nadia();
    await ring(person);
    expect((await choose(person, ways, rhythm)).ok).toBe(true);
    await moved(person);
    await sendAll();
    expect(await kept()).toEqual(sent);
    expect((await rows()).every((row) => row.endsWith("sent"))).toBe(true);
  });

  it("each once, however often it is told, and a way ticked afterwards tells nothing old", async () => {
    const person = await nadia();
    await choose(person, ["mail", "sms"]);
    const notice = { userId: person.userId, kind: "letter-from-coach" as const, subjectId: person.id, dedupeKey: "letter:1" };
    const told = () => held.db.$transaction((tx) => notifyAll(tx, system(), [notice]));
    expect(await told()).toHaveLength(1);
    await ring(person);
    await choose(person, ["mail", "sms", "push"]);
    expect(await told()).toEqual([]);
    expect(await rows()).toEqual(["mail pending", "sms pending"]);
    expect(await held.db.outboxEvent.count({ where: { type: "notification.created" } })).toBe(2);
  });

  it("a code goes by the way that was typed, whatever was chosen", async () => {
    const person = await nadia();
    await choose(person, [], "never");
    const codeId = nextId();
    await held.db.signInCode.create({ data: { id: codeId, userId: person.userId, codeHash: "x", createdAt: NOW, expiresAt: new Date(NOW.getTime() + 600_000) } });
    const { id } = await held.db.notification.create({ data: { id: nextId(), userId: person.userId, kind: "sign-in-code", subjectId: codeId, dedupeKey: codeId, channel: "sms" } });
    await send(id);
    expect(await kept()).toEqual(["sms"]);
  });
});

describe("a message that waits when she changes her mind", () => {
  const NIGHT = new Date("2026-11-20T22:00:00Z");
  const MORNING = new Date("2026-11-21T07:00:00Z");

  it("leaves by the way she has chosen meanwhile, and at night by none", async () => {
    const person = await nadia();
    const id = await moved(person, NIGHT);
    await ring(person);
    await choose(person, ["push"]);
    expect(await send(id, NIGHT)).toEqual({ retryAt: MORNING });
    expect(await kept()).toEqual([]);
    await send(id, MORNING);
    expect(await kept()).toEqual(["push"]);
    expect(await rows()).toEqual(["push sent"]);
  });

  it("is told in the application only once she wants none", async () => {
    const person = await nadia();
    const id = await moved(person, NIGHT);
    await choose(person, [], "never");
    await send(id, MORNING);
    expect(await kept()).toEqual([]);
    expect(await rows()).toEqual(["none sent"]);
  });

  it("of two ways, the one she keeps says it, once", async () => {
    const person = await nadia();
    await choose(person, ["mail", "sms"]);
    await moved(person, NIGHT);
    await choose(person, ["sms"]);
    await sendAll(MORNING);
    expect(await kept()).toEqual(["sms"]);
    expect((await rows()).sort()).toEqual(["mail skipped", "sms sent"]);
  });

  it("has nowhere to go when the way she chose is gone: a human sees it", async () => {
    const person = await nadia();
    await choose(person, ["sms"]);
    await moved(person);
    await held.db.user.update({ where: { id: person.userId }, data: { phone: null } });
    await sendAll();
    expect(await held.db.notification.findFirstOrThrow()).toMatchObject({ status: "failed", lastError: "no-address" });
    expect(await kept()).toEqual([]);
  });
});

describe("the choice", () => {
  it("is read as it is without one, and once made", async () => {
    const person = await nadia();
    const read = () => readTelling(testContext(held.db, person.actor), { id: person.id });
    expect(await read()).toMatchObject({ ok: true, value: { had: ["mail", "sms"], ways: ["mail"], rhythm: "daily", isChosen: false } });
    await choose(person, ["sms"], "weekly");
    expect(await read()).toMatchObject({ ok: true, value: { ways: ["sms"], rhythm: "weekly", isChosen: true } });
    await choose(person, [], "never");
    expect(await read()).toMatchObject({ ok: true, value: { ways: ["mail"], rhythm: "never", isChosen: true } });
  });

  it("holds only ways she has; none is refused but for « never »", async () => {
    const person = await nadia({ email: null });
    expect(await choose(person, ["mail"])).toMatchObject({ ok: false, refusal: { kind: "invalid", code: "telling.no-way", field: "ways" } });
    expect(await held.db.tellingChoice.count()).toBe(0);
    expect((await choose(person, ["mail", "sms"])).ok).toBe(true);
    expect(await held.db.tellingChoice.findUniqueOrThrow({ where: { userId: person.userId } })).toMatchObject({ channels: ["sms"], rhythm: "daily" });
    const nowhere = await savedBeneficiary(held.db, territory, { email: null });
    expect(await choose(nowhere, [], "never")).toMatchObject({ ok: false, refusal: { code: "telling.no-address" } });
  });

  it("unticked, her browsers are forgotten", async () => {
    const person = await nadia();
    await ring(person);
    await choose(person, ["push"]);
    expect(await held.db.pushSubscription.count()).toBe(1);
    await choose(person, ["mail"]);
    expect(await held.db.pushSubscription.count()).toBe(0);
  });

  it("is made by her coach or the help line when she asks, and she reads who did", async () => {
    const coach = await savedCoach(held.db, territory);
    const other = await savedCoach(held.db, territory);
    const hotliner = await savedStaff(held.db, territory, "hotliner");
    const person = await savedBeneficiary(held.db, territory, { coachId: coach.id });
    const draft = { ways: ["mail" as const], rhythm: "weekly" as const };
    expect((await chooseTelling(testContext(held.db, coach.actor), { id: person.id }, draft)).ok).toBe(true);
    expect((await chooseTelling(testContext(held.db, hotliner.actor), { userId: person.userId }, draft)).ok).toBe(true);
    for (const act of [chooseTelling(testContext(held.db, other.actor), { id: person.id }, draft), readTelling(testContext(held.db, other.actor), { id: person.id })]) expect(await act).toMatchObject({ ok: false, refusal: { code: "person.missing" } });
    await readTelling(testContext(held.db, coach.actor), { id: person.id });
    const lines = (await whoLookedAtMyFile(testContext(held.db, person.actor))).map(({ who, what }) => `${who} ${what}`);
    expect(lines.sort()).toEqual([
      "Hugo Petit (aide par téléphone) a changé comment vous prévenir", "Solene Martin (coach) a changé comment vous prévenir", "Solene Martin (coach) a ouvert votre dossier",
    ]);
  });

  it("that no rule knows is refused by the database too", async () => {
    const { id: userId } = await savedEmployer(held.db, territory);
    for (const wrong of [{ channels: ["pigeon"], rhythm: "daily" }, { channels: ["mail"], rhythm: "yearly" }, { channels: ["mail"], rhythm: "daily", rhythmBefore: "weekly" }]) {
      await expect(held.db.tellingChoice.create({ data: { userId, ...wrong } })).rejects.toThrow(/telling-/);
    }
  });
});
