import { localDay } from "../kit/french.ts";
import { instantInFrance } from "../kit/local-instant.ts";

const DAY_MS = 24 * 60 * 60_000;

/**
 * How long a card waits to be used: 60 days after the day it is made, the last one whole.
 *
 * A coach and a person see each other every week, then every fortnight: a card lost or forgotten is replaced at the next
 * meeting. Two months leave room for a summer, a stay in hospital, a phone bought with the next payment. A card found later
 * at the bottom of a bag opens nothing. @source our choice (docs/decisions/0022-paper-cards.md)
 */
export const CARD_DAYS = 60;

/** The instant from which a card made now opens nothing: the midnight that ends its last day, in France. */
export function cardExpiresAt(now: Date): Date {
  const after = new Date(Date.parse(`${localDay(now)}T00:00:00Z`) + (CARD_DAYS + 1) * DAY_MS);
  return instantInFrance(after.toISOString().slice(0, 10), "00:00") ?? after;
}

/** The last day a card opens, as it is printed on it. */
export function lastDayOfCard(expiresAt: Date): string {
  return localDay(new Date(expiresAt.getTime() - 1));
}

export type AccessCardFacts = { expiresAt: Date; usedAt: Date | null; cutAt: Date | null };
export type AccessCardState = "waiting" | "used" | "cut" | "expired";

/** Where a card stands: a used one stays used, whatever came after. */
export function accessCardState(card: AccessCardFacts, now: Date): AccessCardState {
  if (card.usedAt !== null) return "used";
  if (card.cutAt !== null) return "cut";
  return card.expiresAt.getTime() <= now.getTime() ? "expired" : "waiting";
}

/** What is said of a code that does not open the door. The person reads it: short, and what to do. */
export const accessCardRefusals: Record<string, string> = {
  "card.unreadable": "Le code a 8 signes, en deux groupes de 4. Recopiez-le comme sur la carte. Il n’a jamais de O, I, L, 0 ou 1.",
  "card.unknown": "Ce code n’ouvre rien. Regardez-le encore une fois, ou appelez l’aide.",
  "card.used": "Cette carte a déjà servi. Une carte ouvre une seule fois. Demandez-en une autre à votre coach, ou appelez l’aide.",
  "card.cut": "Cette carte a été remplacée. Prenez la dernière carte reçue, ou appelez l’aide.",
  "card.expired": "Cette carte est trop ancienne. Demandez-en une autre à votre coach, ou appelez l’aide.",
  "card.account-closed": "Cet espace est fermé. Appelez l’aide.",
  "card.not-a-person": "Une carte se fait pour une personne accompagnée seulement.",
  "card.not-checked": "Vérifiez d’abord qui appelle, puis cochez la case.",
};
