import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { localMailer } from "#app/infra/mail/local.server.ts";
import { localSms } from "#app/infra/sms/sms.server.ts";
import { stopToken } from "#app/infra/secrets.server.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readLetters } from "../letters/read-letters.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { hearSms } from "./hear-sms.server.ts";
import { notify } from "./notify.server.ts";
import { sendNotification } from "./send-notification.server.ts";
import { resumeTelling } from "./stop-telling.server.ts";

const held = useDatabase();
const KEY = "a-receipt-key-of-the-tests";
const PHONE = "+33639980042";
let territory: SavedTerritory;
let coach: SavedCoach;
let her: SavedBeneficiary;
beforeAll(async () => {
  territory = await savedTerritory(held.db);
  coach = await savedCoach(held.db, territory);
});
beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE notification, telling_choice, audit, letter, local_message`;
  await held.db.user.updateMany({ where: { phone: PHONE }, data: { phone: null } });
  her = await savedBeneficiary(held.db, territory, { email: null, phone: PHONE, coachId: coach.id });
});

const nobody = () => testContext(held.db, { role: "nobody" as const });
const hear = (text: string, id = nextId(), from = PHONE) => hearSms(nobody(), KEY, { id, from, text }, KEY);
const choice = () => held.db.tellingChoice.findUnique({ where: { userId: her.userId }, select: { channels: true, rhythm: true, rhythmBefore: true } });
const lettersOf = async () => (await readLetters(testContext(held.db, coach.actor), her.id)).letters.map(({ text, isBySms, isMine }) => [text, isBySms, isMine]);

describe("« STOP » by SMS", () => {
  it("of someone who has only a number stops all, at once, twice as once; the link gives it back", async () => {
    const system = testContext(held.db, { role: "system" as const });
    const id = await held.db.$transaction((tx) => notify(tx, system, { userId: her.userId, kind: "application-moved", subjectId: nextId(), dedupeKey: "waits" }));
    expect(await held.db.notification.findUniqueOrThrow({ where: { id: id ?? "" } })).toMatchObject({ channel: "sms", status: "pending" });
    for (let time = 0; time < 2; time += 1) expect(await hear("Arrêtez svp !")).toEqual({ ok: true, value: null });
    expect(await choice()).toEqual({ channels: [], rhythm: "never", rhythmBefore: null });
    await sendNotification(system, id ?? "", { number: 1, of: 8 }, { mailer: localMailer(held.db), sms: localSms(held.db) });
    expect([await held.db.localMessage.count(), (await held.db.notification.findUniqueOrThrow({ where: { id: id ?? "" } })).channel]).toEqual([0, "none"]);
    expect((await whoLookedAtMyFile(testContext(held.db, her.actor))).map(({ who, what }) => `${who} ${what}`)).toEqual(["Le système a arrêté vos SMS\u00a0: un STOP est venu de votre numéro"]);
    await resumeTelling(nobody(), stopToken(her.userId));
    expect(await choice()).toBeNull();
    expect(await held.db.letter.count()).toBe(0);
  });

  it.each([
    ["another way goes on", { channels: ["mail", "sms"], rhythm: "weekly" }, { channels: ["mail"], rhythm: "weekly", rhythmBefore: null }],
    ["the only way she chose: all stops, and is given back by an undoing", { channels: ["sms"], rhythm: "at-once" }, { channels: ["sms"], rhythm: "never", rhythmBefore: "at-once" }],
    ["she has no SMS: nothing changes", { channels: ["mail"], rhythm: "daily" }, { channels: ["mail"], rhythm: "daily", rhythmBefore: null }],
    ["stopped before: nothing changes", { channels: ["sms"], rhythm: "never", rhythmBefore: "daily" }, { channels: ["sms"], rhythm: "never", rhythmBefore: "daily" }],
  ])("%s", async (_, before, after) => {
    await held.db.user.update({ where: { id: her.userId }, data: { email: `her-${her.userId}@example.org` } });
    await held.db.tellingChoice.create({ data: { userId: her.userId, ...before } });
    await hear("STOP");
    expect(await choice()).toEqual(after);
  });

  it("of someone who chose nothing and has a mailbox too leaves the mails", async () => {
    await held.db.user.update({ where: { id: her.userId }, data: { email: `her-${her.userId}@example.org` } });
    await hear("stop");
    expect(await choice()).toEqual({ channels: ["mail"], rhythm: "daily", rhythmBefore: null });
  });

  it.each(["06 39 98 00 42", "0033639980042", "33639980042"])("comes from her number however it is written: %s", async (from) => {
    await hear("STOP", nextId(), from);
    expect((await choice())?.rhythm).toBe("never");
  });

  it("from a number of nobody, of the staff or of a closed account changes nothing", async () => {
    const staff = await savedStaff(held.db, territory, "hotliner", { phone: "+33639980043" });
    await hear("STOP", nextId(), "+33639980099");
    await hear("STOP", nextId(), "+33639980043");
    await held.db.user.update({ where: { id: her.userId }, data: { disabledAt: NOW } });
    await hear("STOP");
    expect(await held.db.tellingChoice.count()).toBe(0);
    await held.db.user.delete({ where: { id: staff.id } });
  });
});

describe("other words", () => {
  it("go to her coach as a letter « par SMS », once however often the gateway hands them on; the coach is told", async () => {
    for (let time = 0; time < 3; time += 1) expect(await hear("Je ne peux pas venir demain", "sms-7")).toEqual({ ok: true, value: null });
    expect(await lettersOf()).toEqual([["Je ne peux pas venir demain", true, false]]);
    expect(await held.db.notification.count({ where: { userId: coach.id, kind: "letter-from-person" } })).toBe(1);
    expect(await choice()).toBeNull();
  });

  it("of someone without a coach, a code sent back, or nothing at all, are not kept", async () => {
    await hear("123456");
    await hear(" … ");
    await held.db.beneficiary.update({ where: { id: her.id }, data: { coachId: null } });
    await hear("Bonjour ?");
    expect(await held.db.letter.count()).toBe(0);
  });
});

it("is heard with the right key only, where there is one, and only when it can be read", async () => {
  const said = { id: "1", from: PHONE, text: "STOP" };
  for (const key of ["", "wrong", `${KEY} `]) expect(await hearSms(nobody(), key, said, KEY)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
  expect(await hearSms(nobody(), "", said, undefined)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
  for (const odd of [null, 3, [], {}, { ...said, id: "" }, { ...said, from: 6 }, { ...said, text: "x".repeat(4_001) }]) expect(await hearSms(nobody(), KEY, odd, KEY)).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
  expect(await choice()).toBeNull();
});
