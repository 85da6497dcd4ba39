import { beforeEach, describe, expect, it } from "vitest";
import type { DayGroup, DayKind } from "#app/domain/coaching/day/kinds.ts";
import type { DayLine } from "#app/domain/coaching/day/line.ts";
import { togetherTitle } from "#app/domain/coaching/together.ts";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedEntrustment, savedReferent, savedReferral, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readMyDay } from "./read-my-day.server.ts";
import { snoozeLine } from "./snooze-line.server.ts";
import { wakeLine } from "./wake-line.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const on = (count: number) => new Date(`${days(count).toISOString().slice(0, 10)}T00:00:00Z`);
const ctxOf = (who = coach, now = NOW) => testContext(held.db, who.actor, now);
const all = async (who = coach, now = NOW) => {
  const { groups } = await readMyDay(ctxOf(who, now));
  return [...groups.now, ...groups.soon, ...groups.watch];
};
const line = async (kind: DayKind): Promise<DayLine | undefined> => (await all()).find((one) => one.kind === kind);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { firstName: "Nadia", coachId: coach.id, phone: "+33639980001" });
  // She signed in this week: nothing is to be said of her yet.
  await held.db.user.update({ where: { id: nadia.userId }, data: { lastSignInAt: days(-2) } });
});

const episode = (given: { startsOn?: number; endsOn?: number; hiredOn?: Date | null } = {}) =>
  held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, rank: "premiere-intention", startsOn: on(given.startsOn ?? -60), endsOn: on(given.endsOn ?? 120), hiredOn: given.hiredOn ?? null } });
const proposed = async () => savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: (await savedOffer(held.db, orne)).id, coachId: coach.id });
const appointment = (startsIn: number, status: string) => held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: days(startsIn), status } });
const notified = (status: string, daysAgo: number, channel = "sms") =>
  held.db.notification.create({ data: { id: nextId(), userId: nadia.userId, kind: "digest", dedupeKey: nextId(), channel, status, lastError: status === "failed" ? "sms-undelivered" : null, createdAt: days(-daysAgo) } });
const interviewIn = async (count: number, communeCode?: string) => {
  const offer = await savedOffer(held.db, orne, communeCode === undefined ? {} : { communeCode });
  return savedApplication(held.db, nadia.id, offer.id, { state: "entretien", movedDaysAgo: 20, columns: { interviewAt: days(count) } });
};
/** Nobody's feet go that far, and she has no other means. */
const onFootFarAway = async () => {
  await held.db.travelMeans.deleteMany({ where: { beneficiaryId: nadia.id } });
  await held.db.beneficiary.update({ where: { id: nadia.id }, data: { lat: 48.43, lng: 0.09 } });
};

/** News after the first day, of 15 days ago. */
const checkIn = async (columns: object) => {
  const { id: applicationId } = await savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { state: "demarre", movedDaysAgo: 25, columns: { hiredOn: on(-25) } });
  return held.db.checkIn.create({ data: { id: nextId(), applicationId, side: "person", milestone: "j15", dueOn: on(-10), ...columns } });
};
const prescription = async (daysAgo: number, state = "envoyee") => {
  const id = nextId();
  await held.db.insertionAction.create({ data: { id, code: id, territoryId: orne.id, name: "Permis B", operator: "Mobylis", theme: "mobilite", lifts: [], areaCodes: [] } });
  return held.db.prescription.create({ data: { id: nextId(), beneficiaryId: nadia.id, actionId: id, coachId: coach.id, state, agreedAt: days(-daysAgo), createdAt: days(-daysAgo), movedAt: days(-daysAgo) } });
};
const vivier = async (entry: object) => {
  const { id: searchId } = await held.db.savedSearch.create({ data: { id: nextId(), coachId: coach.id, name: "Nettoyage", dayParts: [], modes: [], licences: [], createdAt: days(-9) } });
  return held.db.savedSearchEntry.create({ data: { id: nextId(), searchId, enteredAt: days(-1), ...entry } });
};
const access = async (columns: object) => savedEntrustment(held.db, nadia.id, (await savedReferent(held.db, orne)).id, columns);
/** An offer that she typed in. */
const endingIn = (count: number, columns: Parameters<typeof savedOffer>[2] extends { columns?: infer C } | undefined ? C : never = {}) => savedOffer(held.db, orne, { columns: { enteredById: coach.id, expiresAt: days(count), ...columns } });
/** Someone of Flers; where a coach of Alençon works there too, when asked. */
const referral = async (columns: object = {}, hasOther = false) => {
  if (hasOther) await savedCoach(held.db, orne, { areaId: orne.areas.alencon.id });
  return savedReferral(held.db, orne, (await savedReferent(held.db, orne)).id, columns);
};

describe("each kind of line, from what is really stored", () => {
  const cases: [string, DayKind, DayGroup | null, () => Promise<unknown>][] = [
    ["an interview tomorrow that she has no means to reach", "interview-no-transport", "now", async () => { await onFootFarAway(); return interviewIn(1); }],
    ["a meeting that she cannot keep", "unable", "now", async () => { const { id } = await appointment(2, "fixe"); return held.db.appointment.update({ where: { id }, data: { answer: "cannot", answerReason: "transport", answeredAt: NOW } }); }],
    ["an absence that she explains", "explained", "now", async () => { const { id } = await appointment(-2, "non-excuse"); return held.db.appointment.update({ where: { id }, data: { explanation: "Pas de transport.", explainedAt: days(-1) } }); }],
    ["one that she does not explain", "explained", null, () => appointment(-2, "non-excuse")],
    ["an interview in four days", "interview", "soon", () => interviewIn(4)],
    ["an SMS that did not arrive", "undelivered", "now", () => notified("failed", 1)],
    ["« avec ma coach »", "together", "now", () => held.db.coachTask.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, title: togetherTitle("Cariste"), dueOn: on(3), isShared: true } })],
    ["a letter", "letter", "now", () => held.db.letter.create({ data: { id: nextId(), beneficiaryId: nadia.id, authorId: nadia.userId, authorRole: "beneficiary", text: "Bonjour", clientKey: nextId(), createdAt: days(-1) } })],
    ["a word left on a visiting card", "card-reply", "now", () => held.db.cardReply.create({ data: { id: nextId(), beneficiaryId: nadia.id, name: "Paul Roux", organisation: "Clair et Net", phone: "+33261910001", createdAt: days(-1) } })],
    ["something to do for today", "task", "now", () => held.db.coachTask.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, title: "Appeler la crèche", dueOn: on(0) } })],
    ["a loan that ends in ten days", "loan", "soon", () => held.db.travelMeans.create({ data: { id: nextId(), beneficiaryId: nadia.id, mode: "scooter", untilOn: on(10) } })],
    ["a loan that ends in three days", "loan", "now", () => held.db.travelMeans.create({ data: { id: nextId(), beneficiaryId: nadia.id, mode: "scooter", untilOn: on(3) } })],
    ["a loan that ends in eleven days", "loan", null, () => held.db.travelMeans.create({ data: { id: nextId(), beneficiaryId: nadia.id, mode: "scooter", untilOn: on(11) } })],
    ["a second unexcused absence", "absences", "soon", async () => { await episode(); await appointment(-9, "non-excuse"); return appointment(-2, "non-excuse"); }],
    ["a first one", "absences", null, async () => { await episode(); return appointment(-2, "non-excuse"); }],
    ["one of an earlier coaching and one of this", "absences", null, async () => { await episode({ startsOn: -5 }); await appointment(-9, "non-excuse"); return appointment(-2, "non-excuse"); }],
    ["an employer says yes", "hired", "soon", async () => savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { state: "accepte", movedDaysAgo: 1 })],
    ["an employer silent for seven days", "silent", "soon", async () => savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { movedDaysAgo: 7 })],
    ["six days are no silence", "silent", null, async () => savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { movedDaysAgo: 6 })],
    ["a proposal refused", "declined", "soon", async () => { const { id } = await proposed(); return held.db.recommendation.update({ where: { id }, data: { answer: "declined", answerReason: "trop-loin", answeredAt: NOW } }); }],
    ["a proposal refused, and another made since", "declined", null, async () => { const { id } = await proposed(); await held.db.recommendation.update({ where: { id }, data: { answer: "declined", createdAt: days(-6), answeredAt: days(-3) } }); return proposed(); }],
    ["a proposal refused, while another waits for her answer", "declined", null, async () => { await proposed(); const { id } = await proposed(); return held.db.recommendation.update({ where: { id }, data: { answer: "declined", createdAt: days(-6), answeredAt: days(-3) } }); }],
    ["a proposal refused by someone who was taken on", "declined", null, async () => { await savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { state: "demarre", movedDaysAgo: 12 }); const { id } = await proposed(); return held.db.recommendation.update({ where: { id }, data: { answer: "declined", createdAt: days(-6), answeredAt: days(-3) } }); }],
    ["an employer's refusal", "declined", "soon", async () => savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { state: "refuse", movedDaysAgo: 1 })],
    ["an employer's refusal, and another proposal since", "declined", null, async () => { await savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { state: "refuse", movedDaysAgo: 3 }); return proposed(); }],
    ["two absences, but she came since", "absences", null, async () => { await episode(); await appointment(-9, "non-excuse"); await appointment(-4, "non-excuse"); return appointment(-2, "honore"); }],
    ["a coaching that ends in thirty days", "ending", "watch", () => episode({ endsOn: 30 })],
    ["in seven days", "ending", "soon", () => episode({ endsOn: 7 })],
    ["a coaching that is over and not closed", "ending", "soon", () => episode({ endsOn: -3 })],
    ["in thirty-one days", "ending", null, () => episode({ endsOn: 31 })],
    ["no sign for fourteen days", "no-sign", "watch", async () => { await episode(); return held.db.user.update({ where: { id: nadia.userId }, data: { lastSignInAt: days(-14) } }); }],
    ["no sign-in for long, but a meeting kept", "no-sign", null, async () => { await episode(); await held.db.user.update({ where: { id: nadia.userId }, data: { lastSignInAt: days(-40) } }); return appointment(-5, "honore"); }],
    ["no proposal for three weeks", "quiet", "watch", () => episode()],
    ["no proposal, but she is in a job", "quiet", null, () => episode({ hiredOn: on(-3) })],
    ["she said yes", "news", "watch", async () => { const { id } = await proposed(); return held.db.recommendation.update({ where: { id }, data: { answer: "accepted", answeredAt: NOW } }); }],
    ["news of work that are bad", "bad-sign", "now", () => checkIn({ answer: "trouble", answeredAt: days(-1) })],
    ["news that were good", "bad-sign", null, () => checkIn({ answer: "well", answeredAt: days(-1) })],
    ["a bad sign that she took up", "bad-sign", null, () => checkIn({ answer: "stopped", answeredAt: days(-1), seenAt: NOW })],
    ["nobody answered a message and its reminder", "follow-up", "soon", () => checkIn({ sentAt: days(-8), remindedAt: days(-4) })],
    ["a reminder of yesterday", "follow-up", null, () => checkIn({ sentAt: days(-5), remindedAt: days(-1) })],
    ["a structure silent for seven days", "structure-silent", "soon", () => prescription(7)],
    ["a structure asked six days ago", "structure-silent", null, () => prescription(6)],
    ["a structure that answered", "structure-silent", null, () => prescription(20, "acceptee")],
    ["an access that ends in ten days", "access-ending", "soon", () => access({ endsOn: on(10) })],
    ["an access that ends in eleven days", "access-ending", null, () => access({ endsOn: on(11) })],
    ["an access that was cut", "access-ending", null, () => access({ endsOn: on(4), endedAt: days(-1), endedBy: "person" })],
    ["someone sent by a referent, whom this coach has most room for", "referral", "now", () => referral()],
    ["someone sent to another area", "referral", null, () => referral({ communeCode: communes.alencon.code }, true)],
    ["someone sent who was answered", "referral", null, () => referral({ state: "refusee", reason: "complet", decidedAt: NOW })],
    ["an offer she typed in that ends in four days, of an employer without an account", "offer-ending", "soon", () => endingIn(4)],
    ["the same in six days", "offer-ending", null, () => endingIn(6)],
    ["the same, imported: its source ends it", "offer-ending", null, () => endingIn(4, { source: "france-travail", sourceId: "1" })],
    ["the same, of an employer who is asked in his own account", "offer-ending", null, async () => endingIn(4, { organisationId: (await savedEmployer(held.db, orne)).organisationId })],
    ["someone who entered a vivier", "vivier", "soon", () => vivier({ beneficiaryId: nadia.id })],
    ["someone seen there already", "vivier", null, () => vivier({ beneficiaryId: nadia.id, seenAt: NOW })],
    ["an open offer that entered one", "vivier", "soon", async () => vivier({ offerId: (await savedOffer(held.db, orne)).id })],
  ];
  it.each(cases)("%s: %s, in %s", async (_, kind, group, make) => {
    await make();
    const { groups } = await readMyDay(ctxOf());
    const found = (["now", "soon", "watch"] as const).filter((name) => groups[name].some((one) => one.kind === kind));
    expect(found).toEqual(group === null ? [] : [group]);
    expect(await all(colleague), "a colleague sees nothing of it").toEqual([]);
  });

  it("a new offer that suits four of her people is one line; three are none, nor those who know of it", async () => {
    await episode();
    const offer = await savedOffer(held.db, orne);
    await held.db.offer.update({ where: { id: offer.id }, data: { publishedAt: days(-1) } });
    const others = await Promise.all(["Awa", "Lea", "Zoe"].map((firstName) => savedBeneficiary(held.db, orne, { firstName, coachId: coach.id })));
    for (const who of others) await held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: who.id, coachId: coach.id, rank: "premiere-intention", startsOn: on(-5), endsOn: on(120) } });
    for (const who of others) await savedMatch(held.db, who.id, offer.id);
    expect(await line("suits-several")).toBeUndefined();
    await savedMatch(held.db, nadia.id, offer.id);
    expect(await line("suits-several")).toMatchObject({ key: `offer:${offer.id}`, beneficiaryId: null, fact: "Nouvelle offre qui va à 4\u00a0personnes", action: { href: `/coach/offres/${offer.id}#personnes` } });
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: offer.id, coachId: coach.id });
    expect(await line("suits-several")).toBeUndefined();
  });

  it("an offer that ends is told to whoever follows its employer, else to who typed it in, else to its area", async () => {
    const organisation = await held.db.organisation.create({ data: { id: nextId(), territoryId: orne.id, areaId: orne.areas.flers.id, kind: "entreprise", name: "Atelier", communeCode: communes.flers.code } });
    const elsewhere = await savedCoach(held.db, orne, { areaId: orne.areas.alencon.id });
    const { id } = await endingIn(3, { organisationId: organisation.id });
    const told = async () => Promise.all([coach, colleague, elsewhere].map(async (who) => (await all(who)).some(({ key }) => key === `offer-ending:${id}`)));
    expect(await told(), "she typed it in").toEqual([true, false, false]);
    await held.db.organisation.update({ where: { id: organisation.id }, data: { ownerId: elsewhere.id } });
    expect(await told(), "a coach of elsewhere follows its employer").toEqual([false, false, true]);
    await held.db.user.update({ where: { id: elsewhere.id }, data: { disabledAt: NOW } });
    await held.db.offer.update({ where: { id }, data: { enteredById: null } });
    expect(await told(), "nobody is left: all of its area").toEqual([true, true, false]);
    expect(await line("offer-ending")).toMatchObject({ renewId: id, action: { href: `/coach/offres/${id}#actualite` }, about: "À demander à Atelier" });
  });

  it("someone sent by a referent: the coach of her area with most room is asked first, then all of the area, never another", async () => {
    const elsewhere = await savedCoach(held.db, orne, { areaId: orne.areas.alencon.id });
    await episode();
    const { id } = await referral({ createdAt: days(-2) });
    const asks = async (who: SavedCoach, now = NOW) => (await all(who, now)).some(({ key }) => key === `referral:${id}`);
    expect([await asks(coach), await asks(colleague), await asks(elsewhere)], "her colleague has nobody yet").toEqual([false, true, false]);
    expect([await asks(coach, days(1)), await asks(colleague, days(1)), await asks(elsewhere, days(9))]).toEqual([true, true, false]);
    await held.db.user.updateMany({ where: { id: { in: [coach.id, colleague.id] } }, data: { disabledAt: NOW } });
    expect(await asks(elsewhere), "an area without a coach is everybody's").toBe(true);
  });

  it("a message that arrives after the one that did not, on the same way, ends the line", async () => {
    await notified("failed", 3);
    await notified("sent", 1, "mail");
    expect((await line("undelivered"))?.action.href).toBe("tel:+33639980001");
    await notified("sent", 1);
    expect(await line("undelivered")).toBeUndefined();
  });
});

describe("a line put off", () => {
  it("leaves her day until its hour, and is back when the fact changes, in her own page only", async () => {
    const { id } = await savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { movedDaysAgo: 8 });
    const silent = (await line("silent")) as DayLine;
    await snoozeLine(ctxOf(colleague), silent, "lundi");
    expect(await line("silent"), "a colleague's snooze is his").toBeDefined();
    await snoozeLine(ctxOf(), silent, "demain");
    await snoozeLine(ctxOf(), silent, "trois-jours");
    expect(await all()).toEqual([]);
    expect((await readMyDay(ctxOf())).groups.later).toMatchObject([{ key: silent.key, untilAt: new Date("2026-11-22T23:00:00Z") }]);
    expect((await all(coach, new Date("2026-11-22T22:59:00Z"))).length).toBe(0);
    expect(await all(coach, new Date("2026-11-22T23:00:00Z"))).toMatchObject([{ kind: "silent" }]);
    await held.db.application.update({ where: { id }, data: { state: "refuse", movedAt: days(-0.1) } });
    expect(await all()).toMatchObject([{ kind: "declined", key: `propose:${nadia.id}` }]);
  });

  it("comes back at once when she asks for it; what is out of date is swept", async () => {
    await savedApplication(held.db, nadia.id, (await savedOffer(held.db, orne)).id, { movedDaysAgo: 8 });
    const silent = (await line("silent")) as DayLine;
    await snoozeLine(ctxOf(), silent, "demain");
    await wakeLine(ctxOf(), silent.key);
    expect(await line("silent")).toBeDefined();
    await snoozeLine(ctxOf(), silent, "demain");
    await snoozeLine(ctxOf(coach, days(5)), { key: `letters:${nadia.id}`, stamp: "1" }, "demain");
    expect(await held.db.daySnooze.count()).toBe(1);
  });

  it("is kept by ids only: the database refuses words", async () => {
    await expect(held.db.daySnooze.create({ data: { coachId: coach.id, key: "letters:Nadia Belvignel", stamp: "", untilAt: days(1) } })).rejects.toThrow(/day_snooze_key_is_ids/);
  });
});
