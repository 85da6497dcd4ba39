import { beforeAll, describe, expect, it } from "vitest";
import { cardCodeInPrint } from "#app/domain/accounts/card-code.ts";
import { cardExpiresAt } from "#app/domain/accounts/access-card.ts";
import { hashOfCard, sha256Hex } from "#app/infra/secrets.server.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { enterWithCard } from "./enter-with-card.server.ts";
import { issueCard } from "./issue-card.server.ts";
import { readCard } from "./read-card.server.ts";
import { readSession } from "./read-session.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
let coach: SavedCoach;
let networks = 0;
const anIp = () => `192.0.2.${(networks += 1)}`;
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const anyone = (now = NOW) => testContext(held.db, { role: "nobody" as const }, now);
const asCoach = (now = NOW) => testContext(held.db, coach.actor, now);
const aPerson = () => savedBeneficiary(held.db, territory, { coachId: coach.id });
const enter = (code: string, now = NOW, ip = anIp()) => enterWithCard(anyone(now), code, ip);

async function aCard(person: SavedBeneficiary, options = {}): Promise<string> {
  const issued = await issueCard(asCoach(), { id: person.id }, options);
  if (!issued.ok) throw new Error(issued.refusal.code);
  return issued.value.code;
}

beforeAll(async () => {
  territory = await savedTerritory(held.db);
  coach = await savedCoach(held.db, territory);
});

describe("a paper card", () => {
  it("opens the person's own space, typed however, for 30 days", async () => {
    const person = await aPerson();
    const code = await aCard(person);
    const entered = await enter(` ${cardCodeInPrint(code).toLowerCase()} `, after(59));
    if (!entered.ok) throw new Error(entered.refusal.code);
    expect(entered.value).toMatchObject({ role: "beneficiary", seconds: 30 * 86_400 });
    expect(await readSession(anyone(after(59)), entered.value.token)).toMatchObject({ role: "beneficiary", beneficiaryId: person.id });
    expect(await held.db.session.count({ where: { tokenHash: sha256Hex(entered.value.token), userId: person.userId } })).toBe(1);
  });

  it("stands nowhere in clear: not in its row, not in what is written down", async () => {
    const code = await aCard(await aPerson());
    const written = JSON.stringify([await held.db.accessCard.findMany(), await held.db.audit.findMany()]);
    expect(written).not.toContain(code);
    expect(written).not.toContain(sha256Hex(code));
    expect(written).toContain(hashOfCard(code));
  });

  it("opens once", async () => {
    const code = await aCard(await aPerson());
    expect(await enter(code)).toMatchObject({ ok: true });
    expect(await enter(code)).toMatchObject({ ok: false, refusal: { kind: "invalid", code: "card.used", field: "c" } });
  });

  it("opens once, however many try at the same moment", async () => {
    const person = await aPerson();
    const code = await aCard(person);
    const tries = await Promise.all(Array.from({ length: 5 }, () => enter(code)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await held.db.session.count({ where: { userId: person.userId } })).toBe(1);
  });

  it("is over after 60 days", async () => {
    const code = await aCard(await aPerson());
    expect(await enter(code, cardExpiresAt(NOW))).toMatchObject({ ok: false, refusal: { code: "card.expired" } });
  });

  it("is cut by the next one, and two printed at the same moment leave one", async () => {
    const person = await aPerson();
    const first = await aCard(person);
    const second = await aCard(person);
    expect(await enter(first)).toMatchObject({ ok: false, refusal: { code: "card.cut" } });
    expect(await enter(second)).toMatchObject({ ok: true });
    const both = await Promise.all([aCard(person), aCard(person)]);
    expect(await held.db.accessCard.count({ where: { userId: person.userId, usedAt: null, cutAt: null } })).toBe(1);
    expect((await Promise.all(both.map((code) => enter(code)))).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("closes what is open when it was stolen or the phone lost, and only then", async () => {
    const person = await aPerson();
    const entered = await enter(await aCard(person));
    const token = entered.ok ? entered.value.token : "";
    await aCard(person);
    expect(await readSession(anyone(), token)).toMatchObject({ role: "beneficiary" });
    expect(await readCard(asCoach(), { id: person.id })).toMatchObject({ ok: true, value: { openSessions: 1, last: { state: "waiting" } } });
    await aCard(person, { closesSessions: true });
    expect(await readSession(anyone(), token)).toEqual({ role: "nobody" });
  });

  it("opens nothing once the account is closed, and none is made then", async () => {
    const person = await aPerson();
    const code = await aCard(person);
    await held.db.user.update({ where: { id: person.userId }, data: { disabledAt: NOW } });
    expect(await enter(code)).toMatchObject({ ok: false, refusal: { code: "card.account-closed" } });
    expect(await held.db.accessCard.count({ where: { userId: person.userId, usedAt: null } })).toBe(1);
    expect(await issueCard(asCoach(), { id: person.id })).toMatchObject({ ok: false, refusal: { code: "card.account-closed" } });
  });

  it("is made by her coach or the help line, who are named to her; never by another coach or another territory", async () => {
    const person = await aPerson();
    const other = await savedCoach(held.db, territory);
    const elsewhere = await savedStaff(held.db, await savedTerritory(held.db, { code: "53" }), "hotliner");
    const hotliner = await savedStaff(held.db, territory, "hotliner");
    for (const { actor } of [other, elsewhere]) {
      const ctx = testContext(held.db, actor as typeof other.actor);
      expect(await issueCard(ctx, { id: person.id })).toMatchObject({ ok: false, refusal: { kind: "missing", code: "person.missing" } });
      expect(await readCard(ctx, { userId: person.userId })).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    }
    expect(await readCard(testContext(held.db, hotliner.actor), { userId: person.userId })).toMatchObject({ ok: true, value: { communeName: "Flers", coachName: "Solene Martin" } });
    expect(await issueCard(testContext(held.db, hotliner.actor), { userId: person.userId })).toMatchObject({ ok: true });
    expect(await held.db.audit.findMany({ where: { beneficiaryId: person.id }, select: { action: true, actorId: true }, orderBy: { action: "desc" } })).toEqual([{ action: "file.read", actorId: hotliner.id }, { action: "card.issued", actorId: hotliner.id }]);
  });
});

describe("guessing", () => {
  const SIGNS = "23456789CDFHJKMNPRTVWXY";
  let drawn = 0;
  const aGuess = () => [...String((drawn += 1)).padStart(8, "2")].map((digit) => SIGNS.charAt(Number(digit))).join("");

  it("is refused after 20 wrong codes from one network; right ones do not count", async () => {
    await held.db.rateLimiterFlexible.deleteMany();
    const ip = anIp();
    for (let n = 0; n < 3; n += 1) expect(await enter(await aCard(await aPerson()), NOW, ip)).toMatchObject({ ok: true });
    for (let n = 0; n < 20; n += 1) expect(await enter(aGuess(), NOW, ip)).toMatchObject({ refusal: { code: "card.unknown" } });
    const code = await aCard(await aPerson());
    expect(await enter(code, NOW, ip)).toMatchObject({ ok: false, refusal: { kind: "too-many", code: "sign-in.too-many" } });
    expect(await enter(code)).toMatchObject({ ok: true });
  });

  it("is refused after 5 tries of one code, and after 120 wrong ones from everywhere", async () => {
    await held.db.rateLimiterFlexible.deleteMany();
    const same = aGuess();
    for (let n = 0; n < 5; n += 1) expect(await enter(same)).toMatchObject({ refusal: { code: "card.unknown" } });
    expect(await enter(same)).toMatchObject({ refusal: { kind: "too-many" } });
    await held.db.rateLimiterFlexible.deleteMany();
    for (let n = 0; n < 120; n += 1) await enter(aGuess(), NOW, `198.51.100.${n}`);
    expect(await enter(await aCard(await aPerson()))).toMatchObject({ refusal: { kind: "too-many" } });
    await held.db.rateLimiterFlexible.deleteMany();
  });

  it.each(["", "123", "K7M2-H9X0", "x".repeat(5_000), "\u0000"])("what is no code (%j) is not even looked for", async (typed) => {
    expect(await enter(typed)).toMatchObject({ ok: false, refusal: { kind: "invalid", code: "card.unreadable" } });
  });
});
