import type { ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon.tsx";
import { BlockerChips } from "./blocker-chips.tsx";
import { PartsBar } from "./parts-bar.tsx";
import type { ScorePart } from "./parts-bar.tsx";

export type MatchRowView = {
  href: string;
  /** The offer's métier, or the person's first name and initial. */
  title: string;
  /** Where and with whom; or wishes and commune. */
  about: string;
  travel?: { icon: IconName; text: string };
  score: number;
  parts: readonly ScorePart[];
  blockers: readonly string[];
  gaps: readonly string[];
  /** « déjà proposée à 6, 2 réponses », « proposée mardi, sans réponse ». */
  status?: string;
};

/** `select`: a box to tick at the left; `open`: with the reasons unfolded; `children`: what may be done; `below`: more about the pair, on the whole width. */
type Props = { row: MatchRowView; rank?: number; select?: ReactNode; open?: boolean; below?: ReactNode; children?: ReactNode };

/** One pair of a ranked list, read in either direction: an offer on a person's page, a person on an offer's page. */
export function MatchRow({ row, rank, select, open, below, children }: Props) {
  return (
    <li className={row.blockers.length > 0 ? "match match-blocked" : "match"}>
      <div className="match-head">
        {select}
        <div className="match-words">
          <h3 className="match-title">
            {rank !== undefined && <span className="match-rank">{rank}. </span>}
            <a href={row.href}>{row.title}</a>
          </h3>
          <p className="soft">{row.about}</p>
          {row.travel && (
            <p className="travel">
              <Icon name={row.travel.icon} />
              <span>{row.travel.text}</span>
            </p>
          )}
        </div>
        {children && <div className="match-actions">{children}</div>}
      </div>
      <PartsBar score={row.score} parts={row.parts} open={open} />
      {(row.status || row.blockers.length + row.gaps.length > 0) && (
        <div className="match-foot">
          {row.status && <p className="soft">{row.status}</p>}
          <BlockerChips blockers={row.blockers} gaps={row.gaps} />
        </div>
      )}
      {below}
    </li>
  );
}

/** The ranked list itself. */
export function MatchList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="matches" aria-label={label}>
      {children}
    </ol>
  );
}
