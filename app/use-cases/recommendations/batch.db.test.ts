import { beforeEach, describe, expect, it } from "vitest";
import { applicationRefusals } from "#app/domain/applications/refusals.ts";
import { roomInWords } from "#app/domain/recommendations/spread-words.ts";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { readSuggestions, standingOf } from "../matching/read-suggestions.server.ts";
import { describeMoves } from "./describe-moves.server.ts";
import { prepareBatch } from "./prepare-batch.server.ts";
import { recommendBatch } from "./recommend-batch.server.ts";
import { recommendToMany } from "./recommend-to-many.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit, offer_dismissal CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
});

const as = (who: SavedCoach) => testContext(held.db, who.actor);
const person = async (firstName = "Nadia", given: { coachId?: string; inJob?: boolean } = {}) => {
  const made = await savedBeneficiary(held.db, orne, { firstName, coachId: given.coachId ?? coach.id });
  await held.db.coachingEpisode.create({ data: { id: nextId(), beneficiaryId: made.id, coachId: given.coachId ?? coach.id, rank: "premiere-intention", startsOn: new Date("2026-10-01"), endsOn: new Date("2027-03-31"), hiredOn: given.inJob ? new Date("2026-11-01") : null } });
  return made;
};
const offers = async (...titles: string[]) => {
  const made = [];
  for (const title of titles) made.push((await savedOffer(held.db, orne, { columns: { title } })).id);
  return made;
};
/** Her stored matches: the offers with their scores. */
const matched = async ({ id }: SavedBeneficiary, ...scores: [string, number][]) => {
  for (const [offerId, score] of scores) await savedMatch(held.db, id, offerId, { score });
};
const proposedTo = async (offerId: string, howMany: number, state: "sollicite" | "positionne" | "decline" | "refuse" = "sollicite") => {
  for (let i = 0; i < howMany; i += 1) await savedApplication(held.db, (await savedBeneficiary(held.db, orne, { coachId: colleague.id })).id, offerId, { state });
};
const titles = (suggestions: readonly { title: string }[]) => suggestions.map(({ title }) => title);
const prepare = () => prepareBatch(as(coach), { view: "sans-proposition", chosen: [] });

describe("a batch", () => {
  it("gives each of her quiet people three reachable suggestions where three exist, the best first and ticked", async () => {
    const [nadia, awa, zoe] = [await person("Nadia"), await person("Awa"), await person("Zoe")];
    const [a = "", b = "", c = "", d = ""] = await offers("A", "B", "C", "D");
    await matched(nadia, [a, 90], [b, 80], [c, 70], [d, 60]);
    await matched(awa, [b, 75], [c, 65]);
    await savedMatch(held.db, zoe.id, a, { reach: "with-aid" });
    await savedMatch(held.db, zoe.id, b, { isBlocked: true, blockers: ["licence"] });
    const { people, without, moved, counts } = await prepare();
    expect(people.map(({ firstName, isTicked, suggestions }) => [firstName, isTicked, titles(suggestions)])).toEqual([["Awa", true, ["B", "C"]], ["Nadia", true, ["A", "B", "C"]]]);
    expect(without.map(({ firstName }) => firstName)).toEqual(["Zoe"]);
    expect([moved, counts]).toEqual([[], { "sans-proposition": 3, toutes: 3 }]);
  });

  it("leaves out what she set aside, answered or was proposed, and what is closed or past its day", async () => {
    const nadia = await person();
    const [aside = "", answered = "", declined = "", closed = "", past = "", free = ""] = await offers("aside", "answered", "declined", "closed", "past", "free");
    await matched(nadia, [aside, 99], [answered, 98], [declined, 97], [closed, 96], [past, 95], [free, 40]);
    await held.db.offerDismissal.create({ data: { beneficiaryId: nadia.id, offerId: aside, reason: "sante", at: NOW } });
    await savedApplication(held.db, nadia.id, answered, { state: "refuse" });
    const old = await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: declined, coachId: colleague.id });
    await held.db.recommendation.update({ where: { id: old.id }, data: { answer: "declined", answeredAt: NOW, createdAt: new Date(NOW.getTime() - 30 * 86_400_000) } });
    await held.db.application.update({ where: { id: old.applicationId }, data: { state: "decline" } });
    await held.db.offer.update({ where: { id: closed }, data: { status: "filled" } });
    await held.db.offer.update({ where: { id: past }, data: { expiresAt: NOW } });
    expect((await prepare()).people.map(({ suggestions }) => titles(suggestions))).toEqual([["free"]]);
  });

  it("puts another offer first where what all the coaches proposed fills the best one, and says why and what it costs", async () => {
    const [nadia, awa] = [await person("Nadia"), await person("Awa")];
    const [full = "", other = ""] = await offers("Plein", "Autre");
    await matched(nadia, [full, 80], [other, 78]);
    await matched(awa, [full, 80], [other, 70]);
    await proposedTo(full, 5);
    await proposedTo(full, 3, "positionne");
    await proposedTo(full, 4, "decline");
    await proposedTo(full, 4, "refuse");
    const batch = await prepare();
    expect(batch.people.map(({ firstName, suggestions, moved }) => [firstName, titles(suggestions), moved])).toEqual([
      ["Awa", ["Plein", "Autre"], null], ["Nadia", ["Autre", "Plein"], { title: "Plein", cost: 2 }],
    ]);
    expect(batch.moved).toEqual([{ offerId: full, title: "Plein", posts: 1, already: 8, bound: 8, people: [{ beneficiaryId: nadia.id, firstName: "Nadia", cost: 2 }] }]);
    expect(batch.overloaded).toMatchObject([{ title: "Plein", already: 8, people: [{ firstName: "Awa" }] }]);
  });

  it("counts by the territory's own figure, and by posts", async () => {
    const everyone = [];
    for (const name of ["Ana", "Bea", "Cleo", "Dina", "Elsa"]) everyone.push(await person(name));
    const [best = "", other = ""] = await offers("Meilleure", "Autre");
    for (const one of everyone) await matched(one, [best, 80], [other, 79]);
    await held.db.territory.update({ where: { id: orne.id }, data: { peoplePerPost: 2 } });
    const first = async () => (await prepare()).people.filter(({ suggestions }) => suggestions[0]?.title === "Meilleure").length;
    // Two a post there, two here, and one beyond: nothing else is left for her.
    expect(await first()).toBe(3);
    await held.db.offer.update({ where: { id: other }, data: { posts: 3 } });
    expect(await first()).toBe(2);
    await held.db.offer.update({ where: { id: best }, data: { posts: 2 } });
    expect(await first()).toBe(4);
  });

  it("shows everyone on demand, without ticking those who have something to answer or work already; or those she chose, ticked", async () => {
    const [nadia, awa, ines] = [await person("Nadia"), await person("Awa"), await person("Ines", { inJob: true })];
    const [a = "", b = ""] = await offers("A", "B");
    for (const one of [nadia, awa, ines]) await matched(one, [a, 80], [b, 70]);
    await savedRecommendation(held.db, { beneficiaryId: awa.id, offerId: a, coachId: coach.id });
    expect((await prepare()).people.map(({ firstName }) => firstName)).toEqual(["Nadia"]);
    const everyone = await prepareBatch(as(coach), { view: "toutes", chosen: [] });
    expect(everyone.people.map(({ firstName, isTicked, suggestions }) => [firstName, isTicked, titles(suggestions)])).toEqual([["Awa", false, ["B"]], ["Ines", false, ["A", "B"]], ["Nadia", true, ["A", "B"]]]);
    const theirs = await person("Zoe", { coachId: colleague.id });
    const chosen = await prepareBatch(as(coach), { view: "choisies", chosen: [awa.id, theirs.id] });
    expect(chosen.people.map(({ firstName, isTicked }) => [firstName, isTicked])).toEqual([["Awa", true]]);
    expect(chosen.all.filter(({ isShown }) => isShown).map(({ firstName }) => firstName)).toEqual(["Awa"]);
  });

  it("never shows a colleague's people, nor their names in what it says", async () => {
    const theirs = await person("Zoe", { coachId: colleague.id });
    const [a = ""] = await offers("A");
    await matched(theirs, [a, 80]);
    await savedRecommendation(held.db, { beneficiaryId: theirs.id, offerId: a, coachId: colleague.id });
    const nadia = await person("Nadia");
    await matched(nadia, [a, 80]);
    expect(JSON.stringify(await prepare())).not.toContain("Zoe");
    expect((await readSuggestions(as(coach), [theirs.id])).lists).toEqual([{ person: theirs.id, offers: [] }]);
  });
});

describe("sending a batch", () => {
  it("sends each with the common word or her own; sent twice, nothing is doubled and she is told so", async () => {
    const [nadia, awa] = [await person("Nadia"), await person("Awa")];
    const [a = "", b = ""] = await offers("A", "B");
    const pairs = [{ beneficiaryId: nadia.id, offerId: a }, { beneficiaryId: nadia.id, offerId: b }, { beneficiaryId: awa.id, offerId: a }];
    const input = { pairs: [...pairs, pairs[0]!], note: "Bonjour", noteFor: { [awa.id]: "  Pour vous, Awa " }, isKnowing: false };
    expect(await recommendBatch(as(coach), input)).toEqual({ ok: true, value: { sent: pairs, again: [], notSent: [] } });
    expect(await held.db.recommendation.findMany({ orderBy: [{ note: "asc" }], select: { note: true } })).toEqual([{ note: "Bonjour" }, { note: "Bonjour" }, { note: "Pour vous, Awa" }]);
    expect(await recommendBatch(as(coach), input)).toEqual({ ok: true, value: { sent: [], again: pairs, notSent: [] } });
    expect([await held.db.recommendation.count(), await held.db.outboxEvent.count({ where: { type: "recommendation.sent" } })]).toEqual([3, 3]);
  });

  it("tells each refusal beside the others' success", async () => {
    const [nadia, awa, ines, theirs] = [await person("Nadia"), await person("Awa"), await person("Ines"), await person("Zoe", { coachId: colleague.id })];
    const [open = "", closed = ""] = await offers("Ouverte", "Fermée");
    await held.db.offer.update({ where: { id: closed }, data: { status: "filled" } });
    await savedApplication(held.db, ines.id, open);
    await savedRecommendation(held.db, { beneficiaryId: awa.id, offerId: open, coachId: colleague.id });
    const pairs = [nadia, awa, ines, theirs].map(({ id }) => ({ beneficiaryId: id, offerId: open }));
    const done = await recommendBatch(as(coach), { pairs: [...pairs, { beneficiaryId: nadia.id, offerId: closed }], note: "", isKnowing: false });
    expect(done).toMatchObject({ ok: true, value: { sent: [pairs[0]], again: [], notSent: [{ code: "recommendation.already-sent" }, { code: "recommendation.already-applied" }, { code: "person.missing" }, { code: "application.offer-not-open" }] } });
    if (done.ok) for (const { code } of done.value.notSent) expect(applicationRefusals).toHaveProperty([code]);
    expect(await held.db.recommendation.count({ where: { coachId: coach.id } })).toBe(1);
  });

  it("is warned before it goes beyond the bound while another offer is nearly as good; sends once she knows", async () => {
    const people = [];
    for (let i = 0; i < 3; i += 1) people.push(await person(`P${i}`));
    const [full = "", other = ""] = await offers("Plein", "Autre");
    for (const one of people) await matched(one, [full, 80], [other, 76]);
    await proposedTo(full, 6);
    const pairs = people.map(({ id }) => ({ beneficiaryId: id, offerId: full }));
    expect(await recommendBatch(as(coach), { pairs: pairs.slice(0, 2), note: "", isKnowing: false })).toMatchObject({ ok: true });
    const last = pairs.slice(2);
    expect(await recommendBatch(as(coach), { pairs: last, note: "", isKnowing: false })).toMatchObject({ ok: false, refusal: { kind: "conflict", code: "recommendation.beyond-bound" } });
    expect(await held.db.recommendation.count()).toBe(2);
    expect(await describeMoves(as(coach), last)).toMatchObject([{ firstName: "P2", title: "Plein", standing: { posts: 1, already: 8, bound: 8 }, to: { title: "Autre", score: 76 }, cost: 4 }]);
    // From the page of the offer, it is the same rule.
    expect(await recommendToMany(as(coach), full, [people[2]!.id], "")).toMatchObject({ ok: false, refusal: { code: "recommendation.beyond-bound" } });
    expect(await recommendToMany(as(coach), full, [people[2]!.id], "", true)).toMatchObject({ ok: true, value: { sent: last } });
  });

  it("what the rule put first goes through unasked, as long as nothing changed meanwhile", async () => {
    const people = [];
    for (let i = 0; i < 12; i += 1) people.push(await person(`P${i}`));
    const [best = "", other = "", third = ""] = await offers("Meilleure", "Autre", "Troisième");
    for (const [i, one] of people.entries()) await matched(one, [best, 80], [other, 75 + (i % 5)], [third, 60]);
    const batch = await prepare();
    expect(batch.moved).toMatchObject([{ title: "Meilleure", people: { length: 4 } }]);
    const pairs = batch.people.map(({ beneficiaryId, suggestions }) => ({ beneficiaryId, offerId: suggestions[0]!.offerId }));
    await proposedTo(best, 1);
    expect(await recommendBatch(as(coach), { pairs, note: "", isKnowing: false })).toMatchObject({ ok: false });
    await held.db.application.deleteMany();
    expect(await recommendBatch(as(coach), { pairs, note: "", isKnowing: false })).toMatchObject({ ok: true, value: { sent: { length: 12 } } });
    const standing = standingOf(await readSuggestions(as(coach), [], [best]), best);
    expect([standing, roomInWords(standing)]).toEqual([{ posts: 1, already: 8, bound: 8 }, "Déjà devant 8\u00a0personnes pour 1\u00a0poste\u00a0: c’est complet."]);
  });

  it("nothing ticked and more than a batch holds are refused with a sentence", async () => {
    const pairs = Array.from({ length: 181 }, () => ({ beneficiaryId: nextId(), offerId: nextId() }));
    for (const [given, code] of [[[], "recommendation.nothing"], [pairs, "recommendation.too-many-pairs"]] as const) {
      const done = await recommendBatch(as(coach), { pairs: given, note: "", isKnowing: false });
      expect(done).toMatchObject({ ok: false, refusal: { code } });
      expect(applicationRefusals).toHaveProperty([code]);
    }
  });
});
