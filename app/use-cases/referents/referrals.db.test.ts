import { expect, it } from "vitest";
import { NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedReferent, savedReferral, savedStaff } from "#tests/factories/people.ts";
import { communes, savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readMyDay } from "../coaching/read-my-day.server.ts";
import { readOverview } from "../housekeeping/read-overview.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { endEntrustment } from "./change-entrustment.server.ts";
import { decideReferral } from "./decide-referral.server.ts";
import { listAllEntrustments } from "./list-all-entrustments.server.ts";
import { readEntrustedPerson } from "./read-entrusted-person.server.ts";
import { listReferrals, readReferral } from "./read-referrals.server.ts";
import { readReferentHome } from "./read-referent-home.server.ts";
import { sendReferral } from "./send-referral.server.ts";

const held = useDatabase();
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const lina = { firstName: "Lina", lastName: "Duvernoy", communeCode: communes.flers.code, phone: "", email: "lina.duvernoy@example.org", line: "Cherche le matin", motive: "prescription" as const, hasAgreed: true };
const accept = { act: "accept" as const, who: null, coachId: null, months: 0, shows: [], hasAgreed: false };
const withAccess = { ...accept, months: 3, shows: ["contact" as const, "etapes" as const], hasAgreed: true };

async function world(code: string) {
  const territory = await savedTerritory(held.db, { code });
  const elsewhere = await savedCoach(held.db, territory, { areaId: territory.areas.alencon.id });
  const [coach, referent, stranger, admin] = [await savedCoach(held.db, territory), await savedReferent(held.db, territory), await savedReferent(held.db, territory), await savedStaff(held.db, territory, "admin")];
  // The communes are shared by the territories of these tests: their area is this one's.
  await held.db.commune.update({ where: { code: communes.flers.code }, data: { areaId: territory.areas.flers.id } });
  const as = <A extends Parameters<typeof testContext>[1]>({ actor }: { actor: A }) => testContext(held.db, actor);
  return { territory, elsewhere: as(elsewhere), coach: as(coach), referent: as(referent), stranger: as(stranger), admin: as(admin) };
}
const codes = (all: readonly { ok: boolean; refusal?: { code: string } }[]) => all.map((one) => (one.ok ? "ok" : one.refusal?.code)).sort();

it("arrives in the day of the coaches of its area only; accepted, it opens space, coaching and access, and the referent reads so", async () => {
  const { coach, elsewhere, referent, stranger } = await world("881");
  expect(codes(await Promise.all([sendReferral(referent, lina), sendReferral(referent, lina)]))).toEqual(["ok", "referral.already"]);
  const id = (await listReferrals(coach))[0]?.referralId ?? "";
  expect(JSON.stringify(await readMyDay(coach))).toContain(`/coach/orientations/${id}`);
  expect(JSON.stringify(await readMyDay(elsewhere))).not.toContain("orientations");
  expect(await listReferrals(elsewhere)).toEqual([]);
  expect(await readReferral(elsewhere, id)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await decideReferral(elsewhere, id, accept)).toMatchObject({ refusal: { code: "referral.missing" } });
  expect(await readReferral(coach, id)).toMatchObject({ ok: true, value: { name: "Lina Duvernoy", similar: [], coaches: [{ coachId: coach.actor.userId, active: 0 }] } });
  expect(await held.db.audit.count({ where: { action: "referral.read", subjectId: id, actorId: coach.actor.userId } })).toBe(1);

  expect(codes(await Promise.all([1, 2].map(() => decideReferral(coach, id, withAccess))))).toEqual(["ok", "referral.missing"]);
  const row = await held.db.referral.findUniqueOrThrow({ where: { id }, include: { beneficiary: { include: { user: true } } } });
  const beneficiaryId = row.beneficiaryId ?? "";
  expect(await held.db.coachingEpisode.count({ where: { beneficiaryId, coachId: coach.actor.userId } })).toBe(1);
  expect(await readEntrustedPerson(referent, beneficiaryId)).toMatchObject({ ok: true, value: { firstName: "Lina" } });
  expect(await readReferentHome(referent)).toMatchObject({ people: [{ beneficiaryId }], referrals: [{ state: "acceptee", beneficiaryId }] });
  expect(await readReferentHome(stranger), "another referent, of the same structure too, sees nothing of it").toEqual({ people: [], ended: [], referrals: [] });
  expect(await held.db.notification.count({ where: { userId: referent.actor.userId, kind: "referral-decided" } })).toBe(1);
  const her = testContext(held.db, { role: "beneficiary" as const, userId: row.beneficiary?.userId ?? "", territoryId: coach.actor.territoryId, beneficiaryId });
  expect(await whoLookedAtMyFile(her)).toEqual(expect.arrayContaining([expect.objectContaining({ what: "a accepté la demande d’une autre structure pour vous" })]));
});

it("without her yes for the access nothing is done at all; without an access, the referent reads that it is accepted and no more", async () => {
  const { territory, coach, referent } = await world("882");
  await sendReferral(referent, lina);
  const id = (await listReferrals(coach))[0]?.referralId ?? "";
  expect(await decideReferral(coach, id, { ...withAccess, hasAgreed: false })).toMatchObject({ refusal: { code: "entrustment.agreement-needed", field: "hasAgreed" } });
  expect(await held.db.user.count({ where: { email: lina.email, role: "beneficiary", territoryId: territory.id } })).toBe(0);
  const decided = await decideReferral(coach, id, accept);
  const beneficiaryId = decided.ok ? (decided.value.beneficiaryId ?? "") : "";
  expect(await readEntrustedPerson(referent, beneficiaryId)).toMatchObject({ refusal: { kind: "missing" } });
  expect(await readReferentHome(referent)).toMatchObject({ people: [], referrals: [{ state: "acceptee", beneficiaryId: null }] });
});

it("refused, it says why and makes nobody", async () => {
  const { territory, coach, referent } = await world("883");
  await sendReferral(referent, lina);
  const id = (await listReferrals(coach))[0]?.referralId ?? "";
  expect(await decideReferral(coach, id, { act: "refuse", reason: "complet" })).toEqual({ ok: true, value: { beneficiaryId: null } });
  expect(await readReferentHome(referent)).toMatchObject({ people: [], referrals: [{ state: "refusee", reason: "Plus de place dans l’accompagnement pour l’instant" }] });
  expect(await held.db.user.count({ where: { email: lina.email, role: "beneficiary", territoryId: territory.id } })).toBe(0);
});

it("someone known already: the referent is answered the same; who decides is asked, and only her own people can be chosen", async () => {
  const { territory, coach, elsewhere, referent } = await world("884");
  const mine = await savedBeneficiary(held.db, territory, { firstName: "Lina", lastName: "Duvernoy", email: null, coachId: coach.actor.userId });
  const theirs = await savedBeneficiary(held.db, territory, { firstName: "Lina", lastName: "Duvernoy", email: "l.duvernoy@example.org", coachId: elsewhere.actor.userId });
  expect(codes([await sendReferral(referent, { ...lina, email: "l.duvernoy@example.org" })]), "he learns nothing of who has a file").toEqual(["ok"]);
  const id = (await listReferrals(coach))[0]?.referralId ?? "";
  expect(await readReferral(coach, id)).toMatchObject({ value: { similar: expect.arrayContaining([expect.objectContaining({ beneficiaryId: mine.id }), expect.objectContaining({ beneficiaryId: null, by: "email" })]) } });
  expect(await decideReferral(coach, id, accept)).toMatchObject({ refusal: { code: "referral.who-needed", field: "who" } });
  expect(await decideReferral(coach, id, { ...accept, who: theirs.id })).toMatchObject({ refusal: { code: "referral.who-needed" } });
  expect(await decideReferral(coach, id, { ...withAccess, who: mine.id })).toEqual({ ok: true, value: { beneficiaryId: mine.id } });
  expect(await readEntrustedPerson(referent, mine.id)).toMatchObject({ ok: true });

  await sendReferral(referent, { ...lina, email: "l.duvernoy@example.org" });
  const another = await decideReferral(coach, (await listReferrals(coach))[0]?.referralId ?? "", { ...accept, who: "new" });
  const made = await held.db.beneficiary.findUniqueOrThrow({ where: { id: another.ok ? (another.value.beneficiaryId ?? "") : "" }, include: { user: true } });
  expect(made.user.email, "an address that opens another space is left out").toBeNull();
});

it("nobody took it in a week: the administrator is told, and names the coach", async () => {
  const { territory, coach, referent, admin } = await world("885");
  const { id } = await savedReferral(held.db, territory, referent.actor.userId, { createdAt: days(-6), email: "lina.tard@example.org" });
  expect(await readOverview(admin)).toMatchObject({ lateReferrals: 0 });
  await held.db.referral.update({ where: { id }, data: { createdAt: days(-7) } });
  expect(await readOverview(admin)).toMatchObject({ lateReferrals: 1 });
  expect(await listReferrals(admin)).toMatchObject([{ referralId: id, isLate: true }]);
  const read = await readReferral(admin, id);
  expect(read.ok && read.value.coaches[0]?.coachId, "the coach of the area first").toBe(coach.actor.userId);
  expect(await decideReferral(admin, id, accept)).toMatchObject({ refusal: { code: "referral.coach-needed", field: "coachId" } });
  const decided = await decideReferral(admin, id, { ...withAccess, coachId: coach.actor.userId });
  expect(await held.db.beneficiary.count({ where: { id: decided.ok ? (decided.value.beneficiaryId ?? "") : "", coachId: coach.actor.userId } })).toBe(1);
});

it("an administrator reads who sees whom, finds by any of the names, and stops one", async () => {
  const { territory, coach, referent, admin } = await world("886");
  const elsewhere = await savedStaff(held.db, await savedTerritory(held.db, { code: "887" }), "admin");
  const { id } = await savedReferral(held.db, territory, referent.actor.userId, { email: "lina.vue@example.org" });
  const decided = await decideReferral(coach, id, withAccess);
  const beneficiaryId = decided.ok ? (decided.value.beneficiaryId ?? "") : "";
  const [access] = await listAllEntrustments(admin);
  expect(access).toMatchObject({ beneficiaryId, name: "Lina Duvernoy", structure: "CCAS de Flers", state: "live", lastReadAt: null });
  expect((await listAllEntrustments(admin, "duvernoy")).length + (await listAllEntrustments(admin, "CCAS")).length + (await listAllEntrustments(admin, "dorvine")).length).toBe(3);
  expect(await listAllEntrustments(admin, "personne")).toEqual([]);
  expect(await listAllEntrustments(testContext(held.db, elsewhere.actor))).toEqual([]);
  expect(await endEntrustment(testContext(held.db, elsewhere.actor), beneficiaryId, access?.entrustmentId ?? "")).toMatchObject({ refusal: { kind: "missing" } });
  expect(await endEntrustment(admin, beneficiaryId, access?.entrustmentId ?? "")).toMatchObject({ ok: true });
  expect(await held.db.entrustment.findFirstOrThrow({ where: { id: access?.entrustmentId ?? "" } })).toMatchObject({ endedBy: "admin" });
  expect(await listAllEntrustments(admin)).toEqual([]);
  expect(await readEntrustedPerson(referent, beneficiaryId)).toMatchObject({ refusal: { kind: "missing" } });
});
