import { beforeEach, describe, expect, it } from "vitest";
import { applicationRefusals } from "#app/domain/applications/refusals.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { meeting } from "#tests/support/race.ts";
import { applyToOffer } from "../applications/apply-to-offer.server.ts";
import { listMyApplications } from "../applications/list-my-applications.server.ts";
import { answerRecommendation } from "./answer-recommendation.server.ts";
import { countRecommendationsOfOffers } from "./count-recommendations-of-offers.server.ts";
import { dismissOffer, restoreOffer } from "./dismiss-offer.server.ts";
import { recommendOffer } from "./recommend-offer.server.ts";
import { recommendToMany } from "./recommend-to-many.server.ts";

const held = useDatabase();
const yes = { answer: "accepted", message: "", wantsCall: false, consent: true } as const;
const no = { answer: "declined", reason: "trop-loin", note: "Sans voiture, c’est trop." } as const;
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;
let offerId: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit, offer_dismissal CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  const employer = await savedEmployer(held.db, orne);
  offerId = (await savedOffer(held.db, orne, { organisationId: employer.organisationId })).id;
});

const coachCtx = () => testContext(held.db, coach.actor);
const nadiaCtx = (minutes = 1) => testContext(held.db, nadia.actor, new Date(NOW.getTime() + minutes * 60_000));
const facts = async () => (await held.db.outboxEvent.findMany({ orderBy: { id: "asc" } })).map((fact) => fact.type);
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
async function proposed(note = ""): Promise<string> {
  const result = await recommendOffer(coachCtx(), { beneficiaryId: nadia.id, offerId, note });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.recommendationId;
}

describe("a coach proposes an offer", () => {
  it("to someone of her portfolio: the proposal, the application in « sollicité », one fact and one line she can read", async () => {
    const recommendationId = await proposed("  Les horaires vont avec l’école.  ");
    expect(await held.db.recommendation.findFirstOrThrow()).toMatchObject({ id: recommendationId, coachId: coach.id, note: "Les horaires vont avec l’école.", answer: null });
    expect(await held.db.application.findFirstOrThrow({ include: { history: true } })).toMatchObject({ state: "sollicite", consentedAt: null, history: [{ from: null, to: "sollicite", byRole: "coach" }] });
    expect(await held.db.outboxEvent.findMany()).toMatchObject([{ type: "recommendation.sent", payload: { recommendationId } }]);
    expect(await held.db.audit.findMany()).toMatchObject([{ action: "recommendation.sent", actorId: coach.id, beneficiaryId: nadia.id }]);
  });

  it("once: a second proposal is refused and nothing of it is written, even at the same moment", async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => recommendOffer(coachCtx(), { beneficiaryId: nadia.id, offerId, note: "" })));
    expect(results.map(codeOf).sort()).toEqual(["ok", ...Array.from({ length: 4 }, () => "recommendation.already-sent")]);
    expect([await held.db.recommendation.count(), await held.db.application.count(), (await facts()).length, await held.db.audit.count()]).toEqual([1, 1, 1, 1]);
  });

  it("not to someone who has already applied, and then leaves no trace", async () => {
    await applyToOffer(nadiaCtx(), offerId, { message: "", wantsCall: false, consent: true });
    expect(codeOf(await recommendOffer(coachCtx(), { beneficiaryId: nadia.id, offerId, note: "" }))).toBe("recommendation.already-applied");
    expect(await held.db.recommendation.count()).toBe(0);
    expect(await facts()).toEqual(["application.moved"]);
  });

  it("while she applies at that moment: either way one application, and no proposal that waits for an answer already given", async () => {
    for (let round = 0; round < 5; round += 1) {
      const offer = await savedOffer(held.db, orne);
      await meeting<Result<unknown>>(held.db, round % 2 === 0 ? "application" : "recommendation", [
        () => recommendOffer(coachCtx(), { beneficiaryId: nadia.id, offerId: offer.id, note: "" }),
        () => applyToOffer(nadiaCtx(), offer.id, { message: "", wantsCall: false, consent: true }),
      ]);
      expect(await held.db.application.findMany({ where: { offerId: offer.id } })).toMatchObject([{ state: "positionne" }]);
      expect(await held.db.recommendation.count({ where: { offerId: offer.id, answeredAt: null } })).toBe(0);
    }
  });

  it("not with a word of 501 signs, not a closed offer, not to someone else's person or of another territory", async () => {
    const other = await savedBeneficiary(held.db, orne, { coachId: (await savedCoach(held.db, orne)).id });
    const mayenne = await savedTerritory(held.db, { code: "53", name: "Mayenne" });
    const closed = await savedOffer(held.db, orne, { columns: { status: "filled" } });
    const elsewhere = await savedOffer(held.db, mayenne);
    const attempt = async (given: object) => codeOf(await recommendOffer(coachCtx(), { beneficiaryId: nadia.id, offerId, note: "", ...given }));
    const codes = [await attempt({ note: "x".repeat(501) }), await attempt({ offerId: closed.id }), await attempt({ offerId: elsewhere.id }), await attempt({ beneficiaryId: other.id })];
    expect(codes).toEqual(["recommendation.note-too-long", "application.offer-not-open", "offer.missing", "person.missing"]);
    for (const code of codes) expect(applicationRefusals).toHaveProperty([code]);
    expect(await held.db.recommendation.count()).toBe(0);
  });

  it("to several: each refusal stands beside the others' success", async () => {
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    const stranger = await savedBeneficiary(held.db, orne, { firstName: "Zoe" });
    await savedApplication(held.db, lea.id, offerId);
    expect(await recommendToMany(coachCtx(), offerId, [nadia.id, nadia.id, lea.id, stranger.id], "Bonjour")).toEqual({
      ok: true,
      value: {
        sent: [{ beneficiaryId: nadia.id, offerId }], again: [],
        notSent: [{ beneficiaryId: lea.id, offerId, code: "recommendation.already-applied" }, { beneficiaryId: stranger.id, offerId, code: "person.missing" }],
      },
    });
    expect(codeOf(await recommendToMany(coachCtx(), offerId, [], ""))).toBe("recommendation.nobody");
    expect(await countRecommendationsOfOffers(coachCtx(), [offerId])).toEqual(new Map([[offerId, { sent: 1, answered: 0 }]]));
  });
});

describe("the person answers", () => {
  it("yes: her card goes to the employer, the coach is told, and a second yes changes nothing", async () => {
    const id = await proposed();
    expect(await answerRecommendation(nadiaCtx(), id, yes)).toMatchObject({ ok: true, value: { outcome: "sent" } });
    expect(await answerRecommendation(nadiaCtx(2), id, yes)).toMatchObject({ ok: true, value: { outcome: "already-answered" } });
    expect(await held.db.application.findFirstOrThrow()).toMatchObject({ state: "positionne", consentedAt: nadiaCtx().now });
    expect(await facts()).toEqual(["recommendation.sent", "application.moved", "recommendation.answered"]);
  });

  it("no: with her reason, which the coach reads and the employer is never told of", async () => {
    const id = await proposed();
    expect(await answerRecommendation(nadiaCtx(), id, no)).toMatchObject({ ok: true, value: { outcome: "declined" } });
    expect(await answerRecommendation(nadiaCtx(2), id, no)).toMatchObject({ ok: true, value: { outcome: "already-answered" } });
    expect(await facts()).toEqual(["recommendation.sent", "recommendation.answered"]);
    const [seen] = (await personPage(coachCtx(), nadia.id)).proposals;
    expect(seen).toMatchObject({ status: "declined", answerReason: "trop-loin", answerNote: no.note, coachFirstName: "Solene" });
    expect(await held.db.application.findFirstOrThrow()).toMatchObject({ state: "decline", consentedAt: null });
  });

  it("no, then yes after all; but yes is taken back by withdrawing, not by a no", async () => {
    const id = await proposed();
    await answerRecommendation(nadiaCtx(1), id, no);
    expect(await answerRecommendation(nadiaCtx(2), id, yes)).toMatchObject({ ok: true, value: { outcome: "sent" } });
    expect(await held.db.recommendation.findFirstOrThrow()).toMatchObject({ answer: "accepted", answerReason: null, answerNote: "" });
    expect(codeOf(await answerRecommendation(nadiaCtx(3), id, no))).toBe("recommendation.already-accepted");
  });

  it("yes and no at the same moment: one of them holds, whole", async () => {
    const id = await proposed();
    const results = await meeting(held.db, "application", [() => answerRecommendation(nadiaCtx(1), id, yes), () => answerRecommendation(nadiaCtx(1), id, no)]);
    const { state } = await held.db.application.findFirstOrThrow();
    const { answer } = await held.db.recommendation.findFirstOrThrow();
    expect([["positionne", "accepted"], ["decline", "declined"]]).toContainEqual([state, answer]);
    expect(results.map(codeOf).sort()).toEqual(["application.moved-meanwhile", "ok"]);
    const answered = (await facts()).filter((fact) => fact === "recommendation.answered").length;
    expect(answered).toBe(await held.db.applicationEvent.count({ where: { from: { not: null } } }));
  });

  it("yes too late: the offer is closed, and no is still possible", async () => {
    const id = await proposed();
    await held.db.offer.update({ where: { id: offerId }, data: { status: "closed" } });
    expect(codeOf(await answerRecommendation(nadiaCtx(), id, yes))).toBe("application.offer-not-open");
    expect(await held.db.recommendation.findFirstOrThrow()).toMatchObject({ answer: null, answeredAt: null });
    expect(codeOf(await answerRecommendation(nadiaCtx(), id, no))).toBe("ok");
  });

  it("only for herself", async () => {
    const id = await proposed();
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea" });
    expect(codeOf(await answerRecommendation(testContext(held.db, lea.actor), id, yes))).toBe("recommendation.missing");
  });
});

describe("« Mes réponses »", () => {
  it("puts the proposal that waits first, then what is under way, then what ended, and says the silence", async () => {
    const [asked, sent, over] = [await savedOffer(held.db, orne), await savedOffer(held.db, orne), await savedOffer(held.db, orne)];
    await savedApplication(held.db, nadia.id, over.id, { state: "refuse", movedDaysAgo: 0 });
    await savedApplication(held.db, nadia.id, sent.id, { movedDaysAgo: 8 });
    await recommendOffer(coachCtx(), { beneficiaryId: nadia.id, offerId: asked.id, note: "Pour vous" });
    const mine = await listMyApplications(nadiaCtx());
    expect(mine.map((one) => [one.offerId, one.progress.label, one.waitingProposal?.note ?? null, one.canWithdraw])).toEqual([
      [asked.id, "Proposée par votre coach", "Pour vous", false],
      [sent.id, "Envoyée", null, true],
      [over.id, "Pas retenue cette fois", null, false],
    ]);
    expect(mine[1]?.progress.silence).toBe("Pas de réponse depuis 8\u00a0jours. Votre coach est au courant.");
  });
});

describe("« Pas pour moi »", () => {
  it("is hers alone: kept with its reason, changed, taken back, and no fact is recorded", async () => {
    const id = await proposed();
    expect(await dismissOffer(nadiaCtx(), offerId, "horaires")).toEqual({ ok: true, value: { waitingRecommendationId: id } });
    expect(await dismissOffer(nadiaCtx(), offerId, "sante")).toMatchObject({ ok: true });
    expect(await held.db.offerDismissal.findMany()).toMatchObject([{ beneficiaryId: nadia.id, offerId, reason: "sante" }]);
    await restoreOffer(nadiaCtx(), offerId);
    expect(await held.db.offerDismissal.count()).toBe(0);
    expect(await facts()).toEqual(["recommendation.sent"]);
  });

  it("does not stop her coach from proposing, who is not told of it", async () => {
    await dismissOffer(nadiaCtx(), offerId, "sante");
    expect(codeOf(await recommendOffer(coachCtx(), { beneficiaryId: nadia.id, offerId, note: "" }))).toBe("ok");
    expect(JSON.stringify(await personPage(coachCtx(), nadia.id))).not.toContain("sante");
  });

  it("is not for an offer she has answered, an unknown reason, or an offer she cannot see", async () => {
    const draft = await savedOffer(held.db, orne, { columns: { status: "draft" } });
    await savedApplication(held.db, nadia.id, offerId);
    expect(codeOf(await dismissOffer(nadiaCtx(), offerId, "horaires"))).toBe("dismissal.already-applied");
    expect(codeOf(await dismissOffer(nadiaCtx(), offerId, "bof"))).toBe("application.reason-unknown");
    expect(codeOf(await dismissOffer(nadiaCtx(), draft.id, "horaires"))).toBe("offer.missing");
  });
});
