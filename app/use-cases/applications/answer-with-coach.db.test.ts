import { beforeEach, describe, expect, it } from "vitest";
import { isId } from "#app/domain/kit/id.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readMyDay } from "../coaching/read-my-day.server.ts";
import { readMyOffer } from "../matching/read-my-offer.server.ts";
import { dismissOffer } from "../recommendations/dismiss-offer.server.ts";
import { answerWithCoach, finishTogether } from "./answer-with-coach.server.ts";
import { applyToOffer } from "./apply-to-offer.server.ts";
import { togetherTaskId } from "./together-task.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;
let offerId: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, coach_task, offer_dismissal CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  offerId = (await savedOffer(held.db, orne)).id;
});

const her = (minutes = 0) => testContext(held.db, nadia.actor, new Date(NOW.getTime() + minutes * 60_000));
const day = async (who = coach) => (await readMyDay(testContext(held.db, who.actor))).groups.now.filter(({ kind }) => kind === "together");
const talksWith = async () => {
  const read = await readMyOffer(her(), offerId);
  return read.ok ? [read.value.talksWith !== null, read.value.hasAnswered] : null;
};

describe("« Avec ma coach »", () => {
  it("is one line of the coach, however many times she taps, and no application", async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => answerWithCoach(her(), offerId)));
    expect(results.map(({ ok }) => ok)).toEqual(Array.from({ length: 6 }, () => true));
    expect(await held.db.coachTask.findMany()).toMatchObject([{ coachId: coach.id, beneficiaryId: nadia.id, isShared: true, doneAt: null, title: "Répondre ensemble\u00a0: Agent d’entretien de bureaux (F/H)" }]);
    expect([await held.db.application.count(), await held.db.outboxEvent.count()]).toEqual([0, 0]);
    expect(await day()).toMatchObject([{ beneficiaryId: nadia.id, about: "Agent d’entretien de bureaux (F/H)" }]);
    expect(await talksWith()).toEqual([true, false]);
  });

  it("another coach neither reads the line nor ends it; hers does, and it may be asked again", async () => {
    await answerWithCoach(her(), offerId);
    const other = await savedCoach(held.db, orne);
    const [line] = await held.db.coachTask.findMany();
    expect(await day(other)).toEqual([]);
    await finishTogether(testContext(held.db, other.actor), line?.id ?? "");
    expect(await day()).toHaveLength(1);
    await finishTogether(testContext(held.db, coach.actor), line?.id ?? "");
    expect([await day(), await talksWith()]).toEqual([[], [false, false]]);
    await answerWithCoach(her(5), offerId);
    expect([(await day()).length, await held.db.coachTask.count()]).toEqual([1, 1]);
  });

  it("ends by itself when she answers, or says no", async () => {
    await answerWithCoach(her(), offerId);
    await applyToOffer(her(1), offerId, { message: "", wantsCall: false, consent: true });
    expect([await day(), await talksWith()]).toEqual([[], [false, true]]);
    expect(await answerWithCoach(her(2), offerId)).toMatchObject({ ok: false, refusal: { code: "together.already-applied" } });
    const second = (await savedOffer(held.db, orne)).id;
    await answerWithCoach(her(3), second);
    await dismissOffer(her(4), second, "horaires");
    expect(await day()).toEqual([]);
    await answerWithCoach(her(5), second);
    expect([(await day()).length, await held.db.offerDismissal.count()]).toEqual([1, 0]);
  });

  it("is refused without a coach, for an offer that closed, and for one of elsewhere", async () => {
    const alone = await savedBeneficiary(held.db, orne);
    expect(await answerWithCoach(testContext(held.db, alone.actor), offerId)).toMatchObject({ refusal: { code: "together.no-coach" } });
    await held.db.offer.update({ where: { id: offerId }, data: { status: "closed" } });
    expect(await answerWithCoach(her(), offerId)).toMatchObject({ refusal: { code: "application.offer-not-open" } });
    const elsewhere = await savedTerritory(held.db, { code: "50", name: "Manche" });
    expect(await answerWithCoach(her(), (await savedOffer(held.db, elsewhere)).id)).toMatchObject({ refusal: { code: "offer.missing" } });
    expect(await held.db.coachTask.count()).toBe(0);
  });

  it("the line's id is a UUID, the same for the same two, in any case of letters", () => {
    const [one, two] = ["0192f0c1-2b3c-4d5e-8f60-718293a4b5c6", "0192F0C1-2B3C-4D5E-8F60-718293A4B5C7"];
    expect(isId(togetherTaskId(one, two))).toBe(true);
    expect(togetherTaskId(one, two)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(togetherTaskId(one.toUpperCase(), two.toLowerCase())).toBe(togetherTaskId(one, two));
    expect(togetherTaskId(two, one)).not.toBe(togetherTaskId(one, two));
  });
});
