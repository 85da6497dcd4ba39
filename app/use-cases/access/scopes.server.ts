import type { Actor } from "#app/domain/access/actor.ts";
import type { Prisma } from "#app/infra/db.server.ts";

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
    case "nobody":
      return NOTHING;
  }
}

/** The offers this actor may read: open ones of the territory for people and visitors, all of an employer's own, all of the territory for the staff. */
export function offersSeenBy(actor: Actor): Prisma.OfferWhereInput {
  switch (actor.role) {
    case "system":
      return {};
    case "nobody":
      return { status: "open" };
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
    case "nobody":
      return NOTHING;
  }
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
    case "nobody":
      return NOTHING;
  }
}
