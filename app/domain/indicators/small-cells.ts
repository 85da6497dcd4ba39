/** Under so many people a figure could point at someone. @source the usual threshold of French social statistics on small areas */
export const LEAST_PEOPLE = 5;

/** A count about a place and a month, and how many people are behind it. */
export type Cell = { place: string; month: string; count: number; people: number };
/** What may be shown: places with their months (`null`: hidden), then all that is hidden together where it is large enough. */
export type SafeTable = {
  months: string[];
  rows: { place: string; counts: (number | null)[] }[];
  /** The hidden cells of each month, added up; `null` where even so too few people are behind. */
  others: (number | null)[];
  /** What the rows and the others shown come to. */
  total: number;
};

/**
 * A table of places and months from which nobody can be read: a cell with fewer than five people behind is hidden, and what is
 * hidden is only shown added up, when five people are behind the sum.
 *
 * The total counts what is shown and nothing else, so that no hidden cell is found by a subtraction. A place with no cell to
 * show is not named.
 *
 * @param cells a place and a month at most once; a person stands in one place only
 * @param months in the order of the columns
 */
export function safeTable(cells: readonly Cell[], months: readonly string[]): SafeTable {
  const isSafe = ({ people, count }: Cell) => people >= LEAST_PEOPLE && count >= people;
  const places = [...new Set(cells.filter(isSafe).map(({ place }) => place))].sort((a, b) => a.localeCompare(b, "fr"));
  const rows = places.map((place) => ({
    place,
    counts: months.map((month) => cells.find((cell) => cell.place === place && cell.month === month && isSafe(cell))?.count ?? null),
  }));
  const others = months.map((month) => {
    const hidden = cells.filter((cell) => cell.month === month && !isSafe(cell));
    const people = hidden.reduce((sum, cell) => sum + cell.people, 0);
    // One hidden cell alone is that cell: it has too few people by definition.
    return people >= LEAST_PEOPLE ? hidden.reduce((sum, { count }) => sum + count, 0) : null;
  });
  const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0);
  return { months: [...months], rows, others, total: rows.reduce((all, { counts }) => all + sum(counts), 0) + sum(others) };
}

/** The last months up to a day, oldest first: `2026-06` … `2026-11`. */
export function lastMonths(today: string, howMany: number): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: howMany }, (_, back) => {
    const at = year * 12 + month - 1 - (howMany - 1 - back);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

const NAMES = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

/** « novembre 2026 ». */
export function monthInWords(month: string): string {
  const [year = "", number = "1"] = month.split("-");
  return `${NAMES[Number(number) - 1] ?? ""} ${year}`;
}
