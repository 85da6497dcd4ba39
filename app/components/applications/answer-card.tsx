import type { ReactNode } from "react";
import { Timeline } from "./timeline.tsx";
import type { TimelineItem } from "./timeline.tsx";

export type AnswerView = { href: string; title: string; where: string; items: readonly TimelineItem[]; silence?: string };

/** One answer of a person, in « Mes réponses »: which offer, and the line of what happened. `children` is what she can do now. */
export function AnswerCard({ answer, children }: { answer: AnswerView; children?: ReactNode }) {
  return (
    <article className="card">
      <h2 className="offer-title">
        <a href={answer.href}>{answer.title}</a>
      </h2>
      <p className="offer-where">{answer.where}</p>
      <Timeline items={answer.items} silence={answer.silence} />
      {children}
    </article>
  );
}
