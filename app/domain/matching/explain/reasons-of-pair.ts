import type { ClosenessLevel } from "../../skills/closeness.ts";
import type { MatchContext } from "../context.ts";
import { FRENCH, KIND, HOURS, LICENCE, REACH, SCHEDULE, hoursSuit, wantsKind } from "../gates.ts";
import { isDrivingLicence } from "../licences.ts";
import { travelMinutes } from "../modes.ts";
import { nearness } from "../parts.ts";
import type { PreparedOffer } from "../prepare-offer.ts";
import type { Anchor, PreparedPerson } from "../prepare-person.ts";
import { mobilityRadii, wayTo } from "../reach.ts";
import type { PairScore } from "../score.ts";
import type { FrenchLevel, PartName } from "../types.ts";
import { totalPoints } from "../weights.ts";
import type { Reason } from "./reason.ts";

const helpfulAccess = ["shuttle", "carpool", "transit", "housing"];

/**
 * Everything that is true of a pair, strongest first: what blocks it, then what speaks for it, then the rest.
 *
 * There is one reason for each part of the score, even when the part is 0, and one for each condition of the offer.
 */
export function reasonsOfPair(person: PreparedPerson, offer: PreparedOffer, score: PairScore, ctx: MatchContext): Reason[] {
  const total = totalPoints(ctx.weights);
  const points = (part: PartName) => Math.round((score.parts[part] * ctx.weights.parts[part].points) / total);
  const blocks = (bit: number) => (score.blockers & bit) !== 0;
  const reasons: Reason[] = [
    { points: points("occupation"), isBlocking: false, ...occupation(person, offer, ctx) },
    { points: points("experience"), isBlocking: false, ...experience(person, offer, ctx) },
    { points: points("skills"), isBlocking: false, ...skills(person, offer) },
    { points: points("distance"), isBlocking: blocks(REACH), ...travel(person, offer, score) },
    { points: points("schedule"), isBlocking: blocks(SCHEDULE), ...schedule(person, offer, score) },
    { points: points("contract"), isBlocking: false, ...contract(person, offer) },
    ...conditions(person, offer, blocks),
  ];
  // `sort` is stable: at equal strength the order above is kept, on every machine.
  return reasons.sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking) || b.points - a.points);
}

function nearest(anchors: readonly Anchor[], rome: string | null, ctx: MatchContext): { anchor: Anchor; level: ClosenessLevel } | null {
  let found: { anchor: Anchor; level: ClosenessLevel } | null = null;
  if (rome === null) return null;
  const worth = (anchor: Anchor, level: ClosenessLevel) => ctx.weights.levels[level] * (anchor.from === "fallback" ? anchor.factor : 1);
  for (const anchor of anchors) {
    const level = ctx.closeness(anchor.rome, rome);
    if (level === "none") continue;
    const gain = found === null ? 1 : worth(anchor, level) - worth(found.anchor, found.level);
    // Among equals of a kind: the very code before one it was split from, then the longest.
    const isAhead = (one: Anchor) => Number(anchor.rome === rome) - Number(one.rome === rome) || anchor.months - one.months;
    if (found === null || gain > 0 || (gain === 0 && anchor.from === found.anchor.from && isAhead(found.anchor) > 0)) found = { anchor, level };
  }
  return found;
}

function occupation(person: PreparedPerson, offer: PreparedOffer, ctx: MatchContext) {
  const found = nearest(person.anchors, offer.rome, ctx);
  return {
    code: "occupation" as const, level: found?.level ?? "none",
    from: found?.anchor.from ?? null, rome: found?.anchor.rome ?? null, offerRome: offer.rome,
  };
}

function experience(person: PreparedPerson, offer: PreparedOffer, ctx: MatchContext) {
  const found = nearest(person.lived, offer.rome, ctx);
  if (found === null || offer.rome === null) return { code: "experience" as const, level: "none" as const, rome: null, months: 0 };
  const { anchor, level } = found;
  const points = (one: Anchor) => nearness(ctx.closeness(one.rome, offer.rome as string), one.factor, ctx.weights);
  const most = person.lived.reduce((best, one) => (points(one) > points(best) ? one : best), anchor);
  const counted = most === anchor ? {} : { counted: { level: ctx.closeness(most.rome, offer.rome), rome: most.rome, months: most.months } };
  return { code: "experience" as const, level, rome: anchor.rome, offerRome: offer.rome, months: anchor.months, ...counted };
}

function skills(person: PreparedPerson, offer: PreparedOffer) {
  const asked = offer.asked.filter(({ kind }) => kind === "skill").map(({ code }) => code);
  return {
    code: "skills" as const,
    known: asked.filter((code) => person.has.has(code)),
    missing: asked.filter((code) => !person.has.has(code)),
  };
}

function travel(person: PreparedPerson, offer: PreparedOffer, score: PairScore) {
  const way = wayTo(person, offer, score.km);
  const anyMeans = mobilityRadii(person, { ...offer, needsVehicle: false }).ownKm;
  const ownKm = mobilityRadii(person, offer).ownKm;
  const lacksVehicle = way.reach !== "in" && anyMeans >= score.km;
  return {
    code: "travel" as const, ...way, km: roundKm(score.km),
    minutes: way.mode === null ? null : travelMinutes(way.mode, score.km),
    ownKm: ownKm < 0 ? anyMeans : ownKm, ...(lacksVehicle ? { lacksVehicle } : {}),
  };
}

/** Kilometres to the metre: more digits would say that a commune's centre is her door. */
export function roundKm(km: number): number {
  return Math.round(km * 1000) / 1000;
}

function schedule(person: PreparedPerson, offer: PreparedOffer, score: PairScore) {
  const share = score.parts.schedule / 1000;
  const clashes = (score.blockers & SCHEDULE) !== 0;
  const fit = person.available === null ? ("any" as const) : offer.work === null ? ("unknown" as const)
    : clashes ? ("clash" as const) : share === 1 ? ("full" as const) : ("partly" as const);
  return { code: "schedule" as const, fit, share, windows: [...(offer.offer.schedule ?? [])] };
}

function contract(person: PreparedPerson, offer: PreparedOffer) {
  const name = offer.offer.contract ?? null;
  const fit = offer.offer.kind !== "EMPLOI" ? ("none" as const) : person.contracts === null ? ("any" as const)
    : name === null ? ("unknown" as const) : person.contracts.has(name) ? ("wanted" as const) : ("other" as const);
  return { code: "contract" as const, fit, contract: name };
}

function conditions(person: PreparedPerson, offer: PreparedOffer, blocks: (bit: number) => boolean): Reason[] {
  const reasons: Reason[] = [];
  const { offer: plain } = offer;
  const lacks = (code: string) => !person.has.has(code);
  const asked = [...new Set(plain.licences)];
  const licences = asked.filter(isDrivingLicence);
  const certificates = asked.filter((code) => !isDrivingLicence(code));
  if (licences.length > 0) {
    reasons.push({ points: 0, isBlocking: blocks(LICENCE), code: "licences", asked: licences, missing: licences.filter(lacks) });
  }
  if (certificates.length > 0) {
    reasons.push({ points: 0, isBlocking: false, code: "certificates", asked: certificates, missing: certificates.filter(lacks) });
  }
  if (blocks(FRENCH)) {
    reasons.push({ points: 0, isBlocking: true, code: "french", asked: plain.frenchLevel as FrenchLevel, has: person.person.frenchLevel as FrenchLevel });
  }
  if (blocks(KIND) && !wantsKind(person, offer)) reasons.push({ points: 0, isBlocking: true, code: "kind", kind: plain.kind });
  const avoided = [...new Set(plain.constraints)].filter((one) => person.avoid.has(one));
  if (avoided.length > 0) reasons.push({ points: 0, isBlocking: true, code: "avoided", constraints: avoided });
  if (blocks(HOURS) && !hoursSuit(person, offer)) {
    const { min, max } = person.person.weeklyHours ?? {};
    reasons.push({ points: 0, isBlocking: true, code: "hours", weekly: plain.weeklyHours as number, min: min ?? null, max: max ?? null });
  }
  const offered = helpfulAccess.filter((one) => plain.access.includes(one));
  if (offered.length > 0) reasons.push({ points: 0, isBlocking: false, code: "access", offered });
  return reasons;
}
