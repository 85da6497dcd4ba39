import { readOfferText, type OfferText } from "./read-offer-text.ts";
import type { FieldFacts, KeptReadings } from "./reading.ts";
import { reconcile } from "./reconcile.ts";
import { strictFacts, type StrictFacts } from "./strict-facts.ts";

/** Reads the text of an offer beside its fields: what to keep with it, and the stricter facts to store in its columns. */
export function readOffer(text: OfferText, fields: FieldFacts): { readings: KeptReadings; strict: StrictFacts } {
  const findings = reconcile(fields, readOfferText(text));
  return { readings: { findings, fields }, strict: strictFacts(fields, findings) };
}
