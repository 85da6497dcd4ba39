import { beforeEach, describe, expect, it } from "vitest";
import type { Result } from "#app/domain/kit/result.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { listFollowUps } from "./list-follow-ups.server.ts";
import { giveMyNews, readMyNews } from "./my-news.server.ts";
import { planCheckInsOf } from "./plan-check-ins.server.ts";

const held = useDatabase();
let solene: SavedCoach;
let nadia: SavedBeneficiary;
let other: SavedBeneficiary;
let workId: string;
const at = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const as = (who: SavedBeneficiary, days = 0) => testContext(held.db, who.actor, at(days));
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const askedOn = async (days: number) => {
  const news = await readMyNews(as(nadia, days), workId);
  return news.ok && news.value.asked !== null ? (await held.db.checkIn.findUniqueOrThrow({ where: { id: news.value.asked.checkInId } })).milestone : null;
};
const given = () => held.db.checkIn.findMany({ where: { applicationId: workId, answer: { not: null } }, select: { side: true, milestone: true, answer: true, word: true, byId: true } });

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit, rate_limit CASCADE`;
  const orne = await savedTerritory(held.db);
  solene = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: solene.id });
  other = await savedBeneficiary(held.db, orne, { coachId: solene.id });
  const offer = await savedOffer(held.db, orne);
  // The first day is Friday 20 November 2026, the day of the tests' clock.
  workId = (await savedApplication(held.db, nadia.id, offer.id, { state: "demarre", columns: { hiredOn: new Date("2026-11-20") } })).id;
  await planCheckInsOf(testContext(held.db, { role: "system" }, NOW), workId);
});

describe("what she may say from her own pages", () => {
  it.each([[0, "j2"], [10, "j2"], [15, "j15"], [75, "m2"], [150, null], [175, "m6"], [230, null], [360, "m12"]])("on day %i it is of %s", async (days, milestone) => {
    expect(await askedOn(days)).toBe(milestone);
  });

  it("work of someone else, or that has not begun, does not exist for her", async () => {
    expect(codeOf(await readMyNews(as(other), workId))).toBe("application.missing");
    expect(codeOf(await giveMyNews(as(other), workId, { act: "repondre", answer: "trouble" }))).toBe("application.missing");
    await held.db.application.update({ where: { id: workId }, data: { hiredOn: null, state: "accepte" } });
    expect(codeOf(await readMyNews(as(nadia), workId))).toBe("application.missing");
    expect(await given()).toEqual([]);
  });

  it("reading writes nothing; one tap, then a word, then another answer: one line, hers, for her coach", async () => {
    await readMyNews(as(nadia, 3), workId);
    expect(await given()).toEqual([]);
    expect(codeOf(await giveMyNews(as(nadia, 3), workId, { act: "mot", word: "Trop tôt" }))).toBe("check-in.unanswered");
    expect(codeOf(await giveMyNews(as(nadia, 3), workId, { act: "repondre", answer: "trouble" }))).toBe("ok");
    expect(codeOf(await giveMyNews(as(nadia, 3), workId, { act: "mot", word: "Le car ne passe plus" }))).toBe("ok");
    expect(await given()).toEqual([{ side: "person", milestone: "j2", answer: "trouble", word: "Le car ne passe plus", byId: null }]);
    const { badSigns } = await listFollowUps(testContext(held.db, solene.actor, at(3)));
    expect(badSigns.map(({ side, answer, word }) => [side, answer, word])).toEqual([["person", "trouble", "Le car ne passe plus"]]);
    expect(codeOf(await giveMyNews(as(nadia, 4), workId, { act: "repondre", answer: "well" }))).toBe("ok");
    expect((await given()).map(({ answer }) => answer)).toEqual(["well"]);
  });

  it("between two moments that are far apart nothing is asked, and nothing is written", async () => {
    const news = await readMyNews(as(nadia, 150), workId);
    expect(news).toMatchObject({ ok: true, value: { asked: null } });
    expect(codeOf(await giveMyNews(as(nadia, 150), workId, { act: "repondre", answer: "well" }))).toBe("check-in.over");
    expect(await given()).toEqual([]);
  });
});
