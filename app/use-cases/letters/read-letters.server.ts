import type { ActorOf } from "#app/domain/access/actor.ts";
import type { LetterView } from "#app/domain/letters/letters.ts";
import { lettersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

/** `hasOlder`: there are more before these. `clientKey`: the key of the letter that may be written next. */
export type Letters = { letters: LetterView[]; hasOlder: boolean; unread: number; clientKey: string };

/** How many letters a page shows at first, and when one asks for those before. */
export const SHOWN_LETTERS = { few: 3, last: 40, all: 500 } as const;

/** The last letters between a person and her coaches, the newest last; nothing of someone out of reach. Reading changes nothing. */
export async function readLetters(ctx: Context<ActorOf<"beneficiary" | "coach">>, beneficiaryId: string, shown: keyof typeof SHOWN_LETTERS = "last"): Promise<Letters> {
  const where = { AND: [{ beneficiaryId }, lettersSeenBy(ctx.actor)] };
  const most = SHOWN_LETTERS[shown];
  const [rows, unread] = await Promise.all([
    ctx.db.letter.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: most + 1, select: { id: true, authorId: true, authorRole: true, text: true, createdAt: true, readAt: true } }),
    ctx.db.letter.count({ where: { AND: [where, { authorRole: { not: ctx.actor.role }, readAt: null }] } }),
  ]);
  const authors = await ctx.db.user.findMany({ where: { id: { in: [...new Set(rows.flatMap(({ authorId }) => authorId ?? []))] } }, select: { id: true, firstName: true } });
  const names = new Map(authors.map(({ id, firstName }) => [id, firstName]));
  const letters = rows.slice(0, most).reverse().map((row): LetterView => ({
    letterId: row.id, isMine: row.authorId === ctx.actor.userId, author: names.get(row.authorId ?? "") ?? (row.authorRole === "coach" ? "Coach" : "Compte fermé"),
    text: row.text, at: row.createdAt, isNew: row.readAt === null && row.authorRole !== ctx.actor.role,
  }));
  return { letters, hasOlder: rows.length > most, unread, clientKey: ctx.newId() };
}
