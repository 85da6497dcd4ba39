import type { Interval } from "./bootstrap.ts";
import type { Evaluation } from "./evaluate.ts";
import { decimal, percent, table } from "./format.ts";
import type { Load } from "./load.ts";
import type { Figures } from "./measure.ts";

const interval = ({ low, high }: Interval, write: (value: number) => string): string => `${write(low)}–${write(high)}`;
const loads = (load: Load): string[] => [String(load.most), String(load.firstMost), load.gini.toFixed(3)];
const figures = (of: Figures): string[] => [decimal(of.ndcg10), decimal(of.ndcg10Judged), percent(of.recall20), percent(of.precision), percent(of.reachable), percent(of.atLeastThree)];
const HEAD = ["nDCG@10", "(judged only)", "recall@20", "precision", "reachable", "3 or more", "most told", "first for", "Gini"];

/** An evaluation as tables of text, for people. */
export function report(evaluation: Evaluation): string {
  const { half, weights, people, offers, pairs, judged, peopleWithSome, rankers, spread, crowd, unreachable } = evaluation;
  const [ours] = rankers;
  const groups = ours?.splits.map(({ split, group }) => ({ split, group })) ?? [];
  return [
    `== ${half}: ${people} people × ${offers} offers = ${pairs} pairs; judged good ${judged[2]}, possible ${judged[1]}, unsuitable ${judged[0]}; ${peopleWithSome} people for whom something suits; weights ${weights}`,
    table([
      ["", ...HEAD], ...rankers.map((ranker) => [ranker.name, ...figures(ranker.figures), ...loads(ranker.load)]),
      ...([["ours, spread", spread.load], [`ours, ${crowd.times} times the people`, crowd.load], ["the same, spread", crowd.spread]] as const).map(([name, load]) => [name, ...Array.from({ length: 6 }, () => ""), ...loads(load)]),
    ]),
    `95 % intervals over people, and nDCG@10 less ours`,
    table([
      ["", "nDCG@10", "recall@20", "precision", "3 or more", "less ours"],
      ...rankers.map(({ name, intervals, toOurs }) => [
        name, interval(intervals.ndcg10, decimal), interval(intervals.recall20, percent), interval(intervals.precision, percent), interval(intervals.atLeastThree, percent),
        toOurs ? `${decimal(toOurs.difference)} (${interval(toOurs.interval, decimal)})` : "",
      ]),
    ]),
    ...["sex", "commune", "travel"].map((name) => `by ${name}\n${table([
      ["", "", "people", ...HEAD],
      ...groups.filter(({ split }) => split === name).flatMap(({ group }) => rankers.flatMap((ranker, place) => {
        const cut = ranker.splits.find((one) => one.split === name && one.group === group);
        return cut ? [[place === 0 ? group : "", ranker.name, String(cut.figures.people), ...figures(cut.figures), ...loads(cut.load)]] : [];
      })),
    ])}`),
    ...(unreachable.length > 0 ? [`FAULT: recommended, and out of reach: ${unreachable.map(({ person, offer }) => `${person} → ${offer}`).join(", ")}`] : []),
  ].join("\n\n");
}
