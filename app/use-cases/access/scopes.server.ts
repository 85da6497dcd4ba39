import type { Actor } from "#app/domain/access/actor.ts";
import { Prisma } from "#app/infra/db.server.ts";

/** Matches no row: what a role that has no business here gets. */
const NOTHING = { id: { in: [] as string[] } };

/**
 * The people whose file this actor may open: herself, a coach's own portfolio, the whole territory for the hotliner and
 * the administrator. Anyone else sees nobody. Out of scope = missing, we do not tell that the file exists.
 */
export function beneficiariesSeenBy(actor: Actor): Prisma.BeneficiaryWhereInput {
  switch (actor.role) {
    case "system":
      return {};
    case "beneficiary":
      return { id: actor.beneficiaryId };
    case "coach":
      return { coachId: actor.userId, territoryId: actor.territoryId };
    case "hotliner":
    case "admin":
      return { territoryId: actor.territoryId };
    case "employer":
    // A referent reads through `entrustmentsOf` only, what each entrustment shows.
    case "referent":
    case "nobody":
      return NOTHING;
  }
}

/** The same in SQL, for a reading of several parts at once; `b` is the person's row. */
export function personSeenSql(actor: Actor): Prisma.Sql {
  switch (actor.role) {
    case "system":
      return Prisma.sql`TRUE`;
    case "beneficiary":
      return Prisma.sql`b.id = ${actor.beneficiaryId}::uuid`;
    case "coach":
      return Prisma.sql`(b.coach_id = ${actor.userId}::uuid AND b.territory_id = ${actor.territoryId}::uuid)`;
    case "hotliner":
    case "admin":
      return Prisma.sql`b.territory_id = ${actor.territoryId}::uuid`;
    case "employer":
    case "referent":
    case "nobody":
      return Prisma.sql`FALSE`;
  }
}

/**
 * The entrustments a referent reads today: her own, live, of people who are here. The first part of every reading of hers; an
 * entrustment past its day, cut or of someone who left finds nothing.
 */
export function entrustmentsOf(actor: Extract<Actor, { role: "referent" }>, today: string): Prisma.EntrustmentWhereInput {
  const day = new Date(`${today}T00:00:00Z`);
  return {
    referentId: actor.userId, endedAt: null, startsOn: { lte: day }, endsOn: { gte: day },
    beneficiary: { territoryId: actor.territoryId, user: { disabledAt: null } },
  };
}

/** The offers this actor may read: open ones of the territory for people and visitors, all of an employer's own, all of the territory for the staff. */
export function offersSeenBy(actor: Actor): Prisma.OfferWhereInput {
  switch (actor.role) {
    case "system":
      return {};
    case "nobody":
      return { status: "open" };
    case "referent":
      return NOTHING;
    case "beneficiary":
      return { territoryId: actor.territoryId, OR: [{ status: "open" }, { applications: { some: { beneficiaryId: actor.beneficiaryId } } }] };
    case "employer":
      return { organisationId: actor.organisationId };
    case "coach":
    case "hotliner":
    case "admin":
      return { territoryId: actor.territoryId };
  }
}

/**
 * The applications this actor may read. An employer never sees one that has not been sent to him: `sollicite` and
 * `decline` are between the person and her coach.
 */
export function applicationsSeenBy(actor: Actor): Prisma.ApplicationWhereInput {
  switch (actor.role) {
    case "system":
      return {};
    case "beneficiary":
      return { beneficiaryId: actor.beneficiaryId };
    case "employer":
      return { offer: { organisationId: actor.organisationId }, consentedAt: { not: null }, state: { notIn: ["sollicite", "decline"] } };
    case "coach":
    case "hotliner":
    case "admin":
      return { beneficiary: beneficiariesSeenBy(actor) };
    case "referent":
    case "nobody":
      return NOTHING;
  }
}

/**
 * The letters this actor may read: her own for a person, those of her present people for a coach. Nobody else, not even of
 * the house: neither the hotliner nor the administrator.
 */
export function lettersSeenBy(actor: Actor): Prisma.LetterWhereInput {
  switch (actor.role) {
    case "system":
      return {};
    case "beneficiary":
      return { beneficiaryId: actor.beneficiaryId };
    case "coach":
      return { beneficiary: beneficiariesSeenBy(actor) };
    case "employer":
    case "hotliner":
    case "admin":
    case "referent":
    case "nobody":
      return NOTHING;
  }
}

/**
 * Freins and bilans this actor may read: a person's own, those of a coach's present people. Nobody else of the house, and
 * no employer ever.
 */
export function heldBetweenThem(actor: Actor): Pick<Prisma.FreinWhereInput & Prisma.BilanWhereInput, "beneficiaryId" | "beneficiary"> {
  switch (actor.role) {
    case "beneficiary":
      return { beneficiaryId: actor.beneficiaryId };
    case "coach":
      return { beneficiary: beneficiariesSeenBy(actor) };
    case "system":
    case "employer":
    case "hotliner":
    case "admin":
    case "referent":
    case "nobody":
      return { beneficiaryId: { in: [] } };
  }
}

/** The same in SQL; `b` is the person's row. */
export function heldBetweenThemSql(actor: Actor): Prisma.Sql {
  return actor.role === "beneficiary" || actor.role === "coach" ? personSeenSql(actor) : Prisma.sql`FALSE`;
}

/** The organisations this actor may read: all of the territory for the staff, his own for an employer. */
export function organisationsSeenBy(actor: Actor): Prisma.OrganisationWhereInput {
  switch (actor.role) {
    case "system":
      return {};
    case "employer":
      return { id: actor.organisationId };
    case "coach":
    case "hotliner":
    case "admin":
      return { territoryId: actor.territoryId };
    case "beneficiary":
    case "referent":
    case "nobody":
      return NOTHING;
  }
}
