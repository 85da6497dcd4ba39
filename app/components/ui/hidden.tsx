import type { ReactNode } from "react";

/** Words for screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>;
}

/** The first stop of the keyboard: past the header and the menu. The page's `main` has the id. */
export function SkipLink({ to = "contenu", children = "Aller au contenu" }: { to?: string; children?: ReactNode }) {
  return (
    <a className="skip" href={`#${to}`}>
      {children}
    </a>
  );
}
