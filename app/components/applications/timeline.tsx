import type { ReactNode } from "react";
import { Notice } from "../ui/notice.tsx";

/** `done`: it happened; `now`: where things stand; `next`: what may come; `lost`: it ended there. */
export type TimelineState = "done" | "now" | "next" | "lost";
export type TimelineItem = { title: ReactNode; when?: string; detail?: ReactNode; state: TimelineState };

const spoken: Record<TimelineState, string> = { done: "fait", now: "en ce moment", next: "à venir", lost: "terminé" };

/** What happened, as a line of dots and plain words. Silence is said: « Pas de réponse depuis 8 jours. Votre coach est prévenue. » */
export function Timeline({ items, silence, label = "Où en est votre réponse" }: { items: readonly TimelineItem[]; silence?: string; label?: string }) {
  return (
    <>
      <ol className="timeline" aria-label={label}>
        {items.map(({ title, when, detail, state }, index) => (
          <li key={index} className={`is-${state}`} aria-current={state === "now" ? "step" : undefined}>
            <p>
              <strong>{title}</strong>
              {when && <span className="when"> {when}</span>}
              <span className="vh"> ({spoken[state]})</span>
            </p>
            {detail && <div className="soft">{detail}</div>}
          </li>
        ))}
      </ol>
      {silence && (
        <Notice kind="watch" icon="clock">
          <p>{silence}</p>
        </Notice>
      )}
    </>
  );
}
