import { beforeEach, describe, expect, it } from "vitest";
import type { VivierInput } from "#app/domain/vivier/vivier.schema.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { dropVivier, keepVivier, markVivierSeen } from "./keep-vivier.server.ts";
import { listViviers, readVivier } from "./read-viviers.server.ts";
import { refreshViviersForOffers, refreshViviersForPerson } from "./refresh-vivier.server.ts";

const held = useDatabase();
const HOUR_MS = 3_600_000;
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
});
const coachs = (now = NOW, who = coach) => testContext(held.db, who.actor, now);
const system = (hours = 0) => testContext(held.db, { role: "system" as const }, new Date(NOW.getTime() + hours * HOUR_MS));
const byScooter: VivierInput = { name: "En scooter", romeCode: null, communeCode: null, radiusKm: null, dayParts: [], modes: ["scooter"], licences: [] };
const gives = async (who: SavedBeneficiary, mode: "scooter" | "bike") => {
  await held.db.travelMeans.deleteMany({ where: { beneficiaryId: who.id } });
  await held.db.travelMeans.create({ data: { id: nextId(), beneficiaryId: who.id, mode } });
};
async function kept(input: VivierInput = byScooter, who = coach): Promise<string> {
  const made = await keepVivier(coachs(NOW, who), input);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.searchId;
}
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

describe("a vivier", () => {
  it("begins with who fits, as seen; who enters later is news until it is seen, who leaves is gone", async () => {
    await gives(nadia, "scooter");
    const lea = await savedBeneficiary(held.db, orne, { coachId: coach.id });
    await gives(lea, "bike");
    const searchId = await kept();
    expect(await listViviers(coachs())).toMatchObject([{ people: 1, newPeople: 0 }]);

    await gives(lea, "scooter");
    await refreshViviersForPerson(system(1), lea.id);
    await refreshViviersForPerson(system(2), lea.id);
    expect(await listViviers(coachs())).toMatchObject([{ people: 2, newPeople: 1 }]);
    const read = await readVivier(coachs(), searchId);
    expect(read.ok && read.value.people.filter(({ isNew }) => isNew).map(({ beneficiaryId, enteredAt }) => [beneficiaryId, enteredAt])).toEqual([[lea.id, new Date(NOW.getTime() + HOUR_MS)]]);
    await markVivierSeen(coachs(), searchId);
    expect(await listViviers(coachs())).toMatchObject([{ people: 2, newPeople: 0 }]);

    await gives(lea, "bike");
    await refreshViviersForPerson(system(3), lea.id);
    expect(await listViviers(coachs())).toMatchObject([{ people: 1, newPeople: 0 }]);
    await gives(lea, "scooter");
    await refreshViviersForPerson(system(4), lea.id);
    expect(await listViviers(coachs())).toMatchObject([{ people: 2, newPeople: 1 }]);
  });

  it("has a coach's own people only: not a colleague's, not someone who went to another coach", async () => {
    await gives(nadia, "scooter");
    const searchId = await kept();
    const theirs = await kept(byScooter, colleague);
    expect(await listViviers(coachs(NOW, colleague))).toMatchObject([{ searchId: theirs, people: 0 }]);
    expect(codeOf(await readVivier(coachs(NOW, colleague), searchId))).toBe("vivier.missing");
    expect(codeOf(await markVivierSeen(coachs(NOW, colleague), searchId))).toBe("vivier.missing");
    expect(codeOf(await dropVivier(coachs(NOW, colleague), searchId))).toBe("vivier.missing");
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { coachId: colleague.id } });
    expect(await listViviers(coachs())).toMatchObject([{ people: 0 }]);
    await refreshViviersForPerson(system(1), nadia.id);
    expect(await listViviers(coachs(NOW, colleague))).toMatchObject([{ people: 1, newPeople: 1 }]);
  });

  it("is told of an offer that enters, and no more once it closed", async () => {
    const searchId = await kept();
    const offer = await savedOffer(held.db, orne, { columns: { licences: [] } });
    await refreshViviersForOffers(system(1), [offer.id]);
    expect(await listViviers(coachs())).toMatchObject([{ offers: 1, newOffers: 1 }]);
    const read = await readVivier(coachs(), searchId);
    expect(read.ok && read.value.offers.map(({ offerId }) => offerId)).toEqual([offer.id]);
    await held.db.offer.update({ where: { id: offer.id }, data: { status: "closed" } });
    expect(await listViviers(coachs())).toMatchObject([{ offers: 0 }]);
    await refreshViviersForOffers(system(2), [offer.id]);
    expect(await held.db.savedSearchEntry.count({ where: { searchId, leftAt: null } })).toBe(0);
  });

  it("is told of many at once: those that fit enter, each once; those that fit no more or closed leave; a neighbour's are not looked at", async () => {
    const searchId = await kept();
    const byCar = await savedOffer(held.db, orne, { columns: { licences: ["B"] } });
    const fitting = [await savedOffer(held.db, orne, { columns: { licences: [] } }), await savedOffer(held.db, orne, { columns: { licences: [] } })];
    const elsewhere = await savedOffer(held.db, await savedTerritory(held.db, { code: "977" }), { columns: { licences: [] } });
    const all = [byCar, ...fitting, elsewhere].map(({ id }) => id);
    const entries = async () => (await held.db.savedSearchEntry.findMany({ where: { searchId, offerId: { not: null } }, orderBy: { offerId: "asc" }, select: { offerId: true, enteredAt: true, leftAt: true } }));
    await refreshViviersForOffers(system(1), all);
    const before = await entries();
    await Promise.all([refreshViviersForOffers(system(2), all), refreshViviersForOffers(system(2), [...all].reverse())]);
    expect(await entries()).toEqual(before);
    const isByScooter = before.some(({ offerId }) => offerId === byCar.id);
    expect(before.map(({ offerId }) => offerId)).toEqual([...(isByScooter ? [byCar] : []), ...fitting].map(({ id }) => id).sort());
    await held.db.offer.update({ where: { id: fitting[0]?.id ?? "" }, data: { status: "closed" } });
    await refreshViviersForOffers(system(3), all);
    expect((await entries()).filter(({ leftAt }) => leftAt !== null).map(({ offerId }) => offerId)).toEqual([fitting[0]?.id]);
  });

  it("has a name of its own, pressed twice is one, and can be given up with all its alerts", async () => {
    await gives(nadia, "scooter");
    const both = await Promise.all([keepVivier(coachs(), byScooter), keepVivier(coachs(), byScooter)]);
    expect(both.map(codeOf).sort()).toEqual(["ok", "vivier.known"]);
    const [made] = both.flatMap((one) => (one.ok ? [one.value.searchId] : []));
    await dropVivier(coachs(), made ?? "");
    expect([await held.db.savedSearch.count(), await held.db.savedSearchEntry.count()]).toEqual([0, 0]);
  });

  it("two workers at once make one entry", async () => {
    await kept();
    await gives(nadia, "scooter");
    await Promise.all([1, 2, 3, 4].map((hour) => refreshViviersForPerson(system(hour), nadia.id)));
    expect(await held.db.savedSearchEntry.count({ where: { beneficiaryId: nadia.id } })).toBe(1);
  });
});
