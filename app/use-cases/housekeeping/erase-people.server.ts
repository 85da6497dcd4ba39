import { localDay } from "#app/domain/kit/french.ts";
import { ok } from "#app/domain/kit/result.ts";
import { log } from "#app/infra/log.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { erasePerson } from "./erase-person.server.ts";

/** Read so many at a time; each is erased in a transaction of its own, so that a stop in the middle loses nothing. */
const AT_A_TIME = 200;

/**
 * Erases for good those who left and whose days of grace are over, and gives how many.
 *
 * An account opened again meanwhile stays.
 */
export async function erasePeople(ctx: Context, atATime = AT_A_TIME): Promise<number> {
  const today = localDay(ctx.now);
  const due = { role: "beneficiary" as const, disabledAt: { not: null }, erasesOn: { lte: new Date(`${today}T00:00:00Z`) } };
  let erased = 0;
  for (let more = true; more; ) {
    const people = await ctx.db.user.findMany({ where: due, select: { id: true, email: true, phone: true, beneficiary: { select: { id: true } } }, orderBy: [{ erasesOn: "asc" }, { id: "asc" }], take: atATime });
    for (const { id, email, phone, beneficiary } of people) {
      await inTransaction(ctx, async (tx) => {
        // Locks the account: whoever opens it again comes before, or finds nothing.
        const still = await tx.user.updateMany({ where: { id, ...due }, data: { disabledAt: ctx.now } });
        if (still.count === 0) return ok(null);
        await erasePerson(tx, { userId: id, beneficiaryId: beneficiary?.id ?? null, email, phone }, today);
        erased += 1;
        return ok(null);
      });
    }
    more = people.length === atATime;
  }
  log.info({ erased }, "people erased");
  return erased;
}
