import { createHash, randomBytes, randomUUID } from "node:crypto";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { shareToken } from "#app/infra/secrets.server.ts";
import { VISITORS, type Visitor } from "./table.ts";

/** The running product, one signed-in cookie per visitor, and the ids of things that belong to the owners among them. */
export type World = {
  url: string;
  db: Db;
  cookies: Record<Visitor, string>;
  ids: { beneficiaryId: string; offerId: string; applicationId: string; organisationId: string; userId: string; openOfferId: string; aidId: string; cvToken: string; experienceId: string; readingId: string; meetingId: string };
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

async function cookieOf(db: Db, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = new Date();
  await db.session.create({ data: { tokenHash: createHash("sha256").update(token).digest("hex"), userId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) } });
  return `session=${token}`;
}

/** A link to her CV, a line of it, and an old CV that was read and waits for her answers: made when she has none. */
async function cvThings(db: Db, beneficiaryId: string): Promise<Pick<World["ids"], "cvToken" | "experienceId" | "readingId">> {
  const whose = { beneficiaryId };
  const now = new Date();
  const link = (await db.share.findFirst({ where: { ...whose, kind: "cv", cutAt: null } })) ?? (await db.share.create({ data: { id: randomUUID(), ...whose, kind: "cv", shows: [], createdAt: now, expiresAt: new Date(now.getTime() + 90 * 86_400_000) } }));
  const line = (await db.experience.findFirst({ where: { ...whose, kind: "emploi" } })) ?? (await db.experience.create({ data: { id: randomUUID(), ...whose, kind: "emploi", label: "Vendanges", months: 1 } }));
  const proposals = [{ key: "1", section: "licence", value: { code: "B" }, sentence: "Permis B", state: "waiting" }];
  const reading = (await db.cvReading.findFirst({ where: whose })) ?? (await db.cvReading.create({ data: { id: randomUUID(), ...whose, proposals, createdAt: now } }));
  return { cvToken: shareToken(link.id), experienceId: line.id, readingId: reading.id };
}

/** A letter and an appointment to come with her coach: made when there is none. The letter's words are theirs alone. */
async function thingsWithCoach(db: Db, beneficiaryId: string, coachId: string): Promise<Pick<World["ids"], "meetingId">> {
  const now = new Date();
  await db.letter.createMany({ data: [{ id: randomUUID(), beneficiaryId, authorId: coachId, authorRole: "coach", text: LETTER_CANARY, clientKey: "access-canary", createdAt: now }], skipDuplicates: true });
  const where = { beneficiaryId, status: "fixe", startsAt: { gt: new Date(now.getTime() + 3_600_000) } };
  const meeting = (await db.appointment.findFirst({ where })) ?? (await db.appointment.create({ data: { id: randomUUID(), beneficiaryId, coachId, kind: "individuel", startsAt: new Date(now.getTime() + 3 * 86_400_000), place: "Bureau des coachs, Flers" } }));
  return { meetingId: meeting.id };
}

/** Words of a letter between the world's owner and her coach: any other visitor who reads them reads what is not his. */
const LETTER_CANARY = "Ces mots ne sont que pour nous deux : le canari chante.";

/**
 * Finds, in the demo data of the running product, an application and everyone around it: its person, her coach, its
 * employer; and for each a stranger of the same role.
 *
 * @param apart for tests that change things: the number of a world of people whom the demo does not present and at whom no
 *   other test looks; one number for each such test
 */
export async function openWorld({ apart }: { apart?: 0 | 1 } = {}): Promise<World> {
  const isApart = apart !== undefined;
  const db = openDb(process.env["DATABASE_URL"] ?? "", 3);
  const application = await db.application.findFirstOrThrow({
    where: {
      state: isApart ? { in: ["positionne", "entretien"] } : "positionne", consentedAt: { not: null },
      offer: { status: "open", organisation: { members: isApart ? { some: {}, none: { email: { in: PRESENTED } } } : { some: {} } } },
      beneficiary: isApart ? { user: { OR: [{ email: null }, { email: { notIn: PRESENTED } }] }, coach: { email: COACHES_APART[apart] } } : { coachId: { not: null }, recommendations: { some: {} } },
    },
    orderBy: { id: "asc" },
    include: { offer: { include: { organisation: { include: { members: true } } } }, beneficiary: { include: { user: true, coach: true } } },
  });
  const { beneficiary, offer } = application;
  const employer = offer.organisation?.members[0];
  const coach = beneficiary.coach;
  if (!employer || !coach) throw new Error("the demo data lacks an application with an employer and a coach");
  const aid = await db.mobilityAid.findFirstOrThrow({ where: { territoryId: beneficiary.territoryId }, select: { id: true } });
  const [beneficiaryElsewhere, coachElsewhere, employerElsewhere, hotliner, admin] = await Promise.all([
    db.user.findFirstOrThrow({ where: { role: "beneficiary", beneficiary: { coachId: { not: coach.id }, applications: { none: { offerId: offer.id } } } } }),
    db.user.findFirstOrThrow({ where: { role: "coach", id: { not: coach.id }, areaId: { not: coach.areaId } } }),
    db.user.findFirstOrThrow({ where: { role: "employer", organisationId: { not: offer.organisationId } } }),
    db.user.findFirstOrThrow({ where: { role: "hotliner" } }),
    db.user.findFirstOrThrow({ where: { role: "admin" } }),
  ]);
  const users: Record<Exclude<Visitor, "nobody">, { id: string }> = { beneficiary: beneficiary.user, beneficiaryElsewhere, coach, coachElsewhere, employer, employerElsewhere, hotliner, admin };
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
    ids: { beneficiaryId: beneficiary.id, offerId: offer.id, applicationId: application.id, organisationId: offer.organisationId ?? "", userId: beneficiary.userId, openOfferId: offer.id, aidId: aid.id, ...(await cvThings(db, beneficiary.id)), ...(await thingsWithCoach(db, beneficiary.id, coach.id)) },
    canariesIn,
    signInAll,
    close: () => db.$disconnect(),
  };
}
