import { z } from "zod";
import { parsePhone } from "#app/domain/accounts/address.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { choiceOf, withoutSms } from "#app/domain/notifications/choice.ts";
import { readSmsReply } from "#app/domain/notifications/sms-reply.ts";
import { env } from "#app/infra/env.server.ts";
import { log } from "#app/infra/log.server.ts";
import { sameText } from "#app/infra/secrets.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { writeLetter } from "../letters/write-letter.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { lookAgainAtDigests } from "./choose-telling.server.ts";

/** What the gateway hands on: its own id of the SMS, the number it came from, the text. */
const heardSchema = z.object({ id: z.string().min(1).max(100), from: z.string().max(30), text: z.string().max(4_000) });

/**
 * Hears an SMS that someone sent us: « STOP » stops SMS to that number at once, other words go to her coach as a letter « par SMS ».
 *
 * Handed on twice it is heard once. A number that is nobody's, of the staff, or of someone without a coach: nothing is kept of
 * the words, the log has an id and no number.
 *
 * @param key the bearer key the gateway shows, the same as for receipts
 * @param configured the one it must show
 * @returns refusals: `receipt.key-wrong` (also while no key is configured) | `sms.unreadable`
 */
export async function hearSms(ctx: Context, key: string, said: unknown, configured = env().SMS_RECEIPT_KEY): Promise<Result<null>> {
  if (!configured || !sameText(key, configured)) return refuse("forbidden", "receipt.key-wrong");
  const heard = heardSchema.safeParse(said);
  if (!heard.success) return refuse("invalid", "sms.unreadable");
  const { id, from, text } = heard.data;
  const phone = parsePhone(/^33\d{9}$/.test(from.trim()) ? `+${from.trim()}` : from);
  // The database lets one account have a number: two who share a phone are one of them, and the other by another way.
  const owner = phone === null ? null : await ctx.db.user.findFirst({ where: { phone, disabledAt: null, role: { in: ["beneficiary", "employer"] } }, relationLoadStrategy: "join", select: { id: true, territoryId: true, beneficiary: { select: { id: true, coachId: true } } } });
  const reply = readSmsReply(text);
  log.info({ userId: owner?.id ?? null, reply: reply.kind }, "an SMS was heard");
  if (!owner) return ok(null);
  if (reply.kind === "stop") return stopSms(ctx, owner.id);
  if (reply.kind === "nothing" || !owner.beneficiary?.coachId) return ok(null);
  const { id: beneficiaryId } = owner.beneficiary;
  const as = { ...ctx, actor: { role: "beneficiary" as const, userId: owner.id, territoryId: owner.territoryId, beneficiaryId } };
  const written = await writeLetter(as, beneficiaryId, { text: reply.text, clientKey: `sms:${id}`, via: "sms" });
  if (!written.ok) log.warn({ userId: owner.id, code: written.refusal.code }, "an SMS was not handed on");
  return ok(null);
}

/** SMS stop, other ways go on. Twice is no error. */
function stopSms(ctx: Context, userId: string): Promise<Result<null>> {
  return inTransaction<null>(ctx, async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, relationLoadStrategy: "join", select: { email: true, phone: true, telling: { select: { channels: true, rhythm: true } }, beneficiary: { select: { id: true } }, _count: { select: { pushes: true } } } });
    const next = withoutSms(choiceOf(user.telling), { email: user.email, phone: user.phone, pushes: user._count.pushes });
    if (next === null) return ok(null);
    const row = { channels: [...next.ways], rhythm: next.rhythm };
    const before = next.rhythmBefore === undefined ? {} : { rhythmBefore: next.rhythmBefore };
    await tx.tellingChoice.upsert({ where: { userId }, create: { userId, ...row, ...before }, update: { ...row, ...before } });
    // Nobody signed in: what came is an SMS from a number.
    await noteInAudit(tx, { ...ctx, actor: { role: "system" } }, { action: "telling.sms-stopped", subjectType: "user", subjectId: userId, ...(user.beneficiary ? { beneficiaryId: user.beneficiary.id } : {}) });
    await lookAgainAtDigests(tx, userId);
    return ok(null);
  });
}
