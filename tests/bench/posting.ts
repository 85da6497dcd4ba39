import type { Db } from "#app/infra/db.server.ts";

/** Someone whom an offer at her door, in her métier, suits; `sees` is the cookie of her session. */
export type Reader = { beneficiaryId: string; sees: string; communeCode: string; communeName: string; romeCode: string; metier: string; contract: string; weeklyHours: number };

/**
 * People for whom an offer can be made to measure: a wished métier, no kind of work refused, and a paid contract among those
 * they accept. Always the same ones for the same data.
 */
export async function readersOf(db: Db, count: number, signIn: (userId: string) => Promise<string>): Promise<Reader[]> {
  const rows = await db.$queryRaw<(Omit<Reader, "sees" | "contract" | "weeklyHours"> & { userId: string; contracts: string[]; least: number | null; most: number | null })[]>`
    SELECT b.id AS "beneficiaryId", b.user_id AS "userId", b.commune_code AS "communeCode", c.name AS "communeName", p.rome_code AS "romeCode", m.label AS metier,
      b.contracts, b.weekly_hours_min AS least, b.weekly_hours_max AS most
    FROM beneficiary b JOIN "user" u ON u.id = b.user_id AND u.disabled_at IS NULL JOIN commune c ON c.code = b.commune_code
    JOIN project p ON p.beneficiary_id = b.id AND p.rank = 1 JOIN metier m ON m.rome_code = p.rome_code
    WHERE (b.kinds = '{}' OR 'EMPLOI' = ANY(b.kinds)) AND (b.contracts = '{}' OR b.contracts && ARRAY['CDI', 'CDD'])
    ORDER BY md5(b.id::text) LIMIT ${count}`;
  return Promise.all(rows.map(async ({ userId, contracts, least, most, ...row }) => ({
    ...row, sees: await signIn(userId), contract: contracts.length === 0 || contracts.includes("CDI") ? "CDI" : "CDD", weeklyHours: Math.min(most ?? 35, Math.max(least ?? 20, 20)),
  })));
}

/** Sessions of employers whose organisation may publish. */
export async function employersOf(db: Db, count: number, signIn: (userId: string) => Promise<string>): Promise<string[]> {
  const users = await db.user.findMany({ where: { role: "employer", disabledAt: null, organisation: { kind: { not: "association" } } }, select: { id: true }, orderBy: { id: "asc" }, take: count });
  return Promise.all(users.map(({ id }) => signIn(id)));
}

/** The fields that an employer's browser sends for an offer made for someone. */
export function formFor({ metier, romeCode, communeName, communeCode, contract, weeklyHours }: Reader, title: string): URLSearchParams {
  return new URLSearchParams({
    intent: "publish", kind: "EMPLOI", metier: metier.replace(/\s*\([FH]\/[FH]\)/, ""), romeCode, title, commune: communeName, communeCode, contract, weeklyHours: String(weeklyHours), posts: "1",
    description: "Vous rejoignez une petite équipe. Débutant accepté, on vous apprend le travail sur place.",
  });
}
