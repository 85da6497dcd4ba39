import type { EpisodePhase, Episode } from "./episode.ts";
import type { CoachingRules } from "./episode-rules.ts";

export type EpisodeView = Episode & { episodeId: string; phase: EpisodePhase; coachName: string; renewalReason: string; exitNote: string; relayTo: string; laterExit: string | null; laterOn: string | null };
/** `note` is for the coach who follows her now, and nobody else. */
export type CoachChangeView = { changeId: string; at: Date; fromName: string | null; toName: string; byRole: string; note: string };

/** The whole coaching of a person, for her coach. */
export type Coaching = {
  /** The newest first. */
  episodes: EpisodeView[];
  changes: CoachChangeView[];
  /** Coaches she may be handed over to: those of the area first. */
  coaches: { coachId: string; name: string }[];
  rules: CoachingRules;
};
