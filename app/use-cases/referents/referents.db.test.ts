import { expect, it } from "vitest";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedEntrustment, savedReferent } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { endEntrustment, extendEntrustment, opposeEntrustment } from "./change-entrustment.server.ts";
import { entrustPerson } from "./entrust-person.server.ts";
import { listEntrustmentsOf, listMyEntrustments } from "./list-entrustments.server.ts";
import { readEntrustedPerson } from "./read-entrusted-person.server.ts";
import { readReferentHome } from "./read-referent-home.server.ts";

const held = useDatabase();
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

/** A coach with one person, a referent, and someone of another coach. */
async function world(code: string) {
  const territory = await savedTerritory(held.db, { code });
  const [coach, other] = [await savedCoach(held.db, territory), await savedCoach(held.db, territory)];
  const [person, referent, stranger] = [await savedBeneficiary(held.db, territory, { coachId: coach.id }), await savedReferent(held.db, territory), await savedReferent(held.db, territory)];
  return { coach, other, person, referent, stranger };
}
const input = (referentId: string, more = {}) => ({ referentId, motive: "appui" as const, months: 3, shows: ["contact" as const], hasAgreed: true, ...more });

it("a coach entrusts her person: the referent reads what is shown, once it is written down; a stranger finds nobody", async () => {
  const { coach, other, person, referent, stranger } = await world("871");
  expect(await entrustPerson(testContext(held.db, other.actor), person.id, input(referent.id))).toMatchObject({ refusal: { code: "person.missing" } });
  expect(await entrustPerson(testContext(held.db, coach.actor), person.id, input(coach.id))).toMatchObject({ refusal: { code: "entrustment.referent-missing" } });
  expect(await entrustPerson(testContext(held.db, coach.actor), person.id, input(referent.id, { hasAgreed: false }))).toMatchObject({ refusal: { code: "entrustment.agreement-needed" } });
  const both = await Promise.all([1, 2].map(() => entrustPerson(testContext(held.db, coach.actor), person.id, input(referent.id))));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await held.db.notification.findMany({ where: { userId: person.userId }, select: { kind: true } })).toEqual([{ kind: "entrustment-changed" }]);

  const reader = testContext(held.db, referent.actor);
  const read = await readEntrustedPerson(reader, person.id);
  expect(read).toMatchObject({ ok: true, value: { firstName: "Nadia", contact: { communeName: "Flers" } } });
  expect(Object.keys(read.ok ? read.value : {}), "what is not shown is not there").not.toEqual(expect.arrayContaining(["coaching"]));
  expect(await whoLookedAtMyFile(testContext(held.db, person.actor))).toEqual(expect.arrayContaining([expect.objectContaining({ who: "Paule Dorvine (autre structure)", what: "a lu ce que vous partagez avec cette structure" })]));
  expect(await readEntrustedPerson(testContext(held.db, stranger.actor), person.id)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await held.db.beneficiary.count({ where: beneficiariesSeenBy(referent.actor) }), "no other reading finds anyone for a referent").toBe(0);
});

it("an access past its day, cut, to come or of someone who left is missing", async () => {
  const { person, referent } = await world("872");
  const { id } = await savedEntrustment(held.db, person.id, referent.id, { endsOn: days(2) });
  const reads = async (now: Date) => (await readEntrustedPerson(testContext(held.db, referent.actor, now), person.id)).ok;
  expect([await reads(NOW), await reads(days(2)), await reads(days(3)), await reads(days(-1))]).toEqual([true, true, false, false]);
  await held.db.user.update({ where: { id: person.userId }, data: { disabledAt: NOW } });
  expect(await reads(NOW)).toBe(false);
  await held.db.user.update({ where: { id: person.userId }, data: { disabledAt: null } });
  await held.db.entrustment.update({ where: { id }, data: { endedAt: NOW, endedBy: "coach" } });
  expect(await reads(NOW)).toBe(false);
  expect(await readReferentHome(testContext(held.db, referent.actor))).toMatchObject({ people: [], ended: [{ who: "Nadia R." }] });
  expect(await readReferentHome(testContext(held.db, referent.actor, days(40)))).toMatchObject({ ended: [] });
});

it("she ends what no law gives; the referent never reads who did", async () => {
  const { coach, person, referent, stranger } = await world("873");
  const own = await savedEntrustment(held.db, person.id, referent.id);
  const legal = await savedEntrustment(held.db, person.id, stranger.id, { motive: "mission", agreedAt: null });
  const her = testContext(held.db, person.actor);
  expect((await listMyEntrustments(her)).map(({ entrustmentId }) => entrustmentId).sort()).toEqual([own.id, legal.id].sort());
  expect(await opposeEntrustment(her, legal.id)).toMatchObject({ refusal: { code: "entrustment.legal" } });
  expect(await opposeEntrustment(her, own.id)).toMatchObject({ ok: true });
  expect(await opposeEntrustment(her, own.id)).toMatchObject({ refusal: { code: "entrustment.over" } });
  expect(JSON.stringify(await readReferentHome(testContext(held.db, referent.actor)))).not.toContain("person");
  expect(await listEntrustmentsOf(testContext(held.db, coach.actor), person.id)).toEqual(expect.arrayContaining([expect.objectContaining({ entrustmentId: own.id, endedBy: "person" })]));
});

it("a coach gives more time or cuts in one click; a colleague cannot", async () => {
  const { coach, other, person, referent } = await world("874");
  const { id } = await savedEntrustment(held.db, person.id, referent.id, { endsOn: days(5) });
  expect(await extendEntrustment(testContext(held.db, other.actor), person.id, id)).toMatchObject({ refusal: { code: "entrustment.missing" } });
  expect(await extendEntrustment(testContext(held.db, coach.actor), person.id, id)).toMatchObject({ ok: true });
  expect(await held.db.notification.count({ where: { userId: person.userId, kind: "entrustment-changed" } })).toBe(1);
  expect(await endEntrustment(testContext(held.db, coach.actor), person.id, id)).toMatchObject({ ok: true });
  expect(await endEntrustment(testContext(held.db, coach.actor), person.id, id)).toMatchObject({ refusal: { code: "entrustment.over" } });
  expect((await entrustPerson(testContext(held.db, coach.actor), person.id, input(referent.id))).ok, "a new one may follow").toBe(true);
});

it("absences, refusals, letters and freins never reach a referent: canaries", async () => {
  const { coach, person, referent } = await world("875");
  await savedEntrustment(held.db, person.id, referent.id);
  const meeting = { beneficiaryId: person.id, coachId: coach.id, kind: "tripartite", minutes: 45 };
  await held.db.appointment.createMany({ data: [{ ...meeting, id: nextId(), startsAt: days(-3), status: "non-excuse", place: "Canari-absence" }, { ...meeting, id: nextId(), startsAt: days(3), status: "annule", place: "Canari-annule" }, { ...meeting, kind: "individuel", id: nextId(), startsAt: days(4), place: "Canari-individuel" }, { ...meeting, id: nextId(), startsAt: days(5), place: "Maison commune" }] });
  await held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: person.id, coachId: coach.id, rank: "premiere-intention", startsOn: days(-30), endsOn: days(150), exitNote: "Canari-sortie" } });
  await held.db.letter.create({ data: { id: nextId(), beneficiaryId: person.id, authorId: coach.id, authorRole: "coach", text: "Canari-lettre", clientKey: "k", createdAt: NOW } });
  await held.db.frein.create({ data: { id: nextId(), beneficiaryId: person.id, theme: "mobilite", words: "Canari-frein", movedAt: NOW, createdAt: NOW } });
  const all = JSON.stringify([await readEntrustedPerson(testContext(held.db, referent.actor), person.id), await readReferentHome(testContext(held.db, referent.actor))]);
  expect(all).toContain("Maison commune");
  expect(all).toContain("Accompagnement commencé");
  expect(all).not.toContain("Canari");
});
