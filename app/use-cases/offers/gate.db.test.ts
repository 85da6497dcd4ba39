import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { OfferDraft } from "#app/domain/offers/offer.schema.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { anOfferDraft } from "#tests/factories/offers.ts";
import { savedCoach, savedEmployer, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Context } from "../context.server.ts";
import { closeOffer } from "./close-offer.server.ts";
import { expireOffers } from "./expire-offers.server.ts";
import { importFranceTravail } from "./import-france-travail.server.ts";
import { publishOffer } from "./publish-offer.server.ts";
import { readOffer } from "./read-offer.server.ts";
import { reopenOffer } from "./reopen-offer.server.ts";
import { updateOffer } from "./update-offer.server.ts";

const held = useDatabase();
const as = (actor: Actor, now = NOW): Context => ({ actor, db: held.db, now, newId: nextId, requestId: "test" });
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const forbidden = anOfferDraft({ description: "Vous nettoyez des bureaux. Femme uniquement.", wage: "12,50 € de l’heure" });
const clean = anOfferDraft({ wage: "12,50 € de l’heure" });

async function scene(code: string, stage: "prospectee" | "inscrite") {
  const territory = await savedTerritory(held.db, { code, name: code });
  const employer = await savedEmployer(held.db, territory);
  await held.db.organisation.update({ where: { id: employer.organisationId }, data: { stage } });
  const [coach, hotliner] = [await savedCoach(held.db, territory), await savedStaff(held.db, territory, "hotliner")];
  return { territory, employer, coach, hotliner };
}
const post = async (actor: Actor, organisationId: string, draft: OfferDraft) => {
  const done = await publishOffer(as(actor), organisationId, draft);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
};
const rowOf = (id: string) => held.db.offer.findUniqueOrThrow({ where: { id }, select: { status: true, lookSince: true, lookedAt: true, publishedAt: true, expiresAt: true, flags: true, reviews: { select: { verdict: true, reason: true, flags: true }, orderBy: { at: "asc" } } } });

describe("the gate at publishing", () => {
  it("an organisation met publishes at once; one that nobody has met waits, unless a coach types it in its hall", async () => {
    const met = await scene("G1", "inscrite");
    expect(await post(met.employer.actor, met.employer.organisationId, clean)).toMatchObject({ isHeld: false });
    const unmet = await scene("G2", "prospectee");
    const { organisationId } = unmet.employer;
    for (const actor of [unmet.employer.actor, unmet.hotliner.actor]) {
      const done = await post(actor, organisationId, anOfferDraft({ title: `Serveur ${actor.role}`, wage: "12,50 € de l’heure" }));
      expect(done.isHeld, actor.role).toBe(true);
      expect(await rowOf(done.offerId)).toMatchObject({ status: "held", lookSince: NOW, publishedAt: null, expiresAt: null, reviews: [{ verdict: "held", reason: "unknown-employer" }] });
    }
    const typed = await post(unmet.coach.actor, organisationId, anOfferDraft({ title: "Plongeur", wage: "12,50 € de l’heure" }));
    expect(await rowOf(typed.offerId)).toMatchObject({ status: "open", lookSince: null, lookedAt: NOW, publishedAt: NOW, reviews: [] });
  });

  it("forbidden words hold it, whoever types them; nobody outside reads it", async () => {
    const { employer, coach } = await scene("G3", "inscrite");
    for (const actor of [employer.actor, coach.actor]) {
      const done = await post(actor, employer.organisationId, forbidden);
      expect(await rowOf(done.offerId)).toMatchObject({ status: "held", flags: expect.arrayContaining([{ code: "discrimination-sex", quote: "Femme uniquement." }]), reviews: [{ reason: "flagged", flags: expect.arrayContaining(["discrimination-sex:femme uniquement."]) }] });
      expect(await readOffer(as({ role: "nobody" }), done.offerId)).toMatchObject({ ok: false, refusal: { code: "offer.missing" } });
    }
  });

  it("a double of the same employer and commune is open, and is to be looked at; elsewhere it is none", async () => {
    const { employer } = await scene("G4", "inscrite");
    await post(employer.actor, employer.organisationId, clean);
    const twin = await post(employer.actor, employer.organisationId, clean);
    expect(await rowOf(twin.offerId)).toMatchObject({ status: "open", lookSince: NOW, flags: [{ code: "duplicate", quote: clean.title }] });
    const elsewhere = await post(employer.actor, employer.organisationId, anOfferDraft({ communeCode: "61063", wage: "12,50 € de l’heure" }));
    expect(await rowOf(elsewhere.offerId)).toMatchObject({ lookSince: null, flags: [] });
  });
});

describe("the gate at correcting and reopening", () => {
  it("words taken away open what they held; words put in hold what was open, which keeps its first day", async () => {
    const { employer } = await scene("G5", "inscrite");
    const { offerId } = await post(employer.actor, employer.organisationId, forbidden);
    expect(await updateOffer(as(employer.actor, later(1)), offerId, clean)).toMatchObject({ ok: true, value: { isHeld: false } });
    expect(await rowOf(offerId)).toMatchObject({ status: "open", lookSince: null, publishedAt: later(1), expiresAt: later(31) });
    expect(await updateOffer(as(employer.actor, later(2)), offerId, forbidden)).toMatchObject({ ok: true, value: { isHeld: true } });
    expect(await rowOf(offerId)).toMatchObject({ status: "held", lookSince: later(2), publishedAt: later(1) });
  });

  it("a held offer cannot be opened by closing it and opening it again", async () => {
    const { employer } = await scene("G6", "inscrite");
    const { offerId } = await post(employer.actor, employer.organisationId, forbidden);
    expect(await reopenOffer(as(employer.actor), offerId)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    expect(await closeOffer(as(employer.actor), offerId, "closed")).toMatchObject({ ok: true });
    expect(await rowOf(offerId)).toMatchObject({ status: "closed", lookSince: null });
    expect(await reopenOffer(as(employer.actor, later(3)), offerId)).toMatchObject({ ok: true, value: { isHeld: true } });
    expect(await rowOf(offerId)).toMatchObject({ status: "held", lookSince: later(3) });
  });

  it("what was refused and corrected waits for a second look; the correction of one that was looked at stays open, and is looked at", async () => {
    const { employer } = await scene("G7", "prospectee");
    const { offerId } = await post(employer.actor, employer.organisationId, clean);
    await held.db.offer.update({ where: { id: offerId }, data: { status: "refused", closedAt: NOW, lookSince: null } });
    expect(await updateOffer(as(employer.actor, later(1)), offerId, clean)).toMatchObject({ value: { isHeld: true } });
    expect(await rowOf(offerId)).toMatchObject({ status: "held", lookSince: later(1) });
    await held.db.offer.update({ where: { id: offerId }, data: { status: "open", lookedAt: later(2), lookSince: null } });
    expect(await updateOffer(as(employer.actor, later(3)), offerId, clean)).toMatchObject({ value: { isHeld: false } });
    expect(await rowOf(offerId)).toMatchObject({ status: "open", lookSince: later(3) });
  });

  it("an offer nobody kept open ends on its day; a held one stays until someone has looked", async () => {
    const { employer } = await scene("G8", "inscrite");
    const [open, waiting] = [await post(employer.actor, employer.organisationId, clean), await post(employer.actor, employer.organisationId, anOfferDraft({ title: "Autre poste", description: "Femme uniquement." }))];
    await expireOffers(as({ role: "system" }, later(29.9)));
    expect((await rowOf(open.offerId)).status).toBe("open");
    await expireOffers(as({ role: "system" }, later(30)));
    expect([(await rowOf(open.offerId)).status, (await rowOf(waiting.offerId)).status]).toEqual(["expired", "held"]);
  });
});

describe("the gate at importing", () => {
  it("an imported offer with forbidden words is kept and held; corrected at its source it stays to be looked at; the others are open", async () => {
    const territory = await savedTerritory(held.db, { code: "61", name: "Orne" });
    const [good, bad] = [aFranceTravailOffer({ id: "G9A" }), aFranceTravailOffer({ id: "G9B", description: "Vous servez en salle. Femme uniquement." })];
    const run = (given: unknown[], now = NOW, closeVanished = false) => importFranceTravail(as({ role: "system" }, now), given, { territoryId: territory.id, closeVanished });
    expect(await run([good, bad])).toMatchObject({ ok: true, value: { created: 2, refused: [] } });
    const of = (sourceId: string) => held.db.offer.findFirstOrThrow({ where: { sourceId }, select: { id: true, status: true, lookSince: true, flags: true } });
    expect(await of("G9A")).toMatchObject({ status: "open" });
    expect(await of("G9B")).toMatchObject({ status: "held", lookSince: NOW, flags: expect.arrayContaining([{ code: "discrimination-sex", quote: "Femme uniquement." }]) });
    expect(await run([good, bad], later(1))).toMatchObject({ ok: true, value: { unchanged: 2 } });
    expect(await run([good, aFranceTravailOffer({ id: "G9B", description: "Vous servez en salle, à deux." })], later(1))).toMatchObject({ value: { updated: 1 } });
    expect(await of("G9B")).toMatchObject({ status: "held", lookSince: NOW });
    expect(await held.db.offerReview.count({ where: { offer: { sourceId: "G9B" } } })).toBe(1);
    expect(await run([good], later(2), true)).toMatchObject({ value: { closed: 1 } });
    expect(await of("G9B")).toMatchObject({ status: "closed", lookSince: null });
    // It comes back with its words: held again, not opened.
    expect(await run([good, bad], later(3))).toMatchObject({ value: { updated: 1 } });
    expect(await of("G9B")).toMatchObject({ status: "held" });
  });
});
