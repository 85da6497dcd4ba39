import { bootstrap, shareOf, type Interval } from "./bootstrap.ts";
import { engineOf } from "./engine.ts";
import { loadOf, spreadLists, type Load } from "./load.ts";
import { figuresOf, measure, measures, type Figures, type Measure, type PersonMeasured } from "./measure.ts";
import { rivalsOf, type LabelOf } from "./rivals.ts";
import type { Split } from "./splits.ts";
import type { Half, Ranker } from "./types.ts";

export type RankerEvaluated = {
  name: string;
  figures: Figures;
  /** 95 %, over people. */
  intervals: Record<Measure, Interval>;
  /** Its nDCG@10 less ours, person by person; null for ours. */
  toOurs: { difference: number; interval: Interval } | null;
  load: Load;
  splits: { split: string; group: string; figures: Figures; load: Load }[];
};
export type Evaluation = {
  half: Half["name"];
  /** The version of the weights that made our lists. */
  weights: string;
  people: number;
  offers: number;
  pairs: number;
  judged: Record<0 | 1 | 2, number>;
  /** People for whom something was judged possible: those that nDCG and recall speak of. */
  peopleWithSome: number;
  /** Projects without a label in the referential: the full-text rival searches without them. */
  projectsWithoutWords: number;
  rankers: RankerEvaluated[];
  spread: { load: Load; moved: number };
  /** The same with each person standing for so many: before and after spreading. */
  crowd: { times: number; load: Load; spread: Load; moved: number };
  /** What we recommend and she cannot get to: must be empty. */
  unreachable: { person: string; offer: string }[];
};

/** Our choice: some 250 people for one or two hundred offers, as in one area of the Orne. */
const CROWD = 10;

/** Measures the product's matching and its rivals on one half of the judged set. */
export function evaluate(half: Half, splits: readonly Split[], labelOf: LabelOf): Evaluation {
  const engine = engineOf(half);
  const ids = half.offers.map(({ offer }) => offer.id);
  const ours = measure(half, engine);
  const evaluated = (ranker: Ranker, people: readonly PersonMeasured[]): RankerEvaluated => ({
    name: ranker.name,
    figures: figuresOf(people),
    intervals: Object.fromEntries(measures.map((name) => [name, intervalOf(people, name)])) as Record<Measure, Interval>,
    toOurs: people === ours ? null : toOurs(people, ours),
    load: loadOf(people.map(({ firstThree }) => firstThree), ids),
    splits: splits.flatMap((split) => split.groups.flatMap((group) => {
      const those = people.filter(({ person }) => split.groupOf(person) === group);
      return those.length === 0 ? [] : [{ split: split.name, group, figures: figuresOf(those), load: loadOf(those.map(({ firstThree }) => firstThree), ids) }];
    })),
  });
  const spreaded = spreadLists(half, engine);
  const crowd = spreadLists(half, engine, CROWD);
  const grades = [...half.grades.values()].flatMap((ofPerson) => [...ofPerson.values()]);
  const count = (grade: number): number => grades.filter((one) => one === grade).length;
  return {
    half: half.name, weights: half.ctx.weights.version, people: half.people.length, offers: ids.length, pairs: half.people.length * ids.length,
    judged: { 0: count(0), 1: count(1), 2: count(2) },
    peopleWithSome: ours.filter(({ pieces }) => pieces.recall20 !== null).length,
    projectsWithoutWords: half.people.flatMap(({ person }) => person.projects).filter(({ rome }) => labelOf(rome) === "").length,
    rankers: [evaluated(engine, ours), ...rivalsOf(half, labelOf).map((rival) => evaluated(rival, measure(half, rival)))],
    spread: { load: loadOf(spreaded.lists, ids), moved: spreaded.moved },
    crowd: { times: CROWD, load: loadOf(ours.flatMap(({ firstThree }) => Array.from({ length: CROWD }, () => firstThree)), ids), spread: loadOf(crowd.lists, ids), moved: crowd.moved },
    unreachable: ours.flatMap(({ person, unreachable }) => unreachable.map((offer) => ({ person: person.person.id, offer }))),
  };
}

function intervalOf(people: readonly PersonMeasured[], name: Measure): Interval {
  const pieces = people.map((one) => one.pieces[name]);
  return bootstrap(people.length, (drawn) => shareOf(drawn.map((position) => pieces[position] ?? null)));
}

/** The same people are drawn for both, so that who is hard to serve is so for both. */
function toOurs(rival: readonly PersonMeasured[], ours: readonly PersonMeasured[]): { difference: number; interval: Interval } {
  const difference = (drawn: readonly number[]): number => {
    const of = (people: readonly PersonMeasured[]) => shareOf(drawn.map((position) => people[position]?.pieces.ndcg10 ?? null));
    return of(rival) - of(ours);
  };
  return { difference: difference([...ours.keys()]), interval: bootstrap(ours.length, difference) };
}
