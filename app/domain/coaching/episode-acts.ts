import { addDays } from "../kit/calendar-days.ts";
import type { IsoDay } from "../matching/types.ts";
import type { Episode } from "./episode.ts";
import type { CoachingRules } from "./episode-rules.ts";

/** What a coach may do with the coaching of a person. */
export type EpisodeAct = "start" | "hire" | "unhire" | "renew" | "close" | "later" | "hand-over";

/**
 * The acts that make sense today, in the order of the page: its forms. Each is judged again when it is sent.
 *
 * @param last the newest episode, if any
 */
export function episodeActsNow(last: Episode | null, today: IsoDay, rules: CoachingRules): EpisodeAct[] {
  if (last === null) return ["start", "hand-over"];
  if (last.closedOn !== null) {
    const mayComeLater = last.exit !== "renouvellement" && rules.laterExitMonths > 0;
    return ["start", ...(mayComeLater ? ["later" as const] : []), "hand-over"];
  }
  const mayRenew = last.rank === "premiere-intention" && rules.renewalMonths > 0 && today > last.startsOn && today >= addDays(last.endsOn, -rules.renewalFromDays) && today <= addDays(last.endsOn, rules.renewalUntilDays);
  return [...(last.hiredOn === null ? ["hire" as const] : ["unhire" as const]), ...(mayRenew ? ["renew" as const] : []), "close", "hand-over"];
}
