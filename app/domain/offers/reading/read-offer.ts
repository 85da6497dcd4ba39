import { findingKey } from "./finding.ts";
import { readOfferText, type OfferText } from "./read-offer-text.ts";
import type { FieldFacts, KeptReadings } from "./reading.ts";
import { reconcile } from "./reconcile.ts";
import { strictFacts, type StrictFacts } from "./strict-facts.ts";

/**
 * Reads the text of an offer beside its fields: what to keep with it, and the stricter facts to store in its columns.
 *
 * @param setAside keys of readings that whoever typed the text said are not so: they count for nothing
 */
export function readOffer(text: OfferText, fields: FieldFacts, setAside: readonly string[] = []): { readings: KeptReadings; strict: StrictFacts } {
  const findings = reconcile(fields, readOfferText(text).filter((one) => !setAside.includes(findingKey(one))));
  return { readings: { findings, fields, ...(setAside.length > 0 ? { setAside } : {}) }, strict: strictFacts(fields, findings) };
}
