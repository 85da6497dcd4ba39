import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** Nothing here yet, and what comes next: « Vos premières offres arrivent ce soir. » `children` is the button, if there is something to do. */
export function EmptyState({ icon = "sprout", title, next, children }: { icon?: IconName; title: ReactNode; next: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty-title">{title}</p>
      <p>{next}</p>
      {children}
    </div>
  );
}
