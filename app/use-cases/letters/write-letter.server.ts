import { createHash } from "node:crypto";
import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { LetterInput } from "#app/domain/letters/letter.schema.ts";
import { MOST_LETTERS_AN_HOUR } from "#app/domain/letters/letters.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";

type Writer = Context<ActorOf<"beneficiary" | "coach">>;
const HOUR_MS = 3_600_000;
/** Whoever has not read yet what came in this time was told already: ten letters in a row are one message on a phone. */
const TOLD_FOR_MS = 12 * HOUR_MS;

/**
 * Writes a letter between a person and her present coach, once however often it is sent, and tells the other that one waits.
 *
 * The key is the page's, the text and the writer are part of it: a page taken back from the browser's memory keeps its old
 * key, and what is then written in it is another letter that must not be lost.
 *
 * @param beneficiaryId whose letters; `via`: how it came, when it was not by a page
 * @returns `isNew` false when this very letter was there already; refusals: `person.missing` | `letter.no-coach` | `letter.too-many`
 */
export function writeLetter(ctx: Writer, beneficiaryId: string, { text, clientKey, via }: LetterInput & { via?: "sms" }): Promise<Result<{ letterId: string; isNew: boolean }>> {
  return inTransaction<{ letterId: string; isNew: boolean }>(ctx, async (tx) => {
    const person = await tx.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, select: { id: true, userId: true, coachId: true } });
    if (!person) return refuse("missing", "person.missing");
    if (person.coachId === null) return refuse("conflict", "letter.no-coach");
    const key = createHash("sha256").update(`${ctx.actor.userId}\n${clientKey}\n${text}`).digest("base64url");
    const whose = { beneficiaryId: person.id, clientKey: key };
    const known = await tx.letter.findUnique({ where: { beneficiaryId_clientKey: whose }, select: { id: true } });
    if (known) return ok({ letterId: known.id, isNew: false });
    const lately = await tx.letter.count({ where: { beneficiaryId: person.id, authorId: ctx.actor.userId, createdAt: { gt: new Date(ctx.now.getTime() - HOUR_MS) } } });
    if (lately >= MOST_LETTERS_AN_HOUR) return refuse("too-many", "letter.too-many");

    const letterId = ctx.newId();
    // Two taps at the same moment: the unique index lets one through.
    const made = await tx.letter.createMany({ data: [{ id: letterId, ...whose, authorId: ctx.actor.userId, authorRole: ctx.actor.role, text, via: via ?? null, createdAt: ctx.now }], skipDuplicates: true });
    if (made.count === 0) return ok({ letterId: (await tx.letter.findUniqueOrThrow({ where: { beneficiaryId_clientKey: whose }, select: { id: true } })).id, isNew: false });
    await tell(tx, ctx, { letterId, beneficiaryId: person.id, userId: ctx.actor.role === "coach" ? person.userId : person.coachId });
    return ok({ letterId, isNew: true });
  });
}

/** Tells the other one, unless an earlier letter waits for her of which she was told not long ago. */
async function tell(tx: Tx, ctx: Writer, { letterId, beneficiaryId, userId }: { letterId: string; beneficiaryId: string; userId: string }): Promise<void> {
  const waiting = await tx.letter.count({ where: { beneficiaryId, authorRole: ctx.actor.role, readAt: null, id: { not: letterId }, createdAt: { gt: new Date(ctx.now.getTime() - TOLD_FOR_MS) } } });
  if (waiting > 0) return;
  await notify(tx, ctx, { userId, kind: ctx.actor.role === "coach" ? "letter-from-coach" : "letter-from-person", subjectId: beneficiaryId, dedupeKey: dedupeKeys.letter(letterId) });
}
