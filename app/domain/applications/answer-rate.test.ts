import { describe, expect, it } from "vitest";
import { answerRate, rateInWords, thanksForAnswers, type AnswerFacts } from "./answer-rate.ts";
import { isCrowded } from "./waiting.ts";

const NOW = new Date("2026-11-20T09:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const sent = (daysAgo: number, answeredAfter: number | null = null, isTakenBack = false): AnswerFacts => ({ sentAt: ago(daysAgo), answeredAt: answeredAfter === null ? null : ago(daysAgo - answeredAfter), isTakenBack });

describe("the response rate of an employer", () => {
  it.each<[string, AnswerFacts[], [number, number, number | null]]>([
    ["nobody wrote to him", [], [0, 0, null]],
    ["answered after two days", [sent(30, 2)], [1, 1, 2]],
    ["silent for ten days", [sent(10)], [0, 1, null]],
    ["silent for six days: it is not time yet", [sent(6)], [0, 0, null]],
    ["silent for seven days: it is", [sent(7)], [0, 1, null]],
    ["answered the same day, yesterday", [sent(1, 0)], [1, 1, 0]],
    ["taken back before any answer: not his silence", [sent(30, null, true)], [0, 0, null]],
    ["taken back after his answer: he had answered", [sent(30, 3, true)], [1, 1, 3]],
    ["more than a year ago", [sent(365, 1), sent(400)], [0, 0, null]],
    ["eight of nine, in two days", [...Array.from({ length: 8 }, (_, rank) => sent(40 + rank, 2)), sent(40)], [8, 9, 2]],
    ["the median of an even number is the lower: nothing is promised", [sent(40, 1), sent(40, 9)], [2, 2, 1]],
  ])("%s", (_what, facts, [answered, counted, days]) => {
    expect(answerRate(facts, NOW)).toEqual({ answered, counted, days });
  });

  it("is never above one, and a new silence never raises it", () => {
    const facts: AnswerFacts[] = [];
    for (let rank = 0; rank < 60; rank += 1) {
      const before = answerRate(facts, NOW);
      facts.push(sent((rank * 37) % 400, rank % 3 === 0 ? null : rank % 11));
      const after = answerRate(facts, NOW);
      expect(after.answered).toBeLessThanOrEqual(after.counted);
      if (rank % 3 === 0) expect(after.answered).toBe(before.answered);
    }
  });

  it("is said in words: thanks to him, a figure to coaches", () => {
    expect(rateInWords({ answered: 8, counted: 9, days: 2 })).toBe("8 sur 9, en 2\u00a0jours (médiane)");
    expect(rateInWords({ answered: 0, counted: 0, days: null })).toBe("pas encore de candidature à compter");
    expect(thanksForAnswers({ answered: 8, counted: 9, days: 2 })).toBe("Merci\u00a0: vous avez répondu à 8\u00a0candidatures sur 9.");
    expect(thanksForAnswers({ answered: 0, counted: 4, days: null })).toBe("");
  });
});

describe("an offer that people wait for", () => {
  it.each([[7, 1, false], [8, 1, true], [15, 2, false], [16, 2, true], [8, 0, true]])("%d waiting for %d posts", (waiting, posts, expected) => {
    expect(isCrowded({ waiting, posts })).toBe(expected);
  });
});
