export type Tab = { href: string; label: string; count?: number; current?: boolean };

/** Views of one list, as links: each has its address. The count tells whether it is worth opening. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, label: words, count, current }) => (
        <a key={href} className="tab" href={href} aria-current={current ? "page" : undefined}>
          {words}
          {count !== undefined && <span className="tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
