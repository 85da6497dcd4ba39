import type { ActorOf } from "#app/domain/access/actor.ts";
import { changesSince, inOrder, type BilanLine } from "#app/domain/freins/dimensions.ts";
import { part, readParts } from "#app/infra/read-parts.server.ts";
import { heldBetweenThemSql } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

export type BilanView = { bilanId: string; createdAt: Date; authorName: string | null; lines: BilanLine[]; changes: ReturnType<typeof changesSince> };

/** The constraints `bilan-dimension` and `bilan-level` let no other word in. */
type Row = { bilanId: string; createdAt: Date; authorName: string | null; lines: BilanLine[] };

/** As many bilans as are shown: two a coaching, and those of a stay before. */
const MOST = 12;

/** The bilans of a person, the newest first, each with its author, its day and what changed since the one before: for herself and her coach. One statement. */
export async function readBilans(ctx: Context<ActorOf<"beneficiary" | "coach">>, beneficiaryId: string): Promise<BilanView[]> {
  const { bilans } = await readParts(ctx.db, {
    bilans: part<Row>`
      SELECT n.id AS "bilanId", n.created_at AS "createdAt", u.first_name || ' ' || u.last_name AS "authorName",
        (SELECT coalesce(json_agg(json_build_object('dimension', l.dimension, 'level', l.level, 'note', l.note)), '[]') FROM bilan_line l WHERE l.bilan_id = n.id) AS lines
      FROM bilan n JOIN beneficiary b ON b.id = n.beneficiary_id LEFT JOIN "user" u ON u.id = n.author_id
      WHERE b.id = ${beneficiaryId}::uuid AND ${heldBetweenThemSql(ctx.actor)} ORDER BY n.created_at DESC, n.id DESC LIMIT ${MOST}::int`,
  });
  const linesOf = (index: number) => inOrder(bilans[index]?.lines ?? []);
  return bilans.map(({ bilanId, createdAt, authorName }, index) => ({ bilanId, createdAt, authorName, lines: linesOf(index), changes: changesSince(linesOf(index + 1), linesOf(index)) }));
}
