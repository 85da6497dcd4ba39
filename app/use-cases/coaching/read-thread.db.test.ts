import { beforeEach, describe, expect, it } from "vitest";
import { moveSchema } from "#app/domain/applications/application.schema.ts";
import { savedApplication, savedRecommendation } from "#tests/factories/applications.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedEntrustment, savedReferent, savedReferral, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { moveApplication } from "../applications/move-application.server.ts";
import { readApplicationOfPerson } from "../applications/read-application-of-person.server.ts";
import { openFrein } from "../freins/open-frein.server.ts";
import { saveBilan } from "../freins/save-bilan.server.ts";
import { readThread } from "./read-thread.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;
let offerId: string;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, audit CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id });
  offerId = (await savedOffer(held.db, orne, { organisationId: (await savedEmployer(held.db, orne)).organisationId, columns: { title: "Ménage du matin" } } as never)).id;
});
const ctx = (who = coach, now = NOW) => testContext(held.db, who.actor, now);
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const sentences = async (kind: Parameters<typeof readThread>[2] = null, who = coach) => (await readThread(ctx(who), nadia.id, kind)).lines.map(({ sentence }) => sentence.replaceAll("\u00a0", " "));

describe("the thread of a person", () => {
  it("holds what happened, the newest first, of one kind if asked; a letter without its text; to her coach alone", async () => {
    await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: ago(9), status: "honore" } });
    await held.db.appointment.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "individuel", startsAt: new Date(NOW.getTime() + 86_400_000) } });
    await held.db.letter.create({ data: { id: nextId(), beneficiaryId: nadia.id, authorId: nadia.userId, authorRole: "beneficiary", text: "Le canari chante", clientKey: "k", createdAt: ago(8) } });
    await held.db.coachTask.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, title: "Relire le CV", createdAt: ago(7), doneAt: ago(6), doneById: coach.id } });
    await openFrein(ctx(coach, ago(5)), nadia.id, { theme: "sante", words: "" });
    await saveBilan(ctx(coach, ago(4)), nadia.id, { seenId: null, lines: [{ dimension: "lien", level: "atout", note: "" }] });
    const proposal = await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId, coachId: coach.id });
    await held.db.recommendation.update({ where: { id: proposal.id }, data: { createdAt: ago(3), answeredAt: ago(2), answer: "declined", answerReason: "trop-loin" } });
    for (const day of [1, 1]) await held.db.audit.create({ data: { id: nextId(), at: ago(day), actorId: coach.id, actorRole: "coach", action: "profile.changed", subjectType: "profile.means", beneficiaryId: nadia.id } });

    const all = await sentences();
    expect(all.map((one) => one.split(" : ")[0])).toEqual(["Profil complété ou corrigé", "La personne dit non", "Proposée", "Bilan", "Frein santé", "Fait", "À faire", "Message de la personne", "Rendez-vous"]);
    expect(all.join()).not.toContain("canari");
    expect(await sentences("messages")).toEqual(["Message de la personne"]);
    expect((await sentences("propositions"))[0]).toContain("(Trop loin)");
    expect((await readThread(ctx(), nadia.id, "freins")).lines[0]).toMatchObject({ byRole: "coach", byName: "Solene Martin" });
    expect(await readThread(ctx(colleague), nadia.id, null)).toEqual({ lines: [], total: 0, page: 1, pages: 1 });
  });

  it("holds meetings moved and answered, gatherings, news of the work and ways to tell her; facts, never their words", async () => {
    const canary = "Le canari chante";
    const meeting = { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, kind: "tripartite", startsAt: ago(-3), answer: "cannot", answerReason: "garde-enfants", answerNote: canary, answeredAt: ago(8), explanation: canary };
    await held.db.appointment.create({ data: meeting });
    const traced = [[10, "fixed", null, null], [9, "moved", null, null], [7, "noted", "fixe", "annule"], [6, "noted", "annule", "fixe"], [5, "explained", null, null]] as const;
    for (const [days, what, from, to] of traced) await held.db.appointmentEvent.create({ data: { id: nextId(), appointmentId: meeting.id, at: ago(days), what, from, to, wasAt: what === "moved" ? ago(2) : null, byId: coach.id, byRole: "coach" } });
    const gathering = async (title: string, more: object) => {
      const event = await held.db.groupEvent.create({ data: { id: nextId(), territoryId: orne.id, coachId: colleague.id, kind: "job-dating", title, startsAt: ago(-2), place: "Flers", places: 9, createdAt: ago(20) } });
      await held.db.groupInvitation.create({ data: { id: nextId(), eventId: event.id, beneficiaryId: nadia.id, invitedById: coach.id, invitedAt: ago(15), ...more } });
    };
    await gathering("Forum", { answer: "confirmed", answeredAt: ago(14), presentAt: ago(13), outcome: "candidature", answerNote: canary });
    await gathering("Repris", { takenBackAt: ago(14), answer: "cannot", answeredAt: ago(14) });
    const { id } = await savedApplication(held.db, nadia.id, offerId, { state: "demarre", movedDaysAgo: 30 });
    for (const [side, answer, byId] of [["person", "well", null], ["employer", "trouble", coach.id]] as const) await held.db.checkIn.create({ data: { id: nextId(), applicationId: id, side, milestone: "m1", dueOn: ago(3), answer, word: canary, answeredAt: ago(side === "person" ? 3 : 2), byId } });
    await held.db.audit.create({ data: { id: nextId(), at: ago(1), actorId: coach.id, actorRole: "coach", action: "telling.chosen", subjectType: "user", subjectId: nadia.userId, beneficiaryId: nadia.id } });

    expect(await sentences("rendez-vous")).toEqual(["la personne explique son absence", "note corrigée", "annulé", "la personne ne peut pas venir", "déplacé", "fixé"].map((words) => `Rendez-vous à trois : ${words}`));
    expect(await sentences("ateliers")).toEqual(["La personne est venue : Forum (candidature)", "La personne viendra : Forum (job dating)", "Invitation : Forum (job dating)"]);
    expect(await sentences("emploi")).toEqual(["Nouvelles de l’employeur, un point à voir : Ménage du matin (1 mois)", "Nouvelles de la personne, tout va bien : Ménage du matin (1 mois)"]);
    expect((await readThread(ctx(), nadia.id, "profil")).lines).toMatchObject([{ sentence: "Façon de prévenir la personne choisie", byName: "Solene Martin" }]);
    expect((await readThread(ctx(), nadia.id, "emploi")).lines.map(({ byRole }) => byRole)).toEqual(["coach", "beneficiary"]);
    expect((await sentences()).join()).not.toMatch(/canari|garde/i);
    expect(await sentences(null, colleague)).toEqual([]);
  });

  it("holds who sent her and who reads a part of her file: opened, stopped by whom, over; never another's", async () => {
    const [referent, other] = [await savedReferent(held.db, orne), await savedReferent(held.db, orne, { structure: "Mission locale" })];
    await savedReferral(held.db, orne, referent.id, { createdAt: ago(20), state: "acceptee", decidedAt: ago(18), decidedById: coach.id, beneficiaryId: nadia.id });
    await savedReferral(held.db, orne, other.id, { createdAt: ago(20) });
    await savedEntrustment(held.db, nadia.id, referent.id, { createdAt: ago(17), byId: coach.id, endedAt: ago(9), endedBy: "person" });
    await savedEntrustment(held.db, nadia.id, other.id, { createdAt: ago(16), byId: coach.id, startsOn: ago(16), endsOn: ago(3) });
    await savedEntrustment(held.db, (await savedBeneficiary(held.db, orne, { coachId: coach.id })).id, referent.id);
    const { lines } = await readThread(ctx(), nadia.id, "referents");
    expect(lines.map(({ sentence, byRole, byName }) => [sentence.replaceAll("\u00a0", " "), byRole, byName].join(" | "))).toEqual([
      "Accès d’un référent terminé : Mission locale |  | ", "Accès d’un référent arrêté : CCAS de Flers | beneficiary | ", "Accès ouvert à un référent : Mission locale | coach | Solene Martin",
      "Accès ouvert à un référent : CCAS de Flers | coach | Solene Martin", "Orientation acceptée | coach | Solene Martin", "Orientée vers l’accompagnement : CCAS de Flers | referent | Paule Dorvine",
    ]);
    expect(await sentences("referents", colleague)).toEqual([]);
  });

  it("comes page by page, each line once; a page that is not there gives the last", async () => {
    await held.db.letter.createMany({ data: Array.from({ length: 65 }, (_, n) => ({ id: nextId(), beneficiaryId: nadia.id, authorId: coach.id, authorRole: "coach", text: "…", clientKey: `k${n}`, createdAt: ago(n % 5) })) });
    const pages = await Promise.all([1, 2, 3, 99].map((page) => readThread(ctx(), nadia.id, null, page)));
    expect(pages.map(({ lines, page, pages: of, total }) => [lines.length, page, of, total])).toEqual([[30, 1, 3, 65], [30, 2, 3, 65], [5, 3, 3, 65], [5, 3, 3, 65]]);
  });
});

describe("a coach notes what became of an application", () => {
  const note = (applicationId: string, given: object) => moveApplication(ctx(), applicationId, moveSchema.parse(given));

  it("an interview, a yes, a first day: each says who wrote it down", async () => {
    const { id } = await savedApplication(held.db, nadia.id, offerId);
    await note(id, { to: "entretien", seenState: "positionne", meetingDay: "2026-12-01", meetingTime: "9:30", meetingPlace: "À l’accueil" });
    await note(id, { to: "accepte", seenState: "entretien" });
    expect(await note(id, { to: "demarre", seenState: "accepte", startedOn: "2026-11-19" })).toMatchObject({ ok: true });
    const read = await readApplicationOfPerson(ctx(), nadia.id, id);
    expect(read).toMatchObject({ ok: true, value: { state: "demarre", hiredOn: "2026-11-19" } });
    expect(read.ok && read.value.history.filter(({ byName }) => byName === "Solene Martin")).toHaveLength(3);
    expect(await readApplicationOfPerson(ctx(colleague), nadia.id, id)).toMatchObject({ ok: false, refusal: { code: "application.missing" } });
  });

  it("never in the place of the person: what was not sent cannot be answered, and an intimate reason stays hers", async () => {
    const proposal = await savedRecommendation(held.db, { beneficiaryId: nadia.id, offerId, coachId: coach.id });
    const read = await readApplicationOfPerson(ctx(), nadia.id, proposal.applicationId);
    expect(read.ok && read.value.moves.map(({ to }) => to)).toEqual(["sans-suite"]);
    const other = await savedOffer(held.db, orne);
    const { id } = await savedApplication(held.db, nadia.id, other.id);
    expect(await note(id, { to: "retire", seenState: "positionne", reason: "sante" })).toMatchObject({ ok: true });
    expect(await held.db.applicationEvent.findFirst({ where: { applicationId: id, to: "retire" } })).toMatchObject({ reason: "gardee-pour-elle", byRole: "coach" });
  });
});
