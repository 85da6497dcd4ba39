import { beforeEach, describe, expect, it } from "vitest";
import { accountRefusals, accountSchema } from "#app/domain/accounts/account.schema.ts";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW, idOf } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedOrganisation, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { createAccount } from "./create-account.server.ts";
import { disableAccount, enableAccount } from "./disable-account.server.ts";
import { listAccounts } from "./list-accounts.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let admin: { id: string; actor: ActorOf<"admin"> };

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  admin = await savedStaff(held.db, orne, "admin");
});

const ctx = () => testContext(held.db, admin.actor);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const given = (more: object = {}) => accountSchema.parse({ role: "coach", firstName: "Awa", lastName: "Diop", email: "Awa.Diop@Example.org", phone: "06 39 98 01 02", areaId: orne.areas.flers.id, ...more });

describe("an administrator opens an account", () => {
  it("for a coach of an area, who is told by one message", async () => {
    const made = await createAccount(ctx(), given());
    const user = await held.db.user.findUniqueOrThrow({ where: { email: "awa.diop@example.org" } });
    expect(made).toEqual({ ok: true, value: { userId: user.id } });
    expect(user).toMatchObject({ role: "coach", phone: "+33639980102", areaId: orne.areas.flers.id, territoryId: orne.id, organisationId: null, disabledAt: null });
    const [notification] = await held.db.notification.findMany();
    expect(notification).toMatchObject({ userId: user.id, kind: "access-opened", channel: "mail" });
    expect(await held.db.outboxEvent.findMany()).toMatchObject([{ type: "notification.created", payload: { notificationId: notification?.id } }]);
    expect(await held.db.audit.findMany()).toMatchObject([{ action: "account.created", actorId: admin.id, subjectId: user.id }]);
  });

  it("for an employer: his organisation becomes « inscrite » once, and one that has gone further stays there", async () => {
    const { id } = await savedOrganisation(held.db, orne);
    await held.db.organisation.update({ where: { id }, data: { stage: "rencontree" } });
    const employer = (email: string) => given({ role: "employer", email, phone: "", organisationId: id });
    expect(codeOf(await createAccount(ctx(), employer("un@example.org")))).toBe("ok");
    expect(codeOf(await createAccount(ctx(), employer("deux@example.org")))).toBe("ok");
    expect((await held.db.organisation.findFirstOrThrow()).stage).toBe("inscrite");
    expect(await held.db.organisationEvent.findMany()).toMatchObject([{ type: "inscrite", at: NOW, byId: admin.id }]);
    await held.db.organisation.update({ where: { id }, data: { stage: "conventionnee" } });
    await createAccount(ctx(), employer("trois@example.org"));
    expect((await held.db.organisation.findFirstOrThrow()).stage).toBe("conventionnee");
  });

  it("not twice for one address or number, whoever has it, even at the same moment", async () => {
    await savedBeneficiary(held.db, orne, { email: "prise@example.org", phone: "+33639980199" });
    expect(await createAccount(ctx(), given({ email: "PRISE@example.org" }))).toMatchObject({ refusal: { kind: "conflict", code: "account.email-taken", field: "email" } });
    expect(await createAccount(ctx(), given({ phone: "06 39 98 01 99" }))).toMatchObject({ refusal: { kind: "conflict", code: "account.phone-taken", field: "phone" } });
    const results = await Promise.all(Array.from({ length: 5 }, () => createAccount(ctx(), given())));
    expect(results.map(codeOf).sort()).toEqual(["account.email-taken", "account.email-taken", "account.email-taken", "account.email-taken", "ok"]);
    expect(await held.db.notification.count()).toBe(1);
  });

  it("not in an area or an organisation of another territory", async () => {
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const { id } = await savedOrganisation(held.db, mayenne);
    expect(codeOf(await createAccount(ctx(), given({ areaId: mayenne.areas.flers.id })))).toBe("account.area-missing");
    expect(codeOf(await createAccount(ctx(), given({ role: "employer", organisationId: id })))).toBe("account.organisation-missing");
    expect(await held.db.user.count()).toBe(1);
  });
});

describe("an administrator closes an account", () => {
  it("and its sessions and codes end with it; twice is no error; it can be opened again", async () => {
    const coach = await savedCoach(held.db, orne);
    const later = new Date(NOW.getTime() + 600_000);
    await held.db.session.createMany({ data: ["a", "b"].map((tokenHash) => ({ tokenHash, userId: coach.id, lastSeenAt: NOW, expiresAt: later })) });
    await held.db.session.create({ data: { tokenHash: "c", userId: admin.id, lastSeenAt: NOW, expiresAt: later } });
    await held.db.signInCode.create({ data: { id: idOf(900_000_000_001), userId: coach.id, codeHash: "x", expiresAt: later } });
    expect(await disableAccount(ctx(), coach.id)).toEqual({ ok: true, value: { endedSessions: 2 } });
    expect(await disableAccount(ctx(), coach.id)).toEqual({ ok: true, value: { endedSessions: 0 } });
    expect((await held.db.session.findMany()).map((session) => session.tokenHash)).toEqual(["c"]);
    expect((await held.db.signInCode.findFirstOrThrow()).usedAt).toEqual(NOW);
    expect((await held.db.user.findUniqueOrThrow({ where: { id: coach.id } })).disabledAt).toEqual(NOW);
    await enableAccount(ctx(), coach.id);
    await enableAccount(ctx(), coach.id);
    expect((await held.db.audit.findMany({ orderBy: { action: "asc" } })).map((line) => line.action)).toEqual(["account.disabled", "account.enabled"]);
  });

  it("but not his own, nor one of another territory", async () => {
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const stranger = await savedStaff(held.db, mayenne, "hotliner");
    expect(codeOf(await disableAccount(ctx(), admin.id))).toBe("account.own");
    expect(codeOf(await disableAccount(ctx(), stranger.id))).toBe("account.missing");
    expect(codeOf(await enableAccount(ctx(), stranger.id))).toBe("account.missing");
    for (const code of ["account.own", "account.missing", "account.email-taken", "account.phone-taken", "account.area-missing", "account.organisation-missing"]) expect(accountRefusals).toHaveProperty([code]);
  });
});

describe("the list of accounts", () => {
  it("shows the professionals of the territory, closed ones last, and narrows to a role", async () => {
    const coach = await savedCoach(held.db, orne, { lastName: "Zola" });
    await savedBeneficiary(held.db, orne, { coachId: coach.id });
    await savedEmployer(held.db, orne);
    const gone = await savedStaff(held.db, orne, "hotliner", { lastName: "Abel" });
    await disableAccount(ctx(), gone.id);
    const rows = await listAccounts(ctx());
    expect(rows.map((row) => [row.lastName, row.role, row.areaName, row.organisationName, row.portfolio, row.isDisabled, row.isMe])).toEqual([
      ["Leroy", "employer", null, "Clair et Net", 0, false, false],
      ["Petit", "admin", null, null, 0, false, true],
      ["Zola", "coach", "Flers", null, 1, false, false],
      ["Abel", "hotliner", null, null, 0, true, false],
    ]);
    expect((await listAccounts(ctx(), { role: "coach" })).map((row) => row.lastName)).toEqual(["Zola"]);
  });
});
