import type { ActorOf } from "#app/domain/access/actor.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { cardPartWords, partsAmong } from "#app/domain/visiting-cards/card-parts.ts";
import type { Context } from "../context.server.ts";

/** A link of hers that shows something to whoever has it: what it shows, since when, how often it was opened. */
export type OpenLink = { kind: "cv" | "card"; shows: string[]; since: string; seen: number };

/** Her links that are open, the newest first: she made them, and cuts them on their page. @source decisions 0025, 0044 */
export async function readMyLinks({ db, actor, now }: Context<ActorOf<"beneficiary">>): Promise<OpenLink[]> {
  const rows = await db.share.findMany({
    where: { beneficiaryId: actor.beneficiaryId, cutAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }, orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { kind: true, shows: true, createdAt: true, seen: true },
  });
  return rows.map(({ kind, shows, createdAt, seen }) => ({ kind: kind === "card" ? "card" : "cv", shows: partsAmong(shows).map((part) => cardPartWords[part].label), since: dayNear(localDay(createdAt), localDay(now)), seen }));
}
