import { randomUUID } from "node:crypto";
import pg from "pg";
import { openDb, type Db, type Prisma } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";
import { applicationToken } from "#app/use-cases/applications/application-link.server.ts";
import { renewalToken } from "#app/use-cases/moderation/renewal-link.server.ts";
import { prescriptionToken } from "#app/use-cases/actions/prescription-link.server.ts";
import { rowToken, shareToken, stopToken } from "#app/infra/secrets.server.ts";
import { VISITORS, type Visitor } from "./table.ts";
import { listThings, type ListIds } from "./world-of-lists.ts";
import { workThings, type WorkIds } from "./world-of-work.ts";

/** A link that asks for the rest of an offer. */
async function askingOf(db: Db, offerId: string): Promise<string> {
  const known = await db.offerAsking.findFirst({ where: { offerId }, select: { id: true } });
  const { id } = known ?? (await db.offerAsking.create({ data: { id: randomUUID(), offerId, way: "mail", createdAt: new Date() }, select: { id: true } }));
  return rowToken("offer-asking", id);
}

/** The running product, one signed-in cookie per visitor, and the ids of things that belong to the owners among them. */
export type World = {
  url: string;
  db: Db;
  cookies: Record<Visitor, string>;
  ids: { beneficiaryId: string; offerId: string; applicationId: string; organisationId: string; userId: string; openOfferId: string; aidId: string; cvToken: string; cardToken: string; experienceId: string; readingId: string; meetingId: string; absenceId: string; actionId: string; prescriptionToken: string; applicationToken: string; coachId: string; searchId: string; stopToken: string; stayToken: string; eventId: string; meetingToken: string; feedToken: string; askingToken: string; referralId: string; referentName: string; entrustmentId: string; importRunId: string } & WorkIds & ListIds & { renewalToken: string };
  /** Family names of other people that a visitor's page shows and must not. */
  canariesIn: (visitor: Visitor, html: string) => Promise<string[]>;
  /** New cookies for everyone. */
  signInAll: () => Promise<void>;
  close: () => Promise<void>;
};

/** Accounts that the demo shows at its start, and that the other tests sign in with. */
const PRESENTED = ["employeur@example.org", "association@example.org", "coach.flers@example.org", "nadia@example.org", "mickael@example.org", "josiane@example.org"];

/** Whose people are apart. */
const COACHES_APART = ["coach.argentan@example.org", "coach.mortagne@example.org"] as const;
const COACHES_OF_STRANGERS = ["coach.flers@example.org", "coach.alencon@example.org"] as const;

async function cookieOf(db: Db, userId: string): Promise<string> {
  return `session=${await openSession(db, userId)}`;
}

/** A link to her CV, her visiting card with a word left on it, a line of her CV, and an old CV that was read and waits for her answers: made when she has none. */
async function cvThings(db: Db, beneficiaryId: string): Promise<Pick<World["ids"], "cvToken" | "cardToken" | "experienceId" | "readingId">> {
  const whose = { beneficiaryId };
  const now = new Date();
  const link = (await db.share.findFirst({ where: { ...whose, kind: "cv", cutAt: null } })) ?? (await db.share.create({ data: { id: randomUUID(), ...whose, kind: "cv", shows: [], createdAt: now, expiresAt: new Date(now.getTime() + 90 * 86_400_000) } }));
  const card = (await db.share.findFirst({ where: { ...whose, kind: "card", cutAt: null } })) ?? (await db.share.create({ data: { id: randomUUID(), ...whose, kind: "card", shows: ["wishes", "done", "skills", "travel", "coach"], createdAt: now, expiresAt: new Date(now.getTime() + 90 * 86_400_000) } }));
  if ((await db.cardReply.count({ where: whose })) === 0) await db.cardReply.create({ data: { id: randomUUID(), ...whose, name: "Paul Roux", organisation: "Le Four de Briouze", phone: "+33261910007", words: "Passez nous voir.", createdAt: now } });
  const line = (await db.experience.findFirst({ where: { ...whose, kind: "emploi" } })) ?? (await db.experience.create({ data: { id: randomUUID(), ...whose, kind: "emploi", label: "Vendanges", months: 1 } }));
  const proposals = [{ key: "1", section: "licence", value: { code: "B" }, sentence: "Permis B", state: "waiting" }];
  const reading = (await db.cvReading.findFirst({ where: whose })) ?? (await db.cvReading.create({ data: { id: randomUUID(), ...whose, proposals, createdAt: now } }));
  return { cvToken: shareToken(link.id), cardToken: shareToken(card.id), experienceId: line.id, readingId: reading.id };
}

/** A letter and an appointment to come with her coach: made when there is none. The letter's words are theirs alone. */
async function thingsWithCoach(db: Db, beneficiaryId: string, coachId: string): Promise<Pick<World["ids"], "meetingId" | "absenceId" | "meetingToken" | "eventId" | "feedToken">> {
  const now = new Date();
  await db.letter.createMany({ data: [{ id: randomUUID(), beneficiaryId, authorId: coachId, authorRole: "coach", text: LETTER_CANARY, clientKey: "access-canary", createdAt: now }], skipDuplicates: true });
  const where = { beneficiaryId, status: "fixe", startsAt: { gt: new Date(now.getTime() + 3_600_000) } };
  const meeting = (await db.appointment.findFirst({ where })) ?? (await db.appointment.create({ data: { id: randomUUID(), beneficiaryId, coachId, kind: "individuel", startsAt: new Date(now.getTime() + 3 * 86_400_000), place: "Bureau des coachs, Flers" } }));
  const past = { beneficiaryId, status: "non-excuse", startsAt: { gt: new Date(now.getTime() - 90 * 86_400_000), lt: now } };
  const absence = (await db.appointment.findFirst({ where: past })) ?? (await db.appointment.create({ data: { id: randomUUID(), beneficiaryId, coachId, kind: "individuel", startsAt: new Date(now.getTime() - 9 * 86_400_000), place: "Bureau des coachs, Flers", status: "non-excuse" } }));
  const { territoryId } = await db.user.findUniqueOrThrow({ where: { id: coachId }, select: { territoryId: true } });
  const event = (await db.groupEvent.findFirst({ where: { coachId, cancelledAt: null, startsAt: { gt: now } } })) ?? (await db.groupEvent.create({ data: { id: randomUUID(), territoryId, coachId, kind: "atelier", title: "Préparer un entretien", startsAt: new Date(now.getTime() + 4 * 86_400_000), place: "Salle d’atelier, Flers", places: 8, createdAt: now } }));
  const feed = (await db.calendarFeed.findUnique({ where: { userId: coachId } })) ?? (await db.calendarFeed.create({ data: { id: randomUUID(), userId: coachId, createdAt: now } }));
  return { meetingId: meeting.id, absenceId: absence.id, meetingToken: rowToken("meeting", meeting.id), eventId: event.id, feedToken: rowToken("calendar-feed", feed.id) };
}

/** An action of the directory, and the link by which its structure answers: made when there is none. */
async function prescribedThings(db: Db, beneficiaryId: string, territoryId: string, coachId: string): Promise<Pick<World["ids"], "actionId" | "prescriptionToken">> {
  const now = new Date();
  const action = await db.insertionAction.findFirstOrThrow({ where: { territoryId, isActive: true }, select: { id: true }, orderBy: { code: "asc" } });
  const known = await db.prescription.findFirst({ where: { beneficiaryId, state: "envoyee", createdAt: { gt: new Date(now.getTime() - 60 * 86_400_000) } }, select: { id: true, createdAt: true } });
  const made = known ?? (await db.prescription.create({ data: { id: randomUUID(), beneficiaryId, actionId: action.id, coachId, state: "envoyee", agreedAt: now, createdAt: now, movedAt: now }, select: { id: true, createdAt: true } }));
  return { actionId: action.id, prescriptionToken: prescriptionToken(made) };
}

/** A vivier of the coach's own: made when there is none. */
async function vivierOf(db: Db, coachId: string): Promise<Pick<World["ids"], "searchId">> {
  const known = await db.savedSearch.findFirst({ where: { coachId }, select: { id: true } });
  const { id } = known ?? (await db.savedSearch.create({ data: { id: randomUUID(), coachId, name: "Tout le monde à vélo", dayParts: [], modes: ["bike"], licences: [], createdAt: new Date() }, select: { id: true } }));
  return { searchId: id };
}

/**
 * Two referents of this world alone: the first has a live access to its owner, the second never had one. Made when there are none.
 *
 * Each world has its own, found by their family name: who presses every button of the page that lists accesses would
 * otherwise end those that another world looks at.
 */
async function referentsOf(db: Db, territoryId: string, beneficiaryId: string, name: string): Promise<{ referent: { id: string }; referentElsewhere: { id: string }; entrustmentId: string }> {
  // Two files may open their worlds at the same time: who comes second finds what the first has made.
  const made = async (word: string): Promise<{ id: string }> => make(word).catch(() => make(word));
  const make = async (word: string) => {
    const { id: structureId } = await db.referentStructure.upsert({ where: { territoryId_name: { territoryId, name: "Maison des Portes" } }, create: { id: randomUUID(), territoryId, name: "Maison des Portes", createdAt: new Date() }, update: {} });
    const email = `${word}.${name.toLowerCase()}@example.org`;
    return db.user.upsert({ where: { email }, create: { id: randomUUID(), territoryId, role: "referent", firstName: "Portia", lastName: name, email, structureId }, update: {}, select: { id: true } });
  };
  const [referent, referentElsewhere] = [await made("referente"), await made("autre")];
  const today = new Date(new Date().toISOString().slice(0, 10));
  await db.entrustment.createMany({ skipDuplicates: true, data: [{ id: randomUUID(), referentId: referent.id, beneficiaryId, motive: "mission", shows: ["contact", "etapes", "tripartite"], startsOn: today, endsOn: new Date(today.getTime() + 60 * 86_400_000), createdAt: new Date(), byRole: "coach" }] });
  const { id: entrustmentId } = await db.entrustment.findFirstOrThrow({ where: { referentId: referent.id, beneficiaryId, endedAt: null }, select: { id: true } });
  return { referent, referentElsewhere, entrustmentId };
}

/** An import with something left aside, a title that would be HTML among it. */
async function importRunOf(db: Db, territoryId: string): Promise<string> {
  const refused = [{ item: 1, sourceId: "0000XYZ", title: "Agent <b>libre</b>", reason: "not-salaried" }];
  const known = await db.importRun.findFirst({ where: { territoryId, label: "accès.json" }, select: { id: true } });
  return (known ?? (await db.importRun.create({ data: { id: randomUUID(), source: "france-travail", territoryId, label: "accès.json", startedAt: new Date(), endedAt: new Date(), refused, refusedCount: 1 }, select: { id: true } }))).id;
}

/** Someone sent to the area of this coach, who waits; made when there is none. */
async function referralTo(db: Db, coach: { territoryId: string; areaId: string | null }, referentId: string): Promise<string> {
  const commune = await db.commune.findFirstOrThrow({ where: { areaId: coach.areaId }, orderBy: { code: "asc" }, select: { code: true } });
  const where = { referentId, communeCode: commune.code, state: "attente" };
  const known = await db.referral.findFirst({ where, select: { id: true } });
  return (known ?? (await db.referral.create({ data: { ...where, id: randomUUID(), territoryId: coach.territoryId, firstName: "Ombeline", lastName: "Vaudoré", phone: "", email: "ombeline.portes@example.org", line: "Cherche un travail le matin", motive: "appui", agreedAt: new Date(), createdAt: new Date() }, select: { id: true } }))).id;
}

/** Whose number a referent may read. */
const entrustedTo = (referentId: string) => ({ entrustments: { some: { referentId, endedAt: null, shows: { has: "contact" } } } });

/** Words of a letter between the world's owner and her coach: any other visitor who reads them reads what is not his. */
const LETTER_CANARY = "Ces mots ne sont que pour nous deux : le canari chante.";

/**
 * Finds, in the demo data of the running product, an application and everyone around it: its person, her coach, its
 * employer; and for each a stranger of the same role.
 *
 * @param apart for tests that change things: the number of a world of people whom the demo does not present and at whom no
 *   other test looks; one number for each such test
 */
export async function openWorld(which: { apart?: 0 | 1 } = {}): Promise<World> {
  // What a world lacks is made: two files of tests that open one at once would make it twice.
  const turn = new pg.Client(process.env["DATABASE_URL"]);
  await turn.connect();
  try {
    await turn.query("SELECT pg_advisory_lock(61, 1)");
    return await openedWorld(which);
  } finally {
    await turn.end();
  }
}

/** The application that a world stands on. What the demo's people did depends on the day: where it has none, she answers now. */
async function applicationFor(db: Db, apart: 0 | 1 | undefined): Promise<string> {
  const person: Prisma.BeneficiaryWhereInput = apart === undefined
    ? { coachId: { not: null }, recommendations: { some: {} }, user: { disabledAt: null } }
    : { user: { disabledAt: null, OR: [{ email: null }, { email: { notIn: PRESENTED } }] }, coach: { email: COACHES_APART[apart] } };
  const offer: Prisma.OfferWhereInput = { status: "open", organisation: { members: apart === undefined ? { some: {} } : { some: {}, none: { email: { in: PRESENTED } } } } };
  const state = apart === undefined ? "positionne" : { in: ["positionne", "entretien"] };
  const found = await db.application.findFirst({ where: { state, consentedAt: { not: null }, offer, beneficiary: person }, orderBy: { id: "asc" }, select: { id: true } });
  if (found) return found.id;
  const { id: beneficiaryId } = await db.beneficiary.findFirstOrThrow({ where: person, orderBy: [{ matches: { _count: "desc" } }, { id: "asc" }], select: { id: true } });
  const { id: offerId } = await db.offer.findFirstOrThrow({ where: { ...offer, kind: "EMPLOI", applications: { none: { beneficiaryId } } }, orderBy: { id: "desc" }, select: { id: true } });
  const now = new Date();
  const history = { create: [{ id: randomUUID(), from: null, to: "positionne", at: now, byRole: "beneficiary" }] };
  return (await db.application.create({ data: { id: randomUUID(), beneficiaryId, offerId, state: "positionne", consentedAt: now, createdAt: now, movedAt: now, history }, select: { id: true } })).id;
}

async function openedWorld({ apart }: { apart?: 0 | 1 }): Promise<World> {
  const isApart = apart !== undefined;
  const referentName = isApart ? (["Portail", "Portique"] as const)[apart] : "Portillon";
  const db = openDb(process.env["DATABASE_URL"] ?? "", 3);
  const application = await db.application.findUniqueOrThrow({
    where: { id: await applicationFor(db, apart) },
    include: { offer: { include: { organisation: { include: { members: true } } } }, beneficiary: { include: { user: true, coach: true } } },
  });
  const { beneficiary, offer } = application;
  const employer = offer.organisation?.members[0];
  const coach = beneficiary.coach;
  if (!employer || !coach) throw new Error("the demo data lacks an application with an employer and a coach");
  const aid = await db.mobilityAid.findFirstOrThrow({ where: { territoryId: beneficiary.territoryId }, select: { id: true } });
  const [beneficiaryElsewhere, coachElsewhere, employerElsewhere, hotliner, admin, { referent, referentElsewhere, entrustmentId }] = await Promise.all([
    // Each world has its own stranger, always the same one, followed by nobody of another world: what a test does to her, or to
    // its own people (closing an account ends its sessions), must not be met by another's. Of a coach of the demo: people whom a
    // test makes go with it.
    db.user.findFirstOrThrow({
      where: { role: "beneficiary", disabledAt: null, erasesOn: null, beneficiary: { coachId: { not: coach.id }, coach: { email: { in: [...COACHES_OF_STRANGERS] } }, applications: { none: { offerId: offer.id } } } },
      orderBy: isApart ? { id: apart === 0 ? "asc" : "desc" } : [{ lastName: "asc" }, { id: "asc" }],
    }),
    db.user.findFirstOrThrow({ where: { role: "coach", id: { not: coach.id }, areaId: { not: coach.areaId } } }),
    db.user.findFirstOrThrow({ where: { role: "employer", organisationId: { not: offer.organisationId } } }),
    db.user.findFirstOrThrow({ where: { role: "hotliner" }, orderBy: { createdAt: "asc" } }),
    db.user.findFirstOrThrow({ where: { role: "admin" }, orderBy: { createdAt: "asc" } }),
    referentsOf(db, beneficiary.territoryId, beneficiary.id, referentName),
  ]);
  const users: Record<Exclude<Visitor, "nobody">, { id: string }> = { beneficiary: beneficiary.user, beneficiaryElsewhere, coach, coachElsewhere, employer, employerElsewhere, hotliner, admin, referent, referentElsewhere };
  const cookies = { nobody: "" } as Record<Visitor, string>;
  const signInAll = async () => {
    for (const visitor of VISITORS) if (visitor !== "nobody") cookies[visitor] = await cookieOf(db, users[visitor].id);
  };
  await signInAll();

  /** `null`: everyone's file of the territory. */
  const mayRead: Record<Visitor, object | null> = {
    nobody: { id: { in: [] } },
    beneficiary: { id: beneficiary.id },
    beneficiaryElsewhere: { userId: beneficiaryElsewhere.id },
    coach: { coachId: coach.id },
    coachElsewhere: { coachId: coachElsewhere.id },
    employer: { applications: { some: { offer: { organisationId: offer.organisationId } } } },
    employerElsewhere: { applications: { some: { offer: { organisationId: employerElsewhere.organisationId } } } },
    hotliner: null,
    admin: null,
    referent: entrustedTo(referent.id),
    referentElsewhere: entrustedTo(referentElsewhere.id),
  };
  const canaries = new Map<Visitor, string[]>();
  const canariesIn = async (visitor: Visitor, html: string) => {
    if (visitor !== "beneficiary" && visitor !== "coach" && html.includes("le canari chante")) return [LETTER_CANARY];
    const own = mayRead[visitor];
    if (own === null) return [];
    if (!canaries.has(visitor)) {
      const others = await db.beneficiary.findMany({ where: { NOT: own }, select: { user: { select: { email: true, phone: true } } } });
      canaries.set(visitor, others.flatMap(({ user }) => [user.email, user.phone].filter((value) => value !== null)));
    }
    return (canaries.get(visitor) ?? []).filter((value) => html.includes(value));
  };
  return {
    url: process.env["E2E_URL"] ?? "",
    db,
    cookies,
    ids: {
      ...(await workThings(db, beneficiary.id, offer.id)), renewalToken: renewalToken({ offerId: offer.id, userId: employer.id, createdAt: new Date() }),
      ...(await listThings(db, beneficiary.territoryId, { coachId: coach.id, adminId: admin.id, hotlinerId: hotliner.id })),
      referentName, entrustmentId, beneficiaryId: beneficiary.id, offerId: offer.id, applicationId: application.id, applicationToken: applicationToken({ applicationId: application.id, userId: employer.id, createdAt: new Date() }), organisationId: offer.organisationId ?? "", userId: beneficiary.userId, openOfferId: offer.id, aidId: aid.id, coachId: coach.id, stopToken: stopToken(beneficiary.userId), stayToken: rowToken("stay", beneficiary.userId), askingToken: await askingOf(db, offer.id), ...(await cvThings(db, beneficiary.id)), ...(await thingsWithCoach(db, beneficiary.id, coach.id)), ...(await vivierOf(db, coach.id)), referralId: await referralTo(db, coach, referentElsewhere.id), importRunId: await importRunOf(db, beneficiary.territoryId), ...(await prescribedThings(db, beneficiary.id, beneficiary.territoryId, coach.id)),
    },
    canariesIn,
    signInAll,
    close: () => db.$disconnect(),
  };
}
