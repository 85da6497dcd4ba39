import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import type { Tone } from "./tone.ts";

type Props = { icon: IconName; kind: string; who: ReactNode; href?: string; fact: ReactNode; tone?: Tone; action?: ReactNode; later?: ReactNode };

/** One line of the day: the kind, who, the fact, the button that does it, and a way to put it off. */
export function ActionLine({ icon, kind, who, href, fact, tone = "plain", action, later }: Props) {
  return (
    <li className="line">
      <span className={`line-icon chip-${tone}`}>
        <Icon name={icon} />
        <span className="vh">{kind}&nbsp;: </span>
      </span>
      <p className="line-words">
        <strong>{href ? <a href={href}>{who}</a> : who}</strong>
        <span>{fact}</span>
      </p>
      {(action || later) && (
        <div className="line-actions">
          {action}
          {later}
        </div>
      )}
    </li>
  );
}

/** Lines under one heading, with how many there are. */
export function ActionGroup({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="group">
      <h2>
        {title} <span className="tab-count">{count}</span>
      </h2>
      <ul className="lines">{children}</ul>
    </section>
  );
}
