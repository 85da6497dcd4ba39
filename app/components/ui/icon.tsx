import { iconPaths } from "./icon-paths.ts";
import type { IconName } from "./icon-paths.ts";

export type { IconName };

/** A small drawing beside a word. Always hidden from screen readers: the word next to it says it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : "i"} viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
