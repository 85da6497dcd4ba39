import { prescriptionMail } from "#app/domain/actions/prescription-mail.ts";
import { afterFault } from "../notifications/after-fault.server.ts";
import { mayLeaveAt } from "../notifications/may-leave-at.server.ts";
import { log } from "#app/infra/log.server.ts";
import { mailer } from "#app/infra/mail/mail.server.ts";
import type { Mailer } from "#app/infra/mail/mailer.ts";
import type { Context } from "../context.server.ts";
import type { Try } from "../notifications/send-notification.server.ts";
import { prescriptionLink } from "./prescription-link.server.ts";

/**
 * Sends a structure the link of a prescription, if it is still waiting for an answer. Nothing about the person is in the mail.
 *
 * Its id is the idempotency key: sent again after a crash, it arrives once as far as the provider can. A structure without an
 * address gets nothing: its coach reads that she is to call. When the last try fails, she is given a thing to do.
 *
 * @returns an hour when it is to be tried again that is no failure: the night, a busy provider
 * @throws DeliveryFault when the provider is down
 */
export async function sendPrescription(ctx: Context, prescriptionId: string, tries: Try, by: Mailer = mailer(ctx.db)): Promise<{ retryAt: Date } | undefined> {
  const row = await ctx.db.prescription.findFirst({
    where: { id: prescriptionId, state: "envoyee", seenAt: null }, relationLoadStrategy: "join",
    select: { id: true, createdAt: true, coachId: true, beneficiaryId: true, action: { select: { name: true, operator: true, operatorEmail: true, territory: { select: { brandName: true, helpPhone: true } } } } },
  });
  if (row === null || row.action.operatorEmail === "") return undefined;
  const retryAt = mayLeaveAt(ctx.now, false);
  if (retryAt > ctx.now) return { retryAt };
  const { name, operator, operatorEmail, territory } = row.action;
  try {
    await by.send({ to: operatorEmail, ...prescriptionMail({ actionName: name, operator, ...territory, link: prescriptionLink(row) }), idempotencyKey: `prescription-${row.id}` });
    return undefined;
  } catch (fault) {
    return afterFault(ctx, fault, tries, async ({ code }, isOver) => {
      if (isOver) await giveToCall(ctx, { ...row, operator });
      log.warn({ prescriptionId, code, isOver }, "a prescription could not be sent");
    });
  }
}

/** « Appeler Mobylis » among the coach's own things to do; once. */
async function giveToCall(ctx: Context, { id, coachId, beneficiaryId, operator }: { id: string; coachId: string; beneficiaryId: string; operator: string }): Promise<void> {
  const title = `Appeler ${operator} : le message n’est pas parti`.slice(0, 160);
  if ((await ctx.db.coachTask.count({ where: { coachId, beneficiaryId, title, doneAt: null } })) > 0) return;
  await ctx.db.coachTask.create({ data: { id: ctx.newId(), coachId, beneficiaryId, title, dueOn: ctx.now, createdAt: ctx.now } });
  log.info({ prescriptionId: id }, "the coach is to call the structure");
}
