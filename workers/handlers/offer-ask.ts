import { sendAsking } from "#app/use-cases/offers/intake/send-asking.server.ts";
import type { JobHandler } from "../job-handlers.ts";

/** An offer lacks something: its employer gets the link that asks for it. */
export const offerAsk: JobHandler<"offer.ask"> = (ctx, { askingId }, attempt) => sendAsking(ctx, askingId, attempt);
