import type { ActorOf } from "#app/domain/access/actor.ts";
import { isSameName } from "#app/domain/accounts/same-person.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import type { Db, Tx } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** Her ids only when the file is one's own to open: of the others one learns whom to call, nothing else. */
export type SimilarPerson = { beneficiaryId: string | null; userId: string | null; name: string; communeName: string | null; coachName: string | null; by: "name" | "phone" | "email" };

type Given = { firstName: string; lastName: string; phone: string; email: string };
type Row = { id: string; userId: string; firstName: string; lastName: string; phone: string | null; email: string | null; communeName: string; coachId: string | null; coachName: string | null };

const MOST = 5;

/**
 * The people of the territory that a new one may be: same name, or same phone number, or same address; at most five.
 *
 * A coach is told that someone of another portfolio has this name, and which colleague to ask: without it one person would
 * have two files. Her commune and her file stay out, and she is named as the coach typed her.
 */
export async function findSimilarPeople(ctx: Context<ActorOf<"coach" | "admin">>, given: Given, db: Db | Tx = ctx.db): Promise<SimilarPerson[]> {
  const { actor } = ctx;
  const asked = normalise(`${given.firstName} ${given.lastName}`);
  const rows = await db.$queryRaw<Row[]>`
    SELECT b.id, u.id AS "userId", u.first_name AS "firstName", u.last_name AS "lastName", u.phone, u.email, c.name AS "communeName", b.coach_id AS "coachId", k.first_name || ' ' || k.last_name AS "coachName"
    FROM beneficiary b JOIN "user" u ON u.id = b.user_id JOIN commune c ON c.code = b.commune_code LEFT JOIN "user" k ON k.id = b.coach_id
    WHERE b.territory_id = ${actor.territoryId}::uuid
      AND (u.phone = nullif(${given.phone}, '') OR u.email = nullif(${given.email}, '') OR similarity(unaccent(lower(u.first_name || ' ' || u.last_name)), ${asked}) > 0.35)
    ORDER BY similarity(unaccent(lower(u.first_name || ' ' || u.last_name)), ${asked}) DESC, b.id LIMIT 50`;
  return rows
    .flatMap((row): SimilarPerson[] => {
      const by = given.phone !== "" && row.phone === given.phone ? "phone" : given.email !== "" && row.email === given.email ? "email" : isSameName(row, given) ? "name" : null;
      if (by === null) return [];
      const isOpen = actor.role === "admin" || row.coachId === actor.userId;
      const told = isOpen || by === "name";
      return [{ beneficiaryId: isOpen ? row.id : null, userId: isOpen ? row.userId : null, name: told ? `${row.firstName} ${row.lastName}` : "", communeName: isOpen ? row.communeName : null, coachName: row.coachName, by }];
    })
    .slice(0, MOST);
}
