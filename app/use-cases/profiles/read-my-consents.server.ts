import type { ActorOf } from "#app/domain/access/actor.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import type { Context } from "../context.server.ts";

/** One employer who may see her CV now, since when, and the answer to take back so that he no longer does. */
export type HeldConsent = { applicationId: string; employer: string; offer: string; since: string; canTakeBack: boolean };

const SEEN = ["positionne", "entretien", "accepte", "demarre", "suivi", "refuse", "sans-suite"];
const TAKEN_BACK = ["positionne", "entretien", "accepte"];

/** Who holds her consent, the newest first. @source decision 0015 */
export async function readMyConsents({ db, actor, now }: Context<ActorOf<"beneficiary">>): Promise<HeldConsent[]> {
  const rows = await db.application.findMany({
    where: { beneficiaryId: actor.beneficiaryId, consentedAt: { not: null }, state: { in: SEEN } }, orderBy: { consentedAt: "desc" },
    select: { id: true, state: true, consentedAt: true, offer: { select: { title: true, organisation: { select: { name: true } } } } },
  });
  return rows.map(({ id, state, consentedAt, offer }) => ({
    applicationId: id, employer: offer.organisation?.name ?? "Un employeur", offer: offer.title, since: dayNear(localDay(consentedAt ?? now), localDay(now)), canTakeBack: TAKEN_BACK.includes(state),
  }));
}
