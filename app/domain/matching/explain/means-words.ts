import type { TravelMode } from "../types.ts";

/** What the law wants of who drives, with its article, as a person would say it; null when nothing. */
export function licenceBeforeDriving(mode: TravelMode): string | null {
  if (mode === "car") return "le permis B";
  return mode === "scooter" ? "le BSR, le permis AM ou le permis B" : null;
}
