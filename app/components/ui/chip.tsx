import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import type { Tone } from "./tone.ts";

/** A short fact: « CDI », « 24 h par semaine », « permis B ». Never something to press. */
export function Chip({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Chips in a row that wraps; nothing at all when there is none. */
export function Chips({ items, label, tone }: { items: readonly ReactNode[]; label?: string; tone?: Tone }) {
  if (items.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {items.map((item, index) => (
        <li key={index}>
          <Chip tone={tone}>{item}</Chip>
        </li>
      ))}
    </ul>
  );
}
