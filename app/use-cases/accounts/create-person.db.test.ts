import { beforeAll, describe, expect, it } from "vitest";
import { personSchema, type PersonInput } from "#app/domain/accounts/person.schema.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedStaff, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { matchProfile } from "../matching/match-profile.server.ts";
import { readPortfolio } from "../coaching/read-portfolio.server.ts";
import { createPerson } from "./create-person.server.ts";
import { findSimilarPeople } from "./find-similar-people.server.ts";

const held = useDatabase();
let territory: SavedTerritory;
let coach: SavedCoach;
let names = 0;
const LETTERS = "bcdfghjklmnpqrstvwxz";
/** A name like no other. */
const aName = () => `${LETTERS[(names += 1) % 20]}${LETTERS[Math.floor(names / 20) % 20]}`.repeat(4);
const typed = (given: Partial<PersonInput> = {}): PersonInput => ({ ...personSchema.parse({ firstName: "Awa", lastName: aName(), communeCode: communes.messei.code }), ...given });
const asCoach = () => testContext(held.db, coach.actor);
async function created(given: Partial<PersonInput> = {}) {
  const made = await createPerson(asCoach(), typed(given));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

beforeAll(async () => {
  territory = await savedTerritory(held.db);
  coach = await savedCoach(held.db, territory);
});

describe("a coach opens a person's space", () => {
  it("in her portfolio, at home in her commune, with six months of coaching that start today", async () => {
    const { beneficiaryId, userId } = await created({ firstName: "Awa", lastName: "Tanvray", phone: "+33639980077" });
    expect(await held.db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, include: { user: true, episodes: true } })).toMatchObject({
      coachId: coach.id, communeCode: communes.messei.code, areaId: territory.areas.flers.id, lat: communes.messei.lat, userId,
      user: { role: "beneficiary", firstName: "Awa", lastName: "Tanvray", phone: "+33639980077", email: null, territoryId: territory.id },
      episodes: [{ coachId: coach.id, rank: "premiere-intention", startsOn: new Date("2026-11-20"), endsOn: new Date("2027-05-19"), closedOn: null }],
    });
    expect((await readPortfolio(asCoach())).find((row) => row.beneficiaryId === beneficiaryId)).toMatchObject({ firstName: "Awa", episode: { week: 1, weeks: 26, isInJob: false } });
  });

  it("and tells the matching, writes it down for her to read, and writes to her where she can be", async () => {
    await held.db.$executeRaw`TRUNCATE outbox_event`;
    const bySms = await created({ phone: "+33639980078" });
    const nowhere = await created();
    const facts = (await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } })).map(({ type, payload }) => ({ type, ...(payload as object) }));
    expect(facts).toMatchObject([{ type: "profile.changed", beneficiaryId: bySms.beneficiaryId }, { type: "notification.created" }, { type: "profile.changed", beneficiaryId: nowhere.beneficiaryId }]);
    expect(await held.db.notification.findMany({ where: { userId: { in: [bySms.userId, nowhere.userId] } }, select: { userId: true, kind: true, channel: true }, orderBy: { channel: "desc" } })).toEqual([
      { userId: bySms.userId, kind: "access-opened", channel: "sms" }, { userId: nowhere.userId, kind: "access-opened", channel: "none" },
    ]);
    expect(await held.db.audit.findMany({ where: { beneficiaryId: nowhere.beneficiaryId }, select: { action: true, actorId: true, at: true } })).toEqual([{ action: "person.created", actorId: coach.id, at: NOW }]);
    await expect(matchProfile(testContext(held.db, { role: "system" as const }), nowhere.beneficiaryId)).resolves.not.toThrow();
  });

  it("not in a commune that does not exist; all or nothing", async () => {
    const lastName = aName();
    expect(await createPerson(asCoach(), typed({ lastName, communeCode: "99999" }))).toMatchObject({ ok: false, refusal: { code: "person.commune-unknown", field: "communeCode" } });
    await created({ email: "awa.prise@example.org" });
    expect(await createPerson(asCoach(), typed({ lastName, email: "awa.prise@example.org" }))).toMatchObject({ ok: false, refusal: { code: "person.email-taken", field: "email" } });
    expect(await held.db.user.count({ where: { lastName } })).toBe(0);
  });

  it("whatever coach the form names, in her own portfolio", async () => {
    const other = await savedCoach(held.db, territory);
    const { beneficiaryId } = await created({ coachId: other.id });
    expect(await held.db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({ coachId: coach.id });
  });
});

describe("someone who looks known", () => {
  it("is told of once, accents and order aside; confirmed, she is another one", async () => {
    await created({ firstName: "Éloïse", lastName: "Bramvelle" });
    const again = typed({ firstName: "bramvelle", lastName: "Eloise" });
    expect(await createPerson(asCoach(), again)).toMatchObject({ ok: false, refusal: { kind: "conflict", code: "person.looks-known" } });
    expect(await createPerson(asCoach(), { ...again, isNew: true })).toMatchObject({ ok: true });
  });

  it("has her number already: refused even when confirmed", async () => {
    await created({ phone: "+33639980079" });
    expect(await createPerson(asCoach(), typed({ phone: "+33639980079", isNew: true }))).toMatchObject({ ok: false, refusal: { code: "person.phone-taken", field: "phone" } });
  });

  it("is made once by a form sent twice at the same moment", async () => {
    const twice = typed({ lastName: "Quervanec" });
    const made = await Promise.all([createPerson(asCoach(), twice), createPerson(asCoach(), twice)]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await held.db.user.count({ where: { lastName: "Quervanec" } })).toBe(1);
  });

  it("is shown with her file to her own coach; another coach learns whom to ask and nothing more; another territory nothing", async () => {
    const other = await savedCoach(held.db, territory, { firstName: "Karim", lastName: "Desbrisay" });
    const elsewhere = await savedTerritory(held.db, { code: "53" });
    await savedBeneficiary(held.db, elsewhere, { firstName: "Nadia", lastName: "Fouquervel", coachId: null });
    const hers = await savedBeneficiary(held.db, territory, { firstName: "Nadia", lastName: "Fouquervel", phone: "+33639980080", coachId: other.id });
    const given = { firstName: "Nadia", lastName: "Fouquervel", phone: "", email: "" };
    expect(await findSimilarPeople(testContext(held.db, other.actor), given)).toEqual([{ beneficiaryId: hers.id, userId: hers.userId, name: "Nadia Fouquervel", communeName: "Flers", coachName: "Karim Desbrisay", by: "name" }]);
    expect(await findSimilarPeople(asCoach(), given)).toEqual([{ beneficiaryId: null, userId: null, name: "Nadia Fouquervel", communeName: null, coachName: "Karim Desbrisay", by: "name" }]);
    expect(await findSimilarPeople(asCoach(), { ...given, firstName: "Paul", lastName: "Ximenat", phone: "+33639980080" })).toEqual([{ beneficiaryId: null, userId: null, name: "", communeName: null, coachName: "Karim Desbrisay", by: "phone" }]);
  });
});

describe("an administrator opens a person's space", () => {
  it("for a coach of the territory, or for nobody yet, and then no coaching starts", async () => {
    const admin = await savedStaff(held.db, territory, "admin");
    const ctx = testContext(held.db, admin.actor);
    const stranger = await savedCoach(held.db, await savedTerritory(held.db, { code: "72" }));
    for (const coachId of [stranger.id, admin.id, nextId()]) expect(await createPerson(ctx, typed({ coachId }))).toMatchObject({ ok: false, refusal: { code: "person.coach-missing" } });
    const given = await createPerson(ctx, typed({ coachId: coach.id }));
    const free = await createPerson(ctx, typed());
    if (!given.ok || !free.ok) throw new Error("refused");
    const episodes = (id: string) => held.db.coachingEpisode.count({ where: { beneficiaryId: id, coachId: coach.id } });
    expect(await held.db.beneficiary.findUniqueOrThrow({ where: { id: given.value.beneficiaryId } })).toMatchObject({ coachId: coach.id });
    expect(await held.db.beneficiary.findUniqueOrThrow({ where: { id: free.value.beneficiaryId } })).toMatchObject({ coachId: null });
    expect([await episodes(given.value.beneficiaryId), await episodes(free.value.beneficiaryId)]).toEqual([1, 0]);
  });
});
