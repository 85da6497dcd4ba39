import type { ReactNode } from "react";

type Props = { value: ReactNode; label: ReactNode; definition?: ReactNode; href?: string; linkLabel?: string };

/** A figure: the number first, what it counts, its definition under it, the table one click away. */
export function Stat({ value, label, definition, href, linkLabel = "Voir la liste" }: Props) {
  return (
    <div className="stat">
      <p className="stat-value">{value}</p>
      <p className="stat-label">{label}</p>
      {definition && <p className="soft">{definition}</p>}
      {href && (
        <p>
          <a href={href}>{linkLabel}</a>
        </p>
      )}
    </div>
  );
}
