import type { Settings } from "meilisearch";
import { SPELLINGS } from "./synonyms.ts";

/** How far a list can be paged through Meilisearch; PostgreSQL answers beyond. */
export const MAX_TOTAL_HITS = 1_000;

/** Small words that say nothing; French, without accents as the server compares them. */
const STOP_WORDS = (
  "a au aux avec c ce ces cette d dans de des du elle elles en et il ils j je l la le les leur leurs ma me mes mon n ne nos notre nous on ou "
  + "par pas pour qu que qui s sa se ses son sous sur t te tu un une vos votre vous y"
).split(" ");

/**
 * Settings of the index of offers in Meilisearch.
 *
 * Exact words before approximate ones (`typo`), then the order asked (`sort`), so that « nearest first » never puts a look-alike
 * before the word itself; the newest breaks ties. Typing errors: one from 5 letters, two from 8.
 */
export const offerSettings = {
  searchableAttributes: ["title", "metier", "everyday", "skills", "employer", "activity", "commune"],
  displayedAttributes: ["id", "_geo"],
  filterableAttributes: ["_geo", "contract", "kind", "romeCode", "territoryId", "weeklyHours"],
  sortableAttributes: ["_geo", "publishedAt"],
  rankingRules: ["words", "typo", "sort", "attribute", "proximity", "exactness", "publishedAt:desc"],
  stopWords: STOP_WORDS,
  synonyms: { ...SPELLINGS },
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 8 } },
  pagination: { maxTotalHits: MAX_TOTAL_HITS },
} satisfies Settings;
