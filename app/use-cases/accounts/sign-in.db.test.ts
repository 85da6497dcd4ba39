import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { codeFor, sha256Hex } from "#app/infra/secrets.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Context } from "../context.server.ts";
import { endSession } from "./end-session.server.ts";
import { readSession } from "./read-session.server.ts";
import { requestCode } from "./request-code.server.ts";
import { verifyCode } from "./verify-code.server.ts";

const held = useDatabase();
const NOW = new Date("2026-11-20T08:00:00Z");
const at = (minutes: number): Context => ({ actor: { role: "nobody" } as Actor, db: held.db, now: new Date(NOW.getTime() + minutes * 60_000), newId: randomUUID, requestId: "test" });
const territoryId = randomUUID();
let network = 0;
const anIp = () => `192.0.2.${(network += 1)}`;

async function anAccount(): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  await held.db.user.create({ data: { id, territoryId, role: "admin", firstName: "Ada", lastName: "Test", email } });
  return { id, email };
}
const wrong = (attemptId: string) => (codeFor(attemptId) === "000000" ? "000001" : "000000");
async function anAttempt(email: string) {
  const asked = await requestCode(at(0), email, anIp());
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.attemptId;
}

beforeAll(async () => {
  await held.db.territory.create({ data: { id: territoryId, code: "61", name: "Orne", brandName: "Passerelle", helpPhone: "02 61 91 00 00" } });
});

describe("signing in", () => {
  it("opens a session with the right code, whose token is stored only as a hash", async () => {
    const account = await anAccount();
    const attemptId = await anAttempt(account.email.toUpperCase());
    const opened = await verifyCode(at(1), attemptId, codeFor(attemptId), anIp());
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(await readSession(at(2), opened.value.token)).toMatchObject({ role: "admin", userId: account.id });
    const rows = await held.db.session.findMany({ where: { userId: account.id } });
    expect(rows.map((row) => row.tokenHash)).toEqual([sha256Hex(opened.value.token)]);
  });

  it("keeps the code nowhere in clear: not in the code's row, the notification, nor the fact", async () => {
    const account = await anAccount();
    const attemptId = await anAttempt(account.email);
    const written = JSON.stringify([await held.db.signInCode.findMany(), await held.db.notification.findMany(), (await held.db.outboxEvent.findMany()).map((row) => row.payload)]);
    expect(written).not.toContain(codeFor(attemptId));
    expect(written).not.toContain(account.email);
  });

  it("answers alike when nobody has the address, and sends nothing", async () => {
    const before = await held.db.notification.count();
    const attemptId = await anAttempt("personne@example.org");
    expect(await held.db.notification.count()).toBe(before);
    expect(await verifyCode(at(1), attemptId, codeFor(attemptId), anIp())).toMatchObject({ ok: false, refusal: { code: "sign-in.code-wrong" } });
  });

  type Before = (attemptId: string) => Promise<void>;
  const cases: [string, Before, number, string][] = [
    ["a second use", async (attemptId) => void (await verifyCode(at(1), attemptId, codeFor(attemptId), anIp())), 2, "sign-in.code-expired"],
    ["eleven minutes later", async () => undefined, 11, "sign-in.code-expired"],
    ["five wrong tries", async (attemptId) => { for (let n = 0; n < 5; n += 1) await verifyCode(at(1), attemptId, wrong(attemptId), anIp()); }, 2, "sign-in.too-many"],
  ];
  it.each(cases)("refuses the right code after %s", async (_what, before, minutes, code) => {
    const account = await anAccount();
    const attemptId = await anAttempt(account.email);
    await before(attemptId);
    expect(await verifyCode(at(minutes), attemptId, codeFor(attemptId), anIp())).toMatchObject({ ok: false, refusal: { code } });
  });

  it("never opens two sessions for one code, however many try at once", async () => {
    const account = await anAccount();
    const attemptId = await anAttempt(account.email);
    const tries = await Promise.all(Array.from({ length: 8 }, () => verifyCode(at(1), attemptId, codeFor(attemptId), anIp())));
    expect(tries.filter((one) => one.ok).length).toBeLessThanOrEqual(1);
    expect(await held.db.session.count({ where: { userId: account.id } })).toBeLessThanOrEqual(1);
  });

  it("refuses a sixth code for one address in a quarter of an hour", async () => {
    const account = await anAccount();
    for (let n = 0; n < 5; n += 1) await anAttempt(account.email);
    expect(await requestCode(at(0), account.email, anIp())).toMatchObject({ ok: false, refusal: { kind: "too-many" } });
  });

  it("ends on the server: the same token is nobody after signing out, after 30 idle minutes, and once the account is disabled", async () => {
    const account = await anAccount();
    const tokens: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const attemptId = await anAttempt(account.email);
      const opened = await verifyCode(at(1), attemptId, codeFor(attemptId), anIp());
      if (opened.ok) tokens.push(opened.value.token);
    }
    await endSession(at(2), tokens[0] ?? "");
    expect(await readSession(at(2), tokens[0] ?? "")).toEqual({ role: "nobody" });
    expect(await readSession(at(32), tokens[1] ?? "")).toEqual({ role: "nobody" });
    expect(await readSession(at(3), tokens[2] ?? "")).toMatchObject({ role: "admin" });
    await held.db.user.update({ where: { id: account.id }, data: { disabledAt: NOW } });
    expect(await readSession(at(4), tokens[2] ?? "")).toEqual({ role: "nobody" });
  });
});
