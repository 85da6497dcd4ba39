import { pairVacancies, type Vacancy } from "#app/domain/offers/vacancy/same-vacancy.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { record } from "#app/infra/outbox.server.ts";
import type { Context } from "../../context.server.ts";
import { comparedColumns, vacancyOfRow } from "./find-twins.server.ts";

const COMMUNES = 20;

/**
 * Joins the copies that were imported before their employer typed the same offer: his stays, the copy closes, and the
 * sources that hold it are his offer's.
 *
 * A copy that somebody answered, or was proposed, is left open until that is over: an answer given to one is not moved
 * to another.
 *
 * @returns how many copies closed
 */
export async function joinTypedOffers(ctx: Context, territoryId: string): Promise<number> {
  const open = { territoryId, status: "open" } as const satisfies Prisma.OfferWhereInput;
  const places = await ctx.db.offer.findMany({ where: { ...open, source: "direct" }, select: { communeCode: true }, distinct: ["communeCode"], orderBy: { communeCode: "asc" } });
  let joined = 0;
  for (let from = 0; from < places.length; from += COMMUNES) {
    const communeCode = { in: places.slice(from, from + COMMUNES).map((place) => place.communeCode) };
    const read = (where: Prisma.OfferWhereInput) => ctx.db.offer.findMany({ where: { ...open, communeCode, ...where }, select: comparedColumns });
    const copies = await read({ source: { not: "direct" }, applications: { none: {} }, recommendations: { none: {} } });
    if (copies.length === 0) continue;
    const asVacancies = (rows: typeof copies) => new Map(rows.map((row): [string, Vacancy] => [row.id, vacancyOfRow(row)]));
    for (const [copyId, typedId] of pairVacancies(asVacancies(copies), asVacancies(await read({ source: "direct" })))) {
      if (await joinOne(ctx, copyId, typedId)) joined += 1;
    }
  }
  return joined;
}

function joinOne(ctx: Context, copyId: string, typedId: string): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const closed = await tx.offer.updateMany({ where: { id: copyId, status: "open", applications: { none: {} }, recommendations: { none: {} } }, data: { status: "closed", closedAt: ctx.now } });
    if (closed.count === 0) return false;
    await tx.offerSource.updateMany({ where: { offerId: copyId }, data: { offerId: typedId } });
    await record(tx, "offer.changed", { offerId: copyId });
    return true;
  });
}
