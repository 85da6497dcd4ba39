import { beforeEach, describe, expect, it } from "vitest";
import { addressBook } from "#prisma/demo/addresses.ts";
import { DeliveryFault } from "#app/infra/delivery-fault.ts";
import type { Mailer, OutgoingMail } from "#app/infra/mail/mailer.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { altered } from "#tests/support/altered.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { matchProfile } from "../matching/match-profile.server.ts";
import { answerPrescription, openPrescription } from "./answer-prescription.server.ts";
import { listPrescriptionsOf, listPrescriptionsUnderWay, readMyPrescriptions } from "./list-prescriptions.server.ts";
import { movePrescriptionAsCoach } from "./move-prescription.server.ts";
import { prescribeAction } from "./prescribe-action.server.ts";
import { prescriptionToken } from "./prescription-link.server.ts";
import { reportPrescription } from "./report-prescription.server.ts";
import { sendPrescription } from "./send-prescription.server.ts";

const held = useDatabase();
const DAY_MS = 86_400_000;
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;
let permis: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  permis = await savedAction({ name: "Permis B", prepares: ["B"], lifts: ["mobilite"], placesAYear: 2 });
});

async function savedAction(more: object = {}): Promise<string> {
  const id = nextId();
  await held.db.insertionAction.create({ data: { id, code: id, territoryId: orne.id, name: "Action", operator: "Mobylis", operatorEmail: "accueil@example.org", operatorPhone: addressBook("61", new Set()).landline(), theme: "mobilite", lifts: [], areaCodes: [], ...more } });
  return id;
}
const coachs = (now = NOW, who = coach) => testContext(held.db, who.actor, now);
const hers = (now = NOW) => testContext(held.db, nadia.actor, now);
const nobody = (now = NOW) => testContext(held.db, { role: "nobody" as const }, now);
const system = (now = NOW) => testContext(held.db, { role: "system" as const }, now);
const asked = (more: object = {}) => ({ actionId: permis, frein: "mobilite" as const, note: "Libre le mardi.", ...more });
const change = (to: "acceptee" | "planifiee" | "refusee" | "annulee", more: object = {}) => ({ to, startsOn: null, reason: null, ...more });
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);
const look = { ip: "192.0.2.1", isLook: true };

async function prescribed(): Promise<{ id: string; token: string }> {
  const made = await prescribeAction(coachs(), nadia.id, asked());
  if (!made.ok) throw new Error(made.refusal.code);
  return { id: made.value.prescriptionId, token: prescriptionToken({ id: made.value.prescriptionId, createdAt: NOW }) };
}

describe("prescribing an action", () => {
  it("writes the prescription, its fact, its history and a line she can read", async () => {
    const { id } = await prescribed();
    expect(await held.db.outboxEvent.findMany({ select: { type: true, payload: true } })).toEqual([{ type: "prescription.sent", payload: { prescriptionId: id } }]);
    expect(await held.db.prescriptionEvent.findMany({ select: { from: true, to: true, byRole: true } })).toEqual([{ from: null, to: "envoyee", byRole: "coach" }]);
    expect(await held.db.audit.findMany({ select: { action: true, beneficiaryId: true } })).toEqual([{ action: "prescription.sent", beneficiaryId: nadia.id }]);
    expect(await readMyPrescriptions(hers())).toMatchObject({ prescriptions: [{ actionName: "Permis B", state: "envoyee" }], coachName: expect.any(String) });
    expect(JSON.stringify(await readMyPrescriptions(hers()))).not.toContain("Libre le mardi");
  });

  it("is refused for a colleague's person, twice at once, and for an action that is over", async () => {
    expect(codeOf(await prescribeAction(coachs(NOW, colleague), nadia.id, asked()))).toBe("person.missing");
    const both = await Promise.all([prescribeAction(coachs(), nadia.id, asked()), prescribeAction(coachs(), nadia.id, asked())]);
    expect(both.map(codeOf).sort()).toEqual(["ok", "prescription.under-way"]);
    const over = await savedAction({ endsOn: new Date(NOW.getTime() - 2 * DAY_MS) });
    expect(codeOf(await prescribeAction(coachs(), nadia.id, asked({ actionId: over })))).toBe("prescription.action-closed");
    expect(codeOf(await prescribeAction(coachs(), nadia.id, asked({ actionId: nextId() })))).toBe("action.missing");
  });
});

describe("a structure answers by its link", () => {
  it("reads who is sent to it and nothing of her file; the reading is written down, a robot's is not", async () => {
    const { id, token } = await prescribed();
    await openPrescription(nobody(), token, { ...look, isLook: false });
    expect((await held.db.prescription.findUniqueOrThrow({ where: { id } })).seenAt).toBeNull();
    const opened = await openPrescription(nobody(), token, look);
    expect(opened).toMatchObject({ ok: true, value: { actionName: "Permis B", note: "Libre le mardi.", person: { firstName: expect.any(String) } } });
    expect(Object.keys(opened.ok ? opened.value : {}).sort()).toEqual(["actionName", "coach", "note", "operator", "person", "reason", "sentAt", "startsOn", "state"]);
    expect((await held.db.prescription.findUniqueOrThrow({ where: { id } })).seenAt).toEqual(NOW);
    expect(await held.db.audit.count({ where: { action: "prescription.read", beneficiaryId: nadia.id, actorRole: "nobody" } })).toBe(1);
    expect((await held.db.prescription.findUniqueOrThrow({ where: { id } })).state).toBe("envoyee");
  });

  it("plans a day, tells coach and person once each; pressed twice it is one answer", async () => {
    const { id, token } = await prescribed();
    const day = { startsOn: "2030-01-07" };
    expect((await Promise.all([answerPrescription(nobody(), token, change("planifiee", day)), answerPrescription(nobody(), token, change("planifiee", day))])).map(codeOf)).toContain("ok");
    expect(await held.db.prescriptionEvent.count({ where: { prescriptionId: id, byRole: "operator" } })).toBe(1);
    await reportPrescription(system(), id);
    await reportPrescription(system(), id);
    expect((await held.db.notification.findMany({ select: { kind: true, userId: true }, orderBy: { kind: "asc" } }))).toEqual([
      { kind: "prescription-answered", userId: coach.id }, { kind: "prescription-moved", userId: nadia.userId },
    ]);
    expect((await readMyPrescriptions(hers())).prescriptions).toMatchObject([{ state: "planifiee", startsOn: "2030-01-07" }]);
  });

  it("refuses with a reason only, never cancels, and sees no name once it is over", async () => {
    const { token } = await prescribed();
    expect(codeOf(await answerPrescription(nobody(), token, change("refusee")))).toBe("prescription.reason-needed");
    expect(codeOf(await answerPrescription(nobody(), token, change("annulee")))).toBe("prescription.cannot");
    expect(codeOf(await answerPrescription(nobody(), token, change("refusee", { reason: "complet" })))).toBe("ok");
    expect(await openPrescription(nobody(), token, look)).toMatchObject({ ok: true, value: { person: null, note: "", reason: "complet" } });
  });

  it("finds nothing by another's token, an altered one, one that is over, after a cancelling or a closed account", async () => {
    const { id, token } = await prescribed();
    expect(codeOf(await openPrescription(nobody(), altered(token), look))).toBe("prescription.link-over");
    expect(codeOf(await openPrescription(nobody(new Date(NOW.getTime() + 121 * DAY_MS)), token, look))).toBe("prescription.link-over");
    await movePrescriptionAsCoach(coachs(), nadia.id, { prescriptionId: id, ...change("annulee") });
    expect(codeOf(await openPrescription(nobody(), token, look))).toBe("prescription.link-over");
    expect(codeOf(await answerPrescription(nobody(), token, change("acceptee")))).toBe("prescription.link-over");
    const again = await prescribed();
    await held.db.user.update({ where: { id: nadia.userId }, data: { disabledAt: NOW } });
    expect(codeOf(await openPrescription(nobody(), again.token, look))).toBe("prescription.link-over");
  });
});

describe("what waits for an answer", () => {
  it("comes back to her coach after seven days, the longest first, and to nobody else", async () => {
    const { id } = await prescribed();
    const later = (days: number) => coachs(new Date(NOW.getTime() + days * DAY_MS));
    expect(await listPrescriptionsUnderWay(later(6))).toMatchObject([{ waitingDays: null }]);
    expect(await listPrescriptionsUnderWay(later(8))).toMatchObject([{ waitingDays: 8, beneficiaryId: nadia.id }]);
    expect(await listPrescriptionsUnderWay(coachs(NOW, colleague))).toEqual([]);
    expect(await listPrescriptionsOf(coachs(NOW, colleague), nadia.id)).toEqual([]);
    expect(codeOf(await movePrescriptionAsCoach(coachs(NOW, colleague), nadia.id, { prescriptionId: id, ...change("acceptee") }))).toBe("prescription.missing");
    await movePrescriptionAsCoach(later(8), nadia.id, { prescriptionId: id, ...change("acceptee") });
    expect(await listPrescriptionsUnderWay(later(9))).toMatchObject([{ state: "acceptee", waitingDays: null }]);
  });
});

describe("the mail to a structure", () => {
  const sent: OutgoingMail[] = [];
  const mailer = (fault?: DeliveryFault): Mailer => ({ name: "local", close: () => Promise.resolve(), send: (mail) => (fault ? Promise.reject(fault) : (sent.push(mail), Promise.resolve({ providerId: null }))) });
  const tries = { number: 1, of: 8 };
  beforeEach(() => void (sent.length = 0));

  it("holds the link and nothing of the person; it goes no more once it was read or cancelled", async () => {
    const { id, token } = await prescribed();
    await sendPrescription(system(), id, tries, mailer());
    const { firstName, lastName, phone } = await held.db.user.findUniqueOrThrow({ where: { id: nadia.userId } });
    const [mail] = sent;
    expect(mail?.to).toBe("accueil@example.org");
    expect(mail?.text).toContain(token);
    for (const word of [lastName, phone, "Libre le mardi", "RSA", `${firstName} `]) if (word) expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toContain(word);
    await openPrescription(nobody(), token, look);
    await sendPrescription(system(), id, tries, mailer());
    expect(sent).toHaveLength(1);
  });

  it("waits for the morning", async () => {
    const { id } = await prescribed();
    const night = new Date("2026-11-20T22:30:00Z");
    expect((await sendPrescription(system(night), id, tries, mailer()))?.retryAt.getTime()).toBeGreaterThan(night.getTime());
    expect(sent).toHaveLength(0);
  });

  it("that cannot leave gives the coach a call to make, once", async () => {
    const { id } = await prescribed();
    const refused = new DeliveryFault("refused", "smtp-550");
    await sendPrescription(system(), id, tries, mailer(refused));
    await sendPrescription(system(), id, tries, mailer(refused));
    expect(await held.db.coachTask.findMany({ select: { title: true, coachId: true, isShared: true } })).toEqual([{ title: "Appeler Mobylis : le message n’est pas parti", coachId: coach.id, isShared: false }]);
  });
});

describe("what lifts an obstacle", () => {
  it("is proposed from the directory: the very licence, with a place left, and says what is under way", async () => {
    await savedOffer(held.db, orne, { columns: { licences: ["B"], romeCode: "N4101" } });
    await matchProfile(system(), nadia.id);
    const lifting = async () => (await personPage(coachs(), nadia.id, "bloquees")).ranked.offers.map(({ actions }) => actions);
    expect(await lifting()).toEqual([[{ actionId: permis, name: "Permis B", operator: "Mobylis", isPrescribed: false }]]);
    await prescribed();
    expect(await lifting()).toMatchObject([[{ isPrescribed: true }]]);
    for (const who of [await savedBeneficiary(held.db, orne, { coachId: coach.id })]) await prescribeAction(coachs(), who.id, asked());
    expect(await lifting()).toEqual([[]]);
  });
});
