import { beforeEach, describe, expect, it } from "vitest";
import { applicationRefusals } from "#app/domain/applications/refusals.ts";
import { savedApplication, savedMatch } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { recommendSeveral, type SeveralDone } from "./recommend-several.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;
let offerIds: string[];

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  offerIds = [];
  for (let n = 0; n < 3; n += 1) offerIds.push((await savedOffer(held.db, orne)).id);
});

const codeOf = ({ result }: SeveralDone) => (result.ok ? "ok" : result.refusal.code);
const propose = (ids: readonly string[], more: object = {}, who = coach) => recommendSeveral(testContext(held.db, who.actor), { beneficiaryId: nadia.id, offerIds: ids, note: "Pour vous", isKnowing: false, ...more });
const written = async () => [await held.db.recommendation.count(), await held.db.application.count(), await held.db.outboxEvent.count(), await held.db.audit.count()];

describe("several offers to one person", () => {
  it("go at once with the same word, each once: a proposal, an application, a fact and a line she can read", async () => {
    expect(await propose([...offerIds, offerIds[0] ?? ""])).toMatchObject({ result: { ok: true, value: { sent: { length: 3 }, again: [] } } });
    expect(await written()).toEqual([3, 3, 3, 3]);
    expect(await held.db.recommendation.findMany({ distinct: ["note"], select: { note: true } })).toEqual([{ note: "Pour vous" }]);
  });

  it("sent twice, as from two tabs or two taps at the same moment: nothing is doubled, and it is no refusal", async () => {
    const results = await Promise.all([propose(offerIds), propose([...offerIds].reverse())]);
    expect(results.map(codeOf)).toEqual(["ok", "ok"]);
    expect(await written()).toEqual([3, 3, 3, 3]);
  });

  const cases: [string, (offerId: string) => Promise<unknown>, string][] = [
    ["closed meanwhile", (id) => held.db.offer.update({ where: { id }, data: { status: "filled" } }), "application.offer-not-open"],
    ["answered by herself meanwhile", (id) => savedApplication(held.db, nadia.id, id), "recommendation.already-applied"],
    ["proposed by a colleague before", async (id) => held.db.recommendation.create({ data: { id: crypto.randomUUID(), beneficiaryId: nadia.id, offerId: id, coachId: colleague.id, createdAt: new Date() } }), "recommendation.already-sent"],
  ];
  it.each(cases)("one of them %s: none is sent, and it says which and why", async (_, meanwhile, code) => {
    await meanwhile(offerIds[1] ?? "");
    const before = await written();
    const done = await propose(offerIds);
    expect([codeOf(done), done.notSent]).toEqual(["recommendation.none-sent", [{ offerId: offerIds[1], code }]]);
    expect(await written()).toEqual(before);
    expect(codeOf(await propose([offerIds[0] ?? "", offerIds[2] ?? ""]))).toBe("ok");
  });

  it("an offer that is full and another nearly as good: nothing is sent until the coach says that she knows", async () => {
    const [full = "", near = ""] = offerIds;
    await savedMatch(held.db, nadia.id, full, { score: 80 });
    await savedMatch(held.db, nadia.id, near, { score: 78 });
    for (let n = 0; n < 8; n += 1) await savedApplication(held.db, (await savedBeneficiary(held.db, orne)).id, full, { state: "sollicite" });
    const before = await written();
    expect(codeOf(await propose([full]))).toBe("recommendation.beyond-bound");
    expect(await written()).toEqual(before);
    expect(codeOf(await propose([full], { isKnowing: true }))).toBe("ok");
  });

  it.each([
    ["nothing ticked", () => propose([]), "recommendation.nothing"],
    ["more than a page", () => propose(Array.from({ length: 11 }, () => crypto.randomUUID())), "recommendation.too-many-offers"],
    ["a word too long", () => propose(offerIds, { note: "a".repeat(501) }), "recommendation.note-too-long"],
    ["someone else’s person", () => propose(offerIds, {}, colleague), "person.missing"],
  ])("%s is refused and nothing is written", async (_, act, code) => {
    expect(codeOf(await act())).toBe(code);
    expect(applicationRefusals).toHaveProperty([code]);
    expect(await written()).toEqual([0, 0, 0, 0]);
  });

  it("two coaches who propose the same offers in another order at the same moment are never stuck", async () => {
    const awa = await savedBeneficiary(held.db, orne, { coachId: colleague.id });
    const hers = recommendSeveral(testContext(held.db, colleague.actor), { beneficiaryId: awa.id, offerIds: [...offerIds].reverse(), note: "", isKnowing: true });
    expect((await Promise.all([propose(offerIds, { isKnowing: true }), hers])).map(codeOf)).toEqual(["ok", "ok"]);
  });
});
