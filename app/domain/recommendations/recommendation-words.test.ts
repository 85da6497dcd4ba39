import { expect, it } from "vitest";
import { proposalForCoach, proposalsInWords, proposalStatus, type ProposalFacts } from "./recommendation-words.ts";

const NOW = new Date("2026-11-20T08:00:00.000Z");
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const proposal = (given: Partial<ProposalFacts>): ProposalFacts => ({ createdAt: ago(3), answer: null, answerReason: null, answeredAt: null, ...given });

it.each([
  [proposal({}), "waiting", "Proposée mardi, pas encore de réponse"],
  [proposal({ answer: "accepted", answeredAt: ago(1) }), "accepted", "A dit oui hier"],
  [proposal({ answer: "declined", answerReason: "garde-enfants", answeredAt: ago(0) }), "declined", "A dit non aujourd’hui\u00a0: garde d’enfants"],
  [proposal({ answeredAt: ago(2) }), "closed", "Sans suite mercredi"],
])("a proposal is read by the coach in words: %o", (facts, status, words) => {
  expect(proposalStatus(facts)).toBe(status);
  expect(proposalForCoach(facts, NOW)).toBe(words);
});

it("an offer says how many it was proposed to, and how many answered", () => {
  expect(proposalsInWords({ sent: 0, answered: 0 })).toBe("Pas encore proposée");
  expect(proposalsInWords({ sent: 1, answered: 0 })).toBe("Déjà proposée à 1\u00a0personne, aucune réponse");
  expect(proposalsInWords({ sent: 6, answered: 2 })).toBe("Déjà proposée à 6\u00a0personnes, 2\u00a0réponses");
});
