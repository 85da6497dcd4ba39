import { ok, refuse, type Result } from "../kit/result.ts";

/** What people meet for; the words of the column `group_event.kind`. */
export const groupEventKinds = { atelier: "Atelier", "job-dating": "Job dating", information: "Information collective", visite: "Visite d’entreprise" } as const;
export type GroupEventKind = keyof typeof groupEventKinds;

/** What came of it for someone who came. Nothing is kept of who did not: an invitation summons nobody. */
export const groupOutcomes = { rencontre: "Rencontre à suivre", candidature: "Candidature", rien: "Rien pour l’instant" } as const;
export type GroupOutcome = keyof typeof groupOutcomes;

/** « Job dating »; a word nobody knows is shown as it is. */
export function groupEventKindWords(kind: string): string {
  return Object.hasOwn(groupEventKinds, kind) ? groupEventKinds[kind as GroupEventKind] : kind;
}

/** An invitation as the rules look at it. */
export type Invitation = { answer: string | null; presentAt: Date | null; takenBackAt: Date | null };

/** How many are invited, how many said yes and no, how many came. Those taken back are not counted. */
export function countInvitations(list: readonly Invitation[]): { invited: number; confirmed: number; declined: number; present: number } {
  const standing = list.filter(({ takenBackAt }) => takenBackAt === null);
  const having = (test: (one: Invitation) => boolean) => standing.filter(test).length;
  return { invited: standing.length, confirmed: having(({ answer }) => answer === "confirmed"), declined: having(({ answer }) => answer === "cannot"), present: having(({ presentAt }) => presentAt !== null) };
}

type EventFacts = { startsAt: Date; cancelledAt: Date | null; places: number };

/**
 * Whether a person may answer an invitation: until it begins, while it stands. A yes needs a seat; a no never does.
 *
 * @param confirmedByOthers seats taken by others than her
 * @returns refusals: `appointment.not-standing` | `appointment.begun` | `event.full`
 */
export function mayAnswerInvitation(event: EventFacts, invitation: Pick<Invitation, "takenBackAt">, answer: "confirmed" | "cannot", confirmedByOthers: number, now: Date): Result<true> {
  if (event.cancelledAt !== null || invitation.takenBackAt !== null) return refuse("conflict", "appointment.not-standing");
  if (event.startsAt <= now) return refuse("conflict", "appointment.begun");
  if (answer === "confirmed" && confirmedByOthers >= event.places) return refuse("conflict", "event.full");
  return ok(true);
}

/** Whether who came may be ticked: from an hour before, people arrive early. */
export function mayTickPresence(event: Pick<EventFacts, "startsAt" | "cancelledAt">, now: Date): Result<true> {
  if (event.cancelledAt !== null) return refuse("conflict", "event.cancelled");
  return now.getTime() >= event.startsAt.getTime() - 3_600_000 ? ok(true) : refuse("conflict", "event.not-yet");
}

/** What is said for each refusal about a group event. */
export const groupEventRefusals: Record<string, string> = {
  "event.missing": "Cette rencontre n’existe pas ou n’existe plus.",
  "event.full": "Il n’y a plus de place. Dites-le à votre coach : une place peut se libérer.",
  "event.cancelled": "Cette rencontre est annulée.",
  "event.not-yet": "C’est trop tôt pour noter qui est venu. Revenez le jour même.",
  "event.past": "Choisissez un jour et une heure à venir.",
  "event.begun": "Cette rencontre a commencé. Notez plutôt qui est venu.",
  "event.nobody": "Choisissez au moins une personne.",
};
