import { describe, expect, it } from "vitest";
import { askingSms, wayToAsk } from "#app/domain/offers/intake/asking.ts";
import { restSchema } from "#app/domain/offers/intake/rest.ts";
import { rowToken } from "#app/infra/secrets.server.ts";
import { quickOfferSchema, type QuickOffer } from "#app/domain/offers/intake/quick-offer.schema.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedCoach, savedEmployer } from "#tests/factories/people.ts";
import { communes, savedTerritory } from "#tests/factories/territory.ts";
import { altered } from "#tests/support/altered.ts";
import { useDatabase } from "#tests/support/database.ts";
import { askEmployer } from "./ask-employer.server.ts";
import { answerAsking, openAsking } from "./asking-link.server.ts";
import { completeOffer } from "./complete-offer.server.ts";
import { noteClauseWork } from "./note-clause-work.server.ts";
import { readIntake } from "./read-intake.server.ts";
import { sendAsking } from "./send-asking.server.ts";
import { enterOffer } from "./enter-offer.server.ts";
import { findNamedOrganisations } from "./find-named-organisations.server.ts";

const held = useDatabase();
const quick = (given: object = {}): QuickOffer =>
  quickOfferSchema.parse({ genre: "EMPLOI", what: "Cariste, 24 h par semaine, permis B exigé", title: "Cariste", sites: [{ commune: "Messei", communeCode: communes.messei.code }], organisationId: "", organisationName: "Transports Duval", phone: "02 61 91 00 00", keeps: ["licence-B-yes"], ...given });

async function scene(code: string) {
  const territory = await savedTerritory(held.db, { code, name: code });
  const coach = await savedCoach(held.db, territory);
  const ctx = { actor: coach.actor, db: held.db, now: NOW, newId: nextId, requestId: "test" };
  return { territory, coach, ctx };
}
const offers = (organisationId: string) => held.db.offer.findMany({ where: { organisationId }, orderBy: { createdAt: "asc" } });

describe("an offer entered in a hall", () => {
  it("makes the organisation, met, and publishes the offer with what is known", async () => {
    const { ctx, coach } = await scene("I1");
    const entered = await enterOffer(ctx, quick());
    if (!entered.ok) throw new Error(entered.refusal.code);
    const { organisationId, offerId } = entered.value;
    expect(await held.db.organisation.findUniqueOrThrow({ where: { id: organisationId }, include: { events: true } })).toMatchObject({ name: "Transports Duval", phone: "+33261910000", stage: "rencontree", ownerId: coach.id, events: [{ type: "rencontree" }] });
    expect(await offers(organisationId)).toMatchObject([{ id: offerId, status: "open", contract: null, licences: ["B"], orderId: null, contactPhone: "+33261910000", enteredById: coach.id }]);
    expect(await held.db.outboxEvent.count({ where: { type: "offer.changed", payload: { path: ["offerId"], equals: offerId } } })).toBe(1);
  });

  it("counts for nothing what was unticked", async () => {
    const { ctx } = await scene("I2");
    const entered = await enterOffer(ctx, quick({ keeps: [], weeklyHours: "20" }));
    if (!entered.ok) throw new Error(entered.refusal.code);
    expect(await held.db.offer.findUniqueOrThrow({ where: { id: entered.value.offerId } })).toMatchObject({ licences: [], weeklyHours: 20 });
  });

  it("goes to the organisation that is known, found by its name or its number, whose blanks it fills; it makes no twin", async () => {
    const { ctx, territory } = await scene("I3");
    const known = await savedEmployer(held.db, territory);
    await held.db.organisation.update({ where: { id: known.organisationId }, data: { name: "SARL Boulangerie Martin", phone: "", stage: "prospectee", communeCode: communes.messei.code } });
    expect((await findNamedOrganisations(ctx, { name: "boulangerie martin", phone: "" }))[0]).toMatchObject({ organisationId: known.organisationId, isSame: true });
    expect((await findNamedOrganisations(ctx, { name: "boulanjerie martin", phone: "" }))[0]).toMatchObject({ organisationId: known.organisationId, isSame: false });
    expect(await findNamedOrganisations(ctx, { name: "Garage du Centre", phone: "" })).toEqual([]);
    const twin = await enterOffer(ctx, quick({ organisationName: "Boulangerie Martin" }));
    expect(!twin.ok && twin.refusal).toMatchObject({ code: "organisation.looks-known", field: "organisationName" });
    const entered = await enterOffer(ctx, quick({ organisationId: known.organisationId }));
    expect(entered.ok).toBe(true);
    expect(await held.db.organisation.findUniqueOrThrow({ where: { id: known.organisationId } })).toMatchObject({ phone: "+33261910000", stage: "rencontree" });
    expect((await findNamedOrganisations(ctx, { name: "", phone: "+33261910000" }))[0]).toMatchObject({ organisationId: known.organisationId });
    const elsewhere = await scene("I4");
    const there = await enterOffer(elsewhere.ctx, quick({ organisationId: known.organisationId }));
    expect(!there.ok && there.refusal.code).toBe("organisation.missing");
    expect(await findNamedOrganisations(elsewhere.ctx, { name: "Boulangerie Martin", phone: "" })).toEqual([]);
  });

  it("makes one offer a place of an order, routed by its area; a place that is unknown publishes none of them", async () => {
    const { ctx } = await scene("I5");
    const areaOf = async ({ code }: { code: string }) => (await held.db.commune.findUniqueOrThrow({ where: { code } })).areaId;
    const [here, there] = [communes.messei, communes.alencon];
    const entered = await enterOffer(ctx, quick({ what: "Agent de restauration, remplacements", sites: [{ commune: "a", communeCode: here.code, posts: "2" }, { commune: "b", communeCode: there.code, placeNote: "Collège Racine" }] }));
    if (!entered.ok) throw new Error(entered.refusal.code);
    const made = await held.db.offer.findMany({ where: { orderId: entered.value.orderId }, orderBy: { posts: "desc" } });
    expect(made).toMatchObject([{ communeCode: here.code, posts: 2, areaId: await areaOf(here) }, { communeCode: there.code, posts: 1, placeNote: "Collège Racine", areaId: await areaOf(there) }]);
    expect(await areaOf(here)).not.toBe(await areaOf(there));
    const before = await held.db.organisation.count();
    const refused = await enterOffer(ctx, quick({ organisationName: "Ailleurs", sites: [{ commune: "a", communeCode: here.code }, { commune: "b", communeCode: "99999" }] }));
    expect(!refused.ok && refused.refusal.code).toBe("offer.commune-unknown");
    expect(await held.db.organisation.count()).toBe(before);
  });
});

const answers = (given: object) => restSchema.parse(given);

describe("the rest, by a link", () => {
  async function asked(code: string, given: object = {}) {
    const { ctx, coach } = await scene(code);
    const entered = await enterOffer(ctx, quick({ email: "ateliers@example.org", sendLink: "on", weeklyHours: "24", ...given }));
    if (!entered.ok) throw new Error(entered.refusal.code);
    const { offerId } = entered.value;
    const asking = await held.db.offerAsking.findFirstOrThrow({ where: { offerId } });
    return { ctx, coach, offerId, asking, token: rowToken("offer-asking", asking.id), nobody: { ...ctx, actor: { role: "nobody" as const } } };
  }

  it("goes out once, by mail, without a name; it shows what is lacking and changes nothing", async () => {
    const { ctx, offerId, asking, token, nobody } = await asked("J1");
    const sent: { to: string; text: string }[] = [];
    const by = { mail: { name: "local" as const, send: async (mail: { to: string; text: string }) => { sent.push(mail); return { providerId: null }; }, close: async () => {} }, sms: { name: "local" as const, send: async () => { throw new Error("no SMS"); } } };
    await sendAsking({ ...ctx, actor: { role: "system" } }, asking.id, { number: 1, of: 8 }, by);
    await sendAsking({ ...ctx, actor: { role: "system" } }, asking.id, { number: 1, of: 8 }, by);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: "ateliers@example.org", text: expect.stringContaining(`/offre/${token}`) });
    const opened = await openAsking(nobody, token, "1");
    expect(opened.ok && opened.value).toMatchObject({ title: "Cariste", missing: ["contract", "timetable", "wage", "startsOn", "contact"], isOpen: true });
    expect(await held.db.outboxEvent.count({ where: { type: "offer.changed", payload: { path: ["offerId"], equals: offerId } } })).toBe(1);
    expect(await held.db.offerAsking.findUniqueOrThrow({ where: { id: asking.id } })).toMatchObject({ sentAt: NOW, answeredAt: null });
    expect((await askEmployer(ctx, offerId)).ok).toBe(false);
  });

  it("completes the offer, says so to the index, and never changes what was known", async () => {
    const { offerId, token, nobody, asking, ctx } = await asked("J2");
    const done = await answerAsking(nobody, token, "1", answers({ contract: "CDD", contractMonths: "6", wage: "12,50 € de l’heure", weeklyHours: "48", contactName: "Mme Leroy", startsOn: "2026-12-14" }));
    expect(done).toMatchObject({ ok: true, value: { completed: 1 } });
    expect(await held.db.offer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({ contract: "CDD", contractMonths: 6, wage: "12,50 € de l’heure", weeklyHours: 24, contactName: "Mme Leroy", licences: ["B"] });
    expect(await held.db.outboxEvent.count({ where: { type: "offer.changed", payload: { path: ["offerId"], equals: offerId } } })).toBe(2);
    expect((await held.db.offerAsking.findUniqueOrThrow({ where: { id: asking.id } })).answeredAt).toEqual(NOW);
    expect(await readIntake(ctx, offerId)).toMatchObject({ missing: ["timetable"], asking: { answeredAt: NOW } });
  });

  it("is refused when altered, for another offer, too late, closed, or with nothing said", async () => {
    const { offerId, token, nobody, asking } = await asked("J3");
    const code = async (act: Promise<{ ok: boolean; refusal?: { code: string } }>) => (await act).refusal?.code ?? "ok";
    expect(await code(openAsking(nobody, altered(token), "1"))).toBe("offer.link-over");
    expect(await code(openAsking(nobody, rowToken("meeting", asking.id), "1"))).toBe("offer.link-over");
    expect(await code(openAsking({ ...nobody, now: new Date(NOW.getTime() + 31 * 86_400_000) }, token, "1"))).toBe("offer.link-over");
    expect(await code(answerAsking(nobody, token, "1", answers({ weeklyHours: "20" })))).toBe("offer.nothing-answered");
    expect(await code(answerAsking(nobody, token, "1", answers({ contract: "PMSMP" })))).toBe("offer.contract-unfit");
    expect(await code(answerAsking(nobody, token, "1", answers({ contract: "CDI", contractMonths: "6" })))).toBe("ok");
    expect((await held.db.offer.findUniqueOrThrow({ where: { id: offerId } })).contractMonths).toBe(null);
    await held.db.offer.update({ where: { id: offerId }, data: { status: "closed" } });
    expect(await code(answerAsking(nobody, token, "1", answers({ wage: "SMIC" })))).toBe("offer.not-open");
  });

  it("completes the other places of the order too; a coach of another territory completes none", async () => {
    const { ctx, offerId } = await asked("J4", { sites: [{ commune: "a", communeCode: communes.messei.code }, { commune: "b", communeCode: communes.flers.code }] });
    expect(await completeOffer(ctx, offerId, answers({ wage: "SMIC" }))).toMatchObject({ ok: true, value: { completed: 2 } });
    const other = await scene("J5");
    expect(await completeOffer(other.ctx, offerId, answers({ contactName: "X" }))).toMatchObject({ ok: false, refusal: { code: "offer.missing" } });
    expect(await readIntake(other.ctx, offerId)).toBe(null);
  });

  it("goes by SMS to a mobile number, fits one, and is not asked for without a way", async () => {
    expect(wayToAsk({ contactEmail: "", contactPhone: "+33639980102" }, { email: "a@example.org", phone: "" })).toEqual({ channel: "sms", to: "+33639980102" });
    expect(wayToAsk({ contactEmail: "", contactPhone: "+33261910000" }, { email: "", phone: "+33261910001" })).toBe(null);
    expect(askingSms({ title: "x", organisationName: "y", questions: 11, brandName: "Coach Orne emploi et compagnie", helpPhone: "", link: `https://passerelle.orne.example.org/offre/${rowToken("offer-asking", nextId())}` }).length).toBeLessThanOrEqual(160);
    const { ctx } = await scene("J6");
    const entered = await enterOffer(ctx, quick({ sendLink: "on" }));
    expect(entered.ok && (await held.db.offerAsking.count({ where: { offerId: entered.value.offerId } }))).toBe(0);
    expect(entered.ok && (await askEmployer(ctx, entered.value.offerId))).toMatchObject({ refusal: { code: "offer.no-way-to-ask" } });
  });
});

describe("the hours of a clause", () => {
  it("are due and done, dated, never ahead", async () => {
    const { ctx } = await scene("J7");
    const entered = await enterOffer(ctx, quick({ clauseHours: "150" }));
    if (!entered.ok) throw new Error(entered.refusal.code);
    const { offerId } = entered.value;
    await noteClauseWork(ctx, offerId, { hours: 35, on: "2026-11-01" });
    await noteClauseWork(ctx, offerId, { hours: 17.5, on: "2026-11-15" });
    expect(await noteClauseWork(ctx, offerId, { hours: 1, on: "2099-01-01" })).toMatchObject({ ok: false, refusal: { code: "offer.clause-in-future" } });
    expect((await readIntake(ctx, offerId))?.clause).toMatchObject({ due: 150, done: 52.5, lines: [{ hours: 17.5 }, { hours: 35 }] });
    const other = await scene("J8");
    expect(await noteClauseWork(other.ctx, offerId, { hours: 1, on: "2026-11-01" })).toMatchObject({ ok: false, refusal: { code: "offer.missing" } });
  });
});
