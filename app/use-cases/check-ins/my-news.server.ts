import type { ActorOf } from "#app/domain/access/actor.ts";
import type { LinkAnswer } from "#app/domain/check-ins/check-in.schema.ts";
import { checkInToAnswer } from "#app/domain/check-ins/which-check-in.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { writeCheckInAnswer } from "./answer-check-in.server.ts";
import { CHECK_IN, openedCheckIn, type OpenedCheckIn } from "./open-check-in.server.ts";

/** `asked` is null where no milestone is near: she may write to her coach. */
export type MyNews = { applicationId: string; title: string; asked: (OpenedCheckIn & { checkInId: string }) | null };

/**
 * What a person may say today, from her own pages, of work that she began: without waiting for a message, and without its link.
 *
 * @returns refusal: `application.missing` (not hers, or not begun)
 */
export async function readMyNews(ctx: Context<ActorOf<"beneficiary">>, applicationId: string): Promise<Result<MyNews>> {
  const work = await ctx.db.application.findFirst({
    where: { id: applicationId, beneficiaryId: ctx.actor.beneficiaryId, hiredOn: { not: null }, state: { in: ["demarre", "suivi", "rompu"] } }, relationLoadStrategy: "join",
    select: { id: true, offer: { select: { title: true } }, checkIns: { where: { side: "person" }, select: CHECK_IN } },
  });
  if (!work) return refuse("missing", "application.missing");
  const chosen = checkInToAnswer(work.checkIns.map((row) => ({ row, dueOn: row.dueOn.toISOString().slice(0, 10), isCancelled: row.cancelledAt !== null })), localDay(ctx.now));
  const asked = chosen === null ? null : openedCheckIn(ctx, chosen.row);
  return ok({ applicationId, title: work.offer.title, asked: asked?.ok ? asked.value : null });
}

/**
 * Her news, given from her own pages: as by the link, for her coach alone.
 *
 * @returns refusals: `application.missing` | `check-in.over` | `check-in.unanswered` (a word before any answer)
 */
export async function giveMyNews(ctx: Context<ActorOf<"beneficiary">>, applicationId: string, input: LinkAnswer): Promise<Result<{ applicationId: string }>> {
  const news = await readMyNews(ctx, applicationId);
  if (!news.ok) return news;
  const { asked } = news.value;
  if (asked === null || asked.isOver) return refuse("conflict", "check-in.over");
  const written = await writeCheckInAnswer(ctx, asked, input);
  return written.ok ? ok({ applicationId }) : written;
}
