import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Db } from "#app/infra/db.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { nextId, NOW } from "./clock.ts";
import { communeOf, communes, type SavedTerritory } from "./territory.ts";

type UserGiven = { id?: string; firstName?: string; lastName?: string; email?: string | null; phone?: string | null };

/** First name, last name and an address of its own at example.org. */
function aUser(given: UserGiven, firstName: string, lastName: string) {
  const id = given.id ?? nextId();
  const name = { firstName: given.firstName ?? firstName, lastName: given.lastName ?? lastName };
  const email = given.email === undefined ? `${name.firstName.toLowerCase()}.${Number(id.slice(-12))}@example.org` : given.email;
  return { id, ...name, email, phone: given.phone ?? null };
}

export type SavedCoach = { id: string; actor: ActorOf<"coach"> };

/** Saves a coach of the area of Flers, unless told otherwise. */
export async function savedCoach(db: Db, territory: SavedTerritory, given: UserGiven & { areaId?: string | null } = {}): Promise<SavedCoach> {
  const areaId = given.areaId === undefined ? territory.areas.flers.id : given.areaId;
  const user = await db.user.create({ data: { ...aUser(given, "Solene", "Martin"), role: "coach", territoryId: territory.id, areaId } });
  return { id: user.id, actor: { role: "coach", userId: user.id, territoryId: territory.id, areaId } };
}

/** Saves a hotliner or an administrator. */
export async function savedStaff<R extends "hotliner" | "admin">(db: Db, territory: SavedTerritory, role: R, given: UserGiven = {}): Promise<{ id: string; actor: ActorOf<R> }> {
  const user = await db.user.create({ data: { ...aUser(given, role === "admin" ? "Agnes" : "Hugo", "Petit"), role, territoryId: territory.id } });
  return { id: user.id, actor: { role, userId: user.id, territoryId: territory.id } as ActorOf<R> };
}

export type OrganisationGiven = { id?: string; kind?: "entreprise" | "association" | "institution"; name?: string; communeCode?: string; ownerId?: string | null; activity?: string; siret?: string | null };

/** Saves an organisation: a cleaning firm of Messei, unless told otherwise. */
export async function savedOrganisation(db: Db, territory: SavedTerritory, given: OrganisationGiven = {}): Promise<{ id: string; name: string }> {
  const commune = communeOf(given.communeCode ?? communes.messei.code);
  const row = await db.organisation.create({
    data: {
      id: given.id ?? nextId(), territoryId: territory.id, areaId: territory.areas[commune.area].id, kind: given.kind ?? "entreprise",
      name: given.name ?? "Clair et Net", siret: given.siret ?? null, communeCode: commune.code, ownerId: given.ownerId ?? null,
      activity: given.activity ?? "une entreprise de nettoyage", stage: "inscrite",
    },
  });
  return { id: row.id, name: row.name };
}

export type SavedEmployer = { id: string; organisationId: string; actor: ActorOf<"employer"> };

/** Saves an employer with an organisation of its own, or of the one given. */
export async function savedEmployer(db: Db, territory: SavedTerritory, given: UserGiven & { organisationId?: string; organisation?: OrganisationGiven } = {}): Promise<SavedEmployer> {
  const organisationId = given.organisationId ?? (await savedOrganisation(db, territory, given.organisation)).id;
  const user = await db.user.create({ data: { ...aUser(given, "Bruno", "Leroy"), role: "employer", territoryId: territory.id, organisationId } });
  return { id: user.id, organisationId, actor: { role: "employer", userId: user.id, territoryId: territory.id, organisationId } };
}

export type SavedReferent = { id: string; actor: ActorOf<"referent"> };

/** Saves a referent of the CCAS of Flers, unless told otherwise. */
export async function savedReferent(db: Db, territory: SavedTerritory, given: UserGiven & { structure?: string } = {}): Promise<SavedReferent> {
  const name = given.structure ?? "CCAS de Flers";
  const { id: structureId } = await db.referentStructure.upsert({ where: { territoryId_name: { territoryId: territory.id, name } }, create: { id: nextId(), territoryId: territory.id, name, createdAt: NOW }, update: {} });
  const user = await db.user.create({ data: { ...aUser(given, "Paule", "Dorvine"), role: "referent", territoryId: territory.id, structureId } });
  return { id: user.id, actor: { role: "referent", userId: user.id, territoryId: territory.id, structureId } };
}

/** Saves an access of a referent to a person: three months from today of the tests, everything shown, unless told otherwise. */
export async function savedEntrustment(db: Db, beneficiaryId: string, referentId: string, columns: Partial<Prisma.EntrustmentUncheckedCreateInput> = {}): Promise<{ id: string }> {
  const row = { id: nextId(), beneficiaryId, referentId, motive: "prescription", shows: ["contact", "etapes", "tripartite"], startsOn: NOW, endsOn: new Date(NOW.getTime() + 90 * 86_400_000), agreedAt: NOW, createdAt: NOW, byRole: "coach" };
  return db.entrustment.create({ data: { ...row, ...columns }, select: { id: true } });
}

/** Saves someone whom a referent sends to the coaching: Lina of Flers, who waits, unless told otherwise. */
export async function savedReferral(db: Db, territory: { id: string }, referentId: string, columns: Partial<Prisma.ReferralUncheckedCreateInput> = {}): Promise<{ id: string }> {
  const row = { id: nextId(), territoryId: territory.id, referentId, firstName: "Lina", lastName: "Duvernoy", email: "lina.duvernoy@example.org", communeCode: communes.flers.code, line: "Cherche le matin", motive: "prescription", agreedAt: NOW, createdAt: NOW };
  return db.referral.create({ data: { ...row, ...columns }, select: { id: true } });
}

type Mode = "walk" | "bike" | "ebike" | "scooter" | "car" | "carpool" | "transit";
export type BeneficiaryGiven = UserGiven & {
  beneficiaryId?: string;
  communeCode?: string;
  coachId?: string | null;
  means?: { mode: Mode; radiusKm?: number | null; untilOn?: Date | null }[];
  projects?: { rank: 1 | 2; romeCode: string; label: string }[];
  licences?: string[];
  /** Any other column: `{ kinds: ["BENEVOLAT"], weeklyHoursMax: 20 }`. */
  columns?: Partial<Omit<Prisma.BeneficiaryUncheckedCreateInput, "means" | "projects">>;
};
export type SavedBeneficiary = { id: string; userId: string; actor: ActorOf<"beneficiary"> };

/** Saves a person of Flers who walks and would like to clean homes or offices, unless told otherwise. */
export async function savedBeneficiary(db: Db, territory: SavedTerritory, given: BeneficiaryGiven = {}): Promise<SavedBeneficiary> {
  const commune = communeOf(given.communeCode ?? communes.flers.code);
  const id = given.beneficiaryId ?? nextId();
  const user = await db.user.create({ data: { ...aUser(given, "Nadia", "Robert"), role: "beneficiary", territoryId: territory.id } });
  await db.beneficiary.create({
    data: {
      id, userId: user.id, territoryId: territory.id, areaId: territory.areas[commune.area].id, coachId: given.coachId ?? null,
      communeCode: commune.code, lat: commune.lat, lng: commune.lng, licences: given.licences ?? [],
      ...given.columns,
      means: { create: (given.means ?? [{ mode: "walk" }]).map((means) => ({ id: nextId(), ...means })) },
      projects: { create: given.projects ?? [{ rank: 1, romeCode: "K2204", label: "agent d’entretien" }] },
    },
  });
  return { id, userId: user.id, actor: { role: "beneficiary", userId: user.id, territoryId: territory.id, beneficiaryId: id } };
}
