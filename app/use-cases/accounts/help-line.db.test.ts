import { beforeEach, describe, expect, it } from "vitest";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { codeFor } from "#app/infra/secrets.server.ts";
import { NOW, idOf, nextId } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { findAccounts } from "./find-accounts.server.ts";
import { listAccounts } from "./list-accounts.server.ts";
import { readAccount } from "./read-account.server.ts";
import { sendCode } from "./send-code.server.ts";
import { verifyCode } from "./verify-code.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let hotliner: { id: string; actor: ActorOf<"hotliner"> };
let network = 0;
const anIp = () => `198.51.100.${(network += 1)}`;
const ctx = (now = NOW) => testContext(held.db, hotliner.actor, now);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit, sign_in_code, rate_limit CASCADE`;
  orne = await savedTerritory(held.db);
  hotliner = await savedStaff(held.db, orne, "hotliner");
});

describe("finding who is on the phone", () => {
  beforeEach(async () => {
    const coach = await savedCoach(held.db, orne, { firstName: "Élise", lastName: "Jarcheraud", email: "coach@example.org" });
    await savedBeneficiary(held.db, orne, { firstName: "Nadia", lastName: "Le Goff", email: "nadia_l@example.org", phone: "+33639980102", coachId: coach.id });
    await savedEmployer(held.db, orne, { firstName: "Bruno", lastName: "Leroy", email: "b.leroy@example.org", organisation: { name: "L’Étape du Bocage" } });
    await savedBeneficiary(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }), { firstName: "Nadia", lastName: "Ailleurs", email: "ailleurs@example.org" });
  });

  it.each([
    ["a name, with or without accents, in any order", "jarcheraud elise", ["Jarcheraud"]],
    ["two words of a name", "le goff", ["Le Goff"]],
    ["a number as people cut it", "06 39 98 01 02", ["Le Goff"]],
    ["a number from abroad", "+33 6 39 98 01 02", ["Le Goff"]],
    ["the end of a number", "980102", ["Le Goff"]],
    ["an e-mail address", "B.LEROY@example.org", ["Leroy"]],
    ["an organisation", "etape bocage", ["Leroy"]],
    ["a first name, only in one's own territory", "nadia", ["Le Goff"]],
    ["a sign that means anything to the database", "%", []],
    ["an underscore, which is no joker", "nadia_l@", ["Le Goff"]],
    ["an underscore that is not there", "b_leroy@", []],
    ["nothing", "  ", []],
    ["a character that PostgreSQL refuses", "\u0000goff", ["Le Goff"]],
  ])("by %s", async (_what, typed, names) => {
    expect((await findAccounts(ctx(), typed)).accounts.map((account) => account.lastName)).toEqual(names);
  });

  it("shows how to join them and what became of the last message", async () => {
    const user = await held.db.user.findUniqueOrThrow({ where: { email: "nadia_l@example.org" } });
    const told = (kind: string, channel: string, status: string, minutes: number) => ({ id: nextId(), userId: user.id, kind, dedupeKey: nextId(), channel, status, createdAt: new Date(NOW.getTime() + minutes * 60_000) });
    await held.db.notification.createMany({ data: [told("match-digest", "mail", "sent", 1), told("application-moved", "mail", "failed", 2), told("match-found", "none", "sent", 3)] });
    const { accounts } = await findAccounts(ctx(), "nadia");
    expect(accounts).toMatchObject([{ role: "beneficiary", phone: "+33639980102", isDisabled: false, lastMessage: { kind: "application-moved", channel: "mail", status: "failed" } }]);
  });

  it("stops at 30 and says so", async () => {
    await held.db.user.createMany({ data: Array.from({ length: 31 }, (_, n) => ({ id: nextId(), territoryId: orne.id, role: "employer" as const, firstName: "Paul", lastName: `Nombreux ${String(n).padStart(2, "0")}` })) });
    const found = await findAccounts(ctx(), "nombreux");
    expect([found.accounts.length, found.isCut]).toEqual([30, true]);
  });

  it("narrows the administrator's list of accounts by the same words", async () => {
    const admin = await savedStaff(held.db, orne, "admin");
    const names = async (filter: Parameters<typeof listAccounts>[1]) => (await listAccounts(testContext(held.db, admin.actor), filter)).map((row) => row.lastName);
    expect(await names({ words: "élise" })).toEqual(["Jarcheraud"]);
    expect(await names({ words: "nadia" })).toEqual([]);
    expect(await names({ words: "nadia", role: "beneficiary" })).toEqual(["Le Goff"]);
    expect(await names({ words: "%" })).toEqual([]);
    expect(await names({ closedOnly: true })).toEqual([]);
  });
});

describe("opening an account's line", () => {
  it("of a person is written down, where she can read it; of an employer is not about a person", async () => {
    const coach = await savedCoach(held.db, orne);
    const nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
    const employer = await savedEmployer(held.db, orne);
    expect(await readAccount(ctx(), nadia.userId)).toMatchObject({ ok: true, value: { role: "beneficiary", person: { communeName: "Flers", coachName: "Solene Martin" }, organisation: null } });
    expect(await readAccount(ctx(), employer.id)).toMatchObject({ ok: true, value: { role: "employer", person: null, organisation: { organisationId: employer.organisationId } } });
    expect(await held.db.audit.findMany()).toMatchObject([{ action: "file.read", actorRole: "hotliner", actorId: hotliner.id, beneficiaryId: nadia.id }]);
  });

  it("of another territory, or of nobody, says that there is none", async () => {
    const stranger = await savedBeneficiary(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }));
    expect(codeOf(await readAccount(ctx(), stranger.userId))).toBe("account.missing");
    expect(codeOf(await readAccount(ctx(), idOf(999_999_999_999)))).toBe("account.missing");
    expect(await held.db.audit.count()).toBe(0);
  });
});

describe("sending a code for someone on the phone", () => {
  it("goes to an address of the account, opens a session once typed, and is written down", async () => {
    const nadia = await savedBeneficiary(held.db, orne, { phone: "+33639980102" });
    expect(codeOf(await sendCode(ctx(), nadia.userId, "sms", anIp()))).toBe("ok");
    const [message] = await held.db.notification.findMany();
    expect(message).toMatchObject({ userId: nadia.userId, kind: "sign-in-code-by-help", channel: "sms", status: "pending" });
    expect(await held.db.outboxEvent.findMany()).toMatchObject([{ type: "code.requested", payload: { notificationId: message?.id } }]);
    expect(await held.db.audit.findMany()).toMatchObject([{ action: "code.sent", beneficiaryId: nadia.id, actorId: hotliner.id }]);
    const attemptId = message?.subjectId ?? "";
    expect(await verifyCode(ctx(), attemptId, codeFor(attemptId), anIp())).toMatchObject({ ok: true, value: { role: "beneficiary" } });
  });

  it("is refused to a closed account, to an address it does not have, in another territory, and a sixth time", async () => {
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const [nadia, closed, stranger] = [await savedBeneficiary(held.db, orne), await savedBeneficiary(held.db, orne), await savedBeneficiary(held.db, mayenne)];
    await held.db.user.update({ where: { id: closed.userId }, data: { disabledAt: NOW } });
    expect(codeOf(await sendCode(ctx(), closed.userId, "mail", anIp()))).toBe("account.closed");
    expect(codeOf(await sendCode(ctx(), nadia.userId, "sms", anIp()))).toBe("account.no-such-address");
    expect(codeOf(await sendCode(ctx(), stranger.userId, "mail", anIp()))).toBe("account.missing");
    const six = [];
    for (let n = 0; n < 6; n += 1) six.push(codeOf(await sendCode(ctx(), nadia.userId, "mail", anIp())));
    expect(six).toEqual(["ok", "ok", "ok", "ok", "ok", "sign-in.too-many"]);
    expect(await held.db.audit.count({ where: { action: "code.sent" } })).toBe(5);
  });
});
