/**
 * Why a message did not go out.
 *
 * `refused`: this message will never go (unknown address…). `busy`: try again after `retryAfterMs`, no harm done.
 * `down`: the provider does not answer as it should; try again later.
 */
export type DeliveryFaultKind = "refused" | "busy" | "down";

/** A message that did not go out. `code` is ours, short, and holds no text from outside. */
export class DeliveryFault extends Error {
  constructor(
    readonly kind: DeliveryFaultKind,
    readonly code: string,
    readonly retryAfterMs = 0,
  ) {
    super(`${kind}: ${code}`);
    this.name = "DeliveryFault";
  }
}

/** Refuses a header that holds a line break: it would add headers of someone else's choice. */
export function refuseLineBreaks(...values: string[]): void {
  if (values.some((value) => /[\u0000-\u001f\u007f]/.test(value))) throw new DeliveryFault("refused", "header-with-line-break");
}

/** How long a provider asks to wait: `retry-after` in seconds or as a date; a second when it says nothing readable. */
export function retryAfterMs(header: string | null | undefined, now: number): number {
  if (!header) return 1_000;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 250), 15 * 60_000) : 1_000;
}
