import { ok, refuse, type Result } from "../kit/result.ts";

/** Where a referral stands. */
export const referralStates = { attente: "En attente", acceptee: "Acceptée", refusee: "Refusée" } as const;
export type ReferralState = keyof typeof referralStates;

/** Why a referral is refused: of the coaching, never of the person, so that nothing here can be held against her. « Elle est déjà suivie » is none: it would tell that she has a file. */
export const referralReasons = {
  complet: "Plus de place dans l’accompagnement pour l’instant",
  secteur: "Elle n’habite pas le secteur",
  autre: "Un autre accompagnement convient mieux : nous vous appelons",
  doublon: "La demande est arrivée deux fois",
} as const;
export type ReferralReason = keyof typeof referralReasons;
export const referralReasonCodes = Object.keys(referralReasons) as ReferralReason[];

/** « Plus de place… »; nothing for none. */
export function referralReasonWords(reason: string | null): string {
  return reason !== null && Object.hasOwn(referralReasons, reason) ? referralReasons[reason as ReferralReason] : "";
}

/** A state by its word; the database lets no other in. */
export function referralState(word: string): ReferralState {
  return word === "acceptee" || word === "refusee" ? word : "attente";
}

/**
 * Whether a referral may still be decided: once, by whoever is first.
 *
 * @returns refusal: `referral.decided`
 */
export function decide(state: ReferralState): Result<null> {
  return state === "attente" ? ok(null) : refuse("conflict", "referral.decided");
}

/**
 * When more than one coach is asked, days after it was sent: the one with most room alone, then all of the area; then the
 * administrator too.
 *
 * @source 7 days: issue 5; the rest is our choice, decision 0063
 */
export const REFERRAL = { firstDays: 3, lateDays: 7 } as const;
const DAY_MS = 86_400_000;
const hasWaited = (createdAt: Date, now: Date, days: number) => now.getTime() - createdAt.getTime() >= days * DAY_MS;

/** Whether a referral is a line of this coach's day. `isFirst`: of those who may take it, she has most room. */
export function isAsked({ createdAt, isFirst }: { createdAt: Date; isFirst: boolean }, now: Date): boolean {
  return isFirst || hasWaited(createdAt, now, REFERRAL.firstDays);
}

/** Whether nobody took it in a week: it is told to the administrator too. */
export function isLate({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return hasWaited(createdAt, now, REFERRAL.lateDays);
}

/** A coach who could take someone. `active`: people with an open coaching. */
export type Room = { coachId: string; areaId: string | null; active: number };

/** Coaches in the order in which someone of this area is theirs: those of the area, or of none, first; of these the one with fewest people. */
export function byRoom<R extends Room>(rooms: readonly R[], areaId: string | null): R[] {
  const isNear = (room: Room) => areaId === null || room.areaId === null || room.areaId === areaId;
  return rooms.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)) || a.active - b.active || (a.coachId < b.coachId ? -1 : 1));
}

/** What is said when a referral could not be sent or decided. */
export const referralRefusals: Record<string, string> = {
  "referral.missing": "Cette orientation n’existe pas ou n’existe plus.",
  "referral.decided": "Cette orientation a déjà reçu une réponse. Relisez la page.",
  "referral.already": "Vous avez déjà orienté cette personne. La réponse est sur votre page.",
  "referral.too-many": "Vous avez envoyé beaucoup d’orientations. Recommencez dans une heure.",
  "referral.reach-needed": "Indiquez un téléphone ou une adresse e-mail, pour la joindre.",
  "referral.who-needed": "Dites si c’est une de ces personnes, ou quelqu’un d’autre.",
  "referral.shows-needed": "Choisissez au moins une chose que le référent voit.",
  "referral.coach-needed": "Choisissez le coach qui l’accompagnera.",
};
