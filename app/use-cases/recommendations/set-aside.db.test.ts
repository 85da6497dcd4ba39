import { beforeEach, describe, expect, it } from "vitest";
import { savedApplication, savedMatch, savedRecommendation } from "#tests/factories/applications.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { withdrawApplication } from "../applications/withdraw-application.server.ts";
import { readMyDay } from "../coaching/read-my-day.server.ts";
import { listMyOffers } from "../matching/list-my-offers.server.ts";
import { tellOfOffers } from "../matching/tell-of-matches.server.ts";
import { restoreOffer } from "./dismiss-offer.server.ts";
import { hideMetier, showMetier } from "./hide-metier.server.ts";
import { listSetAside } from "./list-set-aside.server.ts";
import { readSetAside } from "./read-set-aside.server.ts";
import { sayNo } from "./say-no.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, metier CASCADE`;
  await held.db.metier.create({ data: { romeCode: "K2204", label: "Agent d’entretien", source: "starter" } });
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
});

const her = () => testContext(held.db, nadia.actor);
const no = (offerId: string, reason: Parameters<typeof sayNo>[2]["reason"], tellsCoach = false) => sayNo(her(), offerId, { reason, note: "", tellsCoach });
async function matched(columns: object = {}): Promise<string> {
  const { id } = await savedOffer(held.db, orne, { columns });
  await savedMatch(held.db, nadia.id, id);
  return id;
}
const listed = async () => (await listMyOffers(her(), "jobs")).jobs.map(({ offerId }) => offerId).sort();

describe("what her no lets her do next", () => {
  it("too far: the page may propose another distance; taken back, the offer is in her list again", async () => {
    const offerId = await matched();
    await no(offerId, "trop-loin");
    expect(await readSetAside(her(), offerId)).toMatchObject({ isTooFar: true, wasProposal: false, metier: null });
    expect(await listed()).toEqual([]);
    await restoreOffer(her(), offerId);
    expect([await readSetAside(her(), offerId), await listed()]).toEqual([null, [offerId]]);
  });

  it("not this métier: asked only at the second of the same one, proposals counted", async () => {
    const [first, other] = [await matched(), await matched({ romeCode: null })];
    const { id: proposed } = await savedOffer(held.db, orne);
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: proposed, coachId: coach.id });
    await no(first, "pas-ce-metier");
    await no(other, "pas-ce-metier");
    expect([(await readSetAside(her(), first))?.metier, (await readSetAside(her(), other))?.metier]).toEqual([null, null]);
    await no(proposed, "pas-ce-metier");
    expect(await readSetAside(her(), proposed)).toMatchObject({ wasProposal: true, isTooFar: false, metier: { romeCode: "K2204", label: "Agent d’entretien" } });
  });

  it("a hidden métier leaves her list, with the offers that open later, unless her coach proposes one; shown again, all come back", async () => {
    const [first, second, third, elsewhere, sent] = [await matched(), await matched(), await matched(), await matched({ romeCode: "N1103" }), await matched()];
    await savedApplication(held.db, nadia.id, sent);
    await no(first, "pas-ce-metier");
    await no(second, "trop-loin");
    expect(await hideMetier(her(), "K2204")).toEqual({ ok: true, value: { offers: 2 } });
    expect(await hideMetier(her(), "K2204")).toMatchObject({ ok: true });
    expect(await listed()).toEqual([elsewhere]);
    const later = await matched();
    expect(await listed()).toEqual([elsewhere]);
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: later, coachId: coach.id });
    expect(await listed()).toEqual([elsewhere, later].sort());
    expect(await listSetAside(her())).toMatchObject({ offers: [{ offerId: second, reason: "Trop loin" }], metiers: [{ romeCode: "K2204", label: "Agent d’entretien", offers: 2 }] });
    await showMetier(her(), "K2204");
    expect(await listed()).toEqual([elsewhere, later, first, third].sort());
    expect((await listSetAside(her())).metiers).toEqual([]);
  });

  it("an offer of a hidden métier that opens later is told to her only once it is shown again", async () => {
    await no(await matched(), "pas-ce-metier");
    await hideMetier(her(), "K2204");
    const later = await matched({ posts: 5 });
    const told = () => held.db.$transaction((tx) => tellOfOffers(tx, her(), [later]));
    expect(await told()).toBe(0);
    await showMetier(her(), "K2204");
    expect(await told()).toBe(1);
  });

  it("a métier that she never refused cannot be hidden by a made-up form", async () => {
    await matched();
    expect(await hideMetier(her(), "K2204")).toMatchObject({ ok: false, refusal: { code: "metier.not-refused" } });
    expect(await held.db.offerDismissal.count()).toBe(0);
  });

  it("is read by nobody else: another person sees neither the offer nor the métier", async () => {
    const offerId = await matched();
    await no(offerId, "sante");
    const other = await savedBeneficiary(held.db, orne, { coachId: coach.id });
    const theirs = testContext(held.db, other.actor);
    expect([await readSetAside(theirs, offerId), await listSetAside(theirs)]).toEqual([null, { offers: [], metiers: [] }]);
  });
});

describe("what her coach reads of her reasons", () => {
  /** All that the coach's pages are made of, as one text. */
  async function seenByCoach(): Promise<string> {
    const ctx = testContext(held.db, coach.actor);
    return JSON.stringify([await readMyDay(ctx), await personPage(ctx, nadia.id)]).toLowerCase();
  }
  async function declined(reason: "sante" | "garde-enfants" | "horaires", tellsCoach: boolean): Promise<string> {
    const { id } = await savedOffer(held.db, orne);
    await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId: id, coachId: coach.id });
    expect(await no(id, reason, tellsCoach)).toMatchObject({ ok: true });
    return seenByCoach();
  }

  it.each([["sante", /"sante"|sant[ée]/], ["garde-enfants", /garde-enfants|garde d’enfants/]] as const)("%s stays hers, in a proposal declined and in an answer taken back, unless she tells it", async (reason, words) => {
    expect(await declined(reason, false)).not.toMatch(words);
    const { id: offerId } = await savedOffer(held.db, orne);
    const { id } = await savedApplication(held.db, nadia.id, offerId);
    expect(await withdrawApplication(her(), id, { reason, note: "" })).toMatchObject({ ok: true });
    const seen = await seenByCoach();
    expect(seen).not.toMatch(words);
    expect(seen).toContain("gardée pour elle");
    expect(JSON.stringify([await held.db.recommendation.findMany(), await held.db.applicationEvent.findMany()])).not.toMatch(words);
    expect(await declined(reason, true)).toMatch(words);
  });

  it("the other reasons are told, to propose better", async () => {
    expect(await declined("horaires", false)).toContain("horaires");
  });
});
