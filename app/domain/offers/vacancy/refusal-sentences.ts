import { missionRefusals } from "../api-engagement/map-mission.ts";
import { importRefusals } from "../france-travail/map-offer.ts";
import { postingRefusals } from "../job-posting/map-posting.ts";

/** Reasons of the import itself, whatever the source. */
const common: Record<string, string> = {
  "twice-in-file": "L’offre est deux fois dans le fichier.",
  "held-elsewhere": "L’offre est déjà dans un autre département.",
};
const bySource: Record<string, Readonly<Record<string, string>>> = { "france-travail": importRefusals, "api-engagement": missionRefusals, posting: postingRefusals };

/** Why something was not taken, as staff read it. A reason that is a sentence already is shown as it is. */
export function refusalSentence(source: string, reason: string): string {
  const own = Object.hasOwn(bySource, source) ? bySource[source] : undefined;
  if (own && Object.hasOwn(own, reason)) return own[reason] as string;
  return Object.hasOwn(common, reason) ? (common[reason] as string) : reason;
}
