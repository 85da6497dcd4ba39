import type { ActorOf } from "#app/domain/access/actor.ts";
import { HIDDEN_METIER, KEPT_TO_HERSELF, reasonInWords } from "#app/domain/applications/reasons.ts";
import type { Context } from "../context.server.ts";
import { readReferential } from "../skills/referential.server.ts";

export type SetAsideList = {
  offers: { offerId: string; title: string; communeName: string; reason: string; at: Date }[];
  metiers: { romeCode: string; label: string; offers: number }[];
};

/** As many as one looks back at; the last first. */
const MOST = 50;

/** The open offers she set aside, with her reason, and the métiers she hid. Read by her alone. */
export async function listSetAside(ctx: Context<ActorOf<"beneficiary">>): Promise<SetAsideList> {
  const { beneficiaryId } = ctx.actor;
  const [rows, hidden, referential] = await Promise.all([
    ctx.db.offerDismissal.findMany({
      where: { beneficiaryId, reason: { not: HIDDEN_METIER }, offer: { status: "open" } }, relationLoadStrategy: "join",
      select: { offerId: true, reason: true, at: true, offer: { select: { title: true, commune: { select: { name: true } } } } },
      orderBy: [{ at: "desc" }, { offerId: "asc" }], take: MOST,
    }),
    ctx.db.$queryRaw<{ rome_code: string; offers: number }[]>`
      SELECT o.rome_code, (count(*) FILTER (WHERE o.status = 'open'))::int AS offers FROM offer_dismissal d JOIN offer o ON o.id = d.offer_id
      WHERE d.beneficiary_id = ${beneficiaryId}::uuid AND d.reason = ${HIDDEN_METIER} AND o.rome_code IS NOT NULL GROUP BY 1 ORDER BY 1`,
    readReferential(ctx.db),
  ]);
  return {
    offers: rows.map(({ offerId, reason, at, offer }) => ({ offerId, title: offer.title, communeName: offer.commune.name, reason: reason === KEPT_TO_HERSELF.code ? KEPT_TO_HERSELF.label : reasonInWords(reason), at })),
    metiers: hidden.map(({ rome_code: romeCode, offers }) => ({ romeCode, label: referential.metierLabel(romeCode) ?? romeCode, offers })),
  };
}
