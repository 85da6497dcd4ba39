import { beforeEach, describe, expect, it } from "vitest";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { savedApplication, savedMatch } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { tellOfOffers, tellPerson } from "./tell-of-matches.server.ts";

const held = useDatabase();
let orne: SavedTerritory;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, notification, outbox_event, offer_dismissal CASCADE`;
  orne = await savedTerritory(held.db);
});

const ctx = (days = 0) => testContext(held.db, { role: "system" as const }, new Date(NOW.getTime() + days * 86_400_000));
const tell = (offerId: string, days = 0) => held.db.$transaction((tx) => tellOfOffers(tx, ctx(days), [offerId]));
const offer = async (posts = 1) => (await savedOffer(held.db, orne, { columns: { posts } })).id;
const people = async (howMany: number): Promise<SavedBeneficiary[]> => {
  const made = [];
  for (let i = 0; i < howMany; i += 1) made.push(await savedBeneficiary(held.db, orne));
  return made;
};
const suited = async (offerId: string, howMany: number) => {
  const made = await people(howMany);
  for (const [i, { id }] of made.entries()) await savedMatch(held.db, id, offerId, { score: 90 - i });
  return made;
};

describe("the bound of messages is that of proposals", () => {
  it("those a coach proposed it to and those who answered take room; who said no or was refused leaves it", async () => {
    const offerId = await offer();
    await suited(offerId, 12);
    const [a, b, c, d, e] = await people(5);
    const standing = [[a, "sollicite"], [b, "positionne"], [c, "entretien"], [d, "decline"], [e, "refuse"]] as const;
    for (const [one, state] of standing) await savedApplication(held.db, one!.id, offerId, { state });
    expect(await tell(offerId)).toBe(TELLING.peoplePerPost - 3);
    expect(await tell(offerId)).toBe(0);
    await held.db.application.updateMany({ where: { state: "entretien" }, data: { state: "retire" } });
    expect(await tell(offerId)).toBe(1);
  });

  it("someone told of it who then answers counts once", async () => {
    const offerId = await offer();
    const [first] = await suited(offerId, 12);
    expect(await tell(offerId)).toBe(8);
    await savedApplication(held.db, first!.id, offerId);
    expect(await tell(offerId)).toBe(0);
    // The wave is over: those who did not answer leave their places, she keeps hers.
    expect(await tell(offerId, 4)).toBe(4);
    expect(await tell(offerId, 4)).toBe(0);
  });

  it("is the territory's own figure, for each post", async () => {
    await held.db.territory.update({ where: { id: orne.id }, data: { peoplePerPost: 2 } });
    const [one, three] = [await offer(), await offer(3)];
    for (const { id } of await suited(one, 9)) await savedMatch(held.db, id, three);
    expect([await tell(one), await tell(three)]).toEqual([2, 6]);
  });
});

it("a person whose best offers are full is told of the next ones that have room, five at most", async () => {
  const [nadia] = await people(1);
  const [full, free] = [[] as string[], [] as string[]];
  for (let i = 0; i < 6; i += 1) {
    full.push(await offer());
    await suited(full[i]!, 8);
    await tell(full[i]!);
    await savedMatch(held.db, nadia!.id, full[i]!, { score: 90 });
  }
  for (let i = 0; i < 6; i += 1) {
    free.push(await offer());
    await savedMatch(held.db, nadia!.id, free[i]!, { score: 86 - i });
  }
  expect(await held.db.$transaction((tx) => tellPerson(tx, ctx(), nadia!.id))).toBe(TELLING.offersPerProfileChange);
  const told = await held.db.notification.findMany({ where: { userId: nadia!.userId }, select: { subjectId: true } });
  expect(told.map(({ subjectId }) => subjectId).sort()).toEqual(free.slice(0, 5).sort());
  expect(await held.db.$transaction((tx) => tellPerson(tx, ctx(), nadia!.id))).toBe(0);
});
