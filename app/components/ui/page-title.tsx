import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = { children: ReactNode; lead?: ReactNode; back?: { href: string; label: string } | undefined; actions?: ReactNode };

/** The title of the page, with the way back above it, a sentence under it, and the page's own buttons. */
export function PageTitle({ children, lead, back, actions }: Props) {
  return (
    <div className="page-title">
      {back && (
        <a className="back" href={back.href}>
          <Icon name="arrow-left" />
          {back.label}
        </a>
      )}
      <div className="page-title-row">
        <h1>{children}</h1>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {lead && <p className="lead">{lead}</p>}
    </div>
  );
}
