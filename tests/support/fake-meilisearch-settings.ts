import { ApiFault, isCount, isFlag, isObject, isTexts, onlyKnown, typed } from "./fake-meilisearch-errors.ts";

export type FakeSettings = {
  displayedAttributes: string[];
  searchableAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  rankingRules: string[];
  stopWords: string[];
  synonyms: Record<string, string[]>;
  typoTolerance: { enabled: boolean; minWordSizeForTypos: { oneTypo: number; twoTypos: number }; disableOnWords: string[]; disableOnAttributes: string[]; disableOnNumbers: boolean };
  pagination: { maxTotalHits: number };
};

/** The settings that a setting of the real server exists for and this one does nothing with. */
const IDLE = ["foreignKeys", "nonSeparatorTokens", "separatorTokens", "dictionary", "distinctAttribute", "proximityPrecision", "faceting", "embedders", "searchCutoffMs", "localizedAttributes", "facetSearch", "prefixSearch", "chat"];
const LISTS = ["displayedAttributes", "searchableAttributes", "filterableAttributes", "sortableAttributes", "rankingRules", "stopWords"] as const;
const RULES = ["words", "typo", "proximity", "attribute", "attributeRank", "wordPosition", "sort", "exactness"];

/** Settings of a new index, those of Meilisearch 1.50. */
export function defaultSettings(): FakeSettings {
  return {
    displayedAttributes: ["*"],
    searchableAttributes: ["*"],
    filterableAttributes: [],
    sortableAttributes: [],
    rankingRules: ["words", "typo", "proximity", "attributeRank", "sort", "wordPosition", "exactness"],
    stopWords: [],
    synonyms: {},
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnWords: [], disableOnAttributes: [], disableOnNumbers: false },
    pagination: { maxTotalHits: 1_000 },
  };
}

/**
 * Checks what a settings update gives, before it becomes a task: the real server refuses a wrong one at once.
 *
 * @returns the part to lay over the present settings
 */
export function readSettings(given: unknown): Partial<FakeSettings> {
  const settings = typed(given, isObject, "an object", "", "bad_request");
  onlyKnown(settings, [...Object.keys(defaultSettings()), ...IDLE]);
  for (const name of IDLE) if (name in settings) throw new Error(`the test server does nothing with the setting ${name}`);
  const read: Partial<FakeSettings> = {};
  for (const name of LISTS) {
    if (settings[name] === undefined) continue;
    const code = `invalid_settings_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    read[name] = typed(settings[name], isTexts, "an array", name, code);
  }
  if (read.sortableAttributes) read.sortableAttributes = [...read.sortableAttributes].sort();
  if (read.stopWords) read.stopWords = [...read.stopWords].sort();
  for (const rule of read.rankingRules ?? []) {
    if (!RULES.includes(rule) && !/^[\w.-]+:(asc|desc)$/.test(rule)) throw new ApiFault("invalid_settings_ranking_rules", `\`${rule}\` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.`);
  }
  if (settings["synonyms"] !== undefined) read.synonyms = readSynonyms(settings["synonyms"]);
  if (settings["typoTolerance"] !== undefined) read.typoTolerance = readTypos(settings["typoTolerance"]);
  if (settings["pagination"] !== undefined) read.pagination = readPagination(settings["pagination"]);
  return read;
}

/** Settings as the server gives them back, with those it does nothing with. */
export function shownSettings(settings: FakeSettings): Record<string, unknown> {
  return {
    ...settings,
    // Words are given back decomposed (e + ´).
    stopWords: settings.stopWords.map((word) => word.normalize("NFD")).sort(),
    nonSeparatorTokens: [], separatorTokens: [], dictionary: [], distinctAttribute: null, proximityPrecision: "byWord",
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { "*": "alpha" } }, embedders: {}, searchCutoffMs: null, localizedAttributes: null, facetSearch: true, prefixSearch: "indexingTime",
  };
}

function readSynonyms(given: unknown): Record<string, string[]> {
  const code = "invalid_settings_synonyms";
  const synonyms = typed(given, isObject, "an object", "synonyms", code);
  return Object.fromEntries(Object.entries(synonyms).map(([word, others]) => [word, typed(others, isTexts, "an array", `synonyms.${word}`, code)]));
}

function readTypos(given: unknown): FakeSettings["typoTolerance"] {
  const code = "invalid_settings_typo_tolerance";
  const typos = typed(given, isObject, "an object", "typoTolerance", code);
  onlyKnown(typos, ["enabled", "minWordSizeForTypos", "disableOnWords", "disableOnAttributes", "disableOnNumbers"], " inside `.typoTolerance`", code);
  const defaults = defaultSettings().typoTolerance;
  const sizes = typos["minWordSizeForTypos"] === undefined ? {} : typed(typos["minWordSizeForTypos"], isObject, "an object", "typoTolerance.minWordSizeForTypos", code);
  onlyKnown(sizes, ["oneTypo", "twoTypos"], " inside `.typoTolerance.minWordSizeForTypos`", code);
  const size = (name: "oneTypo" | "twoTypos") => (sizes[name] === undefined ? defaults.minWordSizeForTypos[name] : typed(sizes[name], isCount, "a positive integer", `typoTolerance.minWordSizeForTypos.${name}`, code));
  const [oneTypo, twoTypos] = [size("oneTypo"), size("twoTypos")];
  if (twoTypos < oneTypo || twoTypos > 255) throw new ApiFault(code, `\`minWordSizeForTypos\` setting is invalid: found \`oneTypo: ${oneTypo}\` and twoTypos: ${twoTypos}\`.`);
  const enabled = typos["enabled"] === undefined ? true : typed(typos["enabled"], isFlag, "a boolean", "typoTolerance.enabled", code);
  return { ...defaults, enabled, minWordSizeForTypos: { oneTypo, twoTypos } };
}

function readPagination(given: unknown): FakeSettings["pagination"] {
  const code = "invalid_settings_pagination";
  const pagination = typed(given, isObject, "an object", "pagination", code);
  onlyKnown(pagination, ["maxTotalHits"], " inside `.pagination`", code);
  const maxTotalHits = typed(pagination["maxTotalHits"], isCount, "a positive integer", "pagination.maxTotalHits", code);
  if (maxTotalHits === 0) throw new ApiFault(code, "Invalid value at `.pagination.maxTotalHits`: a non-zero integer value was expected, but found a zero");
  return { maxTotalHits };
}
