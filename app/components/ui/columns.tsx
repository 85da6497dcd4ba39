import type { ReactNode } from "react";

/** The columns of a working page: `person` (who · offers · thread), `aside` (wide · narrow), `halves`. One under the other on a phone. */
export function Columns({ shape, children }: { shape: "person" | "aside" | "halves"; children: ReactNode }) {
  return <div className={`columns columns-${shape}`}>{children}</div>;
}
