import { lastDayOfCard, type AccessCardState } from "#app/domain/accounts/access-card.ts";
import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";

export type CardLine = { state: AccessCardState; createdAt: Date; expiresAt: Date; usedAt: Date | null };

/** « mardi 20 janvier », the last day a card opens. */
export function lastDayInWords(expiresAt: Date, now: Date): string {
  return dayInWords(lastDayOfCard(expiresAt), localDay(now));
}

/** Where her last card stands, in one sentence. */
export function cardInWords(card: CardLine | null, now: Date): string {
  const on = (at: Date) => dayNear(localDay(at), localDay(now));
  if (card === null) return "Pas encore de carte.";
  const made = `Carte faite ${on(card.createdAt)}`;
  switch (card.state) {
    case "waiting":
      return `${made}, pas encore utilisée. Elle marche jusqu’au ${lastDayInWords(card.expiresAt, now)}.`;
    case "used":
      return `${made}, utilisée ${on(card.usedAt ?? card.createdAt)}.`;
    case "cut":
      return `${made}, annulée depuis.`;
    case "expired":
      return `${made}, jamais utilisée. Elle n’ouvre plus rien.`;
  }
}
