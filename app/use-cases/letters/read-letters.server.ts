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
  const who = { select: { id: true, firstName: true } } as const;
  const rows = await ctx.db.letter.findMany({
    where, relationLoadStrategy: "join", orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: most + 1,
    select: { id: true, authorId: true, authorRole: true, text: true, via: true, createdAt: true, readAt: true, beneficiary: { select: { coach: who, user: who } } },
  });
  const isUnread = ({ authorRole, readAt }: (typeof rows)[number]) => authorRole !== ctx.actor.role && readAt === null;
  const names = new Map([rows[0]?.beneficiary.coach, rows[0]?.beneficiary.user].flatMap((one) => (one ? [[one.id, one.firstName] as const] : [])));
  // Coaches she had before, and letters before those shown: asked for only where there are some.
  const others = [...new Set(rows.flatMap(({ authorId }) => (authorId !== null && !names.has(authorId) ? [authorId] : [])))];
  const [authors, unread] = await Promise.all([
    others.length === 0 ? [] : ctx.db.user.findMany({ where: { id: { in: others } }, ...who }),
    rows.length <= most ? rows.filter(isUnread).length : ctx.db.letter.count({ where: { AND: [where, { authorRole: { not: ctx.actor.role }, readAt: null }] } }),
  ]);
  for (const { id, firstName } of authors) names.set(id, firstName);
  const letters = rows.slice(0, most).reverse().map((row): LetterView => ({
    letterId: row.id, isMine: row.authorId === ctx.actor.userId, author: names.get(row.authorId ?? "") ?? (row.authorRole === "coach" ? "Coach" : "Compte fermé"),
    text: row.text, at: row.createdAt, isNew: row.readAt === null && row.authorRole !== ctx.actor.role, isBySms: row.via === "sms",
  }));
  return { letters, hasOlder: rows.length > most, unread, clientKey: ctx.newId() };
}
