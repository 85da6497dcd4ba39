import { beforeEach, describe, expect, it } from "vitest";
import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ContactCheck } from "#app/domain/hotline/contact-change.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedOrganisation, savedStaff, type SavedBeneficiary, type SavedCoach, type SavedEmployer } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { findAccounts } from "../accounts/find-accounts.server.ts";
import { moveApplication } from "../applications/move-application.server.ts";
import { readCalls } from "../indicators/read-calls.server.ts";
import { isStillNews } from "../notifications/is-still-news.server.ts";
import { sendNotification } from "../notifications/send-notification.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { listOffersOfOrganisation } from "../offers/list-offers-of-organisation.server.ts";
import { readOfferForEmployer } from "../offers/read-offer-for-employer.server.ts";
import { changeContact } from "./change-contact.server.ts";
import { dictateApplication, dictateNo, offersToAnswer } from "./dictate-application.server.ts";
import { findOrganisations } from "./find-organisations.server.ts";
import { listCalls } from "./list-calls.server.ts";
import { listChases } from "./list-chases.server.ts";
import { noteCall } from "./note-call.server.ts";
import { readApplicationForHelp } from "./read-application-for-help.server.ts";
import { readCallerChecks } from "./read-caller-checks.server.ts";
import { readOrganisationForHelp } from "./read-organisation-for-help.server.ts";
import { seePages, seenPages, type SeenPage } from "./see-pages.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let hugo: { id: string; actor: ActorOf<"hotliner"> };
let solene: SavedCoach;
let nadia: SavedBeneficiary;
let bruno: SavedEmployer;
const at = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const ctx = (days = 0) => testContext(held.db, hugo.actor, at(days));
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit, rate_limit, local_message CASCADE`;
  orne = await savedTerritory(held.db);
  hugo = await savedStaff(held.db, orne, "hotliner");
  solene = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: solene.id, firstName: "Nadia", lastName: "Robert", email: "nadia.r@example.org", phone: "+33639980102" });
  bruno = await savedEmployer(held.db, orne);
});
const elsewhere = async () => savedTerritory(held.db, { code: "53", name: "Mayenne" });

describe("finding who calls", () => {
  beforeEach(async () => {
    await savedBeneficiary(held.db, orne, { firstName: "Nadia", lastName: "Robert", communeCode: communes.messei.code, email: "autre@example.org" });
    await held.db.organisation.update({ where: { id: bruno.organisationId }, data: { phone: "02 61 91 44 55" } });
  });
  const names = async (typed: string) => (await findAccounts(ctx(), typed)).accounts.map(({ firstName, lastName, communeName }) => [firstName, lastName, communeName].filter(Boolean).join(" "));

  it.each([
    ["a slip", "robret", ["Nadia Robert Flers", "Nadia Robert Messei"]],
    ["a name as it is heard", "nadya robert", ["Nadia Robert Flers", "Nadia Robert Messei"]],
    ["a number from abroad with its zero", "+33 (0)6 39 98 01 02", ["Nadia Robert Flers"]],
    ["a piece of a number, cut otherwise", "98.01.02", ["Nadia Robert Flers"]],
    ["the number of his organisation", "02 61 91 44 55", ["Bruno Leroy"]],
    ["a short word that is only near", "leru", []],
    ["nobody", "zzzzzzz", []],
  ])("by %s", async (_, typed, found) => expect((await names(typed)).sort()).toEqual(found));

  it("says when nobody is written so, and where two of one name live", async () => {
    expect(await findAccounts(ctx(), "robret")).toMatchObject({ isNear: true });
    const { isNear, accounts } = await findAccounts(ctx(), "robert");
    expect(isNear).toBe(false);
    expect(new Set(accounts.map(({ communeName }) => communeName))).toEqual(new Set(["Flers", "Messei"]));
  });

  it("organisations too, with or without an account; at most ten, of one's own territory", async () => {
    for (let count = 0; count < 12; count += 1) await savedOrganisation(held.db, orne, { name: `Boulangerie ${count}` });
    await savedOrganisation(held.db, await elsewhere(), { name: "Boulangerie Ailleurs" }).catch(() => undefined);
    expect(await findOrganisations(ctx(), "boulangerie")).toHaveLength(10);
    expect((await findOrganisations(ctx(), "boulangrie 11")).map(({ name }) => name)).toEqual(["Boulangerie 11"]);
    expect((await findOrganisations(ctx(), "0261914455")).map(({ organisationId }) => organisationId)).toEqual([bruno.organisationId]);
    expect(await findOrganisations(ctx(), "")).toEqual([]);
  });
});

describe("seeing what she sees", () => {
  beforeEach(async () => {
    const offer = await savedOffer(held.db, orne, { organisationId: bruno.organisationId });
    await savedMatch(held.db, nadia.id, offer.id);
    const proposed = await savedOffer(held.db, orne);
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: proposed.id, coachId: solene.id }, "un mot entre nous");
    await savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne, { organisationId: bruno.organisationId })).id);
    await held.db.letter.create({ data: { id: nextId(), beneficiaryId: nadia.id, authorId: solene.id, authorRole: "coach", text: "une lettre privée", clientKey: "k", createdAt: NOW } });
    await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: solene.id, kind: "individuel", startsAt: at(2), place: "Flers" } });
  });
  /** Everything the database holds but the audit, to see that nothing moved. */
  const state = async () => JSON.stringify([
    await held.db.recommendation.findMany(), await held.db.application.findMany(), await held.db.letter.findMany(), await held.db.notification.findMany(), await held.db.appointment.findMany(), await held.db.user.findMany(), await held.db.outboxEvent.count(),
  ]);

  it.each(seenPages)("%s: read by her own readings, nothing is written but the line she can read, no word of her coach's", async (page: SeenPage) => {
    const before = await state();
    const seen = await seePages(ctx(), nadia.userId, page);
    expect(codeOf(seen)).toBe("ok");
    expect(JSON.stringify(seen)).not.toMatch(/un mot entre nous|une lettre privée/);
    expect(await state()).toBe(before);
    expect(await whoLookedAtMyFile(testContext(held.db, nadia.actor))).toMatchObject([{ who: "Hugo Petit (aide par téléphone)", what: "a regardé vos pages avec vous" }]);
  });

  it("shows her offers, her answers and her meetings", async () => {
    const read = async (page: SeenPage) => JSON.stringify(await seePages(ctx(), nadia.userId, page));
    expect(await read("offres")).toContain('"total":2');
    expect(await read("reponses")).toContain("positionne");
    expect(await read("rendez-vous")).toContain("Flers");
    expect(await read("cv")).toContain("Nadia");
  });

  it("an employer's offers, a coach's numbers; nobody of another territory, no colleague, no closed account", async () => {
    const employer = await seePages(ctx(), bruno.id, "offres");
    expect(employer.ok && employer.value.seen.what).toBe("employer");
    const coach = await seePages(ctx(), solene.id, "offres");
    expect(coach.ok && coach.value.seen).toEqual({ what: "coach", people: 1, withoutProposal: 0 });
    expect(codeOf(await seePages(ctx(), (await savedStaff(held.db, orne, "admin")).id, "offres"))).toBe("account.missing");
    expect(codeOf(await seePages(ctx(), (await savedBeneficiary(held.db, await elsewhere())).userId, "offres"))).toBe("account.missing");
    await held.db.user.update({ where: { id: nadia.userId }, data: { disabledAt: NOW } });
    expect(codeOf(await seePages(ctx(), nadia.userId, "offres"))).toBe("account.closed");
  });
});

describe("changing a number or an address", () => {
  const change = (more: { kind?: "mail" | "sms"; address?: string; checks?: ContactCheck[] } = {}, userId = nadia.userId) => changeContact(ctx(), userId, { kind: "sms", address: "06 39 98 07 07", checks: ["commune", "coach"], ...more });

  it("shows enough to recognise an answer, and never the answer", async () => {
    const caller = await readCallerChecks(ctx(), nadia.userId);
    expect(caller.ok && caller.value.checks.map(({ code, masked }) => `${code} ${masked}`)).toEqual(["commune F•••s", "coach S•••e", "phone •• •• •• •• 02", "email n•••@example.org"]);
  });

  it("writes it, ends what was open, tells the number before, and leaves a line she can read", async () => {
    await held.db.session.create({ data: { tokenHash: "h", userId: nadia.userId, lastSeenAt: NOW, expiresAt: at(30) } });
    await held.db.signInCode.create({ data: { id: nextId(), userId: nadia.userId, codeHash: "h", expiresAt: at(1) } });
    expect(codeOf(await change())).toBe("ok");
    expect((await held.db.user.findUniqueOrThrow({ where: { id: nadia.userId } })).phone).toBe("+33639980707");
    expect(await held.db.session.count({ where: { userId: nadia.userId } })).toBe(0);
    expect(await held.db.signInCode.count({ where: { userId: nadia.userId, expiresAt: { gt: NOW } } })).toBe(0);
    const told = await held.db.notification.findFirstOrThrow({ where: { userId: nadia.userId, kind: "contact-changed" } });
    expect(await isStillNews(ctx(), told)).toBe(true);
    await sendNotification(testContext(held.db, { role: "system" }), told.id, { number: 1, of: 8 });
    expect(await held.db.localMessage.findMany({ select: { to: true, channel: true } })).toEqual([{ to: "+33639980102", channel: "sms" }]);
    expect((await whoLookedAtMyFile(testContext(held.db, nadia.actor))).map(({ what }) => what)).toEqual(["a changé votre adresse ou votre numéro avec vous"]);
    expect(await held.db.contactChange.findFirstOrThrow({ where: { userId: nadia.userId } })).toMatchObject({ before: "+33639980102", after: "+33639980707", checks: ["commune", "coach"], byId: hugo.id });
  });

  it("a first number is told to the address she has", async () => {
    await held.db.user.update({ where: { id: nadia.userId }, data: { phone: null } });
    expect(codeOf(await change())).toBe("ok");
    const told = await held.db.notification.findFirstOrThrow({ where: { userId: nadia.userId, kind: "contact-changed" } });
    await sendNotification(testContext(held.db, { role: "system" }), told.id, { number: 1, of: 8 });
    expect(await held.db.localMessage.findMany({ select: { to: true } })).toEqual([{ to: "nadia.r@example.org" }]);
  });

  it.each([
    ["one right answer only", { checks: ["commune"] }, "contact.checks-missing"],
    ["none", { checks: [] }, "contact.checks-missing"],
    ["an answer to a question that was not shown", { checks: ["commune", "siret"] }, "contact.checks-unknown"],
    ["no mobile", { address: "02 61 91 00 00" }, "contact.unreadable-phone"],
    ["no number", { address: "bonjour" }, "contact.unreadable-phone"],
    ["no address", { kind: "mail", address: "0639980707" }, "contact.unreadable-mail"],
    ["the same", { address: "+33 6 39 98 01 02" }, "contact.same"],
  ] as const)("%s changes nothing", async (_, more, code) => {
    expect(codeOf(await change(more as never))).toBe(code);
    expect((await held.db.user.findUniqueOrThrow({ where: { id: nadia.userId } })).phone).toBe("+33639980102");
    expect(await held.db.contactChange.count()).toBe(0);
  });

  it("one that another account has is refused, even when both are asked at once", async () => {
    const other = await savedBeneficiary(held.db, orne, { coachId: solene.id });
    const both = await Promise.all([change(), change({}, other.userId)]);
    expect(both.map(codeOf).sort()).toEqual(["contact.taken", "ok"]);
  });

  it("never an account of the house, nor of elsewhere; three times a day for one account", async () => {
    const admin = await savedStaff(held.db, orne, "admin");
    for (const [id, code] of [[solene.id, "contact.staff"], [admin.id, "contact.staff"], [hugo.id, "contact.staff"], [(await savedBeneficiary(held.db, await elsewhere())).userId, "account.missing"]] as const) expect(codeOf(await change({}, id))).toBe(code);
    for (const last of ["11", "12", "13"]) expect(codeOf(await change({ address: `06 39 98 07 ${last}` }))).toBe("ok");
    expect(codeOf(await change({ address: "06 39 98 07 14" }))).toBe("contact.too-many");
  });
});

describe("noting a call", () => {
  const call = (more: object = {}) => noteCall(ctx(), { userId: null, organisationId: null, motive: "entrer", outcome: "regle", line: "Code renvoyé", ...more });

  it("in one line, of the day, with who it was; another day is another list, another territory sees none", async () => {
    expect(codeOf(await call({ userId: nadia.userId }))).toBe("ok");
    expect(codeOf(await call({ organisationId: bruno.organisationId, motive: "employeur-offre" }))).toBe("ok");
    expect((await listCalls(ctx(), null)).calls.map(({ who }) => who).sort()).toEqual(["Clair et Net", "Nadia Robert"]);
    expect((await listCalls(ctx(1), null)).calls).toEqual([]);
    expect((await listCalls(ctx(1), "2026-11-20")).calls).toHaveLength(2);
    expect((await listCalls(ctx(), "n’importe")).calls).toHaveLength(2);
    const far = await savedStaff(held.db, await elsewhere(), "hotliner");
    expect((await listCalls(testContext(held.db, far.actor), null)).calls).toEqual([]);
  });

  it.each(["Elle est malade depuis lundi", "opération du genou", "dépression", "Il touche le RSA", "va chez le psy"])("« %s » is refused", async (line) => {
    expect(codeOf(await call({ line }))).toBe("call.too-intimate");
  });

  it("about nobody of elsewhere; a line over two lines does not enter the database", async () => {
    expect(codeOf(await call({ userId: (await savedBeneficiary(held.db, await elsewhere())).userId }))).toBe("call.nobody");
    await expect(held.db.hotlineCall.create({ data: { id: nextId(), territoryId: orne.id, byId: hugo.id, at: NOW, motive: "autre", outcome: "regle", line: "un\ndeux" } })).rejects.toThrow(/call-line-is-one-line/);
  });

  it("is counted by motive and month for the administrator, without a name", async () => {
    for (const [motive, days] of [["entrer", 0], ["entrer", -1], ["relance", -30], ["autre", -400]] as const) await noteCall(ctx(days), { userId: nadia.userId, organisationId: null, motive, outcome: "regle", line: "" });
    const admin = await savedStaff(held.db, orne, "admin");
    const counted = await readCalls(testContext(held.db, admin.actor, at(0.1)));
    expect(counted).toMatchObject({ total: 3, rows: [{ motive: "entrer", counts: [0, 0, 0, 0, 0, 2] }, { motive: "relance", counts: [0, 0, 0, 0, 1, 0] }] });
    expect(JSON.stringify(counted)).not.toContain(nadia.userId);
  });
});

describe("an answer dictated on the phone", () => {
  const yes = { message: "Je suis disponible", wantsCall: true, consent: true as const };

  it("is hers by the table of states: written as said by phone, audited, told to the employer and to herself; twice is once", async () => {
    const offer = await savedOffer(held.db, orne, { organisationId: bruno.organisationId });
    await savedMatch(held.db, nadia.id, offer.id);
    const offers = await offersToAnswer(ctx(), nadia.userId, "");
    expect(offers.ok && offers.value.offers.map(({ offerId }) => offerId)).toEqual([offer.id]);
    expect(await dictateApplication(ctx(), nadia.userId, offer.id, yes)).toMatchObject({ ok: true, value: { outcome: "sent" } });
    expect(await dictateApplication(ctx(), nadia.userId, offer.id, yes)).toMatchObject({ ok: true, value: { outcome: "already-applied" } });
    const { history, ...application } = await held.db.application.findFirstOrThrow({ where: { beneficiaryId: nadia.id, offerId: offer.id }, include: { history: true } });
    expect(application).toMatchObject({ state: "positionne", message: "Je suis disponible", wantsCall: true, consentedAt: NOW });
    expect(history).toMatchObject([{ byRole: "hotliner", byId: hugo.id, via: "telephone" }]);
    expect((await whoLookedAtMyFile(testContext(held.db, nadia.actor))).map(({ what }) => what)).toEqual(["a envoyé votre réponse, dictée au téléphone"]);
  });

  it("answers a proposal of her coach's; without her yes, or for an offer that closed, nothing is sent", async () => {
    const offer = await savedOffer(held.db, orne);
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: offer.id, coachId: solene.id });
    expect(codeOf(await dictateApplication(ctx(), nadia.userId, offer.id, { ...yes, consent: false as never }))).toBe("application.consent-missing");
    expect(codeOf(await dictateApplication(ctx(), nadia.userId, offer.id, yes))).toBe("ok");
    expect(await held.db.recommendation.findFirstOrThrow({ where: { offerId: offer.id } })).toMatchObject({ answer: "accepted" });
    const closed = await savedOffer(held.db, orne, { columns: { status: "closed" } });
    expect(codeOf(await dictateApplication(ctx(), nadia.userId, closed.id, yes))).toBe("application.offer-not-open");
    expect(codeOf(await dictateApplication(ctx(), bruno.id, offer.id, yes))).toBe("account.missing");
    expect(codeOf(await dictateApplication(ctx(), (await savedBeneficiary(held.db, await elsewhere())).userId, offer.id, yes))).toBe("account.missing");
  });
});

describe("a « non » dictated on the phone", () => {
  const no = (offerId: string, reason = "horaires", userId = nadia.userId) => dictateNo(ctx(), userId, offerId, reason);
  const what = async () => (await whoLookedAtMyFile(testContext(held.db, nadia.actor))).map((line) => line.what);

  it("to a proposal: her coach reads it and why, the employer hears nothing, the history says by whom and how; twice is once", async () => {
    const offer = await savedOffer(held.db, orne, { organisationId: bruno.organisationId });
    const proposal = await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: offer.id, coachId: solene.id });
    expect(await no(offer.id)).toMatchObject({ ok: true, value: { toldCoach: true } });
    expect(await held.db.recommendation.findFirstOrThrow({ where: { offerId: offer.id } })).toMatchObject({ answer: "declined", answerReason: "horaires" });
    expect(await held.db.applicationEvent.findMany({ where: { to: "decline" } })).toMatchObject([{ byRole: "hotliner", byId: hugo.id, via: "telephone", reason: "horaires" }]);
    expect(await held.db.outboxEvent.findMany({ where: { type: "recommendation.answered" } })).toHaveLength(1);
    expect(await held.db.outboxEvent.count({ where: { type: "application.moved" } })).toBe(0);
    expect(proposal).toBeDefined();
    expect(await what()).toEqual(["a noté votre « non », dicté au téléphone"]);
    expect(codeOf(await no(offer.id))).toBe("ok");
    expect(await held.db.applicationEvent.count({ where: { to: "decline" } })).toBe(1);
  });

  it("to an offer nobody proposed: it is set aside, and neither her coach nor the employer hears of it", async () => {
    const offer = await savedOffer(held.db, orne, { organisationId: bruno.organisationId });
    await savedMatch(held.db, nadia.id, offer.id);
    expect(await no(offer.id, "trop-loin")).toMatchObject({ ok: true, value: { toldCoach: false } });
    expect(await held.db.offerDismissal.findMany()).toMatchObject([{ beneficiaryId: nadia.id, offerId: offer.id, reason: "trop-loin" }]);
    expect(await held.db.notification.count()).toBe(0);
    expect(await what()).toEqual(["a noté votre « non », dicté au téléphone"]);
    const left = await offersToAnswer(ctx(), nadia.userId, "");
    expect(left.ok && left.value.offers).toEqual([]);
  });

  it("her health and her children are not typed for her: she keeps such a reason", async () => {
    const offer = await savedOffer(held.db, orne);
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: offer.id, coachId: solene.id });
    expect(codeOf(await no((await savedOffer(held.db, orne)).id, "sante"))).toBe("application.reason-unknown");
    expect(await no(offer.id, "garde-enfants")).toMatchObject({ ok: true });
    expect(JSON.stringify(await held.db.recommendation.findMany())).not.toContain("garde-enfants");
    expect(await held.db.offerDismissal.count()).toBe(0);
  });

  it("a yes already sent is not undone so; nobody of elsewhere, no employer; a refusal leaves no line", async () => {
    const offer = await savedOffer(held.db, orne);
    await savedApplication(held.db, nadia.id, offer.id);
    expect(codeOf(await no(offer.id))).toBe("dismissal.already-applied");
    const draft = await savedOffer(held.db, orne, { columns: { status: "draft" } });
    expect(codeOf(await no(draft.id))).toBe("offer.missing");
    expect(codeOf(await no(offer.id, "horaires", bruno.id))).toBe("account.missing");
    expect(codeOf(await no(offer.id, "horaires", (await savedBeneficiary(held.db, await elsewhere())).userId))).toBe("account.missing");
    expect(await what()).toEqual([]);
  });
});

describe("an offer typed in by the help line", () => {
  it("says so to the employer, in his list and on its page, by first name and role; his own says nothing", async () => {
    const dictated = await savedOffer(held.db, orne, { organisationId: bruno.organisationId, columns: { enteredById: hugo.id } });
    const own = await savedOffer(held.db, orne, { organisationId: bruno.organisationId, columns: { enteredById: bruno.id } });
    const colleague = await savedOffer(held.db, orne, { organisationId: bruno.organisationId, columns: { enteredById: (await savedEmployer(held.db, orne)).id } });
    const his = testContext(held.db, bruno.actor);
    expect(new Map((await listOffersOfOrganisation(his)).map(({ offerId, enteredBy }) => [offerId, enteredBy]))).toEqual(new Map([[dictated.id, "Hugo (aide par téléphone)"], [own.id, null], [colleague.id, null]]));
    const read = async (id: string) => { const page = await readOfferForEmployer(his, id); return page.ok && page.value.enteredBy; };
    expect(await read(dictated.id)).toBe("Hugo (aide par téléphone)");
    expect(await read(own.id)).toBeNull();
    expect(JSON.stringify(await listOffersOfOrganisation(his))).not.toContain("Petit");
  });
});

describe("employers to chase", () => {
  let offerId: string;
  beforeEach(async () => {
    offerId = (await savedOffer(held.db, orne, { organisationId: bruno.organisationId })).id;
    await held.db.organisation.update({ where: { id: bruno.organisationId }, data: { phone: "+33261914455" } });
  });

  it("those whose answers wait for seven days, by employer, with the last call; « plus tard » is an answer", async () => {
    const waiting = await savedApplication(held.db, nadia.id, offerId, { movedDaysAgo: 8 });
    await savedApplication(held.db, (await savedBeneficiary(held.db, orne)).id, offerId, { movedDaysAgo: 12 });
    await savedApplication(held.db, (await savedBeneficiary(held.db, orne)).id, offerId, { movedDaysAgo: 6 });
    await savedApplication(held.db, (await savedBeneficiary(held.db, orne)).id, offerId, { state: "refuse", movedDaysAgo: 30 });
    expect(await listChases(ctx())).toMatchObject([{ organisationId: bruno.organisationId, name: "Clair et Net", phone: "+33261914455", waiting: 2, oldestDays: 12, lastChase: null }]);
    await noteCall(ctx(), { userId: null, organisationId: bruno.organisationId, motive: "employeur-offre", outcome: "regle", line: "autre chose" });
    await noteCall(ctx(), { userId: null, organisationId: bruno.organisationId, motive: "relance", outcome: "rappeler", line: "jeudi matin" });
    expect((await listChases(ctx()))[0]?.lastChase).toMatchObject({ outcome: "rappeler", line: "jeudi matin" });
    const move = (to: "positionne" | "refuse", id: string) => moveApplication(ctx(), id, { to, seenState: null, reason: to === "refuse" ? "poste-pourvu" : null, note: "", meetingDay: null, meetingTime: null, meetingPlace: "", startedOn: null, endedOn: null });
    expect(codeOf(await move("positionne", waiting.id))).toBe("ok");
    expect((await listChases(ctx()))[0]?.waiting).toBe(1);
    const far = await savedStaff(held.db, await elsewhere(), "hotliner");
    expect(await listChases(testContext(held.db, far.actor))).toEqual([]);
  });

  it("what he said is a move of the table, by the help line; her own yes is not his to give", async () => {
    const { id } = await savedApplication(held.db, nadia.id, offerId, { movedDaysAgo: 8 });
    const read = await readApplicationForHelp(ctx(), id);
    expect(read.ok && read.value.who).toBe("Nadia R.");
    expect(read.ok && read.value.moves.map(({ to }) => to).sort()).toEqual(["accepte", "entretien", "positionne", "refuse"]);
    const back = await savedApplication(held.db, (await savedBeneficiary(held.db, orne)).id, offerId, { state: "retire" });
    const taken = await readApplicationForHelp(ctx(), back.id);
    expect(taken.ok && taken.value.moves).toEqual([]);
    const proposed = await savedApplication(held.db, (await savedBeneficiary(held.db, orne)).id, offerId, { state: "sollicite" });
    expect(codeOf(await readApplicationForHelp(ctx(), proposed.id))).toBe("application.missing");
  });

  it("his page: who speaks for him, his offers with who typed them in, what waits", async () => {
    await held.db.offer.update({ where: { id: offerId }, data: { enteredById: hugo.id } });
    await savedApplication(held.db, nadia.id, offerId, { movedDaysAgo: 8 });
    const page = await readOrganisationForHelp(ctx(), bruno.organisationId);
    expect(page.ok && page.value).toMatchObject({ members: [{ name: "Bruno Leroy" }], offers: [{ enteredBy: "Hugo (aide par téléphone)" }], applications: [{ who: "Nadia R.", silentDays: 8 }] });
    expect(JSON.stringify(page)).not.toContain("Robert");
    const far = await savedStaff(held.db, await elsewhere(), "hotliner");
    expect(codeOf(await readOrganisationForHelp(testContext(held.db, far.actor), bruno.organisationId))).toBe("organisation.missing");
  });
});
