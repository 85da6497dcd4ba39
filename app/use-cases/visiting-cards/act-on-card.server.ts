import type { Result } from "#app/domain/kit/result.ts";
import type { CardAct } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import type { CardMaker } from "./card-rows.server.ts";
import { finishCardReply } from "./finish-card-reply.server.ts";
import { chooseCardParts, cutCard, renewCard } from "./make-visiting-card.server.ts";

/** One button of a card's page, done. @returns the refusals of what it does */
export function actOnCard(ctx: CardMaker, beneficiaryId: string, given: CardAct): Promise<Result<null>> {
  switch (given.act) {
    case "choose":
      return chooseCardParts(ctx, beneficiaryId, given.shows);
    case "renew":
      return renewCard(ctx, beneficiaryId);
    case "cut":
      return cutCard(ctx, beneficiaryId);
    case "done":
      return finishCardReply(ctx, beneficiaryId, given.replyId);
  }
}
