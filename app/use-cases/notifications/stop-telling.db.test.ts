import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { localMailer } from "#app/infra/mail/local.server.ts";
import type { OutgoingMail } from "#app/infra/mail/mailer.ts";
import { stopToken } from "#app/infra/secrets.server.ts";
import { localSms } from "#app/infra/sms/sms.server.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedEmployer } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { chooseTelling } from "./choose-telling.server.ts";
import { notify } from "./notify.server.ts";
import { sendNotification } from "./send-notification.server.ts";
import { readStop, resumeTelling, stopTelling } from "./stop-telling.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
beforeAll(async () => {
  territory = await savedTerritory(held.db);
});
beforeEach(() => held.db.$executeRaw`TRUNCATE notification, telling_choice, audit`);

const nobody = () => testContext(held.db, { role: "nobody" as const });
const choiceOf = (userId: string) => held.db.tellingChoice.findUnique({ where: { userId }, select: { channels: true, rhythm: true, rhythmBefore: true } });
const missing = { ok: false, refusal: { kind: "missing", code: "stop.missing" } };

describe("the link that stops messages", () => {
  it("stops them, once, and gives back what was chosen when it is undone", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const token = stopToken(person.userId);
    await chooseTelling(testContext(held.db, person.actor), { id: person.id }, { ways: ["mail"], rhythm: "weekly" });
    expect(await readStop(nobody(), token)).toEqual({ ok: true, value: { isStopped: false, isPerson: true } });
    for (let time = 0; time < 2; time += 1) expect((await stopTelling(nobody(), token)).ok).toBe(true);
    expect(await choiceOf(person.userId)).toEqual({ channels: ["mail"], rhythm: "never", rhythmBefore: "weekly" });
    expect(await readStop(nobody(), token)).toMatchObject({ value: { isStopped: true } });
    for (let time = 0; time < 2; time += 1) expect((await resumeTelling(nobody(), token)).ok).toBe(true);
    expect(await choiceOf(person.userId)).toEqual({ channels: ["mail"], rhythm: "weekly", rhythmBefore: null });
    expect((await whoLookedAtMyFile(testContext(held.db, person.actor))).map(({ who, what }) => `${who} ${what}`).sort()).toEqual(["Quelqu’un qui a le lien a arrêté vos messages", "Quelqu’un qui a le lien a remis vos messages"]);
  });

  it("of someone who had chosen nothing leaves nothing behind once it is undone", async () => {
    const person = await savedBeneficiary(held.db, territory);
    await stopTelling(nobody(), stopToken(person.userId));
    expect(await choiceOf(person.userId)).toEqual({ channels: [], rhythm: "never", rhythmBefore: null });
    await resumeTelling(nobody(), stopToken(person.userId));
    expect(await choiceOf(person.userId)).toBeNull();
  });

  it("pressed many times at once is one stop", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const all = await Promise.all(Array.from({ length: 6 }, () => stopTelling(nobody(), stopToken(person.userId))));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await choiceOf(person.userId)).toMatchObject({ rhythm: "never" });
  });

  it("altered, of a closed account or of a coach, whose messages are the work, opens nothing", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const coach = await savedCoach(held.db, territory);
    const token = stopToken(person.userId);
    const odd = [token.replace(/.$/, token.endsWith("A") ? "Q" : "A"), token.toLowerCase(), "", "x", "a".repeat(22), `${token}A`, "' OR 1=1 --", stopToken(coach.id), stopToken(nextId())];
    for (const one of odd) for (const act of [readStop, stopTelling, resumeTelling]) expect(await act(nobody(), one), one).toMatchObject(missing);
    await held.db.user.update({ where: { id: person.userId }, data: { disabledAt: NOW } });
    expect(await stopTelling(nobody(), token)).toMatchObject(missing);
    expect(await held.db.tellingChoice.count()).toBe(0);
  });

  it("stands in the mails of a person and of an employer, not in a coach's, and after it nothing leaves", async () => {
    const person = await savedBeneficiary(held.db, territory);
    const employer = await savedEmployer(held.db, territory);
    const coach = await savedCoach(held.db, territory);
    const given: OutgoingMail[] = [];
    const mailer = { ...localMailer(held.db), send: async (mail: OutgoingMail) => (given.push(mail), { providerId: null }) };
    const welcome = async (userId: string) => {
      const id = await held.db.$transaction((tx) => notify(tx, testContext(held.db, { role: "system" }), { userId, kind: "access-opened", subjectId: userId, dedupeKey: `access-opened:${userId}` }));
      await sendNotification(testContext(held.db, { role: "system" as const }), id as string, { number: 1, of: 8 }, { mailer, sms: localSms(held.db) });
    };
    for (const userId of [person.userId, employer.id, coach.id]) await welcome(userId);
    const linkOf = (userId: string) => `http://localhost:3000/stop/${stopToken(userId)}`;
    expect(given.map(({ stopUrl }) => stopUrl)).toEqual([linkOf(person.userId), linkOf(employer.id), undefined]);
    expect(given.map(({ text }) => text.includes("/stop/"))).toEqual([true, true, false]);

    await stopTelling(nobody(), stopToken(employer.id));
    const told = await held.db.$transaction((tx) => notify(tx, testContext(held.db, { role: "system" }), { userId: employer.id, kind: "application-changed", subjectId: nextId(), dedupeKey: "stopped" }));
    expect(await held.db.notification.findUniqueOrThrow({ where: { id: told as string } })).toMatchObject({ channel: "none", status: "sent" });
  });
});
