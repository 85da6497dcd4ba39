import { reasonInWords } from "../applications/reasons.ts";
import { dayNear, localDay } from "../kit/french.ts";

/** A proposal and what became of it. `answeredAt` without an answer: it was taken back, or the offer closed first. */
export type ProposalFacts = { createdAt: Date; answer: string | null; answerReason: string | null; answeredAt: Date | null };
export type ProposalStatus = "waiting" | "accepted" | "declined" | "closed";

/** Where a proposal stands. */
export function proposalStatus({ answer, answeredAt }: ProposalFacts): ProposalStatus {
  if (answer === "accepted") return "accepted";
  if (answer === "declined") return "declined";
  return answeredAt === null ? "waiting" : "closed";
}

/** What a coach reads of it: « Proposée mardi, pas encore de réponse », « A dit non hier : trop loin ». */
export function proposalForCoach(facts: ProposalFacts, now: Date): string {
  const on = (at: Date | null) => (at === null ? "" : ` ${dayNear(localDay(at), localDay(now))}`);
  switch (proposalStatus(facts)) {
    case "waiting":
      return `Proposée${on(facts.createdAt)}, pas encore de réponse`;
    case "accepted":
      return `A dit oui${on(facts.answeredAt)}`;
    case "declined":
      return `A dit non${on(facts.answeredAt)}${facts.answerReason === null ? "" : `\u00a0: ${reasonInWords(facts.answerReason).toLowerCase()}`}`;
    case "closed":
      return `Sans suite${on(facts.answeredAt)}`;
  }
}

/** « Déjà proposée à 6 personnes, 2 réponses », « Pas encore proposée ». */
export function proposalsInWords({ sent, answered }: { sent: number; answered: number }): string {
  if (sent === 0) return "Pas encore proposée";
  const people = `Déjà proposée à ${sent}\u00a0personne${sent > 1 ? "s" : ""}`;
  return `${people}, ${answered === 0 ? "aucune réponse" : `${answered}\u00a0réponse${answered > 1 ? "s" : ""}`}`;
}
