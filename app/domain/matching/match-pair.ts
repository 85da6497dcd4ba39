import type { MatchContext } from "./context.ts";
import { reasonsOfPair } from "./explain/reasons-of-pair.ts";
import type { Reason } from "./explain/reason.ts";
import { blockerNames } from "./gates.ts";
import type { Match } from "./match.ts";
import { prepareOffer, type PreparedOffer } from "./prepare-offer.ts";
import { preparePerson, type PreparedPerson } from "./prepare-person.ts";
import { scorePair } from "./score.ts";
import { partNames, type Gap, type Offer, type PartName, type Person } from "./types.ts";

/** How a person and an offer suit each other, and why. The same answer whoever is looked at first. */
export function matchPair(person: Person, offer: Offer, ctx: MatchContext): Match {
  return matchPrepared(preparePerson(person, ctx), prepareOffer(offer, ctx), ctx);
}

/** `matchPair` for a person and an offer that were prepared in the same context. */
export function matchPrepared(person: PreparedPerson, offer: PreparedOffer, ctx: MatchContext): Match {
  const score = scorePair(person, offer, ctx);
  const reasons = reasonsOfPair(person, offer, score, ctx);
  const travel = reasons.find((reason) => reason.code === "travel") as Extract<Reason, { code: "travel" }>;
  return {
    person: person.person.id, offer: offer.offer.id, score: score.tenths / 10,
    reach: score.reach, mode: travel.mode, distanceKm: travel.km, minutes: travel.minutes, aid: travel.aid,
    blockers: blockerNames(score.blockers),
    gaps: gapsIn(reasons),
    parts: Object.fromEntries(partNames.map((part) => [part, score.parts[part] / 1000])) as Record<PartName, number>,
    reasons, weights: ctx.weights.version,
  };
}

/** What is missing and can be got: licences, certificates, skills, and the vehicle that an aid lends. */
function gapsIn(reasons: readonly Reason[]): Gap[] {
  const gaps: Gap[] = [];
  for (const reason of reasons) {
    if (reason.code === "licences") gaps.push(...reason.missing.map((code): Gap => ({ kind: "licence", code })));
    if (reason.code === "certificates") gaps.push(...reason.missing.map((code): Gap => ({ kind: "certificate", code })));
    if (reason.code === "skills") gaps.push(...reason.missing.map((code): Gap => ({ kind: "skill", code })));
    if (reason.code === "travel" && reason.reach === "with-aid") gaps.push({ kind: "vehicle", code: reason.mode as string });
  }
  const order = ["licence", "certificate", "vehicle", "skill"];
  return gaps.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
