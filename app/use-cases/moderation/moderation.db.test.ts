import { describe, expect, it } from "vitest";
import type { Actor, ActorOf } from "#app/domain/access/actor.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { anOfferDraft, savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { altered } from "#tests/support/altered.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Context } from "../context.server.ts";
import { expireOffers } from "../offers/expire-offers.server.ts";
import { publishOffer } from "../offers/publish-offer.server.ts";
import { readOfferForEmployer } from "../offers/read-offer-for-employer.server.ts";
import { updateOffer } from "../offers/update-offer.server.ts";
import { askToRenew } from "./ask-to-renew.server.ts";
import { decideOffer, type Verdict } from "./decide-offer.server.ts";
import { countOffersToLookAt, listOffersToLookAt, listOffersToRenewByPhone } from "./list-offers-to-look-at.server.ts";
import { answerRenewal, openRenewalLink, renewalToken } from "./renewal-link.server.ts";
import { reportOffer } from "./report-offer.server.ts";

const held = useDatabase();
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const as = <A extends Actor>(actor: A, now = NOW): Context<A> => ({ actor, db: held.db, now, newId: nextId, requestId: "test" });
const forbidden = anOfferDraft({ description: "Vous nettoyez des bureaux. Femme uniquement.", wage: "12,50 € de l’heure" });
const clean = anOfferDraft({ wage: "12,50 € de l’heure" });
const refusal: Verdict = { verdict: "refused", reason: "discrimination", words: "Retirez « Femme uniquement »." };

async function scene(code: string) {
  const territory = await savedTerritory(held.db, { code, name: code });
  const employer = await savedEmployer(held.db, territory, { email: `m${code}@example.org` });
  const hotliner = await savedStaff(held.db, territory, "hotliner");
  const looker = hotliner.actor as ActorOf<"hotliner">;
  const post = async (draft = forbidden, now = NOW) => {
    const done = await publishOffer(as(employer.actor, now), employer.organisationId, draft);
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value.offerId;
  };
  return { territory, employer, looker, post };
}
const rowOf = (id: string) => held.db.offer.findUniqueOrThrow({ where: { id }, select: { status: true, lookSince: true, lookedAt: true, publishedAt: true, expiresAt: true, updatedAt: true, acceptedFlags: true } });
const told = (offerId: string) => held.db.notification.findMany({ where: { subjectId: offerId }, select: { kind: true, userId: true }, orderBy: { createdAt: "asc" } });
const decide = async (actor: Actor, offerId: string, said: Verdict, now = NOW) => decideOffer(as(actor, now), offerId, (await rowOf(offerId)).updatedAt, said);

describe("the queue", () => {
  it("holds what waits, the oldest first, whole, with why; another territory sees none of it", async () => {
    const { looker, post, employer } = await scene("M1");
    const second = await post(forbidden, later(1));
    const first = await post(anOfferDraft({ title: "Plongeur", description: "Frais de dossier : 40 euros." }), NOW);
    const { offers, total } = await listOffersToLookAt(as(looker, later(2)));
    expect([total, offers.map(({ offerId }) => offerId)]).toEqual([2, [first, second]]);
    expect(offers[1]).toMatchObject({ isHeld: true, why: "Les règles ont trouvé quelque chose", description: forbidden.description, employer: { organisationId: employer.organisationId, stage: "Inscrite" }, flags: [expect.objectContaining({ quote: "Femme uniquement.", severity: "holds" })], facts: { pay: "12,50 € de l’heure" } });
    expect(await countOffersToLookAt(as((await scene("M2")).looker))).toBe(0);
  });
});

describe("a verdict", () => {
  it("published: seen from that moment, for thirty days, its employer told, the words let pass hold no more", async () => {
    const { looker, post, employer } = await scene("M3");
    const offerId = await post();
    expect(await decide(looker, offerId, { verdict: "published" }, later(1))).toMatchObject({ ok: true });
    expect(await rowOf(offerId)).toMatchObject({ status: "open", lookSince: null, lookedAt: later(1), publishedAt: later(1), expiresAt: later(31), acceptedFlags: ["discrimination-sex:femme uniquement."] });
    expect(await told(offerId)).toEqual([{ kind: "offer-published", userId: employer.id }]);
    expect(await held.db.audit.findMany({ where: { subjectId: offerId }, select: { action: true, actorRole: true } })).toEqual([{ action: "offer.let-through", actorRole: "hotliner" }]);
    expect(await updateOffer(as(employer.actor, later(2)), offerId, { ...forbidden, posts: 2 })).toMatchObject({ value: { isHeld: false } });
    expect(await updateOffer(as(employer.actor, later(2)), offerId, { ...forbidden, description: "Pas d’hommes." })).toMatchObject({ value: { isHeld: true } });
  });

  it("refused: he reads why and what to change, corrects and sends again; who waited is told", async () => {
    const { looker, post, employer, territory } = await scene("M4");
    const offerId = await post(clean);
    const coach = await savedCoach(held.db, territory);
    const person = await savedBeneficiary(held.db, territory, { coachId: coach.id });
    const application = await savedApplication(held.db, person.id, offerId);
    await held.db.offer.update({ where: { id: offerId }, data: { lookSince: NOW } });
    expect(await decide(looker, offerId, refusal)).toMatchObject({ ok: true });
    expect(await rowOf(offerId)).toMatchObject({ status: "refused", lookSince: null });
    expect(await told(offerId)).toEqual([{ kind: "offer-to-correct", userId: employer.id }]);
    expect((await held.db.application.findUniqueOrThrow({ where: { id: application.id } })).state).toBe("sans-suite");
    const page = await readOfferForEmployer(as(employer.actor as ActorOf<"employer">), offerId);
    expect(page.ok && page.value.look).toMatchObject({ state: "refused", sentences: [expect.stringContaining("L1132-1"), expect.stringContaining("Retirez")], words: "Retirez « Femme uniquement »." });
    expect(await updateOffer(as(employer.actor, later(1)), offerId, clean)).toMatchObject({ value: { isHeld: true } });
    const queue = await listOffersToLookAt(as(looker, later(1)));
    expect(queue.offers[0]).toMatchObject({ offerId, why: "Corrigée par l’employeur après un refus", before: [{ said: expect.stringContaining("Refusée") }] });
  });

  it("is for the text that was read, once, by whoever may", async () => {
    const { looker, post, employer, territory } = await scene("M5");
    const offerId = await post();
    const { updatedAt } = await rowOf(offerId);
    const code = async (actor: Actor, seen = updatedAt, id = offerId) => {
      const done = await decideOffer(as(actor), id, seen, { verdict: "published" });
      return done.ok ? "ok" : `${done.refusal.kind} ${done.refusal.code}`;
    };
    expect(await code(employer.actor)).toBe("forbidden moderation.not-yours");
    expect(await code((await savedCoach(held.db, territory)).actor)).toBe("forbidden moderation.not-yours");
    expect(await code((await savedBeneficiary(held.db, territory)).actor)).toBe("missing offer.missing");
    expect(await code((await scene("M6")).looker)).toBe("missing offer.missing");
    expect(await code(looker, new Date(0))).toBe("conflict moderation.changed");
    const both = await Promise.all([code(looker), code((await savedStaff(held.db, territory, "admin")).actor)]);
    expect(both.sort()).toEqual(["conflict moderation.decided", "ok"]);
    expect(await code(looker)).toBe("conflict moderation.decided");
    expect(await told(offerId)).toHaveLength(1);
  });
});

describe("what people report", () => {
  const report = (territoryId: string, offerId: string, actor: Actor, network: string, reason: "argent" | "faux" | "pourvue" = "faux", words = "") => reportOffer(as(actor), territoryId, offerId, { reason, words }, network);

  it("one is looked at; the same person again is one; three different people hold it; a look starts anew", async () => {
    const { territory, looker, post, employer } = await scene("M7");
    const offerId = await post(clean);
    const person = await savedBeneficiary(held.db, territory);
    const nobody = { role: "nobody" } as const;
    expect(await report(territory.id, offerId, person.actor, "10.7.0.1", "argent", "On me demande 40 €.")).toMatchObject({ ok: true, value: { isHeld: false } });
    expect(await report(territory.id, offerId, person.actor, "10.7.0.2")).toMatchObject({ value: { isHeld: false } });
    expect(await rowOf(offerId)).toMatchObject({ status: "open", lookSince: NOW });
    expect(await report(territory.id, offerId, nobody, "10.7.0.3")).toMatchObject({ value: { isHeld: false } });
    expect(await report(territory.id, offerId, nobody, "10.7.0.4")).toMatchObject({ value: { isHeld: true } });
    expect(await rowOf(offerId)).toMatchObject({ status: "held" });
    const { offers } = await listOffersToLookAt(as(looker));
    expect(offers[0]).toMatchObject({ why: "Signalée par plusieurs personnes", reports: [{ label: "L’offre semble fausse" }, {}, {}] });
    expect(JSON.stringify(offers)).not.toContain(person.id);
    expect(JSON.stringify(await held.db.offerReport.findMany())).not.toMatch(new RegExp(`${person.id}|${person.userId}|10\\.7\\.`));
    const page = await readOfferForEmployer(as(employer.actor as ActorOf<"employer">), offerId);
    expect(JSON.stringify(page)).not.toMatch(/signal|fausse|argent/i);
    expect(await decide(looker, offerId, { verdict: "published" })).toMatchObject({ ok: true });
    expect([await held.db.offerReport.count({ where: { offerId } }), (await rowOf(offerId)).publishedAt]).toEqual([0, NOW]);
    expect(await report(territory.id, offerId, nobody, "10.7.0.4")).toMatchObject({ value: { isHeld: false } });
  });

  it("« pourvue » never hides it; a held or foreign offer is missing; three at the same moment are counted", async () => {
    const { territory, post } = await scene("M8");
    const offerId = await post(clean);
    const nobody = { role: "nobody" } as const;
    for (const one of [1, 2, 3, 4]) await report(territory.id, offerId, nobody, `10.8.0.${one}`, "pourvue");
    expect(await rowOf(offerId)).toMatchObject({ status: "open", lookSince: NOW });
    const other = await post(anOfferDraft({ title: "Plongeur", wage: "12,50 € de l’heure" }));
    await Promise.all([5, 6, 7].map((one) => report(territory.id, other, nobody, `10.8.0.${one}`, "argent")));
    expect((await rowOf(other)).status).toBe("held");
    for (const id of [other, "not-an-id", nextId()]) expect(await report(territory.id, id, nobody, "10.8.0.9")).toMatchObject({ ok: false, refusal: { code: "offer.missing" } });
    expect(await report((await scene("M9")).territory.id, offerId, nobody, "10.8.0.9")).toMatchObject({ ok: false });
  });

  it("so many from one network in an hour are refused", async () => {
    const { territory, post } = await scene("N1");
    const offerId = await post(clean);
    for (let one = 0; one < 20; one += 1) await report(territory.id, offerId, { role: "nobody" }, "10.9.0.1");
    expect(await report(territory.id, offerId, { role: "nobody" }, "10.9.0.1")).toMatchObject({ ok: false, refusal: { kind: "too-many", code: "report.too-many" } });
  });
});

describe("keeping an offer open", () => {
  // NOW is Friday 20 November 2026, 9 h in Paris.
  const ending = async (code: string, days: number, columns = {}) => {
    const { territory, employer, looker } = await scene(code);
    const { id } = await savedOffer(held.db, territory, { organisationId: employer.organisationId, columns: { expiresAt: later(days), ...columns } });
    return { territory, employer, looker, id };
  };
  const asked = (id: string) => held.db.notification.count({ where: { subjectId: id, kind: "offer-expiring" } });

  it("its employer is asked five days before the last one, once for this last day; not of an imported one, nor at night", async () => {
    const { id } = await ending("N2", 5);
    const far = await ending("N3", 5.1);
    const imported = await ending("N4", 2, { source: "france-travail", sourceId: "N4-1" });
    expect(await askToRenew(as({ role: "system" }, new Date("2026-11-20T21:00:00Z")))).toBe(0);
    await askToRenew(as({ role: "system" }));
    await askToRenew(as({ role: "system" }, new Date(NOW.getTime() + 3_600_000)));
    expect([await asked(id), await asked(far.id), await asked(imported.id)]).toEqual([1, 0, 0]);
  });

  it("by the link: looking changes nothing; « toujours d’actualité » keeps it for thirty days, « pourvue » closes it, each once", async () => {
    const { id, employer } = await ending("N5", 3);
    const token = renewalToken({ offerId: id, userId: employer.id, createdAt: NOW });
    const nobody = as({ role: "nobody" });
    expect(await openRenewalLink(nobody, token, "10.1.0.1")).toMatchObject({ ok: true, value: { status: "open", expiresAt: later(3) } });
    expect((await rowOf(id)).expiresAt).toEqual(later(3));
    for (const _ of [1, 2]) expect(await answerRenewal(nobody, token, "10.1.0.1", "renew")).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ status: "open", expiresAt: later(30) });
    for (const _ of [1, 2]) expect(await answerRenewal(nobody, token, "10.1.0.1", "filled")).toMatchObject({ ok: true });
    expect((await rowOf(id)).status).toBe("filled");
  });

  it("what nobody kept ends on its day; the link opens it again for a while, then serves no more", async () => {
    const { id, employer } = await ending("N6", 3);
    const token = renewalToken({ offerId: id, userId: employer.id, createdAt: NOW });
    await expireOffers(as({ role: "system" }, later(2.9)));
    expect((await rowOf(id)).status).toBe("open");
    await expireOffers(as({ role: "system" }, later(3)));
    expect((await rowOf(id)).status).toBe("expired");
    expect(await answerRenewal(as({ role: "nobody" }, later(4)), token, "10.1.0.2", "renew")).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ status: "open", expiresAt: later(34) });
    expect(await openRenewalLink(as({ role: "nobody" }, later(30)), token, "10.1.0.2")).toMatchObject({ ok: false, refusal: { code: "renewal.link-over" } });
    expect(await openRenewalLink(as({ role: "nobody" }), altered(token), "10.1.0.2")).toMatchObject({ ok: false });
    await held.db.user.update({ where: { id: employer.id }, data: { disabledAt: NOW } });
    expect(await answerRenewal(as({ role: "nobody" }, later(5)), token, "10.1.0.2", "filled")).toMatchObject({ ok: false, refusal: { code: "renewal.link-over" } });
  });

  it("an employer without an access is on the list of calls, one who has one is not", async () => {
    const { id, looker, employer, territory } = await ending("N7", 4);
    expect(await listOffersToRenewByPhone(as(looker))).toEqual([]);
    await held.db.user.update({ where: { id: employer.id }, data: { disabledAt: NOW } });
    expect(await listOffersToRenewByPhone(as(looker))).toMatchObject([{ offerId: id, employer: "Clair et Net" }]);
    expect(territory.id).not.toBe("");
  });
});
