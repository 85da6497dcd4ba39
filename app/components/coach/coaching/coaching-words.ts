import { episodeWeek, type EpisodePhase } from "#app/domain/coaching/episode.ts";
import { exitWords } from "#app/domain/coaching/exits.ts";
import { dayInWords, daysBetween, howLongAgo, NBSP } from "#app/domain/kit/french.ts";
import type { Tone } from "../../ui/tone.ts";

export const phaseTone: Record<EpisodePhase, Tone> = { "to-come": "sky", search: "sky", job: "leaf", over: "amber", closed: "plain" };

/** « 8e semaine sur 26, jusqu’au mercredi 19 mai », « fini depuis 5 jours : à clore ». */
export function phaseInWords({ phase, startsOn, endsOn, hiredOn, closedOn, exit }: { phase: EpisodePhase; startsOn: string; endsOn: string; hiredOn: string | null; closedOn: string | null; exit: string | null }, today: string): string {
  switch (phase) {
    case "to-come":
      return `Commence le ${dayInWords(startsOn, today)}`;
    case "search": {
      const at = episodeWeek(startsOn, endsOn, today);
      const week = at === null ? "" : `${at.week === 1 ? "1re" : `${at.week}e`} semaine sur${NBSP}${at.weeks}, `;
      return `${week}jusqu’au ${dayInWords(endsOn, today)}`;
    }
    case "job":
      return `En emploi depuis le ${dayInWords(hiredOn ?? today, today)}, suivi jusqu’au ${dayInWords(endsOn, today)}`;
    case "over":
      return `À terminer\u00a0: fin prévue ${daysBetween(endsOn, today) <= 1 ? "hier" : howLongAgo(endsOn, today)}`;
    case "closed":
      return `Terminé le ${dayInWords(closedOn ?? endsOn, today)}\u00a0: ${exitWords(exit ?? "").toLowerCase()}`;
  }
}
