import { diceOf } from "../dice.ts";
import { isOver } from "../offers/draw-offers.ts";
import type { DemoOffer } from "../offers/offer.ts";
import type { DemoCalendar } from "../calendar.ts";
import type { DemoApplication } from "./application.ts";
import { lifeOf } from "./life.ts";

const HOUR = 3_600_000;

/**
 * Ends the offers that are over or whose posts are taken, and puts out of their wait those who were still waiting there.
 *
 * Sets `end` on the offers.
 *
 * @returns the applications, some now `sans-suite` because the offer is closed
 */
export function endOffers(offers: readonly DemoOffer[], applications: readonly DemoApplication[], calendar: DemoCalendar): DemoApplication[] {
  const byOffer = new Map<string, DemoApplication[]>();
  for (const application of applications) byOffer.set(application.offer.id, [...(byOffer.get(application.offer.id) ?? []), application]);
  for (const offer of offers) {
    const own = byOffer.get(offer.id) ?? [];
    const taken = own.filter(({ state }) => state === "accepte" || state === "demarre" || state === "suivi").length;
    if (offer.isDraft || (taken < offer.postCount && !isOver(offer))) continue;
    const dice = diceOf(`end/${offer.id}`);
    // An offer was open as long as people were proposed it or answered it.
    const lastNeeded = own.filter(({ state }) => !isWaiting(state)).flatMap(({ moves }) => moves).filter(({ to }) => to === "sollicite" || to === "positionne" || to === "accepte");
    const busyUntil = Math.max(0, ...lastNeeded.map(({ at }) => at.getTime() + HOUR));
    const isFilled = taken >= offer.postCount;
    const planned = isOver(offer) && !isFilled ? calendar.at(offer.expiresDay, 20 * 60).getTime() : 0;
    offer.end = { status: isFilled ? "filled" : dice.chance(0.65) ? "expired" : "closed", at: new Date(Math.max(busyUntil, planned)) };
  }
  return applications.map((application) => {
    const { offer, person, state, moves } = application;
    if (!offer.end || !isWaiting(state)) return application;
    const first = moves[0]?.at ?? offer.end.at;
    const again = lifeOf(person, offer, {
      state: "sans-suite", reason: "offre-fermee", byCoach: application.recommendation !== null,
      recent: Math.max(1, -calendar.dayOf(offer.end.at) - 1), earliest: Math.min(calendar.dayOf(first), calendar.dayOf(offer.end.at)),
    }, calendar, diceOf(`closed/${application.id}`));
    // She answered while it was open: if she was too late in the first telling, the offer closed after her.
    const lastOpen = again.moves.filter(({ to }) => to === "sollicite" || to === "positionne").at(-1);
    if (lastOpen && lastOpen.at > offer.end.at) offer.end.at = new Date(lastOpen.at.getTime() + HOUR / 4);
    return again;
  });
}

function isWaiting(state: DemoApplication["state"]): boolean {
  return state === "sollicite" || state === "positionne" || state === "entretien";
}
