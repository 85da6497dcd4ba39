import { z } from "zod";
import type { ActorRole } from "../access/actor.ts";
import { movesFrom, type OfferStatus } from "./offer-states.ts";

/** What a button asks of an offer: it holds for longer or is open again, somebody was found, or it is over. */
export const offerChanges = ["reopen", "filled", "closed"] as const;
export type OfferChange = (typeof offerChanges)[number];

/** A change as a button sends it, from a page of one offer or of several. */
export const offerChangeSchema = z.object({ change: z.enum(offerChanges) });
export const listedOfferChangeSchema = offerChangeSchema.extend({ offerId: z.uuid() });

/** A change that may be asked for, and the words of its button. */
export type OfferButton = { change: OfferChange; button: string };
const changeOf: Partial<Record<OfferStatus, OfferChange>> = { open: "reopen", filled: "filled", closed: "closed" };

/**
 * The buttons of an offer for whoever speaks on its employer's behalf, in the order of the table of moves.
 *
 * What waits for a human look is let through or refused in the queue, with its reasons; what was refused is corrected first. An
 * imported offer has none: its source ends it.
 */
export function buttonsOf(role: ActorRole, { source, status }: { source: string; status: OfferStatus }): OfferButton[] {
  if (source !== "direct") return [];
  return movesFrom(role, status).flatMap(({ to, button }) => {
    const change = status === "held" && to !== "closed" ? undefined : changeOf[to];
    return change === undefined ? [] : [{ change, button }];
  });
}
