import { daysBetween } from "../../kit/french.ts";
import { fold, segmentsOf } from "../reading/fold.ts";
import { ANY_DISCRIMINATION, discriminationRules, type WordRule } from "./discrimination.ts";
import { flagKey, ruleOfFlag, type Flag } from "./flag.ts";
import { weighWage } from "./minimum-wage.ts";
import { isSameTitle } from "./same-offer.ts";
import { ANY_SUSPICION, suspicionRules } from "./suspicion.ts";

/** What the rules read of an offer. Days are `2026-12-01`. */
export type FlagFacts = {
  kind: string; title: string; description: string; placeNote: string; hoursNote: string; wage: string; contract: string | null;
  weeklyHours: number | null; hasWindows: boolean; startsOn: string | null; isImported: boolean; hasEmployer: boolean;
  /** When it was published at its source; null for one that is being published. */
  publishedOn: string | null;
  /** Titles of the offers that the same organisation has open, or held, in the same commune. */
  otherTitles: readonly string[];
};

/** Contracts whose age is in the law. */
const BY_AGE = new Set(["apprentissage", "professionnalisation", "service-civique", "PEC", "CDI-inclusion", "stage", "formation", "PMSMP"]);
const AGE_BY_LAW = /\b(?:apprenti\w*|alternan\w*|service civique|contrat (?:aide|pro\w*|d'engagement)|pec\b|cej\b)/;
/** A start so long ago, or an imported offer so old, is worth a question. Days. */
export const STALE = { startedDays: 14, importedDays: 60 } as const;
const LONGEST_QUOTE = 200;

/**
 * What is wrong, or to be looked at, in an offer: each with the words that say it. The same facts always give the same flags.
 *
 * @param today the day in the territory: a start that passed and the minimum wage depend on it
 */
export function flagOffer(facts: FlagFacts, today: string): Flag[] {
  const found = [...flagsOfText(facts), ...flagsOfWage(facts, today)];
  if (!facts.hasEmployer) found.push({ code: "no-employer", quote: "" });
  const twin = facts.otherTitles.find((other) => isSameTitle(other, facts.title));
  if (twin !== undefined) found.push({ code: "duplicate", quote: twin });
  if (isStale(facts, today)) found.push({ code: "stale", quote: "" });
  if (facts.kind === "EMPLOI" && facts.weeklyHours === null && !facts.hasWindows && facts.hoursNote === "") found.push({ code: "missing-hours", quote: "" });
  const doubtful = found.filter(({ code }) => ruleOfFlag(code).isDoubtful);
  if (doubtful.length > 1 && doubtful.some(({ code }) => ruleOfFlag(code).severity === "looks")) found.push({ code: "suspicious", quote: "" });
  return once(found);
}

function flagsOfText(facts: FlagFacts): Flag[] {
  const text = [facts.title, facts.description, facts.placeNote, facts.hoursNote, facts.wage].join("\n");
  const folded = fold(text);
  if (rulesFor(folded).length === 0) return [];
  const agesAreLegal = (facts.contract !== null && BY_AGE.has(facts.contract)) || AGE_BY_LAW.test(folded);
  return segmentsOf(text).flatMap(({ folded: sentence, original }) =>
    rulesFor(sentence).filter((rule) => says(rule, sentence) && !(rule.ages && agesAreLegal)).map(({ code }) => ({ code, quote: original.slice(0, LONGEST_QUOTE) })));
}

/** The rules of which a word stands here: one look that most texts, and most sentences of the others, fail at. */
function rulesFor(folded: string): readonly WordRule[] {
  return [...(ANY_DISCRIMINATION.test(folded) ? discriminationRules : []), ...(ANY_SUSPICION.test(folded) ? suspicionRules : [])];
}

function says({ pattern, unless }: WordRule, sentence: string): boolean {
  return pattern.test(sentence) && !unless?.test(sentence);
}

function flagsOfWage(facts: FlagFacts, today: string): Flag[] {
  if (facts.kind !== "EMPLOI") return [];
  const weighed = weighWage(facts, today);
  if (weighed !== null) return [{ code: weighed === "below" ? "below-minimum" : "too-good", quote: facts.wage }];
  const isSaid = facts.wage !== "" || /€|\beuros?\b|\bsmic\b|\bsalaire\b|\bremuneration\b/.test(fold(facts.description));
  return isSaid ? [] : [{ code: "missing-wage", quote: "" }];
}

function isStale({ startsOn, isImported, publishedOn }: FlagFacts, today: string): boolean {
  if (startsOn !== null && daysBetween(startsOn, today) > STALE.startedDays) return true;
  return isImported && publishedOn !== null && daysBetween(publishedOn, today) > STALE.importedDays;
}

/** One flag of a kind for the same words. */
function once(found: readonly Flag[]): Flag[] {
  const seen = new Map(found.map((flag) => [flagKey(flag), flag]));
  return [...seen.values()];
}
