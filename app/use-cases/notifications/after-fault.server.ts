import { DeliveryFault } from "#app/infra/delivery-fault.ts";
import type { Context } from "../context.server.ts";
import type { Try } from "./send-notification.server.ts";

/**
 * What a fault of delivery asks of the queue: later for a busy provider, nothing more for one that refuses, another try for one
 * that is down. A fault of ours is thrown as it is.
 *
 * @param lost writes down what did not leave; `isOver`: no try is left
 * @returns an hour when it is to be tried again that is no failure
 * @throws DeliveryFault when the provider is down
 */
export async function afterFault(ctx: Context, fault: unknown, tries: Try, lost: (fault: DeliveryFault, isOver: boolean) => Promise<void>): Promise<{ retryAt: Date } | undefined> {
  if (!(fault instanceof DeliveryFault)) throw fault;
  if (fault.kind === "busy") return { retryAt: new Date(ctx.now.getTime() + fault.retryAfterMs) };
  await lost(fault, fault.kind === "refused" || tries.number >= tries.of);
  if (fault.kind === "refused") return undefined;
  throw fault;
}
