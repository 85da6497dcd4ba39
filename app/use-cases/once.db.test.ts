import { beforeEach, describe, expect, it } from "vitest";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { meeting } from "#tests/support/race.ts";
import { answerWithCoach, finishTogether } from "./applications/answer-with-coach.server.ts";
import { applyToOffer } from "./applications/apply-to-offer.server.ts";
import { withdrawApplication } from "./applications/withdraw-application.server.ts";
import { answerMeeting } from "./coaching/answer-meeting.server.ts";
import { tickSharedTask } from "./coaching/shared-tasks.server.ts";
import { writeLetter } from "./letters/write-letter.server.ts";
import { once } from "./once.server.ts";
import { restoreOffer } from "./recommendations/dismiss-offer.server.ts";
import { sayNo } from "./recommendations/say-no.server.ts";

/** An answer kept on a phone without network: the same key, again, after things have changed meanwhile. */
const held = useDatabase();
const KEY = "0123456789abcdef0123456789abcdef";
let nadia: SavedBeneficiary;
let lea: SavedBeneficiary;
let coach: SavedCoach;
let offerId: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  const orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
  offerId = (await savedOffer(held.db, orne, { organisationId: (await savedEmployer(held.db, orne)).organisationId })).id;
});

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const hers = (now = NOW) => testContext(held.db, nadia.actor, now);
const sent = (minutes = 0, sendKey: string | undefined = KEY, who = nadia) => ({ ...testContext(held.db, who.actor, at(minutes)), sendKey });
const card = { message: "Je peux venir dès lundi.", wantsCall: false, consent: true as const };
const facts = () => held.db.outboxEvent.count();

describe("an answer whose own answer was lost, sent again after something else happened", () => {
  it("does not send a card that she has taken back since", async () => {
    const apply = (minutes: number) => once(sent(minutes), `apply:${offerId}`, (ctx) => applyToOffer(ctx, offerId, card));
    const first = await apply(0);
    if (!first.ok) throw new Error(first.refusal.code);
    await withdrawApplication(hers(at(1)), first.value.applicationId, { reason: "trop-loin", note: "" });
    const before = await facts();
    expect(await apply(2)).toEqual(first);
    expect((await held.db.application.findFirstOrThrow()).state).toBe("retire");
    expect(await facts()).toBe(before);
    // Another key is another answer: she wants it again.
    expect(await once(sent(3, `${KEY}2`), `apply:${offerId}`, (ctx) => applyToOffer(ctx, offerId, card))).toMatchObject({ ok: true, value: { outcome: "sent" } });
  });

  it("does not set aside an offer that she has put back", async () => {
    const no = () => once(sent(), `say-no:${offerId}`, (ctx) => sayNo(ctx, offerId, { reason: "horaires", note: "" }));
    expect(await no()).toEqual({ ok: true, value: { toldCoach: false } });
    expect(await held.db.offerDismissal.count()).toBe(1);
    await restoreOffer(hers(), offerId);
    expect(await no()).toEqual({ ok: true, value: { toldCoach: false } });
    expect(await held.db.offerDismissal.count()).toBe(0);
  });

  it("does not ask her coach again for what they talked of", async () => {
    const together = () => once(sent(), `with-coach:${offerId}`, (ctx) => answerWithCoach(ctx, offerId));
    const first = await together();
    if (!first.ok) throw new Error(first.refusal.code);
    await finishTogether(testContext(held.db, coach.actor), first.value.taskId);
    expect(await together()).toEqual(first);
    expect((await held.db.coachTask.findFirstOrThrow()).doneAt).not.toBeNull();
  });

  it("does not undo what she said of a meeting since", async () => {
    const { id } = await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: at(24 * 60), place: "Messei" } });
    const cannot = (minutes: number) => once(sent(minutes), `answer-meeting:${id}`, (ctx) => answerMeeting(ctx, id, { answer: "cannot", reason: "transport", note: "" }));
    const first = await cannot(0);
    expect(first.ok).toBe(true);
    await answerMeeting(hers(at(1)), id, { answer: "confirmed" });
    const told = await held.db.notification.count();
    expect(await cannot(2)).toEqual(first);
    expect((await held.db.appointment.findFirstOrThrow()).answer).toBe("confirmed");
    expect(await held.db.notification.count()).toBe(told);
  });

  it("does not tick what she unticked, and keeps a letter one", async () => {
    const taskId = nextId();
    await held.db.coachTask.create({ data: { id: taskId, beneficiaryId: nadia.id, coachId: coach.id, title: "Appeler la CAF", isShared: true } });
    const tick = () => once(sent(), `tick:${taskId}`, (ctx) => tickSharedTask(ctx, nadia.id, { taskId, act: "fait" }));
    await tick();
    await tickSharedTask(hers(), nadia.id, { taskId, act: "pas-fait" });
    expect(await tick()).toEqual({ ok: true, value: { taskId } });
    expect((await held.db.coachTask.findUniqueOrThrow({ where: { id: taskId } })).doneAt).toBeNull();
    const write = () => once(sent(), "write-letter", (ctx) => writeLetter(ctx, nadia.id, { text: "Bonjour", clientKey: "a-key-of-the-page" }));
    const first = await write();
    expect(await write()).toEqual(first);
    expect(await held.db.letter.count()).toBe(1);
  });
});

describe("a key", () => {
  const counted = () => {
    let times = 0;
    const act = async (): Promise<Result<{ times: number }>> => ok({ times: (times += 1) });
    return { act, times: () => times };
  };

  it("is worth something for its act and its person only; without one the act is only itself", async () => {
    const { act } = counted();
    expect(await once(sent(), "a", act)).toEqual({ ok: true, value: { times: 1 } });
    expect(await once(sent(), "b", act)).toEqual({ ok: true, value: { times: 2 } });
    expect(await once(sent(0, KEY, lea), "a", act)).toEqual({ ok: true, value: { times: 3 } });
    expect(await once(hers(), "a", act)).toEqual({ ok: true, value: { times: 4 } });
    expect(await once(sent(), "a", act)).toEqual({ ok: true, value: { times: 1 } });
  });

  it("of two that come together, acts for one; the other waits and is answered the same", async () => {
    const { act, times } = counted();
    const results = await meeting(held.db, "sent_once", Array.from({ length: 3 }, () => () => once(sent(), "a", act)));
    expect(results).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { times: 1 } })));
    expect([times(), await held.db.sentOnce.count()]).toEqual([1, 1]);
  });

  it("is not spent by a refusal, nor by a fault: what was refused may be tried again, and nothing of it stays", async () => {
    const writes = (end: () => Result<object>) => once(sent(), "a", async (ctx) => {
      await ctx.db.offerDismissal.create({ data: { beneficiaryId: nadia.id, offerId, reason: "horaires", at: ctx.now } });
      return end();
    });
    expect(await writes(() => refuse("conflict", "application.offer-not-open"))).toMatchObject({ ok: false, refusal: { code: "application.offer-not-open" } });
    await expect(writes(() => { throw new Error("a fault"); })).rejects.toThrow("a fault");
    expect([await held.db.sentOnce.count(), await held.db.offerDismissal.count()]).toEqual([0, 0]);
    expect(await writes(() => ok({}))).toEqual({ ok: true, value: {} });
    expect(await held.db.offerDismissal.count()).toBe(1);
  });
});
