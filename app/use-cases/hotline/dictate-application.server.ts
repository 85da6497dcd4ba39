import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ApplyInput } from "#app/domain/applications/application.schema.ts";
import { refuse, type Result } from "#app/domain/kit/result.ts";
import { sendApplication, type Sent } from "../applications/send-application.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { listMyOffers, type MyOffer } from "../matching/list-my-offers.server.ts";
import { searchMyOffers } from "../matching/search-my-offers.server.ts";
import { sayNoFor } from "../recommendations/say-no.server.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { callerOf } from "./as-caller.server.ts";

export type OffersToAnswer = { userId: string; firstName: string; lastName: string; offers: MyOffer[] };

/**
 * The open offers that a person on the phone may say yes to: those of her list, or those her words find.
 *
 * @returns refusals: `account.missing` (also for whoever is no person) | `account.closed`
 */
export async function offersToAnswer(ctx: Context<ActorOf<"hotliner">>, userId: string, words: string): Promise<Result<OffersToAnswer>> {
  const caller = await callerOf(ctx, userId);
  if (!caller.ok) return caller;
  const { actor, ...names } = caller.value;
  if (actor.role !== "beneficiary") return refuse("missing", "account.missing");
  const her = { ...ctx, actor };
  const offers = words.trim() === "" ? [...(await listMyOffers(her, "jobs")).jobs, ...(await listMyOffers(her, "benevolat")).benevolat] : (await searchMyOffers(her, words, 1)).offers.filter(({ hasAnswered }) => !hasAnswered);
  return { ok: true, value: { ...names, offers } };
}

/**
 * Sends the card of someone who says yes on the phone: her agreement was asked aloud, for this employer.
 *
 * By the rules of her own tap, and the table of states; the history keeps that the help line typed it, and she gets a message.
 *
 * @returns refusals: `account.missing` | `account.closed` | `offer.missing` | `application.consent-missing` |
 *   `application.offer-not-open` | `application.moved-meanwhile`
 */
export async function dictateApplication(ctx: Context<ActorOf<"hotliner">>, userId: string, offerId: string, input: ApplyInput): Promise<Result<Sent>> {
  const caller = await callerOf(ctx, userId);
  if (!caller.ok) return caller;
  const { actor } = caller.value;
  if (actor.role !== "beneficiary") return refuse("missing", "account.missing");
  return inTransaction(ctx, async (tx) => {
    const sent = await sendApplication(tx, ctx, actor.beneficiaryId, offerId, input);
    if (sent.ok && sent.value.outcome === "sent") await noteInAudit(tx, ctx, { action: "application.by-phone", subjectType: "application", subjectId: sent.value.applicationId, beneficiaryId: actor.beneficiaryId });
    return sent;
  });
}

/**
 * Writes down the « non » that someone says on the phone: to her coach when a proposal of his waits, else to nobody.
 *
 * By the rules of her own tap. Her health and her children are not typed here: she keeps such a reason to herself.
 *
 * @returns refusals: `account.missing` | `account.closed` and those of `sayNo`
 */
export async function dictateNo(ctx: Context<ActorOf<"hotliner">>, userId: string, offerId: string, reason: string): Promise<Result<{ toldCoach: boolean }>> {
  const caller = await callerOf(ctx, userId);
  if (!caller.ok) return caller;
  const { actor } = caller.value;
  if (actor.role !== "beneficiary") return refuse("missing", "account.missing");
  return inTransaction(ctx, async (tx) => {
    const said = await sayNoFor(within(ctx, tx), actor, offerId, { reason, note: "" });
    if (said.ok) await noteInAudit(tx, ctx, { action: "no.by-phone", subjectType: "offer", subjectId: offerId, beneficiaryId: actor.beneficiaryId });
    return said;
  });
}
