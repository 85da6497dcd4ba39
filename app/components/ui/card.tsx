import type { ReactNode } from "react";
import { cx } from "./class-names.ts";

type Props = { title?: ReactNode; level?: 2 | 3 | 4; aside?: ReactNode; id?: string; className?: string; children: ReactNode };

/** A white sheet on the paper, with its title and, at its right, a link or a count. */
export function Card({ title, level = 2, aside, id, className, children }: Props) {
  const Heading = `h${level}` as const;
  const titleId = id ? `${id}-titre` : undefined;
  return (
    <section className={cx("card", className)} id={id} aria-labelledby={title ? titleId : undefined}>
      {(title || aside) && (
        <div className="card-head">
          {title && (
            <Heading className="card-title" id={titleId}>
              {title}
            </Heading>
          )}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
