import { addDays, addMonths } from "#app/domain/kit/calendar-days.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import { ERASURE, erasureStep, lastContactOn, type ErasureStep } from "#app/domain/profiles/contact.ts";
import { Prisma, type Tx } from "#app/infra/db.server.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { erasePerson } from "./erase-person.server.ts";
import { readContacts, type Silent } from "./last-contacts.server.ts";

/** Read so many at a time; each is dealt with in a transaction of its own. */
const AT_A_TIME = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

export type SilencesEnded = { warned: number; erased: number; forgotten: number };

/**
 * Warns those nobody has heard of for nearly two years, erases those who were warned and are still silent, and forgets the
 * warning of those who came back.
 *
 * Whoever left by herself is erased by `erasePeople`. A closed account is no contact: it is counted like another.
 */
export async function endSilences(ctx: Context, atATime = AT_A_TIME): Promise<SilencesEnded> {
  const today = localDay(ctx.now);
  const before = new Date(`${addDays(addMonths(today, -ERASURE.months), ERASURE.warnedDays + 2)}T00:00:00Z`);
  const sum = { none: 0, wait: 0, warn: 0, erase: 0, forget: 0 };
  for (let after = FIRST, more = true; more; ) {
    // Two columns say of nearly everybody that there is nothing to read; the rest is asked of the others.
    const people = await readContacts(ctx.db, Prisma.sql`u.id > ${after}::uuid AND (n.user_id IS NOT NULL OR (u.created_at < ${before} AND (u.last_sign_in_at IS NULL OR u.last_sign_in_at < ${before})))`, atATime);
    for (const person of people) {
      const { step } = stepOf(person, today);
      if (step !== "none" && step !== "wait") sum[await act(ctx, person.userId, today)] += 1;
    }
    after = people.at(-1)?.userId ?? after;
    more = people.length === atATime;
  }
  const ended = { warned: sum.warn, erased: sum.erase, forgotten: sum.forget };
  log.info(ended, "silences ended");
  return ended;
}

const stepOf = ({ contacts, noticeOn }: Silent, today: string): ErasureStep => erasureStep(lastContactOn(contacts) ?? today, today, noticeOn);

/** Does what is to be done of one person, read again under a lock: a contact may have come in meanwhile. */
async function act(ctx: Context, userId: string, today: string): Promise<ErasureStep["step"]> {
  const done = await inTransaction<ErasureStep["step"]>(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    const [person] = await readContacts(tx, Prisma.sql`u.id = ${userId}::uuid`, 1);
    if (!person) return ok("none");
    const next = stepOf(person, today);
    if (next.step === "warn") await warn(tx, ctx, person, next.erasesOn);
    if (next.step === "forget") await tx.erasureNotice.deleteMany({ where: { userId } });
    if (next.step === "erase") await erasePerson(tx, person, today);
    return ok(next.step);
  });
  return done.ok ? done.value : "none";
}

/** She is told as she chose to be; her coach reads it in the day. */
async function warn(tx: Tx, ctx: Context, { userId }: Silent, erasesOn: string): Promise<void> {
  await tx.erasureNotice.create({ data: { userId, toldAt: ctx.now, erasesOn: new Date(`${erasesOn}T00:00:00Z`) } });
  await notify(tx, ctx, { userId, kind: "still-there", subjectId: userId, dedupeKey: dedupeKeys.stillThere(userId, erasesOn) });
}
