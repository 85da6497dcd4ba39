import { Icon } from "./icon.tsx";

/** The page numbers to show: the ends, the current one and its neighbours; `null` stands for the ones left out. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const kept = [...new Set([1, page - 1, page, page + 1, pages])].filter((each) => each >= 1 && each <= pages).sort((a, b) => a - b);
  return kept.flatMap((each, index) => {
    const before = kept[index - 1];
    if (before === undefined || each === before + 1) return [each];
    return each === before + 2 ? [before + 1, each] : [null, each];
  });
}

/** Links to the other pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, hrefFor, label = "Pages" }: { page: number; pages: number; hrefFor: (page: number) => string; label?: string }) {
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={label}>
      {page > 1 && (
        <a className="page-link" href={hrefFor(page - 1)} rel="prev">
          <Icon name="arrow-left" />
          Précédente
        </a>
      )}
      {pagesShown(page, pages).map((each, index) =>
        each === null ? (
          <span key={`gap-${index}`} aria-hidden="true">
            …
          </span>
        ) : (
          <a key={each} className="page-link" href={hrefFor(each)} aria-current={each === page ? "page" : undefined} aria-label={`Page ${each}`}>
            {each}
          </a>
        ),
      )}
      {page < pages && (
        <a className="page-link" href={hrefFor(page + 1)} rel="next">
          Suivante
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}
