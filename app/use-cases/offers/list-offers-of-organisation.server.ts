import type { ActorOf } from "#app/domain/access/actor.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { offerTypists } from "./offer-typists.server.ts";

export type OfferOfOrganisation = {
  offerId: string;
  kind: OfferKind;
  title: string;
  communeName: string;
  status: string;
  posts: number;
  publishedAt: Date | null;
  expiresAt: Date | null;
  /** « Hugo (aide par téléphone) », when someone of the house typed it in. */
  enteredBy: string | null;
  /** Answers not yet read, answers that wait for a decision, people taken. */
  counts: { toRead: number; waiting: number; accepted: number; all: number };
};

/** An employer's offers: the open ones first, the newest first. One round trip, a second one where someone of the house typed one in. */
export async function listOffersOfOrganisation(ctx: Context<ActorOf<"employer">>): Promise<OfferOfOrganisation[]> {
  const rows = await ctx.db.offer.findMany({
    where: offersSeenBy(ctx.actor),
    relationLoadStrategy: "join",
    select: {
      id: true, kind: true, title: true, status: true, posts: true, publishedAt: true, expiresAt: true, enteredById: true,
      commune: { select: { name: true } },
      applications: { where: { consentedAt: { not: null }, state: { notIn: ["sollicite", "decline", "retire"] } }, select: { state: true, readAt: true } },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  const typists = await offerTypists(ctx, rows.map(({ enteredById }) => (enteredById === ctx.actor.userId ? null : enteredById)));
  const views = rows.map(({ id, commune, applications, enteredById, ...row }): OfferOfOrganisation => ({
    offerId: id,
    communeName: commune.name,
    ...row,
    enteredBy: typists.get(enteredById ?? "") ?? null,
    counts: {
      toRead: applications.filter((one) => one.state === "positionne" && one.readAt === null).length,
      waiting: applications.filter((one) => one.state === "positionne" || one.state === "entretien").length,
      accepted: applications.filter((one) => ["accepte", "demarre", "suivi"].includes(one.state)).length,
      all: applications.length,
    },
  }));
  return views.sort((a, b) => Number(b.status === "open") - Number(a.status === "open"));
}
