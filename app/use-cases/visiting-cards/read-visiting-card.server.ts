import { phoneInWords } from "#app/domain/accounts/address.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { USUAL_PARTS, type CardPart } from "#app/domain/visiting-cards/card-parts.ts";
import { cardWith, tooMuchOnCard, type CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { cardLinkOf, cardSelect, linkSelect, wholeCardOf, type CardLink, type CardMaker } from "./card-rows.server.ts";

/** What someone who scanned her card left. `doneByRole`: who has dealt with it since. */
export type CardReplyView = { replyId: string; name: string; organisation: string; phone: { words: string; e164: string } | null; email: string | null; words: string; createdAt: Date; doneAt: Date | null; doneByRole: string | null };
export type VisitingCard = {
  beneficiaryId: string; isClosed: boolean;
  /** All that it could show, for the one who ticks. */
  whole: CardView;
  /** What is ticked: as last chosen, else the usual. */
  shows: CardPart[];
  /** What an employer sees with these. */
  card: CardView;
  /** Words he has no need of, on what he sees. */
  tooMuch: string[];
  /** The last link made; null when none ever was. `state` says whether it still shows something. */
  link: CardLink | null;
  /** Who chose last at the desk: « saisi par »; null when she did, or nobody. */
  enteredBy: string | null;
  replies: CardReplyView[];
};

/** As many as a page holds; the older ones go after `KEPT_DAYS.cardReply`. */
const MOST_REPLIES = 30;

/**
 * A person's visiting card with all that may be done with it. That her coach opened it is written in the same transaction.
 *
 * @returns refusal: `person.missing`
 */
export async function readVisitingCard(ctx: CardMaker, beneficiaryId: string): Promise<Result<VisitingCard>> {
  if (ctx.actor.role === "beneficiary") return readIn(ctx.db, ctx, beneficiaryId);
  return inTransaction(ctx, async (tx) => {
    const read = await readIn(tx, ctx, beneficiaryId);
    if (read.ok) await noteInAudit(tx, ctx, { action: "visiting-card.read", subjectType: "beneficiary", subjectId: beneficiaryId, beneficiaryId });
    return read;
  });
}

async function readIn(tx: Tx, ctx: CardMaker, beneficiaryId: string): Promise<Result<VisitingCard>> {
  const row = await tx.beneficiary.findFirst({
    where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: {
      ...cardSelect, user: { select: { ...cardSelect.user.select, disabledAt: true } },
      shares: { where: { kind: "card" }, orderBy: [{ createdAt: "desc" }, { cutAt: { sort: "asc", nulls: "first" } }], take: 1, select: linkSelect },
      cardReplies: { orderBy: { createdAt: "desc" }, take: MOST_REPLIES, select: { id: true, name: true, organisation: true, phone: true, email: true, words: true, createdAt: true, doneAt: true, doneByRole: true } },
    },
  });
  if (row === null) return refuse("missing", "person.missing");
  const last = row.shares[0];
  const link = last === undefined ? null : cardLinkOf(last, ctx.now);
  const shows = link?.shows ?? [...USUAL_PARTS];
  const whole = await wholeCardOf(ctx, row);
  const card = cardWith(whole, shows);
  const by = last?.byRole === "coach" && last.byId !== null ? await tx.user.findUnique({ where: { id: last.byId }, select: { firstName: true, lastName: true } }) : null;
  return ok({
    beneficiaryId: row.id, isClosed: row.user.disabledAt !== null, whole, shows, card, tooMuch: tooMuchOnCard(card), link, enteredBy: by && `${by.firstName} ${by.lastName}`,
    replies: row.cardReplies.map(({ id, phone, ...reply }) => ({ replyId: id, ...reply, phone: phone === null ? null : { words: phoneInWords(phone), e164: phone } })),
  });
}
