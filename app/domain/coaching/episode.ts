import { addDays, addMonths } from "../kit/calendar-days.ts";
import { daysBetween } from "../kit/french.ts";
import { ok, refuse, type Result } from "../kit/result.ts";
import type { IsoDay } from "../matching/types.ts";
import { defaultCoachingRules, endWithJob, lastDayOf, type CoachingRules } from "./episode-rules.ts";
import { exitOf, laterExits } from "./exits.ts";

/** The first and the last day of a coaching that starts on this day. */
export function newEpisode(startsOn: IsoDay, rules: Pick<CoachingRules, "months"> = defaultCoachingRules): { startsOn: IsoDay; endsOn: IsoDay } {
  return { startsOn, endsOn: lastDayOf(startsOn, rules.months) };
}

/** « 8e semaine sur 26 ». `week` may pass `weeks` when an episode goes on after its end. */
export type EpisodeWeek = { week: number; weeks: number };

/**
 * Which week of her coaching a person is in, the first one being 1.
 *
 * @param startsOn first day of the episode
 * @param endsOn its last day: six months are 26 weeks
 * @returns null before it starts
 */
export function episodeWeek(startsOn: IsoDay, endsOn: IsoDay, today: IsoDay): EpisodeWeek | null {
  const gone = daysBetween(startsOn, today);
  if (gone < 0) return null;
  return { week: Math.floor(gone / 7) + 1, weeks: Math.max(1, Math.round((daysBetween(startsOn, endsOn) + 1) / 7)) };
}

export type EpisodeRank = "premiere-intention" | "renouvellement";
export const episodeRanks: Record<EpisodeRank, string> = { "premiere-intention": "Premier accompagnement", renouvellement: "Renouvellement" };

/** A coaching as the rules look at it. */
export type Episode = {
  stay: number;
  rank: EpisodeRank;
  startsOn: IsoDay;
  endsOn: IsoDay;
  plannedEndsOn: IsoDay | null;
  hiredOn: IsoDay | null;
  closedOn: IsoDay | null;
  exit: string | null;
};

/** `job`: hired, whatever the date of the end; `over`: past its end and still open, an exit or a relay must be given. */
export type EpisodePhase = "to-come" | "search" | "job" | "over" | "closed";

/** Where a coaching stands today. Nothing closes by itself: past its end it is `over` until someone says how it ended. */
export function episodePhase(episode: Pick<Episode, "startsOn" | "endsOn" | "hiredOn" | "closedOn">, today: IsoDay): EpisodePhase {
  if (episode.closedOn !== null) return "closed";
  if (today < episode.startsOn) return "to-come";
  if (today > episode.endsOn) return "over";
  return episode.hiredOn !== null && episode.hiredOn <= today ? "job" : "search";
}

/**
 * Whether a coaching may start: nobody has two at once, and someone who comes back begins another stay, with all her rights.
 *
 * @param last her last episode, if any
 * @returns refusals: `episode.open-already` | `episode.starts-too-far`
 */
export function startEpisode(last: Pick<Episode, "stay" | "closedOn"> | null, startsOn: IsoDay, today: IsoDay, rules: CoachingRules): Result<{ stay: number; startsOn: IsoDay; endsOn: IsoDay }> {
  if (last !== null && last.closedOn === null) return refuse("conflict", "episode.open-already");
  // Written down late, or agreed for after the holidays; beyond, it is a slip of the finger.
  if (startsOn < addMonths(today, -2) || startsOn > addMonths(today, 2)) return refuse("invalid", "episode.starts-too-far", "startsOn");
  if (last !== null && startsOn <= (last.closedOn as IsoDay)) return refuse("invalid", "episode.overlaps-the-last", "startsOn");
  return ok({ stay: (last?.stay ?? 0) + 1, ...newEpisode(startsOn, rules) });
}

/**
 * The day someone was hired, or that it fell through (`null`): the in-job phase starts there, and the end follows.
 *
 * @returns refusals: `episode.closed` | `episode.hired-out-of-it`
 */
export function hireInEpisode(episode: Episode, hiredOn: IsoDay | null, rules: CoachingRules): Result<{ hiredOn: IsoDay | null; plannedEndsOn: IsoDay; endsOn: IsoDay }> {
  if (episode.closedOn !== null) return refuse("conflict", "episode.closed");
  const plannedEndsOn = episode.plannedEndsOn ?? episode.endsOn;
  if (hiredOn !== null && (hiredOn < episode.startsOn || hiredOn > addMonths(plannedEndsOn, 2))) return refuse("invalid", "episode.hired-out-of-it", "hiredOn");
  return ok({ hiredOn, plannedEndsOn, endsOn: endWithJob(plannedEndsOn, hiredOn, rules) });
}

/** A renewal: how the first one is closed, and the next. */
export type Renewal = { closedOn: IsoDay; startsOn: IsoDay; endsOn: IsoDay };

/**
 * The one renewal of a stay, by exception and with a written reason.
 *
 * It is counted from the end that was planned: renewed early no day is lost, renewed late none is won.
 *
 * @returns refusals: `episode.closed` | `episode.renewed-already` | `episode.no-renewal-here` | `episode.reason-needed` |
 *   `episode.too-early-to-renew` | `episode.too-late-to-renew`
 */
export function renewEpisode(episode: Episode, reason: string, today: IsoDay, rules: CoachingRules): Result<Renewal> {
  if (episode.closedOn !== null) return refuse("conflict", "episode.closed");
  if (episode.rank !== "premiere-intention") return refuse("conflict", "episode.renewed-already");
  if (rules.renewalMonths === 0) return refuse("forbidden", "episode.no-renewal-here");
  if (reason.trim() === "") return refuse("invalid", "episode.reason-needed", "reason");
  if (today < addDays(episode.endsOn, -rules.renewalFromDays) || today <= episode.startsOn) return refuse("conflict", "episode.too-early-to-renew");
  if (today > addDays(episode.endsOn, rules.renewalUntilDays)) return refuse("conflict", "episode.too-late-to-renew");
  return ok({ closedOn: addDays(today, -1), startsOn: today, endsOn: addDays(addMonths(addDays(episode.endsOn, 1), rules.renewalMonths), -1) });
}

/** What is said at the end. */
export type Closing = { exit: string; closedOn: IsoDay; note: string; relayTo: string };

/**
 * The end of a coaching: always an exit or a relay, never silence.
 *
 * @returns refusals: `episode.closed` | `episode.exit-unknown` | `episode.closed-out-of-it` | `episode.relay-needed` | `episode.note-needed`
 */
export function closeEpisode(episode: Episode, closing: Closing, today: IsoDay): Result<Closing> {
  if (episode.closedOn !== null) return refuse("conflict", "episode.closed");
  const exit = exitOf(closing.exit);
  if (exit === undefined || exit.class === "next") return refuse("invalid", "episode.exit-unknown", "exit");
  if (closing.closedOn < episode.startsOn || closing.closedOn > today) return refuse("invalid", "episode.closed-out-of-it", "closedOn");
  if (exit.needs === "relay" && closing.relayTo.trim() === "") return refuse("invalid", "episode.relay-needed", "relayTo");
  if (exit.needs === "note" && closing.note.trim() === "") return refuse("invalid", "episode.note-needed", "note");
  return ok(closing);
}

/**
 * A job found just after the end: the official count takes it.
 *
 * @returns refusals: `episode.still-open` | `episode.later-exit-unknown` | `episode.later-out-of-it`
 */
export function noteLaterExit(episode: Episode, later: { exit: string; on: IsoDay }, today: IsoDay, rules: CoachingRules): Result<{ exit: string; on: IsoDay }> {
  if (episode.closedOn === null) return refuse("conflict", "episode.still-open");
  if (episode.exit === "renouvellement" || !laterExits.some(({ code }) => code === later.exit)) return refuse("invalid", "episode.later-exit-unknown", "laterExit");
  if (later.on < episode.closedOn || later.on > addMonths(episode.closedOn, rules.laterExitMonths) || later.on > today) return refuse("invalid", "episode.later-out-of-it", "laterOn");
  return ok(later);
}

/** What is said for each refusal about a coaching. */
export const episodeRefusals: Record<string, string> = {
  "episode.open-already": "Un accompagnement est déjà ouvert. Terminez-le avant d’en commencer un autre.",
  "episode.starts-too-far": "Choisissez un début à deux mois d’aujourd’hui au plus.",
  "episode.overlaps-the-last": "Le dernier accompagnement n’était pas fini ce jour-là. Choisissez un jour plus tard.",
  "episode.closed": "Cet accompagnement est déjà terminé. Regardez où il en est.",
  "episode.missing": "Aucun accompagnement n’est ouvert. Commencez-en un.",
  "episode.hired-out-of-it": "Le jour de l’embauche n’est pas dans cet accompagnement. Vérifiez la date.",
  "episode.renewed-already": "Un seul renouvellement est possible. Indiquez la sortie ou le relais.",
  "episode.no-renewal-here": "Votre territoire ne prévoit pas de renouvellement. Indiquez la sortie ou le relais.",
  "episode.reason-needed": "Écrivez pourquoi cet accompagnement doit continuer. C’est une exception.",
  "episode.too-early-to-renew": "C’est trop tôt pour renouveler. Revenez près de la fin.",
  "episode.too-late-to-renew": "La fin est passée depuis trop longtemps pour renouveler. Indiquez la sortie ou le relais.",
  "episode.exit-unknown": "Choisissez comment l’accompagnement se termine.",
  "episode.closed-out-of-it": "Choisissez un jour entre le début de l’accompagnement et aujourd’hui.",
  "episode.relay-needed": "Écrivez qui prend le relais, par exemple « Référente sociale du CCAS ».",
  "episode.note-needed": "Écrivez en une phrase ce qui s’est passé.",
  "episode.still-open": "L’accompagnement est encore ouvert. Terminez-le d’abord.",
  "episode.later-exit-unknown": "Choisissez le contrat trouvé.",
  "episode.later-out-of-it": "Ce jour n’est pas dans les mois qui comptent après la fin. Vérifiez la date.",
  "hand-over.nobody": "Choisissez au moins une personne.",
  "hand-over.coach-missing": "Choisissez le prochain coach dans la liste.",
  "hand-over.moved-meanwhile": "Une de ces personnes a changé de coach entre-temps. Regardez la liste.",
};
