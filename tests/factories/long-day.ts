import { randomUUID } from "node:crypto";
import { togetherTitle } from "#app/domain/coaching/together.ts";
import type { Db, Prisma } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";

/** Every kind of line about a person; a new offer, one that ends, a vivier and a referral come once. */
const personKinds = [
  "interview-no-transport", "unable", "interview", "undelivered", "bad-sign", "together", "letter", "task", "loan", "absences", "hired", "silent", "explained", "follow-up", "structure-silent", "declined", "ending", "no-sign", "quiet", "news", "erased", "card-reply", "access-ending",
] as const;

/**
 * A coach of her own, in a running product, whose day has every kind of line, again and again: one person a line.
 *
 * @param people 20 or more, so that every kind is there
 * @returns her id and the cookie of a session of hers
 */
export async function savedLongDay(db: Db, { people, now = new Date() }: { people: number; now?: Date }): Promise<{ coachId: string; cookie: string }> {
  const at = (days: number, hours = 0) => new Date(now.getTime() + days * 86_400_000 + hours * 3_600_000);
  const on = (days: number) => new Date(`${at(days).toISOString().slice(0, 10)}T00:00:00Z`);
  const action = await db.insertionAction.findFirstOrThrow({ where: { isActive: true }, orderBy: { id: "asc" } });
  const { territoryId } = action;
  const offers = await db.offer.findMany({ where: { territoryId, status: "open", kind: "EMPLOI", organisation: { phone: { not: "" } } }, orderBy: { id: "asc" }, take: 40, include: { organisation: true } });
  const commune = await db.commune.findFirstOrThrow({ where: { departement: "61", areaId: { not: null } }, orderBy: { population: "desc" } });
  const coachId = randomUUID();
  const name = coachId.slice(0, 8);
  await db.user.create({ data: { id: coachId, territoryId, role: "coach", firstName: "Maud", lastName: "Lignereau", email: `coach.${name}@example.org`, areaId: commune.areaId } });
  const [structureId, referentId] = [randomUUID(), randomUUID()];
  await db.referentStructure.create({ data: { id: structureId, territoryId, name: `Maison ${name}`, createdAt: now }, select: { id: true } });
  await db.user.create({ data: { id: referentId, territoryId, role: "referent", firstName: "Paule", lastName: "Dorvine", email: `referent.${name}@example.org`, structureId }, select: { id: true } });
  // Sent so long ago that every coach of the area is asked.
  await db.referral.create({ data: { id: randomUUID(), territoryId, referentId, firstName: "Lina", lastName: "Duvernoy", email: `lina.${name}@example.org`, communeCode: commune.code, line: "Cherche le matin", motive: "appui", agreedAt: at(-9), createdAt: at(-9) }, select: { id: true } });
  const token = await openSession(db, coachId, { now, hours: 24 });

  const rows = {
    user: [] as Prisma.UserCreateManyInput[], beneficiary: [] as Prisma.BeneficiaryCreateManyInput[], coachingEpisode: [] as Prisma.CoachingEpisodeCreateManyInput[], application: [] as Prisma.ApplicationCreateManyInput[],
    checkIn: [] as Prisma.CheckInCreateManyInput[], appointment: [] as Prisma.AppointmentCreateManyInput[], notification: [] as Prisma.NotificationCreateManyInput[], coachTask: [] as Prisma.CoachTaskCreateManyInput[],
    letter: [] as Prisma.LetterCreateManyInput[], travelMeans: [] as Prisma.TravelMeansCreateManyInput[], prescription: [] as Prisma.PrescriptionCreateManyInput[], recommendation: [] as Prisma.RecommendationCreateManyInput[],
    match: [] as Prisma.MatchCreateManyInput[], erasureNotice: [] as Prisma.ErasureNoticeCreateManyInput[], cardReply: [] as Prisma.CardReplyCreateManyInput[], entrustment: [] as Prisma.EntrustmentCreateManyInput[],
  };
  const firstNames = ["Nadia", "Mickaël", "Awa", "Josiane", "Olena", "Théo", "Sabrina", "Rachid", "Chloé", "Bastien"];
  for (let place = 0; place < people; place += 1) {
    const kind = personKinds[place % personKinds.length] as (typeof personKinds)[number];
    const [id, userId] = [randomUUID(), randomUUID()];
    const offer = offers[place % offers.length] as (typeof offers)[number];
    const isNear = kind !== "interview-no-transport";
    rows.user.push({ id: userId, territoryId, role: "beneficiary", firstName: firstNames[place % 10] ?? "Awa", lastName: `Essai${String.fromCharCode(65 + (place % 26))}`, email: `p${place}.${name}@example.org`, lastSignInAt: kind === "no-sign" ? null : at(-1) });
    rows.beneficiary.push({ id, userId, territoryId, coachId, communeCode: commune.code, ...(isNear ? { lat: offer.lat, lng: offer.lng } : { lat: 46.5, lng: 2.5 }), areaId: commune.areaId, updatedAt: now });
    rows.coachingEpisode.push({ id: randomUUID(), beneficiaryId: id, coachId, rank: "premiere-intention", startsOn: on(-60), endsOn: on(kind === "ending" ? 5 : 120) });
    const application = (given: { state: string; moved: number; interviewAt?: Date; hiredOn?: Date }) => {
      const { moved, ...columns } = given;
      const applicationId = randomUUID();
      rows.application.push({ id: applicationId, beneficiaryId: id, offerId: offer.id, ...columns, createdAt: at(moved - 9), movedAt: at(moved) });
      return applicationId;
    };
    const work = () => application({ state: "demarre", moved: -25, hiredOn: on(-25) });
    const meeting = (days: number, status: string, more: Partial<Prisma.AppointmentCreateManyInput> = {}) => rows.appointment.push({ id: randomUUID(), beneficiaryId: id, coachId, kind: "individuel", startsAt: at(days), status, ...more });
    const task = (title: string, dueOn: Date) => rows.coachTask.push({ id: randomUUID(), beneficiaryId: id, coachId, title, dueOn });
    const answered = (answer: "accepted" | "declined") => rows.recommendation.push({ id: randomUUID(), beneficiaryId: id, offerId: offer.id, coachId, answer, answerReason: answer === "declined" ? "trop-loin" : null, createdAt: at(-6), answeredAt: at(-1) });
    const acts: Record<(typeof personKinds)[number], () => unknown> = {
      "interview-no-transport": () => application({ state: "entretien", moved: -9, interviewAt: at(0, 20) }),
      interview: () => application({ state: "entretien", moved: -9, interviewAt: at(0, 20) }),
      unable: () => meeting(2, "fixe", { answer: "cannot", answerReason: "transport", answeredAt: at(-1) }),
      undelivered: () => rows.notification.push({ id: randomUUID(), userId, kind: "digest", dedupeKey: randomUUID(), channel: "mail", status: "failed", lastError: "mail-undelivered", createdAt: at(-1) }),
      "bad-sign": () => rows.checkIn.push({ id: randomUUID(), applicationId: work(), side: "person", milestone: "j15", dueOn: on(-10), sentAt: at(-10), answer: "trouble", answeredAt: at(-2) }),
      "follow-up": () => rows.checkIn.push({ id: randomUUID(), applicationId: work(), side: "person", milestone: "j15", dueOn: on(-10), sentAt: at(-10), remindedAt: at(-6) }),
      together: () => task(togetherTitle(offer.title), on(3)),
      task: () => task("Appeler la crèche", on(0)),
      letter: () => rows.letter.push({ id: randomUUID(), beneficiaryId: id, authorId: userId, authorRole: "beneficiary", text: "Bonjour, je peux venir jeudi.", clientKey: randomUUID(), createdAt: at(-1) }),
      loan: () => rows.travelMeans.push({ id: randomUUID(), beneficiaryId: id, mode: "scooter", untilOn: on(5) }),
      absences: () => [-9, -2].forEach((days) => meeting(days, "non-excuse")),
      explained: () => meeting(-2, "non-excuse", { explanation: "Le car n’est pas passé.", explainedAt: at(-1) }),
      hired: () => application({ state: "accepte", moved: -1 }),
      silent: () => application({ state: "positionne", moved: -9 }),
      "structure-silent": () => rows.prescription.push({ id: randomUUID(), beneficiaryId: id, actionId: action.id, coachId, state: "envoyee", agreedAt: at(-9), createdAt: at(-9), movedAt: at(-9) }),
      declined: () => answered("declined"),
      news: () => answered("accepted"),
      erased: () => rows.erasureNotice.push({ userId, toldAt: at(-2), erasesOn: on(28) }),
      "card-reply": () => rows.cardReply.push({ id: randomUUID(), beneficiaryId: id, name: "Paul Roux", organisation: "Clair et Net", phone: "+33261915555", createdAt: at(-1) }),
      "access-ending": () => rows.entrustment.push({ id: randomUUID(), beneficiaryId: id, referentId, motive: "mission", shows: ["contact"], startsOn: on(-30), endsOn: on(6), createdAt: at(-30), byRole: "coach" }),
      ending: () => undefined, "no-sign": () => undefined, quiet: () => undefined,
    };
    acts[kind]();
  }
  // An offer of this week that suits four of them, and a vivier that one entered.
  const wide = offers.at(-1) as (typeof offers)[number];
  await db.offer.update({ where: { id: wide.id }, data: { publishedAt: at(-1) }, select: { id: true } });
  const suited = rows.beneficiary.filter(({ id }) => !rows.application.some(({ beneficiaryId, offerId }) => beneficiaryId === id && offerId === wide.id) && !rows.recommendation.some(({ beneficiaryId, offerId }) => beneficiaryId === id && offerId === wide.id)).slice(0, 4);
  for (const { id } of suited) rows.match.push({ beneficiaryId: id, offerId: wide.id, score: 80, reach: "in", distanceKm: 1, blockers: [], parts: {}, reasons: [], isBlocked: false, weightsVersion: "test", computedAt: now });
  for (const [model, data] of Object.entries(rows)) await (db[model as keyof typeof rows] as unknown as { createMany(given: { data: unknown }): Promise<unknown> }).createMany({ data });
  const aPlace = { territoryId, areaId: commune.areaId, communeCode: commune.code, kind: "entreprise" as const, ownerId: coachId, createdAt: at(-20) };
  const asksForCall = randomUUID();
  await db.organisation.createMany({ data: [{ ...aPlace, id: asksForCall, name: `Ferme ${name}` }, { ...aPlace, id: randomUUID(), name: `Atelier ${name}`, nextStep: "Passer à l’atelier", nextStepOn: on(-1) }] });
  await db.organisationEvent.create({ data: { id: randomUUID(), organisationId: asksForCall, type: "rappel-demande", at: at(-1), note: "Mme Leroy, 02\u00a061\u00a091\u00a055\u00a055" }, select: { id: true } });
  await db.offer.create({ data: { id: randomUUID(), territoryId, areaId: commune.areaId, communeCode: commune.code, lat: commune.lat, lng: commune.lng, kind: "EMPLOI", title: `Plongeur ${name}`, contract: "CDD", enteredById: coachId, publishedAt: at(-26), expiresAt: at(4) }, select: { id: true } });
  const searchId = randomUUID();
  await db.savedSearch.create({ data: { id: searchId, coachId, name: "Nettoyage, le matin", dayParts: [], modes: [], licences: [], createdAt: at(-9) }, select: { id: true } });
  await db.savedSearchEntry.create({ data: { id: randomUUID(), searchId, beneficiaryId: rows.beneficiary[0]?.id ?? null, enteredAt: at(-1) }, select: { id: true } });
  return { coachId, cookie: `session=${token}` };
}
