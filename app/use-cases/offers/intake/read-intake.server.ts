import type { ActorOf } from "#app/domain/access/actor.ts";
import { askWords, missingOf, type Ask } from "#app/domain/offers/intake/missing.ts";
import { wayToAsk } from "#app/domain/offers/intake/asking.ts";
import { offersSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";
import { askedColumns } from "./asked-columns.ts";

export type Intake = {
  missing: Ask[];
  missingWords: string[];
  /** Where a link would go: never the address itself. */
  way: "mail" | "sms" | null;
  /** The last link that was sent, and what became of it. */
  asking: { at: Date; isSent: boolean; isFailed: boolean; answeredAt: Date | null } | null;
  contact: { name: string; phone: string; email: string };
  /** The other places of the same order. */
  sites: { offerId: string; communeName: string; placeNote: string; posts: number; status: string }[];
  clause: { due: number; done: number; lines: { hours: number; on: string }[] } | null;
};

/** What an offer lacks, how its employer was asked, the other places of its order, the hours of its clause; null for an imported one. One round trip, a second one for an order. */
export async function readIntake(ctx: Context<ActorOf<"coach">>, offerId: string): Promise<Intake | null> {
  const row = await ctx.db.offer.findFirst({
    where: { AND: [{ id: offerId, source: "direct" }, offersSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: {
      ...askedColumns, id: true, orderId: true, contactPhone: true, contactEmail: true, clauseHours: true, organisation: { select: { email: true, phone: true } },
      askings: { select: { createdAt: true, sentAt: true, lastError: true, answeredAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
      clauseWork: { select: { hours: true, on: true }, orderBy: [{ on: "desc" }, { id: "desc" }] },
    },
  });
  if (!row) return null;
  const sites = row.orderId === null ? [] : await ctx.db.offer.findMany({
    where: { AND: [{ orderId: row.orderId, id: { not: row.id } }, offersSeenBy(ctx.actor)] }, relationLoadStrategy: "join",
    select: { id: true, placeNote: true, posts: true, status: true, commune: { select: { name: true } } }, orderBy: [{ communeCode: "asc" }, { id: "asc" }],
  });
  const [last] = row.askings;
  const missing = missingOf(row);
  return {
    missing, missingWords: missing.map((ask) => askWords[ask]), way: wayToAsk(row, row.organisation)?.channel ?? null,
    asking: last ? { at: last.createdAt, isSent: last.sentAt !== null, isFailed: last.lastError !== null, answeredAt: last.answeredAt } : null,
    contact: { name: row.contactName, phone: row.contactPhone, email: row.contactEmail },
    sites: sites.map(({ id, commune, ...site }) => ({ offerId: id, communeName: commune.name, ...site })),
    clause: row.clauseHours === null ? null : { due: row.clauseHours, done: row.clauseWork.reduce((sum, { hours }) => sum + hours, 0), lines: row.clauseWork.map(({ hours, on }) => ({ hours, on: on.toISOString().slice(0, 10) })) },
  };
}
