/** How soon a word said again says nothing more, and how much a long text is held against it: the usual values. */
const K1 = 1.2;
const B = 0.75;

/**
 * A full-text search: the score of each text for a list of words, by Okapi BM25.
 *
 * @param texts their words, stemmed as the query will be
 * @returns for a query, one score a text, in their order; 0 when none of its words is there
 * @source Robertson and Zaragoza 2009; the idf of Lucene, which is never negative
 */
export function bm25(texts: readonly (readonly string[])[]): (query: readonly string[]) => number[] {
  const counts = texts.map((words) => countOf(words));
  const holders = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const meanLength = texts.reduce((sum, words) => sum + words.length, 0) / texts.length;
  return (query) => counts.map((words, place) => {
    const length = (texts[place] as readonly string[]).length / meanLength;
    return [...new Set(query)].reduce((sum, word) => {
      const said = words.get(word) ?? 0;
      if (said === 0) return sum;
      const held = holders.get(word) as number;
      return sum + Math.log(1 + (texts.length - held + 0.5) / (held + 0.5)) * ((said * (K1 + 1)) / (said + K1 * (1 - B + B * length)));
    }, 0);
  });
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
