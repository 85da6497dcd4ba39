import { beforeEach, describe, expect, it } from "vitest";
import type { ApplyInput } from "#app/domain/applications/application.schema.ts";
import { savedApplication, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { applyToOffer } from "./apply-to-offer.server.ts";
import { closeApplicationsOfOffer } from "./close-applications-of-offer.server.ts";
import { markApplicationRead } from "./mark-application-read.server.ts";
import { withdrawApplication } from "./withdraw-application.server.ts";

const held = useDatabase();
const card: ApplyInput = { message: "Je peux venir dès lundi.", wantsCall: true, consent: true };
let orne: SavedTerritory;
let nadia: SavedBeneficiary;
let employer: Awaited<ReturnType<typeof savedEmployer>>;
let offerId: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  employer = await savedEmployer(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne);
  offerId = (await savedOffer(held.db, orne, { organisationId: employer.organisationId })).id;
});

const facts = async () => (await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } })).map((fact) => fact.type);
const only = () => held.db.application.findFirstOrThrow({ include: { history: { orderBy: { at: "asc" } } } });
const ctxOf = (person: SavedBeneficiary, now = NOW) => testContext(held.db, person.actor, now);

describe("« Ça m’intéresse »", () => {
  it("sends her card with her words, her consent, its history and the fact, and forgets « Pas pour moi »", async () => {
    await held.db.offerDismissal.create({ data: { beneficiaryId: nadia.id, offerId, reason: "horaires", at: NOW } });
    const applied = await applyToOffer(ctxOf(nadia), offerId, card);
    const row = await only();
    expect(applied).toEqual({ ok: true, value: { applicationId: row.id, outcome: "sent" } });
    expect(row).toMatchObject({ state: "positionne", message: card.message, wantsCall: true, consentedAt: NOW, movedAt: NOW, readAt: null });
    expect(row.history).toMatchObject([{ from: null, to: "positionne", byRole: "beneficiary", byId: nadia.userId }]);
    expect(await held.db.outboxEvent.findFirstOrThrow()).toMatchObject({ type: "application.moved", payload: { applicationId: row.id, eventId: row.history[0]?.id } });
    expect(await held.db.offerDismissal.count()).toBe(0);
  });

  it("tapped a second time is already applied: no error, no second row, no second fact", async () => {
    await applyToOffer(ctxOf(nadia), offerId, card);
    const again = await applyToOffer(ctxOf(nadia), offerId, { ...card, message: "autre chose" });
    expect(again).toMatchObject({ ok: true, value: { outcome: "already-applied" } });
    expect((await only()).message).toBe(card.message);
    expect(await facts()).toEqual(["application.moved"]);
  });

  it("tapped ten times at the same moment makes one row and one fact", async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => applyToOffer(ctxOf(nadia), offerId, card)));
    const outcomes = results.map((result) => (result.ok ? result.value.outcome : result.refusal.code)).sort();
    expect(outcomes).toEqual([...Array.from({ length: 9 }, () => "already-applied"), "sent"]);
    expect(await held.db.application.count()).toBe(1);
    expect(await held.db.applicationEvent.count()).toBe(1);
    expect(await facts()).toEqual(["application.moved"]);
  });

  it("tapped three times when all three saw nothing sent yet is sent once", async () => {
    const results = await meeting(held.db, "application", Array.from({ length: 3 }, () => () => applyToOffer(ctxOf(nadia), offerId, card)));
    expect(results.map((result) => result.ok && result.value.outcome).sort()).toEqual(["already-applied", "already-applied", "sent"]);
    expect([await held.db.application.count(), await facts()]).toEqual([1, ["application.moved"]]);
  });

  it("is refused without her consent, on an offer that is closed, out of date, a draft, or of another territory", async () => {
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const offers = await Promise.all([
      savedOffer(held.db, orne, { columns: { status: "closed" } }),
      savedOffer(held.db, orne, { columns: { expiresAt: NOW } }),
      savedOffer(held.db, orne, { columns: { status: "draft" } }),
      savedOffer(held.db, mayenne),
    ]);
    const codes = await Promise.all(offers.map(async ({ id }) => {
      const result = await applyToOffer(ctxOf(nadia), id, card);
      return result.ok ? "ok" : result.refusal.code;
    }));
    expect(codes).toEqual(["application.offer-not-open", "application.offer-not-open", "offer.missing", "offer.missing"]);
    expect(await applyToOffer(ctxOf(nadia), offerId, { ...card, consent: false as unknown as true })).toMatchObject({ refusal: { code: "application.consent-missing" } });
    expect(await held.db.application.count()).toBe(0);
    expect(await facts()).toEqual([]);
  });

  it("answers her coach's proposal by the same tap, and both are told", async () => {
    const coach = await savedCoach(held.db, orne);
    const proposal = await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId, coachId: coach.id });
    expect(await applyToOffer(ctxOf(nadia), offerId, card)).toMatchObject({ ok: true, value: { applicationId: proposal.applicationId, outcome: "sent" } });
    expect(await held.db.recommendation.findFirstOrThrow()).toMatchObject({ answer: "accepted", answeredAt: NOW });
    expect(await facts()).toEqual(["application.moved", "recommendation.answered"]);
  });

  it("leaves an application refused by the employer as it is", async () => {
    await savedApplication(held.db, nadia.id, offerId, { state: "refuse" });
    expect(await applyToOffer(ctxOf(nadia), offerId, card)).toMatchObject({ ok: true, value: { outcome: "already-applied" } });
    expect((await only()).state).toBe("refuse");
  });
});

describe("taking an answer back", () => {
  it("keeps her reason in the house, may be done twice, and she may send it again as a new card", async () => {
    const sent = await applyToOffer(ctxOf(nadia), offerId, card);
    if (!sent.ok) throw new Error("not sent");
    const { applicationId } = sent.value;
    await markApplicationRead(testContext(held.db, employer.actor), applicationId);
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect(await withdrawApplication(ctxOf(nadia, later(1)), applicationId, { reason: "trop-loin", note: "" })).toEqual({ ok: true, value: { applicationId } });
    expect(await withdrawApplication(ctxOf(nadia, later(2)), applicationId, { reason: "trop-loin", note: "" })).toEqual({ ok: true, value: { applicationId } });
    expect((await only()).history.at(-1)).toMatchObject({ from: "positionne", to: "retire", reason: "trop-loin" });
    expect(await applyToOffer(ctxOf(nadia, later(3)), offerId, { ...card, message: "Finalement oui" })).toMatchObject({ ok: true, value: { applicationId, outcome: "sent" } });
    expect(await only()).toMatchObject({ state: "positionne", message: "Finalement oui", readAt: null, consentedAt: later(3) });
    expect(await facts()).toEqual(["application.moved", "application.moved", "application.moved"]);
  });

  it("needs a reason of the list, and is not for someone else's answer", async () => {
    const other = await savedBeneficiary(held.db, orne, { firstName: "Lea" });
    const { id } = await savedApplication(held.db, nadia.id, offerId);
    expect(await withdrawApplication(ctxOf(nadia), id, { reason: "parce-que", note: "" })).toMatchObject({ refusal: { code: "application.reason-unknown" } });
    expect(await withdrawApplication(ctxOf(other), id, { reason: "horaires", note: "" })).toMatchObject({ refusal: { kind: "missing", code: "application.missing" } });
    expect((await only()).state).toBe("positionne");
  });
});

describe("an employer who opens an answer", () => {
  it("makes it « Lue » once, at the first hour, and only his own", async () => {
    const rival = await savedEmployer(held.db, orne, { organisation: { name: "Net Plus" } });
    const { id } = await savedApplication(held.db, nadia.id, offerId);
    expect(await markApplicationRead(testContext(held.db, rival.actor), id)).toBe(false);
    expect(await markApplicationRead(testContext(held.db, employer.actor), id)).toBe(true);
    expect(await markApplicationRead(testContext(held.db, employer.actor, new Date(NOW.getTime() + 1)), id)).toBe(false);
    expect((await only()).readAt).toEqual(NOW);
  });
});

describe("an offer that closes", () => {
  it("ends what waits and tells each, keeps what is agreed, and never leaves behind someone who applies at that moment", async () => {
    const coach = await savedCoach(held.db, orne);
    const people = await Promise.all(["Awa", "Bea", "Cleo"].map((firstName) => savedBeneficiary(held.db, orne, { firstName })));
    const [awa, bea, cleo] = people as [SavedBeneficiary, SavedBeneficiary, SavedBeneficiary];
    await savedRecommendation(held.db, { beneficiaryId: awa.id, offerId, coachId: coach.id });
    await savedApplication(held.db, bea.id, offerId, { state: "accepte" });
    await savedApplication(held.db, cleo.id, offerId, { state: "entretien" });
    const closing = held.db.$transaction(async (tx) => {
      await tx.offer.update({ where: { id: offerId }, data: { status: "closed", closedAt: NOW } });
      return closeApplicationsOfOffer(tx, testContext(held.db, coach.actor), offerId);
    });
    const [ended, applied] = await Promise.all([closing, applyToOffer(ctxOf(nadia), offerId, card)]);
    const states = Object.fromEntries((await held.db.application.findMany()).map((row) => [row.beneficiaryId, row.state]));
    expect(states).toMatchObject({ [awa.id]: "sans-suite", [bea.id]: "accepte", [cleo.id]: "sans-suite" });
    // Either she came first and was ended like the others, or she came second and was told that it is closed.
    expect([ended, applied.ok, states[nadia.id]]).toEqual(applied.ok ? [3, true, "sans-suite"] : [2, false, undefined]);
    expect(await held.db.recommendation.findFirstOrThrow()).toMatchObject({ answer: null, answeredAt: NOW });
    expect(await held.db.applicationEvent.findFirst({ where: { to: "sans-suite" } })).toMatchObject({ reason: "offre-fermee", byRole: "system", byId: null });
  });
});
