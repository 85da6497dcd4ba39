import { describe, expect, it } from "vitest";
import { dayGroups, type DayAnswer, type DayApplication, type DayFacts } from "./day.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const TOMORROW_ENDS = new Date("2026-11-21T23:00:00Z");
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const pair = { beneficiaryId: "nadia", who: "Nadia B.", offerId: "o1", title: "Agent d’entretien", employerName: "Clair et Net" };
const application = (given: Partial<DayApplication> = {}): DayApplication => ({
  ...pair, state: "positionne", movedAt: after(-2), byRole: "beneficiary", reason: null, interviewAt: null, interviewPlace: "", employerPhone: "", silentDays: null, ...given,
});
const answer = (given: Partial<DayAnswer> = {}): DayAnswer => ({ ...pair, answer: "accepted", reason: null, note: "", at: after(-2), ...given });

/** What each group says, as « kind state-or-answer ». */
function said(facts: Partial<DayFacts>) {
  const groups = dayGroups({ applications: [], answers: [], quiet: [], ...facts }, NOW, TOMORROW_ENDS);
  return Object.fromEntries(Object.entries(groups).map(([name, lines]) => [name, lines.map((line) => `${line.kind}${"state" in line ? ` ${line.state}` : "answer" in line ? ` ${line.answer}` : ""}`)]).filter(([, lines]) => lines?.length));
}

describe("a coach's day", () => {
  it.each<[string, Partial<DayFacts>, Record<string, string[]>]>([
    ["nothing happens: nothing is said", {}, {}],
    ["a meeting tomorrow evening is for now", { applications: [application({ state: "entretien", interviewAt: after(1.5) })] }, { now: ["interview entretien"] }],
    ["a meeting in three days is for this week", { applications: [application({ state: "entretien", interviewAt: after(3) })] }, { soon: ["interview entretien"] }],
    ["a meeting in eight days is only news", { applications: [application({ state: "entretien", byRole: "employer", interviewAt: after(8) })] }, { news: ["moved entretien"] }],
    ["an employer who does not answer is watched", { applications: [application({ silentDays: 8, movedAt: after(-8) })] }, { watch: ["silent positionne"] }],
    ["a refusal is news for a week", { applications: [application({ state: "refuse", byRole: "employer", movedAt: after(-6.9) })] }, { news: ["moved refuse"] }],
    ["and no longer", { applications: [application({ state: "refuse", byRole: "employer", movedAt: after(-7.1) })] }, {}],
    ["what the coach did herself is no news", { applications: [application({ state: "demarre", byRole: "coach" })] }, {}],
    ["a proposal that waits is no news", { applications: [application({ state: "sollicite" })] }, {}],
    ["a yes is said once", { applications: [application()], answers: [answer()] }, { news: ["answered accepted"] }],
    ["a no is said once", { applications: [application({ state: "decline" })], answers: [answer({ answer: "declined" })] }, { news: ["answered declined"] }],
    ["a yes that the employer has refused since is told as the refusal", { applications: [application({ state: "refuse", byRole: "employer" })], answers: [answer()] }, { news: ["moved refuse"] }],
    ["two offers of one person are two lines", { applications: [application(), application({ offerId: "o2" })] }, { news: ["moved positionne", "moved positionne"] }],
    ["someone wants to answer with her coach: it waits for him, after the meetings", { together: [{ beneficiaryId: "olena", who: "Olena F.", taskId: "t1", offerTitle: "Cariste", at: after(-1) }], applications: [application({ state: "entretien", interviewAt: after(1) })] }, { now: ["interview entretien", "together"] }],
    ["those to whom nothing is proposed are watched", { quiet: [{ beneficiaryId: "olena", who: "Olena F.", lastProposalAt: null, goodOffers: 3 }] }, { watch: ["quiet"] }],
  ])("%s", (_, facts, expected) => {
    expect(said(facts)).toEqual(expected);
  });

  it("meetings come in their order, news with the newest first", () => {
    const groups = dayGroups({
      applications: [
        application({ offerId: "later", state: "entretien", interviewAt: after(5) }), application({ offerId: "sooner", state: "entretien", interviewAt: after(3) }),
        application({ offerId: "old", movedAt: after(-5) }), application({ offerId: "new", movedAt: after(-1) }),
      ],
      answers: [answer({ offerId: "between", at: after(-3) })], quiet: [],
    }, NOW, TOMORROW_ENDS);
    const offers = (lines: (typeof groups)["now"]) => lines.map((line) => ("offerId" in line ? line.offerId : ""));
    expect(offers(groups.soon)).toEqual(["sooner", "later"]);
    expect(offers(groups.news)).toEqual(["new", "between", "old"]);
  });
});
